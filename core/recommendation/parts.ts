import { isTaken } from '#core/mastery/gaps.ts';
import { levelDifficulty } from '#core/mastery/level.ts';
import { type Knowledge, own, type Prediction, ranged, standingAt } from '#core/mastery/stack.ts';
import { exp } from '#core/math/exponential.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { Level, ModuleFacts } from '#core/planning/catalogue.ts';
import { type Library, libraryOf } from '#core/planning/library.ts';
import { minutesLeft } from '#core/planning/minutes-left.ts';
import type { Assignment, Need } from '#core/planning/plan.ts';
import {
  FORECAST_DAYS,
  LOOKUP_DECAY_DAYS,
  peerShare,
  type SkillForecast,
  skillOf,
} from '#core/recommendation/need-forecast.ts';
import { CLAIMED_KNOWN, claimed } from '#core/recommendation/signals.ts';

/** What a recommendation is made of; everything is ideas worth remembering per minute. */
export const PARTS = ['gap', 'need', 'assigned', 'interest', 'peers', 'freshness', 'readiness', 'claimed'] as const;
export type Part = (typeof PARTS)[number];

/** Modules that people in the same role took up; counts, never people. */
export interface ModulePeers {
  readonly people: number;
  readonly modules: Readonly<Record<string, number>>;
}

export interface RecommendRequest {
  readonly now: number;
  /** Decides the exploring slot. */
  readonly seed: number;
  readonly role?: string;
  readonly goals?: readonly string[];
  readonly language?: string;
  readonly needs?: readonly Need[];
  readonly assignments?: readonly Assignment[];
  /** Only if it has earned its place. */
  readonly forecast?: readonly SkillForecast[];
  readonly peers?: ModulePeers;
  /** Modules the learner wants although what they build on is missing. */
  readonly override?: readonly string[];
  /** Modules that the screen offers elsewhere already. */
  readonly offered?: readonly string[];
}

/** What was found out about one module; the parts and the words for them come from the same numbers. */
export interface Appraisal {
  readonly module: ModuleFacts;
  readonly minutes: number;
  readonly ideas: number;
  /** Chance of success at an item of the module's level, before it is taken. */
  readonly have: Prediction;
  /** Answers that this chance rests on. */
  readonly answers: number;
  readonly importance: number;
  /** Chance that what it builds on is there. */
  readonly ready: number;
  readonly needChance: number;
  readonly dueAt: number | undefined;
  readonly lookups: number;
  readonly peers: number;
  readonly daysSinceSkill: number | undefined;
  readonly foreign: boolean;
  readonly parts: Readonly<Record<Part, number>>;
  /** Sum of the parts. */
  readonly perMinute: number;
}

/** Readiness below which a module is not suggested, unless the learner wants it all the same. */
export const READY = 0.7;
const WORTH_OF_NEED = 2;
const WORTH_OF_INTEREST = 0.5;
const WORTH_OF_PEERS = 0.4;
const WORTH_OF_FRESHNESS = 0.1;
const FRESH_AFTER_DAYS = 14;
const FOREIGN = 0.4;

/** Looks at one module from all sides. */
export function appraise(request: RecommendRequest, knowledge: Knowledge, module: ModuleFacts): Appraisal {
  const library = libraryOf(knowledge.catalogue);
  const { skill } = standingAt(knowledge.ability, module.skill, request.now);
  const facts = {
    module,
    minutes: minutesLeft(knowledge.state, module),
    ideas: library.keysOf.get(module.id)?.length ?? 0,
    have: successAt(knowledge, module.skill, module.level, request.now),
    answers: skill.right + skill.wrong,
    importance: importanceOf(request, library, module),
    ready: readinessOf(knowledge, module, request.now),
    needChance: needChanceOf(request, module),
    dueAt: request.assignments?.find((asked) => asked.module === module.id)?.dueAt,
    lookups: lookupsOf(knowledge, module, request.now),
    peers: request.peers ? peerShare(request.peers.people, request.peers.modules, module.id) : 0,
    daysSinceSkill: skill.lastAt > 0 ? (request.now - skill.lastAt) / DAY : undefined,
    foreign: request.language !== undefined && module.language !== undefined && module.language !== request.language,
  };
  const parts = partsOf(request, knowledge, facts);
  return { ...facts, parts, perMinute: PARTS.reduce((sum, part) => sum + parts[part], 0) };
}

function partsOf(
  { goals, now }: RecommendRequest,
  { state, catalogue }: Knowledge,
  facts: Omit<Appraisal, 'parts' | 'perMinute'>,
): Record<Part, number> {
  const { module, minutes, ideas, have, importance, ready, needChance, dueAt, lookups, peers, daysSinceSkill } = facts;
  const base = (ideas / minutes) * (facts.foreign ? FOREIGN : 1);
  const open = base * (1 - have.p);
  const wanted = goals?.includes(module.skill) ? 1 : 1 - exp(-lookups);
  const gains = {
    gap: open * importance,
    need: open * WORTH_OF_NEED * needChance,
    assigned: dueAt === undefined ? 0 : base * urgency(dueAt, now),
    interest: open * WORTH_OF_INTEREST * wanted,
    peers: open * WORTH_OF_PEERS * peers,
    freshness: open * WORTH_OF_FRESHNESS * Math.min(1, (daysSinceSkill ?? FRESH_AFTER_DAYS) / FRESH_AFTER_DAYS),
  };
  const all = Object.values(gains).reduce((sum, part) => sum + part, 0);
  const readiness = -(1 - ready) * (all - gains.assigned);
  return {
    ...gains,
    readiness,
    claimed: claimed(state, libraryOf(catalogue), module.id) ? -CLAIMED_KNOWN * (all + readiness) : 0,
  };
}

/** An assignment counts more the nearer its day. */
function urgency(dueAt: number, now: number): number {
  const days = (dueAt - now) / DAY;
  return days < 3 ? 3 : days < 7 ? 2 : 1;
}

/** Chance of success at an item of this level of a skill. */
export function successAt({ ability }: Knowledge, skill: string, level: Level, at: number): Prediction {
  const standing = standingAt(ability, skill, at);
  return ranged({
    mean: standing.learner.mean + standing.skill.mean - levelDifficulty(level),
    variance: standing.learner.variance + standing.skill.variance,
  });
}

function importanceOf({ role, goals }: RecommendRequest, library: Library, { skill }: ModuleFacts): number {
  const facts = role === undefined ? undefined : library.roles.get(role);
  const asked = facts ? own(facts.skills, skill) : library.commonlyAsked.get(skill);
  return goals?.includes(skill) ? 1 : (asked ?? 0);
}

function needChanceOf({ needs = [], forecast = [], now }: RecommendRequest, { skill }: ModuleFacts): number {
  const until = now + FORECAST_DAYS * DAY;
  const dated = needs.some((need) => need.skill === skill && need.at >= now && need.at <= until);
  return dated ? 1 : (forecast.find((one) => one.skill === skill)?.p ?? 0);
}

function lookupsOf({ state, catalogue }: Knowledge, { skill }: ModuleFacts, at: number): number {
  return state.lookups
    .filter((lookup) => lookup.at <= at && skillOf(lookup, catalogue) === skill)
    .reduce((sum, lookup) => sum + exp(-(at - lookup.at) / DAY / LOOKUP_DECAY_DAYS), 0);
}

/** The least certain of what a module builds on: modules taken, and skills that its skill needs. */
export function readinessOf(knowledge: Knowledge, module: ModuleFacts, at: number): number {
  const library = libraryOf(knowledge.catalogue);
  let ready = 1;
  for (const id of module.prerequisites) {
    const before = library.modules.get(id);
    if (!before || isTaken(library, knowledge.state, before)) continue;
    ready = Math.min(ready, successAt(knowledge, before.skill, before.level, at).p);
  }
  for (const skill of library.skills.get(module.skill)?.prerequisites ?? []) {
    if (!library.taughtSkills.has(skill) || begun(library, knowledge, skill)) continue;
    ready = Math.min(ready, successAt(knowledge, skill, 'foundation', at).p);
  }
  return ready;
}

/** A module of the skill was taken: its foundation is laid. */
function begun(library: Library, { state }: Knowledge, skill: string): boolean {
  return [...library.modules.values()].some((module) => module.skill === skill && isTaken(library, state, module));
}
