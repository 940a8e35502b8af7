import { FILES } from './files.ts';
import type { Hostile } from './hostile.ts';
import { MODULES } from './modules.ts';

/** Every hostile source by its name. */
export const SOURCES: Readonly<Record<string, Hostile>> = { ...MODULES, ...FILES };
