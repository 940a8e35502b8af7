import * as v from 'valibot';
import { recordingBase } from '#content/recordings/schema.ts';

/** A podcast: something to listen to, also with the screen off. */
export const Audio = v.object({ kind: v.literal('audio'), ...recordingBase });
export type Audio = v.InferOutput<typeof Audio>;
