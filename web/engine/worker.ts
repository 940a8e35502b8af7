import { Adviser } from './adviser.ts';
import type { Message, Reply } from './questions.ts';

/** The adviser in a thread of its own. */
const adviser = new Adviser();

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  const { id, news, asked, given } = data;
  try {
    adviser.hear(news);
    postMessage({ id, said: adviser.answer(asked, given as never) } satisfies Reply);
  } catch (error) {
    postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies Reply);
  }
});
