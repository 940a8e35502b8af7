import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import { Inlines } from '#content/module/text.ts';

/** What every content card has, whatever its kind. */
export const cardBase = { id: Id, title: v.optional(Inlines) };
