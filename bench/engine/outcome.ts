/** A prediction made before a spaced answer. */
export interface Prediction {
  readonly days: number;
  readonly predicted: number;
  readonly right: boolean;
  /** Chosen by chance alone. */
  readonly probe?: boolean;
}

/** What a policy made of one person's time. */
export interface Outcome {
  /** Sum of true recall over what was not known before, at day 30, 90, 180 ... */
  readonly knowledge: Readonly<Record<number, number>>;
  /** The same with each item's value. */
  readonly valued: Readonly<Record<number, number>>;
  /** Items recalled with .8 or more at the end. */
  readonly dependable: number;
  readonly minutes: number;
  /** Share of answers to items asked before that were right. */
  readonly success: number;
  readonly predictions: readonly Prediction[];
}
