import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Asking } from './asking.svelte.ts';
import { Hearing } from './hearing.svelte.ts';

/** The browser's recognition of speech, which these tests speak into. */
class Recognition extends EventTarget {
  static begun: Recognition[] = [];
  start(): void {
    Recognition.begun.push(this);
  }
  abort(): void {
    this.dispatchEvent(new Event('end'));
  }
  hear(transcript: string): void {
    this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript }]] }));
  }
}

const browser = globalThis as { SpeechRecognition?: unknown };
const own = browser.SpeechRecognition;
const question = { says: ['Which?'], back: [], options: [], several: false };

describe('answers by voice', () => {
  beforeEach(() => {
    Recognition.begun = [];
    browser.SpeechRecognition = Recognition;
  });
  afterEach(() => {
    browser.SpeechRecognition = own;
  });

  function listening() {
    const said: string[] = [];
    const hearing = new Hearing();
    let paused = false;
    hearing.turn(true);
    const over = hearing.listen(new Asking(question), 'en', {
      obey: (words) => said.push(words) > 1,
      unclear: async () => undefined,
      paused: () => paused,
    });
    const pause = () => {
      paused = true;
      hearing.stop();
    };
    return { said, over, pause };
  }

  test('the microphone stays off while it is paused', async () => {
    const { over, pause } = listening();
    pause();
    await over;
    expect(Recognition.begun).toHaveLength(1);
  });

  test('what was not understood may be said again', async () => {
    const { said, over } = listening();
    Recognition.begun[0]?.hear('mumble');
    await expect.poll(() => Recognition.begun.length).toBe(2);
    Recognition.begun[1]?.hear('two');
    await over;
    expect(said).toEqual(['mumble', 'two']);
  });
});
