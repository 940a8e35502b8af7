/** Memory of one learner for one key (`module/idea`). Times are integer milliseconds UTC. */
export interface MemoryState {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly lastAt: number;
  readonly reps: number;
  readonly lapses: number;
  readonly lastGrade: Grade;
}

/** FSRS grades: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4;

/** The 21 weights of FSRS-6. */
export type Weights = readonly number[];
