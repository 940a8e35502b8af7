import type { Activity } from '#content/activities/schema.ts';

/** An activity of a published version, and the key its memory is kept under. */
export interface KnownActivity {
  readonly activity: Activity;
  readonly key: string;
}

/** Activities of one published version by id; undefined when the version is not known here. */
export type FindActivities = (
  module: string,
  version: string,
) => Promise<ReadonlyMap<string, KnownActivity> | undefined>;
