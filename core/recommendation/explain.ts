import { type Appraisal, PARTS, type Part, READY } from '#core/recommendation/parts.ts';

/** One reason: a part, what it adds, and the numbers that its sentence needs. The screen words it. */
export interface Because {
  readonly part: Part;
  /** Ideas worth remembering per minute. */
  readonly perMinute: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** What speaks against it, the weightiest first in this order. */
export interface Caution {
  readonly what: 'not-ready' | 'foreign' | 'known' | 'long' | 'little-known' | 'exploring';
  readonly facts: Readonly<Record<string, number>>;
}

const REASONS = 2;
/** A part that adds less than this share of the whole is no reason worth reading. */
const SLIGHT = 0.05;
const LONG_MINUTES = 8;
const PROBABLY_KNOWN = 0.6;
const FEW_ANSWERS = 5;

/** The two largest parts that speak for it, but for slight ones. */
export function because(appraisal: Appraisal): Because[] {
  const least = SLIGHT * PARTS.reduce((sum, part) => sum + Math.max(0, appraisal.parts[part]), 0);
  return PARTS.filter((part) => appraisal.parts[part] > 0 && appraisal.parts[part] >= least)
    .toSorted((a, b) => appraisal.parts[b] - appraisal.parts[a])
    .slice(0, REASONS)
    .map((part) => ({ part, perMinute: appraisal.parts[part], facts: factsOf(part, appraisal) }));
}

function factsOf(part: Part, { importance, have, needChance, dueAt, lookups, peers, daysSinceSkill }: Appraisal) {
  const facts: Record<string, number> = {};
  if (part === 'gap') Object.assign(facts, { importance, have: have.p, low: have.low, high: have.high });
  else if (part === 'need') facts.chance = needChance;
  else if (part === 'assigned') facts.dueAt = dueAt ?? 0;
  else if (part === 'interest') facts.lookups = lookups;
  else if (part === 'peers') facts.share = peers;
  else if (daysSinceSkill !== undefined) facts.days = daysSinceSkill;
  return facts;
}

/** The one thing to say against it, if there is one. */
export function cautionOf(appraisal: Appraisal, exploring: boolean): Caution | undefined {
  const { ready, foreign, have, minutes, answers } = appraisal;
  if (ready < READY) return { what: 'not-ready', facts: { ready } };
  if (foreign) return { what: 'foreign', facts: {} };
  if (have.p >= PROBABLY_KNOWN || appraisal.parts.claimed < 0) return { what: 'known', facts: { have: have.p } };
  if (minutes > LONG_MINUTES) return { what: 'long', facts: { minutes } };
  if (exploring) return { what: 'exploring', facts: {} };
  return answers < FEW_ANSWERS ? { what: 'little-known', facts: { answers } } : undefined;
}
