import type * as Compiling from '#content/activities/simulation/compile.ts';
import type * as Exploring from '#content/activities/simulation/explore.ts';
import type * as Playing from '#content/activities/simulation/play.ts';

interface Host {
  readonly process?: {
    getBuiltinModule(name: 'node:module'): { createRequire(from: string): (path: string) => unknown };
  };
}

/**
 * Loads what brings the Ink engine along when the first story is read or graded, and not with the program. Only Node
 * can do that at once; a browser imports `play.ts` with the Player instead and never comes here.
 */
function load(path: string): unknown {
  const { process } = globalThis as Host;
  if (process === undefined) throw new Error(`${path} is loaded on demand in Node only; import it.`);
  return process.getBuiltinModule('node:module').createRequire((import.meta as { readonly url: string }).url)(path);
}

export const ink = {
  compiling: () => load('./compile.ts') as typeof Compiling,
  exploring: () => load('./explore.ts') as typeof Exploring,
  playing: () => load('./play.ts') as typeof Playing,
};
