/** iPhones fill the screen with the film itself, and only so. */
type ApplesVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** Whether this browser can fill the screen with a film. */
export function canFill(element: ApplesVideo): boolean {
  return document.fullscreenEnabled || element.webkitEnterFullscreen !== undefined;
}

/** Fills the screen with the film and its controls, or gives it back. */
export async function toggleFull(box: HTMLElement, element: ApplesVideo): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else if (document.fullscreenEnabled) await box.requestFullscreen().catch(() => undefined);
  else element.webkitEnterFullscreen?.();
}

/** Whether a film can play in a small window above everything else. */
export function canFloat(): boolean {
  return document.pictureInPictureEnabled === true;
}

export async function toggleFloat(element: HTMLVideoElement): Promise<void> {
  if (document.pictureInPictureElement) await document.exitPictureInPicture();
  else await element.requestPictureInPicture().catch(() => undefined);
}
