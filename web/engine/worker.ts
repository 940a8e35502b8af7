import { storedLog } from '../offline/stored-log.ts';
import { Adviser } from './adviser.ts';
import type { Message, Reply } from './questions.ts';

/** The adviser in a thread of its own, which reads long logs by itself. */
const adviser = new Adviser();
let turn: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  turn = turn.then(() => answer(data));
});

/** One after the other: what a message adds comes after the log that the one before it named. */
async function answer({ id, stored, news, asked, given }: Message): Promise<void> {
  try {
    adviser.hear(stored === undefined ? news : { ...news, log: await storedLog(stored) });
    postMessage({ id, said: adviser.answer(asked, given as never) } satisfies Reply);
  } catch (error) {
    postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies Reply);
  }
}
