/** A sentence and the language it is in. */
export interface Line {
  readonly text: string;
  readonly lang: string;
}

/** How long a device may take to say which voices it has. */
const PATIENCE_MS = 2000;

/** The voices of this device; none when it has no speech, or none that it lends to pages. */
export async function voicesHere(): Promise<readonly SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return [];
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE_MS);
  });
  return speechSynthesis.getVoices();
}

/** Whether one of the voices speaks the language. */
export function speaks(voices: readonly SpeechSynthesisVoice[], lang: string): boolean {
  return bestVoice(voices, lang) !== undefined;
}

/** A voice of the language that is on the device itself, else any of the language. */
function bestVoice(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined {
  const base = lang.split('-')[0] ?? lang;
  const own = voices.filter((voice) => voice.lang.toLowerCase().replace('_', '-').split('-')[0] === base);
  return (
    own.find(({ localService, default: usual }) => localService && usual) ??
    own.find(({ localService }) => localService) ??
    own[0]
  );
}

/** Reads aloud, one sentence at a time. */
export class Voice {
  readonly #voices: readonly SpeechSynthesisVoice[];
  /** What is being said. Held here, for browsers forget what nobody holds and then never tell that it has ended. */
  #now: { readonly utterance: SpeechSynthesisUtterance; readonly finish: () => void } | undefined;

  constructor(voices: readonly SpeechSynthesisVoice[]) {
    this.#voices = voices;
  }

  /** Resolves when the sentence was said, or when it was stopped. */
  say({ text, lang }: Line): Promise<void> {
    if (this.#now) this.stop();
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = lang;
      utterance.voice = bestVoice(this.#voices, lang) ?? null;
      const finish = () => {
        if (this.#now?.utterance === utterance) this.#now = undefined;
        resolve();
      };
      this.#now = { utterance, finish };
      utterance.onend = finish;
      utterance.onerror = finish;
      speechSynthesis.speak(utterance);
    });
  }

  /** Falls silent at once. */
  stop(): void {
    const said = this.#now;
    speechSynthesis.cancel();
    said?.finish();
  }
}
