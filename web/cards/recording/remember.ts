import { keepPlace, placeIn } from './place.ts';
import type { Playback } from './playback.svelte.ts';

/** Seconds between two notes of where one is. */
const EVERY = 5;
/** Who stopped this close to the end, or so soon, begins anew. */
const EDGE = 2;

/** Goes to where the recording was left, if that lies in the span. */
export async function resume(playback: Playback, src: string): Promise<void> {
  const { span, element } = playback;
  const place = await placeIn(src);
  if (place === undefined || place <= span.from + EDGE || place >= span.to - EDGE || element.currentTime > 0) return;
  playback.seek(place);
}

/** Remembers where one is, while it plays and when it stops, until what it answers is called. */
export function remember(playback: Playback, src: string): () => void {
  const { element, span } = playback;
  let noted = element.currentTime;
  const note = () => {
    noted = element.currentTime;
    const done = span.to === span.seconds && noted >= span.seconds - EDGE;
    void keepPlace(src, done || noted < EDGE ? undefined : noted);
  };
  const moved = () => {
    if (Math.abs(element.currentTime - noted) >= EVERY) note();
  };
  element.addEventListener('pause', note);
  element.addEventListener('timeupdate', moved);
  return () => {
    element.removeEventListener('pause', note);
    element.removeEventListener('timeupdate', moved);
    if (element.currentTime !== noted) note();
  };
}
