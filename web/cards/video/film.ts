import type { Video } from '#content/cards/video/schema.ts';
import { keptCaptions } from '../recording/preferences.ts';
import { savesData } from '../recording/saves-data.ts';

interface Film {
  readonly src: string;
  readonly element: HTMLVideoElement;
  /** It came to a question while it played: the next clip goes on by itself. */
  goesOn: boolean;
}

let last: Film | undefined;

/**
 * The element that plays a film. All clips of one film in a row share it, so that after a question it goes on at once,
 * with what is loaded, as one film.
 */
export function filmOf(card: Video, captionsLabel: string): Film {
  if (last?.src === card.src) return last;
  last = { src: card.src, element: make(card, captionsLabel), goesOn: false };
  return last;
}

function make({ src, poster, captions }: Video, label: string): HTMLVideoElement {
  const element = document.createElement('video');
  element.playsInline = true;
  element.preload = savesData() ? 'none' : 'metadata';
  if (poster !== undefined) element.poster = poster;
  element.src = src;
  if (captions !== undefined) element.append(track(captions, label));
  return element;
}

function track(src: string, label: string): HTMLTrackElement {
  const element = document.createElement('track');
  element.kind = 'captions';
  element.label = label;
  element.src = src;
  element.default = keptCaptions();
  return element;
}

/** Shows the film's captions, or does not. */
export function showCaptions(element: HTMLVideoElement, on: boolean): void {
  for (const one of element.textTracks) one.mode = on ? 'showing' : 'hidden';
}
