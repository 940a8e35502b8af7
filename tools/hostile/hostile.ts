/** A source that means harm, and how taking it has to end. */
export interface Hostile {
  /** Makes the source, and gives what takes it and says how that ended. */
  readonly prepare: () => Promise<() => Promise<string>>;
  readonly says: RegExp;
}
