import type { Activity } from '#content/activities/schema.ts';
import type { Block } from '#content/module/text.ts';

type Rich = typeof import('./rich-blocks.ts');

let code = $state.raw<Rich>();

/** How tables, code, pictures and keys are drawn; undefined until `loadRich` is done. */
export function rich(): Rich | undefined {
  return code;
}

/** Whether anything in there, however deep, is drawn by `rich`. */
export function isRich(content: Activity | readonly Block[]): boolean {
  return /"t":"(table|pre|image|kbd)"/.test(JSON.stringify(content));
}

/** Fetches that code, once. Rejects when it is neither on this device nor reachable. */
export async function loadRich(): Promise<void> {
  code ??= await import('./rich-blocks.ts');
}
