import { either, lower, type Text } from '#core/needs/phrase-text.ts';
import type { DayPart, PhraseWords } from '#core/needs/phrase-words.ts';

/** The time of day a phrase names. */
export interface NamedTime {
  /** After midnight; absent when only a part of the day was said. */
  readonly minutes?: number;
  readonly part?: DayPart | undefined;
  /** Nothing says whether it is before or after noon. */
  readonly open: boolean;
}

/** "At three" among colleagues is in the afternoon: times before this one, without morning or evening said. */
const EARLIEST = 7 * 60;
const NOON = 12 * 60;

interface Clock {
  readonly minutes: number;
  /** `am`, `pm`, or digits that mean what they say, such as `03:00`. */
  readonly stated: boolean;
}

/** Takes the time of day out of a text: `at ten`, `10:30`, `half past ten`, `halb elf`, `um 15 Uhr`, `this afternoon`. */
export function takeTime(left: Text, words: PhraseWords, said?: DayPart, hour?: number): NamedTime | undefined {
  const clock = new TimeReader(left, words).take() ?? (hour === undefined ? undefined : clockAt(hour));
  const match = left.take(`(?:(?:${either([...words.before, ...words.at])}) )?(${either(words.parts)})`);
  const part = words.parts[lower(match?.[1])] ?? said;
  if (!clock) return part && { part, open: false };
  const { minutes, stated } = clock;
  if (stated || minutes >= 13 * 60) return { minutes, part, open: false };
  if (part) return { minutes: part.usual >= NOON && minutes < NOON ? minutes + NOON : minutes, part, open: false };
  return { minutes: minutes < EARLIEST ? minutes + NOON : minutes, open: minutes >= EARLIEST && minutes < NOON };
}

function clockAt(hour: number): Clock {
  return { minutes: hour * 60, stated: false };
}

class TimeReader {
  readonly #left: Text;
  readonly #words: PhraseWords;
  /** Patterns: an hour, minutes, `am` or `pm`, the end of an appointment. */
  readonly #hour: string;
  readonly #minute: string;
  readonly #half: string;
  readonly #range: string;
  readonly #about: string;

  constructor(left: Text, words: PhraseWords) {
    this.#left = left;
    this.#words = words;
    const hours = Object.fromEntries(Object.entries(words.numbers).filter(([, value]) => value <= 24));
    this.#hour = `(2[0-4]|[01]?\\d|${either(hours)})`;
    this.#minute = `([0-5]?\\d|${either(words.numbers)})`;
    this.#half = `(?: ?(?:(${either(words.am)})|(${either(words.pm)})))`;
    this.#about = `(?:(?:${either([...words.at, ...words.about])}) )?`;
    const end = `(?:2[0-4]|[01]?\\d)(?:[:.][0-5]\\d)?|${either(hours)}`;
    this.#range = `(?:(?: ?[-–] ?| (?:${either(words.until)}) )(?:${end}))?`;
  }

  take(): Clock | undefined {
    return (
      this.#span() ??
      this.#relative() ??
      this.#bareSpan() ??
      this.#fraction() ??
      this.#digits() ??
      this.#spoken() ??
      this.#plain()
    );
  }

  /** `from 10 to 11`, which is not ten minutes before eleven, and `between 10 and 11`. */
  #span(): Clock | undefined {
    const { about, until, between, and } = this.#words;
    const end = `${this.#hour}(?:[:.h][0-5]\\d)?${this.#tail()}${this.#half}?`;
    const start = `${this.#hour}${this.#half}?`;
    const m =
      this.#left.take(`(?:${either(about)}) ${start}(?: ?[-–] ?| (?:${either(until)}) )${end}`) ??
      this.#left.take(`(?:${either(between)}) ${start} (?:${either(and)}) ${end}`);
    return m && this.#clock(m[1], 0, m[2] ?? m[5], m[3] ?? m[6]);
  }

  /** `9-10:30`, `10am to 11am`; `9 to 10` where nothing follows that is counted by it. */
  #bareSpan(): Clock | undefined {
    const at = `(?<!\\d[:.])(?:(?:${either(this.#words.at)}) )?`;
    const start = `${at}${this.#hour}${this.#half}?(?: ?[-–] ?| (?:${either(this.#words.until)}) )${this.#hour}`;
    const end = `(?:[:.h][0-5]\\d${this.#half}?|${this.#half}|(?=\\s*$|\\s\\s|[,;!?)]))`;
    const m = this.#left.take(`${start}${end}`);
    return m && this.#clock(m[1], 0, m[2] ?? m[5] ?? m[7], m[3] ?? m[6] ?? m[8]);
  }

  /** `ten past four`, `fünf vor halb vier`, `viertel nach neun`. */
  #relative(): Clock | undefined {
    const { past, to, until, fractions, numbers } = this.#words;
    const way = `(?:(${either(past)})|(${either(to.filter((word) => !until.includes(word)))}))`;
    const fraction = `(?:(${either(fractions)}) )?`;
    const hour = `${fraction}${this.#hour}${this.#tail()}${this.#half}?`;
    const fives = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value % 5 === 0));
    const shared = `(?:()(${either(to.filter((word) => until.includes(word)))}))`;
    const m =
      this.#left.take(`${this.#about}${this.#minute}(?: min[a-z]*)? ${way} ${hour}`) ??
      this.#left.take(`${this.#about}(5|15|2[05]|\\d\\d?(?= min)|${either(fives)})(?: min[a-z]*)? ${shared} ${hour}`);
    if (!m) return undefined;
    const minutes = this.#number(m[1]) * (m[2] ? 1 : -1) + (fractions[lower(m[4])] ?? 0);
    return this.#clock(m[5], minutes, m[6], m[7]);
  }

  /** `half past ten`, `halb elf`, `العاشرة والنصف`. */
  #fraction(): Clock | undefined {
    const { fractions, behind } = this.#words;
    const m = this.#left.take(`${this.#about}(${either(fractions)}) ${this.#hour}${this.#tail()}${this.#half}?`);
    if (m) return this.#clock(m[2], fractions[lower(m[1])], m[3], m[4]);
    const after = this.#left.take(`${this.#about}${this.#hour} (${either(behind)})${this.#half}?`);
    return after && this.#clock(after[1], behind[lower(after[2])], after[3], after[4]);
  }

  /** `10:30`, `10.30 Uhr`, `14h30`, `930am`. */
  #digits(): Clock | undefined {
    const clock = `(?:${either(this.#words.clock)})`;
    const m =
      this.#left.take(`${this.#about}(2[0-4]|[01]?\\d)[:.h]([0-5]\\d)${this.#range}${this.#tail()}${this.#half}?`) ??
      this.#left.take(`${this.#about}(2[0-3]|[01]?\\d)([0-5]\\d)(?: ?${clock}|${this.#half})`);
    if (!m) return undefined;
    const { minutes, stated } = this.#clock(m[1], Number(m[2]), m[3], m[4]);
    return { minutes, stated: stated || (m[1] ?? '').length === 2 };
  }

  /** `10 Uhr 30`, `ten thirty`. */
  #spoken(): Clock | undefined {
    const { clock, numbers } = this.#words;
    const long = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value >= 15));
    const m =
      this.#left.take(`${this.#about}${this.#hour} ?(?:${either(clock)}) ${this.#minute}${this.#half}?`) ??
      this.#left.take(`${this.#about}${this.#hour} (${either(long)})${this.#half}?`);
    return m && this.#clock(m[1], this.#number(m[2]), m[3], m[4]);
  }

  /** `at ten`, `10 am`, `10 Uhr`. */
  #plain(): Clock | undefined {
    const clock = `(?:${either(this.#words.clock)})`;
    const at = `(?:${either(this.#words.at)}) `;
    const about = `(?:${either(this.#words.about)}) `;
    const m =
      this.#left.take(`${this.#about}${this.#hour}${this.#range} ?${clock}${this.#half}?`) ??
      this.#left.take(`${this.#about}${this.#hour}${this.#range}${this.#half}`) ??
      this.#left.take(`${at}${this.#hour}${this.#range}()()`) ??
      this.#left.take(`${about}${this.#hour}(?=\\s*(?:$|[,;.!?)]))()()`);
    return m && this.#clock(m[1], 0, m[2] || undefined, m[3] || undefined);
  }

  #tail(): string {
    return `(?: ?(?:${either(this.#words.clock)}))?`;
  }

  #clock(hour: string | undefined, minutes = 0, am?: string, pm?: string): Clock {
    const value = this.#number(hour);
    const halved = value <= 12 && (am ?? pm) !== undefined;
    const hours = halved ? (value % 12) + (pm === undefined ? 0 : 12) : value;
    return { minutes: hours * 60 + minutes, stated: halved || value === 0 };
  }

  #number(text: string | undefined): number {
    return this.#words.numbers[lower(text)] ?? Number(text);
  }
}
