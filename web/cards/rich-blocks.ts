/** Blocks and keys that few questions have: their code comes with the first that does, or with the first card to read. */
export { default as CodeBlock } from './CodeBlock.svelte';
export { default as Keycaps } from './Keycaps.svelte';
export { default as Picture } from './Picture.svelte';
export { default as Table } from './Table.svelte';
