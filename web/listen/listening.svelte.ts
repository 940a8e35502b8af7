import type { Graded } from '#content/activities/activity.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import type { Module } from '#content/module/module.ts';
import { now } from '../offline/clock.ts';
import { type Dealt, deal } from '../session/deal.ts';
import type { Session } from '../session/session.svelte.ts';
import { Ear } from './ear.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { type Question, questionOf, responseOf } from './question.ts';
import { playThrough } from './recorded.ts';
import { cardSentences, sentencesIn } from './sentences.ts';
import { understand } from './understand.ts';
import type { Line, Voice } from './voice.ts';

/** `asking`: an answer is waited for. */
type Stage = 'card' | 'asking' | 'answered';

/** Misunderstood this often in a row, the ear waits for keys. */
const TRIES = 3;
/** To recall before the back of a card is said. */
const RECALL_MS = 5000;

/**
 * A session by ear: says what is on the card, waits for an answer by voice, key or touch, says whether it was right,
 * and goes on. Answers are graded and kept exactly as those on screen are.
 */
export class Listening {
  readonly session: Session;
  readonly #voice: Voice;
  readonly #ear = new Ear();
  #stage = $state<Stage>('card');
  #saying = $state('');
  #paused = $state(false);
  #ended = $state(false);
  #hearing = $state(false);
  #refused = $state(false);
  #module = $state.raw<Module>();
  #question = $state.raw<Question>();
  #chosen = $state.raw<readonly string[]>([]);
  #at = $state(-1);
  #graded = $state.raw<Graded>();
  #left = false;
  #hurried = false;
  #again = false;
  /** Counts what was begun to be said: whatever is said later falls silent for it. */
  #turn = 0;
  #resume: (() => void) | undefined;
  #answer: ((words: string) => void) | undefined;

  constructor(session: Session, voice: Voice) {
    this.session = session;
    this.#voice = voice;
  }

  get stage(): Stage {
    return this.#stage;
  }
  /** The sentence that is heard now, or was last. */
  get saying(): string {
    return this.#saying;
  }
  get paused(): boolean {
    return this.#paused;
  }
  get ended(): boolean {
    return this.#ended;
  }
  get module(): Module | undefined {
    return this.#module;
  }
  get question(): Question | undefined {
    return this.#question;
  }
  get chosen(): readonly string[] {
    return this.#chosen;
  }
  /** The option that a headset's key would pick. */
  get at(): number {
    return this.#at;
  }
  get graded(): Graded | undefined {
    return this.#graded;
  }
  /** Answers are taken by voice too. */
  get hearing(): boolean {
    return this.#hearing;
  }
  /** The browser or the learner does not lend the microphone. */
  get refused(): boolean {
    return this.#refused;
  }

  /** Plays the session to its end, or until `leave`. */
  async run(): Promise<void> {
    while (this.session.bite && !this.#left) {
      const dealt = await deal(this.session.bite);
      if (this.#left) return;
      if (!dealt) await this.session.pass(0);
      else if ('activity' in dealt) await this.#ask(dealt);
      else await this.#tell(dealt.module, dealt.card);
    }
    if (!this.#left) this.#ended = true;
  }

  /** Falls silent for good; what was answered is kept. */
  async leave(): Promise<void> {
    this.#left = true;
    this.#ear.stop();
    this.#voice.stop();
    this.#resume?.();
    this.#answer?.('');
    await this.session.leave();
  }

  toggle(): void {
    this.#paused = !this.#paused;
    if (!this.#paused) this.#resume?.();
    else {
      this.#ear.stop();
      this.#voice.stop();
    }
  }

  /** Behind what is being said; while something is asked, to the next option. */
  next(): void {
    const { length } = this.#question?.options ?? [];
    if (this.#stage !== 'asking') this.#hurry();
    else if (length === 0) this.#answer?.('');
    else void this.#point((this.#at + 1) % (length + (this.#question?.several ? 1 : 0)));
  }

  /** Says the card, or the question, once more. */
  repeat(): void {
    if (this.#stage === 'asking') void this.#sayQuestion();
    else if (this.#stage === 'card') {
      this.#again = true;
      this.#hurry();
    }
  }

  /** What play and pause on a headset mean: pick the option that was just said, or pause. */
  press(): void {
    if (this.#stage !== 'asking' || this.#at === -1 || this.#paused) this.toggle();
    else if (this.#at === this.#question?.options.length) this.done();
    else this.pick(this.#at);
  }

  /** Picks an option by its place, from 0 on. */
  pick(index: number): void {
    const { question } = this;
    const option = question?.options[index];
    if (this.#stage !== 'asking' || !question || !option) return;
    if (question.several) {
      const had = this.#chosen.includes(option.id);
      this.#chosen = had ? this.#chosen.filter((id) => id !== option.id) : [...this.#chosen, option.id];
    } else {
      this.#chosen = [option.id];
      this.#answer?.('');
    }
  }

  /** Ends picking several. */
  done(): void {
    if (this.#chosen.length > 0) this.#answer?.('');
  }

  /** Answers with words or a number. */
  write(words: string): void {
    if (this.#stage === 'asking' && words.trim() !== '') this.#answer?.(words.trim());
  }

  /** Begins or ends taking answers by voice. */
  hear(on: boolean): void {
    this.#hearing = on;
    this.#refused = false;
    if (!on) this.#ear.stop();
    else if (this.#stage === 'asking') void this.#listen();
  }

  get #phrases(): Phrases {
    return phrasesOf();
  }

  async #tell(module: Module, card: ContentCard): Promise<void> {
    const begun = now();
    this.#show(module, 'card');
    do {
      this.#again = false;
      if (card.kind === 'audio' || card.kind === 'video') await this.#play(module, card);
      else await this.#sayAll(linesOf(cardSentences(card), module.language));
    } while (this.#again && !this.#left);
    if (!this.#left) await this.session.read(now() - begun);
  }

  async #play(module: Module, card: Extract<ContentCard, { kind: 'audio' | 'video' }>): Promise<void> {
    await this.#sayAll(linesOf(sentencesIn(card.title ?? []), module.language));
    const heard = await playThrough(card, {
      paused: () => this.#paused,
      over: () => this.#left || this.#hurried,
      saying: (text) => {
        this.#saying = text;
      },
    });
    this.#hurried = false;
    if (!heard)
      await this.#sayAll(
        linesOf(
          card.transcript.map(({ text }) => text),
          module.language,
        ),
      );
  }

  async #ask({ module, activity, player }: Extract<Dealt, { activity: Activity }>): Promise<void> {
    const question = questionOf(activity, this.session.live.seed, this.#phrases.labels);
    if (!question) return this.session.pass(0);
    const begun = now();
    this.#show(module, 'asking', question);
    const answered = new Promise<string>((resolve) => {
      this.#answer = resolve;
    });
    void this.#sayQuestion();
    const words = await answered;
    this.#answer = undefined;
    this.#ear.stop();
    this.#voice.stop();
    if (this.#left) return;
    this.#stage = 'answered';
    const response = responseOf(activity, this.#chosen, words);
    const graded = await player.grade(activity, response);
    const ms = now() - begun;
    await this.session.answer({ response, graded, ms, hints: 0, revealed: false });
    this.#graded = graded;
    await this.#sayAll([
      ...linesOf([this.#phrases.verdict(graded)], this.#phrases.lang),
      ...linesOf(sentencesIn(activity.explanation), module.language),
    ]);
    if (!this.#left) await this.session.advance(now() - begun);
  }

  #show(module: Module, stage: Stage, question?: Question): void {
    this.#module = module;
    this.#stage = stage;
    this.#question = question;
    this.#chosen = [];
    this.#at = -1;
    this.#graded = undefined;
    this.#hurried = false;
  }

  /** Says what is asked and what there is to answer, then listens. */
  async #sayQuestion(): Promise<void> {
    const { question, module } = this;
    if (!question || !module) return;
    const { lang, recall, several } = this.#phrases;
    const options = question.options.map(({ text }, index) => `${index + 1}. ${text}`);
    const card = question.back.length > 0;
    const front = [...linesOf(question.says, module.language), ...linesOf(card ? [recall] : [], lang)];
    if (!(await this.#sayAll(front))) return;
    if (card && !(await this.#wait(RECALL_MS))) return;
    const rest = [
      ...linesOf(question.back, module.language),
      ...linesOf(options, card ? lang : module.language),
      ...linesOf(question.several ? [several] : [], lang),
    ];
    if (await this.#sayAll(rest)) await this.#listen();
  }

  async #point(index: number): Promise<void> {
    const { question, module } = this;
    this.#at = index;
    const text = question?.options[index]?.text ?? this.#phrases.done;
    if (module && (await this.#sayAll(linesOf([`${index + 1}. ${text}`], module.language)))) await this.#listen();
  }

  /** Says lines one after another, one that was paused once more; `false` when something else is said instead. */
  async #sayAll(lines: readonly Line[]): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    const over = () => this.#left || this.#hurried || turn !== this.#turn;
    for (const line of lines) {
      do {
        await this.#running();
        if (over()) break;
        this.#saying = line.text;
        await this.#voice.say(line);
      } while (this.#paused && turn === this.#turn);
      if (over()) break;
    }
    if (turn !== this.#turn) return false;
    this.#hurried = false;
    return !this.#left;
  }

  /** Gives time to think; `false` when something else is said meanwhile. */
  async #wait(ms: number): Promise<boolean> {
    const turn = this.#turn;
    await new Promise((resolve) => setTimeout(resolve, ms));
    await this.#running();
    return turn === this.#turn && !this.#left;
  }

  async #running(): Promise<void> {
    if (!this.#paused || this.#left) return;
    await new Promise<void>((resolve) => {
      this.#resume = resolve;
    });
  }

  #hurry(): void {
    this.#hurried = true;
    this.#voice.stop();
    if (this.#paused) this.toggle();
  }

  /** Listens until there is an answer, until it was in vain a few times, or until the microphone is refused. */
  async #listen(): Promise<void> {
    const { question, module } = this;
    for (let tries = 0; tries < TRIES && this.#hearing && question && module; tries++) {
      const said = await this.#ear.listen(module.language);
      if (this.#question !== question || this.#stage !== 'asking' || !this.#hearing) return;
      if (said === 'refused') {
        this.#refused = true;
        this.#hearing = false;
      } else if (said !== '') {
        if (this.#obey(said, question, module.language)) return;
        await this.#sayAll(linesOf([this.#phrases.unclear], this.#phrases.lang));
      }
    }
  }

  /** Does what was said; `false` when it could not be understood. */
  #obey(said: string, question: Question, language: string): boolean {
    const meant = understand(said, question.options, language);
    if ('command' in meant) {
      if (meant.command === 'repeat') void this.#sayQuestion();
      else if (meant.command === 'pause') this.toggle();
      else if (meant.command === 'done') this.done();
      else this.next();
      return true;
    }
    if (question.options.length === 0) {
      this.write(said);
      return true;
    }
    if (!('numbers' in meant)) return false;
    const [first = 0] = meant.numbers;
    if (!question.several) this.pick(first - 1);
    else {
      this.#chosen = meant.numbers.flatMap((number) => question.options[number - 1]?.id ?? []);
      this.done();
    }
    return true;
  }
}

function linesOf(texts: readonly string[], lang: string): Line[] {
  return texts.map((text) => ({ text, lang }));
}
