import type { ContentCard } from '#content/cards/schema.ts';

/** A card that is played rather than read aloud. */
export type Recorded = Extract<ContentCard, { kind: 'audio' | 'video' }>;

interface Course {
  /** Asked again and again: whether to hold, and whether enough was heard. */
  readonly paused: () => boolean;
  readonly over: () => boolean;
  /** Called with what is being said. */
  readonly saying: (text: string) => void;
}

const LOOK_MS = 100;

/** Plays the sound of a podcast or of a film's clip; `false` when it cannot be reached and is better read aloud. */
export async function playThrough(card: Recorded, { paused, over, saying }: Course): Promise<boolean> {
  const [from, to] = card.kind === 'video' && card.clip ? [card.clip.from, card.clip.to] : [0, card.seconds];
  const sound = new Audio(card.src);
  sound.currentTime = from;
  try {
    await sound.play();
  } catch {
    return false;
  }
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (over() || sound.ended || sound.error || sound.currentTime >= to) {
        clearInterval(timer);
        resolve();
      } else if (paused() !== sound.paused) {
        if (paused()) sound.pause();
        else void sound.play().catch(() => undefined);
      }
      const cue = card.transcript.findLast((one) => one.from <= sound.currentTime);
      if (cue) saying(cue.text);
    }, LOOK_MS);
  });
  sound.pause();
  return sound.error === null;
}
