import type { Chapter } from '#content/recordings/schema.ts';
import type { Playback } from './playback.svelte.ts';

interface About {
  readonly title: string;
  /** The module it belongs to. */
  readonly album: string;
  readonly artist: string;
}

const STEP = 10;

/**
 * Lets the lock screen, headphones and media keys play, pause, skip, jump and go from chapter to chapter, until what it
 * answers is called.
 */
export function showOnLockScreen(playback: Playback, about: About, chapters: readonly Chapter[]): () => void {
  if (!('mediaSession' in navigator)) return () => undefined;
  const { mediaSession } = navigator;
  const { element, span } = playback;
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => void playback.play(),
    pause: () => playback.pause(),
    seekbackward: ({ seekOffset }) => playback.skip(-(seekOffset ?? STEP)),
    seekforward: ({ seekOffset }) => playback.skip(seekOffset ?? STEP),
    seekto: ({ seekTime }) => playback.seek(seekTime ?? playback.time),
    ...(chapters.length > 1 && {
      previoustrack: () => playback.seek(chapterBefore(chapters, playback.time)),
      nexttrack: () => playback.seek(chapterAfter(chapters, playback.time) ?? span.to),
    }),
  };
  const tell = () => {
    mediaSession.playbackState = element.paused ? 'paused' : 'playing';
    const position = Math.min(element.currentTime, span.seconds);
    mediaSession.setPositionState?.({ duration: span.seconds, position, playbackRate: element.playbackRate || 1 });
  };
  const artwork = [{ src: '/icon-512.png', sizes: '512x512', type: 'image/png' }];
  mediaSession.metadata = new MediaMetadata({ ...about, artwork });
  for (const [action, handler] of entriesOf(handlers)) handle(action, handler);
  for (const name of EVENTS) element.addEventListener(name, tell);
  return () => {
    for (const name of EVENTS) element.removeEventListener(name, tell);
    for (const [action] of entriesOf(handlers)) handle(action, null);
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
  };
}

const EVENTS = ['play', 'pause', 'seeked', 'ratechange', 'loadedmetadata'] as const;

function entriesOf(handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>>) {
  return Object.entries(handlers) as [MediaSessionAction, MediaSessionActionHandler][];
}

/** Browsers know different actions; those they do not know they refuse. */
function handle(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, handler);
  } catch {
    // The other ways remain.
  }
}

/** The chapter's beginning, or the one before it when that was only just passed. */
export function chapterBefore(chapters: readonly Chapter[], time: number): number {
  return chapters.findLast(({ at }) => at < time - 3)?.at ?? 0;
}

export function chapterAfter(chapters: readonly Chapter[], time: number): number | undefined {
  return chapters.find(({ at }) => at > time)?.at;
}
