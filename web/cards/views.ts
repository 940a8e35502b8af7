import type { Component } from 'svelte';
import type { ContentCard, ContentKind } from '#content/cards/schema.ts';
import type { CardView, ViewExports, ViewProps } from './view-props.ts';

type Loaders = {
  readonly [K in ContentKind]: () => Promise<Component<ViewProps<Extract<ContentCard, { kind: K }>>, ViewExports>>;
};

/** Kinds beside the plainest are chunks of their own, fetched with their first card. */
const loaders: Loaders = {
  text: async () => (await import('./text/View.svelte')).default,
  image: async () => (await import('./text/View.svelte')).default,
  table: async () => (await import('./text/View.svelte')).default,
  code: async () => (await import('./code/View.svelte')).default,
  quote: async () => (await import('./quote/View.svelte')).default,
  'key-point': async () => (await import('./key-point/View.svelte')).default,
  apply: async () => (await import('./apply/View.svelte')).default,
  slides: async () => (await import('./slides/View.svelte')).default,
  infographic: async () => (await import('./infographic/View.svelte')).default,
  chart: async () => (await import('./chart/View.svelte')).default,
  'hot-image': async () => (await import('./hot-image/View.svelte')).default,
  steps: async () => (await import('./steps/View.svelte')).default,
  'worked-example': async () => (await import('./worked-example/View.svelte')).default,
  reference: async () => (await import('./reference/View.svelte')).default,
  video: async () => (await import('./video/View.svelte')).default,
  audio: async () => (await import('./audio/View.svelte')).default,
};

/**
 * View by kind. Look up by `card.kind` and hand over that same card: the types of the single kinds are given up here
 * because TypeScript cannot follow that the two belong together.
 */
export const views = loaders as unknown as Readonly<Record<ContentKind, () => Promise<CardView>>>;
