import type { Block } from '#content/module/text.ts';

type Rich = typeof import('./rich-blocks.ts');

let code = $state.raw<Rich>();

/** How tables, code and pictures are drawn; undefined until `loadRich` is done. */
export function rich(): Rich | undefined {
  return code;
}

/** Whether any of the blocks, however deep, is drawn by `rich`. */
export function isRich(blocks: readonly Block[]): boolean {
  return /"t":"(table|pre|image)"/.test(JSON.stringify(blocks));
}

/** Fetches that code, once. Rejects when it is neither on this device nor reachable. */
export async function loadRich(): Promise<void> {
  code ??= await import('./rich-blocks.ts');
}
