import type { Activity } from '#content/activities/schema.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import type { Module } from '#content/module/module.ts';
import { now } from '../offline/clock.ts';
import { type Dealt, deal } from '../session/deal.ts';
import type { Session } from '../session/session.svelte.ts';
import { Asking } from './asking.svelte.ts';
import { Hearing } from './hearing.svelte.ts';
import { linesOf, optionLines, questionLines, verdictLines } from './lines.ts';
import { phrasesOf } from './phrases.ts';
import { questionOf, responseOf } from './question.ts';
import type { Recorded } from './recorded.ts';
import { cardSentences, sentencesIn } from './sentences.ts';
import { Speech } from './speech.svelte.ts';
import { understand } from './understand.ts';
import type { Voice } from './voice.ts';

/** To recall before the back of a card is said. */
const RECALL_MS = 5000;

/**
 * A session by ear: says what is on the card, waits for an answer by voice, key or touch, says whether it was right,
 * and goes on. Answers are graded and kept exactly as those on screen are.
 */
export class Listening {
  readonly session: Session;
  readonly speech: Speech;
  readonly hearing = new Hearing();
  #ended = $state(false);
  #module = $state.raw<Module>();
  #asking = $state.raw<Asking>();
  #again = false;

  constructor(session: Session, voice: Voice) {
    this.session = session;
    this.speech = new Speech(voice);
  }

  get ended(): boolean {
    return this.#ended;
  }
  get module(): Module | undefined {
    return this.#module;
  }
  /** What is asked now, or was last; undefined on a card. */
  get asking(): Asking | undefined {
    return this.#asking;
  }

  /** Plays the session to its end, or until `leave`. */
  async run(): Promise<void> {
    while (this.session.bite && !this.speech.left) {
      const dealt = await deal(this.session.bite);
      if (this.speech.left) return;
      if (!dealt) await this.session.pass(0);
      else if ('activity' in dealt) await this.#ask(dealt);
      else await this.#tell(dealt.module, dealt.card);
    }
    if (!this.speech.left) this.#ended = true;
  }

  /** Falls silent for good; what was answered is kept. */
  async leave(): Promise<void> {
    this.speech.leave();
    this.hearing.turn(false);
    this.#asking?.skip();
    await this.session.leave();
  }

  toggle(): void {
    this.speech.toggle();
    if (this.speech.paused) this.hearing.stop();
  }

  /** Behind what is being said; while something is asked, to the next option. */
  next(): void {
    const asking = this.#asking;
    if (!asking?.open) this.speech.hurry();
    else if (asking.question.options.length === 0) asking.skip();
    else void this.#point(asking);
  }

  /** Says the card, or the question, once more. */
  repeat(): void {
    if (this.#asking?.open) void this.#sayQuestion(this.#asking);
    else if (!this.#asking) {
      this.#again = true;
      this.speech.hurry();
    }
  }

  /** What play and pause on a headset mean: pick the option that was just said, or pause. */
  press(): void {
    const asking = this.#asking;
    if (!asking?.open || asking.at === -1 || this.speech.paused) this.toggle();
    else asking.pickPointed();
  }

  /** Begins or ends taking answers by voice. */
  hear(on: boolean): void {
    this.hearing.turn(on);
    if (on && this.#asking?.open) void this.#listen(this.#asking);
  }

  async #tell(module: Module, card: ContentCard): Promise<void> {
    const begun = now();
    this.#show(module);
    do {
      this.#again = false;
      if (card.kind === 'audio' || card.kind === 'video') await this.#play(module, card);
      else await this.speech.say(linesOf(cardSentences(card), module.language));
    } while (this.#again && !this.speech.left);
    if (!this.speech.left) await this.session.read(now() - begun);
  }

  async #play({ language }: Module, card: Recorded): Promise<void> {
    await this.speech.say(linesOf(sentencesIn(card.title ?? []), language));
    if (await this.speech.play(card)) return;
    const transcript = card.transcript.map(({ text }) => text);
    await this.speech.say(linesOf(transcript, language));
  }

  async #ask({ module, activity, player }: Extract<Dealt, { activity: Activity }>): Promise<void> {
    const question = questionOf(activity, this.session.live.seed, phrasesOf().labels);
    if (!question) return this.session.pass(0);
    const begun = now();
    const asking = new Asking(question);
    this.#show(module, asking);
    void this.#sayQuestion(asking);
    const words = await asking.answered;
    this.hearing.stop();
    this.speech.stop();
    if (this.speech.left) return;
    asking.close();
    const response = responseOf(activity, asking.chosen, words);
    const graded = await player.grade(activity, response);
    const ms = now() - begun;
    await this.session.answer({ response, graded, ms, hints: 0, revealed: false });
    asking.grade(graded);
    await this.speech.say(verdictLines(graded, activity, module, phrasesOf()));
    if (!this.speech.left) await this.session.advance(now() - begun);
  }

  #show(module: Module, asking?: Asking): void {
    this.#module = module;
    this.#asking = asking;
    this.speech.calm();
  }

  /** Says what is asked and what there is to answer, then listens. */
  async #sayQuestion(asking: Asking): Promise<void> {
    const { question } = asking;
    if (!this.#module) return;
    const { front, rest } = questionLines(question, this.#module, phrasesOf());
    if (!(await this.speech.say(front))) return;
    if (question.back.length > 0 && !(await this.speech.wait(RECALL_MS))) return;
    if (await this.speech.say(rest)) await this.#listen(asking);
  }

  async #point(asking: Asking): Promise<void> {
    asking.point();
    if (!this.#module) return;
    const lines = optionLines(asking.question, asking.at, this.#module, phrasesOf());
    if (await this.speech.say(lines)) await this.#listen(asking);
  }

  async #listen(asking: Asking): Promise<void> {
    const { language } = this.#module ?? {};
    if (language === undefined) return;
    const { unclear, lang } = phrasesOf();
    // After a pause, however it came about, it listens on.
    do {
      await this.speech.running();
      await this.hearing.listen(asking, language, {
        obey: (said) => this.#obey(said, asking, language),
        unclear: () => this.speech.say(linesOf([unclear], lang)),
        paused: () => this.speech.paused,
      });
    } while (this.speech.paused && !this.speech.left && asking.open);
  }

  /** Does what was said; `false` when it could not be understood. */
  #obey(said: string, asking: Asking, language: string): boolean {
    const meant = understand(said, asking.question.options, language);
    if (!('command' in meant)) return asking.take(said, meant);
    if (meant.command === 'repeat') void this.#sayQuestion(asking);
    else if (meant.command === 'pause') this.toggle();
    else if (meant.command === 'done') asking.done();
    else this.next();
    return true;
  }
}
