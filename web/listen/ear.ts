/** The part of the browsers' speech recognition that is used here; TypeScript does not know it yet. */
interface Recognition extends EventTarget {
  lang: string;
  maxAlternatives: number;
  start(): void;
  abort(): void;
}
type RecognitionResult = Event & { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> };

function maker(): (new () => Recognition) | undefined {
  const known = globalThis as {
    SpeechRecognition?: new () => Recognition;
    webkitSpeechRecognition?: new () => Recognition;
  };
  return known.SpeechRecognition ?? known.webkitSpeechRecognition;
}

/** Whether this browser can turn what is said into words. */
export function canHear(): boolean {
  return maker() !== undefined;
}

/** Listens for one answer at a time. */
export class Ear {
  #recognition: Recognition | undefined;

  /** What was said; empty when nothing was, `refused` when the microphone is not allowed or not there. */
  listen(lang: string): Promise<string | 'refused'> {
    this.stop();
    const Maker = maker();
    if (!Maker) return Promise.resolve('refused');
    const recognition = new Maker();
    this.#recognition = recognition;
    recognition.lang = lang;
    recognition.maxAlternatives = 1;
    return new Promise((resolve) => {
      recognition.addEventListener('result', (event) => {
        resolve((event as RecognitionResult).results[0]?.[0]?.transcript ?? '');
      });
      recognition.addEventListener('error', (event) => {
        const { error } = event as Event & { readonly error?: string };
        resolve(
          error === 'not-allowed' || error === 'service-not-allowed' || error === 'audio-capture' ? 'refused' : '',
        );
      });
      recognition.addEventListener('end', () => resolve(''));
      recognition.start();
    });
  }

  stop(): void {
    this.#recognition?.abort();
    this.#recognition = undefined;
  }
}
