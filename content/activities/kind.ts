import type { BlockContent } from 'mdast';
import type * as v from 'valibot';
import type { Graded } from '#content/activities/activity.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { ActivitySource, Body } from '#content/activities/source.ts';

/** Everything Morsel does with one kind of activity, apart from drawing it. */
export interface Kind<A = Activity, R = unknown> {
  readonly schema: v.GenericSchema<unknown, A>;
  readonly response: v.GenericSchema<unknown, R>;
  /** Attributes and fields of the directive beyond those every activity has. */
  readonly attributes: readonly string[];
  readonly fields: readonly string[];
  /** Reads what only this kind has; `undefined` when that is so broken that there is no activity, which is reported. */
  read(source: ActivitySource): Body<A> | undefined;
  /** The answer part as `read` reads it: what stands between the prompt and `Why:`. */
  print(activity: A): BlockContent[];
  /** Attributes beyond `#id` and `idea`. */
  printAttributes?(activity: A): Readonly<Record<string, string | undefined>>;
  /** Pure; the response has been validated. */
  grade(activity: A, response: R): Graded;
  /** Seconds an average person takes to answer, beyond reading the prompt and the explanation. */
  seconds(activity: A): number;
}
