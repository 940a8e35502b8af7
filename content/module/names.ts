import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import type { Report } from '#content/module/issue.ts';

/** Gives out the ids of a module's cards, each once. */
export interface Names {
  /** The id the author wrote, or one made from `fallback` if there is none or it cannot be used. */
  readonly take: (written: string | undefined, fallback: string, line: number) => string;
}

/** Names that report ids which are malformed or used twice. */
export function namesFor(report: Report): Names {
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
    return name;
  };
  const take: Names['take'] = (written, fallback, line) => {
    const valid = written !== undefined && v.safeParse(Id, written).success;
    if (written !== undefined && !valid) {
      report(line, `the id \`${written.slice(0, 60)}\``, 'Lower-case words joined by hyphens, at most 60 characters.');
    }
    if (valid && taken.has(written)) {
      report(line, `the id \`${written}\` is used twice`, 'Give each card and activity an id of its own.');
    }
    const name = free(valid ? written : slug(fallback));
    taken.add(name);
    return name;
  };
  return { take };
}

/** A text as an id: Latin letters and digits without accents, `card` if there are none. */
export function slug(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const name = (words ?? []).join('-').slice(0, 50).replace(/-$/, '');
  return name === '' ? 'card' : name;
}
