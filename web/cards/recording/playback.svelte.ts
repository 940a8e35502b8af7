import { keepRate, keptRate } from './preferences.ts';

/** The part of a recording that a card plays, in seconds of the whole. */
export interface Span {
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
}

export const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** Closer to the end than this, in seconds, is the end. */
const NEAR = 0.05;

/**
 * A media element as the screen sees it. It plays up to the end of its span and no further; what lies before the span
 * can be played again.
 */
export class Playback {
  readonly element: HTMLMediaElement;
  readonly span: Span;
  readonly #onend: () => void;
  #time = $state(0);
  #playing = $state(false);
  #waiting = $state(false);
  #failed = $state(false);
  #rate = $state(1);
  #muted = $state(false);
  #volume = $state(1);

  /** `onend` is called when playing comes to the end of the span, not when somebody jumps there. */
  constructor(element: HTMLMediaElement, span: Span, onend: () => void) {
    this.element = element;
    this.span = span;
    this.#onend = onend;
  }

  get time(): number {
    return this.#time;
  }
  get playing(): boolean {
    return this.#playing;
  }
  /** It wants to play and has to wait for the network. */
  get waiting(): boolean {
    return this.#waiting;
  }
  /** It is neither on this device nor reachable, or this browser cannot play it. */
  get failed(): boolean {
    return this.#failed;
  }
  get rate(): number {
    return this.#rate;
  }
  get muted(): boolean {
    return this.#muted;
  }
  get volume(): number {
    return this.#volume;
  }

  /** Follows the element until what it answers is called. */
  listen(): () => void {
    const { element } = this;
    element.playbackRate = keptRate();
    const events = {
      timeupdate: () => this.#moved(),
      seeked: () => this.#moved(),
      seeking: () => this.#moved(),
      play: () => this.#read(),
      playing: () => this.#read(),
      pause: () => this.#read(),
      waiting: () => this.#read(),
      canplay: () => this.#read(),
      ratechange: () => this.#read(),
      volumechange: () => this.#read(),
      ended: () => this.#arrived(),
      error: () => this.#read(),
    } as const;
    for (const [name, act] of Object.entries(events)) element.addEventListener(name, act);
    this.#moved();
    this.#read();
    return () => {
      for (const [name, act] of Object.entries(events)) element.removeEventListener(name, act);
    };
  }

  toggle(): void {
    if (this.#playing) this.element.pause();
    else void this.play();
  }

  /** Plays; from the beginning of the span when its end is reached. */
  async play(): Promise<void> {
    if (this.element.currentTime >= this.span.to - NEAR) this.seek(this.span.from);
    try {
      await this.element.play();
    } catch (error) {
      // Being paused meanwhile, or not being allowed to begin without a press, is no failure.
      if (error instanceof DOMException && error.name === 'NotSupportedError') this.#failed = true;
    }
  }

  pause(): void {
    this.element.pause();
  }

  seek(to: number): void {
    this.element.currentTime = Math.min(Math.max(0, to), this.span.to);
    this.#time = this.element.currentTime;
  }

  skip(by: number): void {
    this.seek(this.element.currentTime + by);
  }

  setRate(rate: number): void {
    this.element.playbackRate = rate;
    keepRate(rate);
  }

  setVolume(volume: number): void {
    this.element.volume = volume;
    this.element.muted = volume === 0;
  }

  toggleMuted(): void {
    this.element.muted = !this.element.muted;
  }

  /** Tries again to reach it, from where it stands. */
  retry(): void {
    const at = this.#time;
    this.#failed = false;
    this.element.load();
    this.seek(at);
    void this.play();
  }

  #moved(): void {
    this.#time = this.element.currentTime;
    if (this.span.to < this.span.seconds && !this.element.paused && this.#time >= this.span.to - NEAR) this.#arrived();
  }

  #arrived(): void {
    this.element.pause();
    if (this.element.currentTime > this.span.to) this.seek(this.span.to);
    this.#onend();
  }

  #read(): void {
    const { element } = this;
    this.#playing = !element.paused && !element.ended;
    this.#waiting = this.#playing && element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
    this.#failed = element.error !== null;
    this.#rate = element.playbackRate;
    this.#muted = element.muted;
    this.#volume = element.volume;
  }
}
