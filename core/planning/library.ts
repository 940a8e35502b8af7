import { ln } from '#core/math/exponential.ts';
import type { CardFacts, Catalogue, ModuleFacts, RoleFacts, SkillFacts } from '#core/planning/catalogue.ts';

/** An activity card and the key it feeds. */
export interface ActivityFacts extends CardFacts {
  readonly key: string;
}

/** One memory key: its module and its variants in author's order. */
export interface KeyFacts {
  readonly key: string;
  readonly module: ModuleFacts;
  readonly variants: readonly ActivityFacts[];
}

/** The catalogue with everything found by its id. */
export interface Library {
  readonly modules: ReadonlyMap<string, ModuleFacts>;
  readonly keys: ReadonlyMap<string, KeyFacts>;
  /** Keys of each module in author's order. */
  readonly keysOf: ReadonlyMap<string, readonly KeyFacts[]>;
  /** Skills that at least one module teaches. */
  readonly taughtSkills: ReadonlySet<string>;
  readonly skills: ReadonlyMap<string, SkillFacts>;
  readonly roles: ReadonlyMap<string, RoleFacts>;
  /** What the roles ask of each skill on average: the guess for someone who has not said a role. */
  readonly commonlyAsked: ReadonlyMap<string, number>;
  /** Mean of ln(expected seconds) of the cards of each kind. */
  readonly usualTimes: ReadonlyMap<string, number>;
}

const indexed = new WeakMap<Catalogue, Library>();

/** The library of a catalogue, computed once for each catalogue object. Of equal ids the first counts. */
export function libraryOf(catalogue: Catalogue): Library {
  const known = indexed.get(catalogue);
  if (known) return known;
  const library = build(catalogue);
  indexed.set(catalogue, library);
  return library;
}

export function isActivity(card: CardFacts): card is ActivityFacts {
  return card.key !== undefined;
}

function build({ modules, skills, roles }: Catalogue): Library {
  const byId = firstOfEach(modules);
  const keys = new Map<string, { key: string; module: ModuleFacts; variants: ActivityFacts[] }>();
  const keysOf = new Map<string, KeyFacts[]>();
  for (const module of byId.values()) {
    const own: KeyFacts[] = [];
    for (const card of module.cards.filter(isActivity)) {
      const known = keys.get(card.key);
      if (known) known.variants.push(card);
      else {
        const facts = { key: card.key, module, variants: [card] };
        keys.set(card.key, facts);
        own.push(facts);
      }
    }
    keysOf.set(module.id, own);
  }
  const taughtSkills = new Set(modules.map(({ skill }) => skill));
  return {
    modules: byId,
    keys,
    keysOf,
    taughtSkills,
    skills: firstOfEach(skills),
    roles: firstOfEach(roles),
    commonlyAsked: averageOf(roles),
    usualTimes: usualTimes(byId.values()),
  };
}

function usualTimes(modules: Iterable<ModuleFacts>): Map<string, number> {
  const sums = new Map<string, { n: number; sum: number }>();
  for (const { cards } of modules) {
    for (const { kind, seconds } of cards) {
      const { n, sum } = sums.get(kind) ?? { n: 0, sum: 0 };
      sums.set(kind, { n: n + 1, sum: sum + ln(Math.max(seconds, 1)) });
    }
  }
  return new Map([...sums].map(([kind, { n, sum }]) => [kind, sum / n]));
}

function averageOf(roles: readonly RoleFacts[]): Map<string, number> {
  const average = new Map<string, number>();
  for (const { skills } of roles) {
    for (const [skill, asked] of Object.entries(skills))
      average.set(skill, (average.get(skill) ?? 0) + asked / roles.length);
  }
  return average;
}

function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const byId = new Map<string, T>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return byId;
}
