/** What the keys of headphones, the lock screen and keyboards ask for. */
export interface Wishes {
  readonly toggle: () => void;
  readonly next: () => void;
  readonly previous: () => void;
}

const ACTIONS = ['play', 'pause', 'nexttrack', 'previoustrack'] as const;

/**
 * Takes the media keys until what it answers is called. Browsers give them to whoever plays a recording, and speech is
 * none: so a silent one plays along.
 */
export function takeMediaKeys(title: string, wishes: Wishes): () => void {
  if (!('mediaSession' in navigator)) return () => undefined;
  const silence = new Audio('/silence.mp3');
  silence.loop = true;
  void silence.play().catch(() => undefined);
  const { mediaSession } = navigator;
  mediaSession.metadata = new MediaMetadata({ title, artist: 'Morsel' });
  mediaSession.setActionHandler('play', wishes.toggle);
  mediaSession.setActionHandler('pause', wishes.toggle);
  mediaSession.setActionHandler('nexttrack', wishes.next);
  mediaSession.setActionHandler('previoustrack', wishes.previous);
  return () => {
    silence.pause();
    for (const action of ACTIONS) mediaSession.setActionHandler(action, null);
    mediaSession.metadata = null;
  };
}
