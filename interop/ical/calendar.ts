/** Milliseconds that clocks are ahead of UTC at an instant. */
export type Offset = (at: number) => number;

/** The offsets of an IANA zone such as `Europe/Berlin`; undefined for a name that is none. */
export type FindZone = (name: string) => Offset | undefined;

/** What is asked of a calendar: the events of some time, as they lie for somebody in a zone. */
export interface CalendarRequest {
  /** Milliseconds UTC. */
  readonly from: number;
  readonly to: number;
  /** Where whole days and times without a zone happen. */
  readonly zone: string;
  readonly findZone: FindZone;
}

/** One happening: of something that comes back every week there are many. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  /** Milliseconds UTC; a whole day begins at midnight of the reader's zone. */
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
}

export type CalendarFinding =
  | 'too_large'
  | 'no_calendar'
  | 'broken_line'
  | 'broken_event'
  | 'unknown_zone'
  | 'unknown_rule'
  | 'too_many';

/** Something that was left out: where, what, and how to mend it. */
export interface CalendarIssue {
  readonly code: CalendarFinding;
  /** From 1. */
  readonly line: number;
  readonly what: string;
  readonly mend: string;
}

export const MOST_EVENTS = 5000;
export const MOST_TEXT = 10_000_000;

/** Collects what was left out; after a hundred there is nothing new to learn. */
export class Findings {
  readonly list: CalendarIssue[] = [];

  add(code: CalendarFinding, line: number, what: string, mend: string): void {
    if (this.list.length < 100) this.list.push({ code, line, what, mend });
  }
}

/** Work that reading one calendar may still cost, whatever its rules say. */
export class Effort {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** False once everything is spent. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}
