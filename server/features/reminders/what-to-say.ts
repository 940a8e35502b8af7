import type { Module } from '#content/module/module.ts';
import type { Priors } from '#contract/engine.ts';
import { beforeHoliday } from '#core/habit/holiday-gap.ts';
import { isLast, type ReminderTopic, topicOf } from '#core/habit/reminder.ts';
import { rhythmOn } from '#core/habit/rhythm.ts';
import type { PlanRequest } from '#core/planning/plan.ts';
import { requestFor } from '#core/planning/request.ts';
import { advisedPlan } from '#core/recommendation/advised.ts';
import type { Shelf } from '#server/features/library/shelf.ts';
import type { LearnerFacts } from '#server/features/reminders/learner-facts.ts';
import { questionIn, type ShortQuestion } from '#server/features/reminders/pushed-question.ts';
import { type NamedTopic, type Wording, wordReminder } from '#server/features/reminders/reminder-texts.ts';

export interface SayingDependencies {
  readonly shelf: Shelf;
  readonly findModule: (id: string, version: string) => Promise<Module | undefined>;
  readonly priors: () => Promise<Priors>;
  /** What the organization asks its members to learn. */
  readonly assigned: () => Promise<NonNullable<PlanRequest['assignments']>>;
}

/** What a reminder says. */
export interface Said {
  readonly wording: Wording;
  readonly minutes: number;
  /** One that two buttons can answer, if the plan has one. */
  readonly question: ShortQuestion | undefined;
}

/** What to say on a day, by the very plan that the learner's device would make now; undefined when nothing is worth it. */
export async function whatToSay(
  { shelf, findModule, priors, assigned }: SayingDependencies,
  { log, state, facts, language }: LearnerFacts,
  day: number,
  now: number,
): Promise<Said | undefined> {
  const rhythm = rhythmOn(facts.plan, day);
  if (!rhythm) return undefined;
  const { minutes, at, cue } = rhythm;
  const catalogue = shelf.library(shelf.languageFor(language));
  const wishes = { now, minutes, seed: day };
  const asked = { needs: state.needs, assignments: await assigned() };
  const request = beforeHoliday(requestFor(wishes, state.settings, asked, language), facts.plan, day);
  const { plan } = advisedPlan(request, { log, state, catalogue, peers: await priors() });
  const topic = topicOf(plan.summary);
  if (!topic) return undefined;
  const occasion = { topic: nameOf(topic, catalogue), minutes, at, cue, last: isLast(facts) };
  const wording = wordReminder(language, occasion);
  return { minutes, wording, question: await questionIn(plan, day, findModule, wording) };
}

function nameOf(topic: ReminderTopic, { skills, modules }: ReturnType<Shelf['library']>): NamedTopic {
  if (topic.topic === 'need') {
    return { topic: 'need', title: skills.find(({ id }) => id === topic.skill)?.title ?? topic.skill };
  }
  if (topic.topic !== 'lesson') return topic;
  return { topic: 'lesson', title: modules.find(({ id }) => id === topic.module)?.title ?? topic.module };
}
