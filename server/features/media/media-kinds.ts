const MB = 1024 * 1024;

/** What an uploaded file is, by its content. */
export const MEDIA_KINDS = ['picture', 'drawing', 'video', 'audio', 'captions', 'scene'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Bytes an upload of each kind may have. */
export const LARGEST: Readonly<Record<MediaKind, number>> = {
  picture: 20 * MB,
  drawing: MB,
  video: 1024 * MB,
  audio: 200 * MB,
  captions: MB / 2,
  scene: 20 * MB,
};

const BY_EXTENSION: ReadonlyMap<string, MediaKind> = new Map([
  ...['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'].map((name) => [name, 'picture'] as const),
  ...['mp4', 'm4v', 'mov', 'webm', 'mkv'].map((name) => [name, 'video'] as const),
  ...['mp3', 'm4a', 'ogg', 'opus', 'wav'].map((name) => [name, 'audio'] as const),
  ['svg', 'drawing'],
  ['vtt', 'captions'],
  ['glb', 'scene'],
]);

/** What a file says it is. Only a first sign: what counts is found in its content. */
export function kindByName(name: string): MediaKind | undefined {
  return BY_EXTENSION.get(/\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** Extensions an upload may have, for sentences. */
export const EXTENSIONS = [...BY_EXTENSION.keys()].join(', ');
