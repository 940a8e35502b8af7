import type { Search } from '#content/module/search.ts';
import type { Library } from '#contract/library.ts';
import type { CalendarMemory, KeptEvent } from './memory.ts';
import { readyAt, type Source } from './reconcile.ts';
import { similarity } from './similar.ts';

/** "Tuesday 10:00, Price talk with Kern: Opening a negotiation?" */
export interface Proposal {
  /** Similarity of the titles it stands for. */
  readonly key: string;
  readonly event: KeptEvent;
  readonly skill: { readonly id: string; readonly title: string };
}

type Known = Pick<Library, 'modules' | 'skills'>;

/** Modules looked at per title. */
const LOOKED_AT = 8;
/** Asked at a time: more come as these are answered. */
const MOST_PROPOSALS = 5;
/** Letters by which words of one root are told. */
const ROOT = 6;
/** Words of every second appointment; they point at no skill. */
const EMPTY: ReadonlySet<string> = new Set(
  [
    'meeting weekly daily monthly sync call appointment team about work with from review update',
    'termin besprechung treffen wöchentlich woche team über arbeit runde jour fixe',
    'اجتماع موعد لقاء أسبوعي فريق عمل',
  ].flatMap((line) => line.split(' ')),
);

/**
 * The skill a title asks for: of the modules the index finds, the one whose title, outcome or skill shares most of the
 * title's words; undefined when none shares any.
 */
export function skillFor(title: string, { modules, skills }: Known, search: Search): Proposal['skill'] | undefined {
  const words = rootsOf(similarity(title));
  if (words.size === 0) return undefined;
  const known = new Map(skills.map((skill) => [skill.id, skill]));
  const found = search([...similarity(title).split(' ')].filter((word) => !EMPTY.has(word)).join(' ')).slice(
    0,
    LOOKED_AT,
  );
  let best: { id: string; shared: number } | undefined;
  for (const id of found) {
    const module = modules.find((one) => one.id === id);
    if (!module) continue;
    const skill = known.get(module.skill);
    const heading = shared(words, `${module.title} ${skill?.title ?? ''} ${skill?.situations ?? ''}`);
    const score = 2 * heading + shared(words, module.outcome);
    if (score > (best?.shared ?? 0)) best = { id: module.skill, shared: score };
  }
  const skill = best && known.get(best.id);
  return skill && { id: skill.id, title: skill.title };
}

/** One proposal for all events with similar titles that nobody was asked about yet; the next ones first. */
export function proposalsOf(
  sources: readonly Source[],
  memory: CalendarMemory,
  library: Known,
  search: Search,
  now: number,
): Proposal[] {
  const next = new Map<string, KeptEvent>();
  for (const event of sources.flatMap(({ events }) => events)) {
    const key = similarity(event.title);
    if (readyAt(event) <= now || key === '' || key in memory.said) continue;
    const known = next.get(key);
    if (!known || event.start < known.start) next.set(key, event);
  }
  const proposals: Proposal[] = [];
  for (const [key, event] of [...next].sort(([, a], [, b]) => a.start - b.start)) {
    const skill = skillFor(event.title, library, search);
    if (skill) proposals.push({ key, event, skill });
    if (proposals.length === MOST_PROPOSALS) break;
  }
  return proposals;
}

function rootsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, ROOT)));
}

function shared(words: ReadonlySet<string>, text: string): number {
  return [...rootsOf(text)].filter((word) => words.has(word)).length;
}
