import { exp, ln } from '#core/math/exponential.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';
import type { DatedNeed, LearnerState, Lookup } from '#core/sync/state.ts';

/** Days that a forecast looks ahead. */
export const FORECAST_DAYS = 14;
/** Days after which a look-up says 1/e of what it said. */
export const LOOKUP_DECAY_DAYS = 21;
/** Needs expected from one that is in the calendar: almost certain, but appointments are moved. */
const FROM_A_DATE = 3;
/** Needs expected in two weeks of a skill that the role asks for in full, where nobody counted them. */
const FROM_A_ROLE = 0.25;
/** Fewer people than this tell nothing, and no count below this is used. */
export const FEWEST_PEERS = 20;
export const SMALLEST_GROUP = 5;

/** What others in the same role did; counts, never people. */
export interface PeerCounts {
  readonly people: number;
  /** Of these people, how many turned to a skill within two weeks. */
  readonly skills: Readonly<Record<string, number>>;
}

/** What a forecast is made from. */
export interface ForecastInput {
  readonly state: Pick<LearnerState, 'lookups' | 'needs'>;
  readonly catalogue: Catalogue;
  readonly role?: string;
  /** Needs of each skill that people in this role have in two weeks on average. */
  readonly roleRates?: Readonly<Record<string, number>>;
  readonly peers?: PeerCounts;
}

/** Chance that a skill is needed within fourteen days, and the expected needs it comes from. */
export interface SkillForecast {
  readonly skill: string;
  readonly p: number;
  readonly from: {
    readonly dated: number;
    readonly role: number;
    readonly lookups: number;
    readonly peers: number;
  };
}

/** p = 1 - exp(-expected needs), for every skill of the catalogue, likeliest first; ties by id. */
export function forecast(input: ForecastInput, at: number): SkillForecast[] {
  const looked = lookupsBySkill(input, at);
  return input.catalogue.skills
    .map(({ id: skill }) => {
      const from = {
        dated: datedFrom(input.state.needs, skill, at),
        role: roleFrom(input, skill),
        lookups: looked.get(skill) ?? 0,
        peers: peersFrom(input.peers, skill),
      };
      return { skill, p: 1 - exp(-(from.dated + from.role + from.lookups + from.peers)), from };
    })
    .sort((a, b) => b.p - a.p || (a.skill < b.skill ? -1 : 1));
}

/** The skill that a look-up was about, as far as the catalogue knows. */
export function skillOf({ skill, module }: Lookup, catalogue: Catalogue): string | undefined {
  return skill ?? (module === undefined ? undefined : libraryOf(catalogue).modules.get(module)?.skill);
}

/** Look-ups expected within two weeks if each brings another one on average, sooner rather than later. */
function lookupsBySkill({ state, catalogue }: ForecastInput, at: number): Map<string, number> {
  const ahead = 1 - exp(-FORECAST_DAYS / LOOKUP_DECAY_DAYS);
  const bySkill = new Map<string, number>();
  for (const lookup of state.lookups) {
    const skill = skillOf(lookup, catalogue);
    const days = (at - lookup.at) / DAY;
    if (skill === undefined || days < 0) continue;
    bySkill.set(skill, (bySkill.get(skill) ?? 0) + ahead * exp(-days / LOOKUP_DECAY_DAYS));
  }
  return bySkill;
}

function datedFrom(needs: readonly DatedNeed[], skill: string, at: number): number {
  const until = at + FORECAST_DAYS * DAY;
  const open = needs.filter(
    (need) => need.skill === skill && need.knownSince <= at && need.at >= at && need.at <= until,
  );
  return open.length > 0 ? FROM_A_DATE : 0;
}

/** What people in this role need on average; what it asks of the skill where nobody counted. */
export function roleFrom({ catalogue, role, roleRates }: ForecastInput, skill: string): number {
  if (roleRates) return Object.hasOwn(roleRates, skill) ? (roleRates[skill] ?? 0) : 0;
  const { roles, commonlyAsked } = libraryOf(catalogue);
  const facts = role === undefined ? undefined : roles.get(role);
  const asked = facts ? (Object.hasOwn(facts.skills, skill) ? facts.skills[skill] : 0) : commonlyAsked.get(skill);
  return FROM_A_ROLE * (asked ?? 0);
}

function peersFrom(peers: PeerCounts | undefined, skill: string): number {
  const share = peers ? peerShare(peers.people, peers.skills, skill) : 0;
  return -ln(1 - Math.min(share, 0.95));
}

/** Share of peers; 0 where there are fewer than twenty, or fewer than five of them did it. */
export function peerShare(people: number, counts: Readonly<Record<string, number>>, id: string): number {
  const count = Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0;
  return people >= FEWEST_PEERS && count >= SMALLEST_GROUP ? count / people : 0;
}
