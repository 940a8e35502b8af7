import type { Graded } from '#content/activities/activity.ts';
import type { Question } from './question.ts';
import type { Meant } from './understand.ts';

/** A question that is asked by ear, and what was answered so far by voice, key or touch. */
export class Asking {
  readonly question: Question;
  /** Resolves once there is an answer: with its words, or empty where options were chosen. */
  readonly answered: Promise<string>;
  readonly #settle: (words: string) => void;
  #open = $state(true);
  #chosen = $state.raw<readonly string[]>([]);
  #at = $state(-1);
  #graded = $state.raw<Graded>();

  constructor(question: Question) {
    this.question = question;
    const { promise, resolve } = Promise.withResolvers<string>();
    this.answered = promise;
    this.#settle = resolve;
  }

  /** An answer is waited for. */
  get open(): boolean {
    return this.#open;
  }
  get chosen(): readonly string[] {
    return this.#chosen;
  }
  /** The option that a headset's key would pick; behind the last one stands that several are picked. */
  get at(): number {
    return this.#at;
  }
  get graded(): Graded | undefined {
    return this.#graded;
  }

  /** Points at the next option. */
  point(): void {
    const { options, several } = this.question;
    this.#at = (this.#at + 1) % (options.length + (several ? 1 : 0));
  }

  pickPointed(): void {
    if (this.#at === this.question.options.length) this.done();
    else this.pick(this.#at);
  }

  /** Picks an option by its place, from 0 on. */
  pick(index: number): void {
    const option = this.question.options[index];
    if (!this.#open || !option) return;
    if (this.question.several) {
      const had = this.#chosen.includes(option.id);
      this.#chosen = had ? this.#chosen.filter((id) => id !== option.id) : [...this.#chosen, option.id];
    } else {
      this.#chosen = [option.id];
      this.#settle('');
    }
  }

  /** Ends picking several. */
  done(): void {
    if (this.#chosen.length > 0) this.#settle('');
  }

  /** Answers with words or a number. */
  write(words: string): void {
    if (this.#open && words.trim() !== '') this.#settle(words.trim());
  }

  /** Answers with what was said; `false` when it could not be understood. */
  take(said: string, meant: Exclude<Meant, { readonly command: unknown }>): boolean {
    const { options, several } = this.question;
    if (options.length === 0) {
      this.write(said);
      return true;
    }
    if (!('numbers' in meant)) return false;
    const [first = 0] = meant.numbers;
    if (!several) this.pick(first - 1);
    else {
      this.#chosen = meant.numbers.flatMap((number) => options[number - 1]?.id ?? []);
      this.done();
    }
    return true;
  }

  /** Goes on without an answer. */
  skip(): void {
    this.#settle('');
  }

  /** Takes no more answers. */
  close(): void {
    this.#open = false;
  }

  grade(graded: Graded): void {
    this.#graded = graded;
  }
}
