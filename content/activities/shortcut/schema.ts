import * as v from 'valibot';
import { activityBase } from '#content/activities/activity.ts';

/**
 * Keys pressed together, in the canonical order Ctrl, Alt, Shift, Meta, key and joined by `+`:
 * `Ctrl+Shift+V`, `Meta+K`, `Alt+=`, `F4`. `Meta` is Command on macOS and the Windows key on Windows.
 */
export const Keys = v.pipe(v.string(), v.regex(/^(Ctrl\+)?(Alt\+)?(Shift\+)?(Meta\+)?(\+|[^+\s]+)$/), v.maxLength(40));

/** A real key combination to press, with a variant for each platform. */
export const Shortcut = v.object({
  kind: v.literal('shortcut'),
  ...activityBase,
  windows: v.pipe(v.array(Keys), v.minLength(1)),
  macos: v.pipe(v.array(Keys), v.minLength(1)),
});
export type Shortcut = v.InferOutput<typeof Shortcut>;

export const ShortcutResponse = v.object({
  keys: v.pipe(v.string(), v.maxLength(40)),
  platform: v.picklist(['windows', 'macos']),
});
export type ShortcutResponse = v.InferOutput<typeof ShortcutResponse>;
