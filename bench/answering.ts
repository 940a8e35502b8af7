/** Makes answers as devices do, to all kinds of activities that can be answered without looking. */

import type { Activity } from '#content/activities/schema.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Module } from '#content/module/module.ts';
import type { SyncRequest } from '#contract/sync.ts';
import { newId } from '#server/ids.ts';

interface Question {
  readonly module: Module;
  readonly activity: Activity;
  readonly response: unknown;
}

/** The next request of the device with this cookie. `now` in milliseconds UTC. */
export type Answering = (cookie: string, events: number, now: number) => SyncRequest;

interface Device {
  readonly id: string;
  seq: number;
  cursor: number;
}

export function makeAnswering(modules: readonly Module[]): Answering {
  const questions = modules.flatMap((module) =>
    module.cards.filter(isActivity).map((activity) => ({ module, activity, response: responseTo(activity) })),
  );
  const devices = new Map<string, Device>();
  return (cookie, events, now) => {
    const device = devices.get(cookie) ?? { id: newId(now), seq: 0, cursor: 0 };
    devices.set(cookie, device);
    const cursor = String(device.cursor);
    device.cursor += events;
    return {
      device: device.id,
      sentAt: now,
      cursor,
      events: Array.from({ length: events }, () => {
        device.seq += 1;
        const question = questions[(device.seq * 7) % questions.length];
        if (!question) throw new Error('The library has no questions.');
        return attempt(question, device, now);
      }),
    };
  };
}

function attempt({ module, activity, response }: Question, { id, seq }: Device, now: number) {
  return {
    kind: 'attempt',
    id: newId(now),
    device: id,
    seq,
    clientAt: now - 5000,
    zone: 'Europe/Vienna',
    session: newId(now),
    module: module.id,
    version: module.version,
    activity: activity.id,
    cardKind: activity.kind,
    key: `${module.id}/${activity.idea}`,
    response,
    purpose: 'review',
    hints: 0,
    revealed: false,
    ms: 5000,
    pace: 'usual',
  };
}

/** A response of the right shape; right or wrong does not matter here. */
function responseTo(activity: Activity): unknown {
  switch (activity.kind) {
    case 'choice':
      return { chosen: activity.options.filter(({ right }) => right).map(({ id }) => id) };
    case 'true-false':
      return { value: activity.answer };
    case 'cloze':
      return { gaps: Object.fromEntries(activity.gaps.map(({ id, accept }) => [id, accept[0] ?? ''])) };
    case 'short-answer':
      return { text: activity.accept[0] ?? '' };
    case 'numeric':
      return { text: String(activity.answer) };
    case 'order':
      return { order: activity.items.map(({ id }) => id) };
    case 'match':
      return { pairs: Object.fromEntries(activity.pairs.map(({ id }) => [id, id])) };
    case 'categorize':
      return { places: Object.fromEntries(activity.items.map(({ id, category }) => [id, category])) };
    case 'shortcut':
      return { keys: activity.windows[0] ?? '', platform: 'windows' };
    case 'simulation':
      return { seed: 1, choices: [] };
    case 'flashcard':
      return { recalled: 'yes' };
    case 'hotspot':
      return { places: activity.regions.filter(({ right }) => right).map(({ id }) => ({ region: id })) };
    case 'label':
      return { labels: Object.fromEntries(activity.points.map(({ id }) => [id, id])) };
    case 'timeline':
      return { gaps: [activity.entries.filter(({ given }) => !given).map(({ id }) => id)] };
    case 'highlight':
      return { words: ['w1'] };
    case 'scene': {
      const ids = activity.targets.filter(({ right }) => right).map(({ id }) => id);
      return activity.task === 'find' ? { found: ids } : { order: ids };
    }
    case 'matrix':
      return { ratings: Object.fromEntries(activity.rows.map(({ id, column }) => [id, column])) };
    case 'estimate':
      return { estimate: activity.answer };
    case 'explain':
      return { text: 'x'.repeat(activity.min), met: activity.criteria.map(({ id }) => id) };
    case 'formula':
      return { text: activity.reference };
    case 'sandbox':
      return { values: {} };
  }
}
