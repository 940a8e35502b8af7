import * as v from 'valibot';
import type { Graded } from '#content/activities/activity.ts';
import { gradeChoice } from '#content/activities/choice/grade.ts';
import { ChoiceResponse } from '#content/activities/choice/schema.ts';
import { gradeTrueFalse } from '#content/activities/true-false/grade.ts';
import { TrueFalseResponse } from '#content/activities/true-false/schema.ts';
import type { Card, Module } from '#content/module/module.ts';
import { plainText } from '#content/module/plain.ts';
import type { PushedReminder } from '#contract/reminders.ts';
import { call } from '../offline/api.ts';
import { now } from '../offline/clock.ts';
import { openDevice, openLearnerDatabase } from '../offline/database.ts';
import { write } from '../offline/journal.ts';
import { announce } from '../offline/tabs.ts';
import { uuidv7 } from '../offline/uuid.ts';

/** How an answer on a notification went, and why. */
export interface Answered {
  readonly correct: boolean;
  readonly why: string;
}

/**
 * Grades an option of the question by the module's own text and the grader of its kind, and writes the attempt as a
 * session would: with an id of this device, into log and outbox. Undefined where the text is neither here nor reachable.
 */
export async function answer({ learner, question }: PushedReminder, option: number): Promise<Answered | undefined> {
  const chosen = question?.options[option];
  const module = question && (await moduleOf(`${question.module}/${question.version}`));
  const card = module?.cards.find(({ id }) => id === question?.activity);
  const graded = card && grade(card, chosen?.response);
  if (!question || !card || !graded || !('explanation' in card)) return undefined;
  const { score, correct } = graded;
  const { module: id, version, activity, key, purpose, propensity } = question;
  const database = await openLearnerDatabase(learner);
  try {
    const attempt = { kind: 'attempt', session: uuidv7(now()), module: id, version, activity, key, purpose } as const;
    // How long it took is not known: from the notification to the tap says nothing of it.
    const manner = { response: chosen?.response, hints: 0, revealed: false, ms: 0, pace: 'usual' } as const;
    const drawn = propensity === undefined ? {} : { propensity };
    await write(database, { ...attempt, ...manner, ...drawn }, { score, correct });
  } finally {
    database.close();
  }
  announce({ kind: 'recorded', learner });
  return { correct, why: plainText(card.explanation) };
}

/** From this device, else from the server. */
async function moduleOf(key: string): Promise<Module | undefined> {
  const device = await openDevice();
  try {
    const kept = await device.get('modules', key);
    if (kept) return kept;
  } finally {
    device.close();
  }
  const answer = await call<Module>('GET', `/api/modules/${key}`);
  return answer.ok ? answer.value : undefined;
}

function grade(card: Card, response: unknown): Graded | undefined {
  if (card.kind === 'choice' && v.is(ChoiceResponse, response)) return gradeChoice(card, response);
  if (card.kind === 'true-false' && v.is(TrueFalseResponse, response)) return gradeTrueFalse(card, response);
  return undefined;
}
