import type { Person } from '../play.ts';

/** Called at every screen of a tour, when it stands still. */
export type Visit = (screen: string) => Promise<void>;

/** A way through the app that passes screens and states worth looking at. */
export interface Tour {
  readonly name: string;
  /** What it shows, by the names it gives to `visit`. */
  readonly shows: string;
  /** `person` has never been here: no account, nothing on the device. */
  readonly walk: (person: Person, visit: Visit) => Promise<void>;
}
