/** What a tab shows of the device it runs on at the end: digests of log and state, and what waits. */
export interface Holding {
  readonly waiting: number;
  readonly rejected: number;
  readonly count: number;
  readonly state: string;
  readonly log: string;
}

export interface Answered {
  /** Ids of what the app said is saved. */
  readonly saved: readonly string[];
  /** How many of them are answers to questions. */
  readonly answers: number;
  /** So many times it said that it could not save. */
  readonly refused: number;
}

/** The device as the storm speaks to it through the tab's `device`. */
export interface DeviceInPage {
  /** Opens the store; the ids of what the disk holds. */
  open(): Promise<readonly string[]>;
  signIn(me: { readonly id: string; readonly email: string; readonly role: 'learner' }): Promise<void>;
  answer(what: { readonly count: number; readonly seed: number; readonly version: string }): Promise<Answered>;
  /** How many still wait. */
  sync(): Promise<number>;
  hold(): Promise<Holding>;
}
