import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CalendarEvent } from '#interop/ical/calendar.ts';

/** From when until when, and where whole days happen. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}

/** What the thread is asked. */
export interface Asked {
  readonly text: string;
  readonly span: Span;
}

/** What a text says. */
export interface CalendarText {
  /** False when it is no calendar at all. */
  readonly calendar: boolean;
  readonly events: readonly CalendarEvent[];
  /** Lines, events and rules that were left out. */
  readonly leftOut: number;
}

/** The calendar took more time or memory than a calendar may. */
export class NotRead extends Error {
  override readonly name = 'NotRead';
}

const MOST_MS = 10_000;
const MOST_MEGABYTES = 256;

/**
 * Reads calendars in a thread of its own, one after the other: whatever somebody put behind an address, the server goes
 * on answering everybody else. The thread starts with the first calendar; one that takes too much ends it, and the next
 * calendar starts another.
 */
export class CalendarReader {
  readonly #mostMs: number;
  #worker: Worker | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(mostMs = MOST_MS) {
    this.#mostMs = mostMs;
  }

  /** @throws NotRead */
  read(text: string, span: Span): Promise<CalendarText> {
    const reading = this.#turn.then(() => this.#ask({ text, span }));
    this.#turn = reading.catch(() => undefined);
    return reading;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #ask(asked: Asked): Promise<CalendarText> {
    const worker = this.#worker ?? this.#start();
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(this.#mostMs) });
    try {
      worker.postMessage(asked);
      const [text] = await answer;
      return text;
    } catch {
      await this.stop();
      throw new NotRead('The calendar took too much');
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./calendars.thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    worker.unref();
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }
}
