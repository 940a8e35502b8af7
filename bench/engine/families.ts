import { actr } from './families/actr.ts';
import { exp } from './families/exp.ts';
import { fsrs6 } from './families/fsrs6.ts';
import { fsrs7 } from './families/fsrs7.ts';
import { type Family, familyFrom } from './family.ts';

export const FAMILIES: readonly Family[] = [fsrs6, fsrs7, actr, exp];

/** The family of this name, or of this file. */
export async function familyOf({ name, file }: { readonly name?: string; readonly file?: string }): Promise<Family> {
  if (file !== undefined) return await familyFrom(file);
  const family = FAMILIES.find((one) => one.name === name);
  if (!family) throw new Error(`There is no family ${name}.`);
  return family;
}
