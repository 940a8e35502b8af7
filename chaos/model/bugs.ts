import type { SyncAnswer, SyncRequest } from '#contract/sync.ts';
import { canonical } from '#core/math/canonical.ts';
import type { LearnerEvent, LoggedEvent } from '#core/sync/event.ts';
import { EMPTY_STATE, step } from '#core/sync/fold.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import { newId } from '#server/ids.ts';
import type { LearnerDatabase } from '../../web/offline/database.ts';
import { write } from '../../web/offline/journal.ts';
import type { Post } from '../../web/offline/sync.ts';
import type { Insight, Protocol, Serve } from './protocol.ts';

const eventsOf = (request: SyncRequest) => request.events as LearnerEvent[];

/** Wraps what a device gets for an answer. */
function hearing(change: (answer: SyncAnswer, request: SyncRequest) => SyncAnswer): Pick<Protocol, 'post'> {
  return {
    post: (send) => async (request) => {
      const answer = await send(request);
      return answer.ok ? { ok: true, value: change(answer.value, request) } : answer;
    },
  };
}

/** Wraps what the server answers. */
function answering(
  change: (answer: SyncAnswer, request: SyncRequest, insight: Insight) => SyncAnswer | Promise<SyncAnswer>,
): Pick<Protocol, 'serve'> {
  return {
    serve: (serve, insight) => async (request) => change(await serve(request), request, insight),
  };
}

function clearing(database: LearnerDatabase, ids: readonly string[]): Promise<unknown> {
  return Promise.all(ids.map((id) => database.delete('outbox', id)));
}

/** Mistakes that somebody could make in the protocol, each in a sentence. */
export const BUGS: Readonly<Record<string, Partial<Protocol>>> = {
  'the device moves its cursor before the events are on its disk': { apart: new Set(['cursor']) },
  'the device writes an answer to its log before it is in the outbox': { apart: new Set(['events']) },
  'the device writes an answer to the outbox before it is in its log': { apart: new Set(['outbox']) },
  'the outbox is cleared when it is sent, not when it is answered for': {
    post: (send, database) => async (request) => {
      await clearing(
        database,
        eventsOf(request).map(({ id }) => id),
      );
      return send(request);
    },
  },
  'an answer clears the whole outbox, with what was written meanwhile': {
    post: (send, database) => async (request) => {
      const answer = await send(request);
      if (answer.ok)
        await clearing(
          database,
          (await database.getAll('outbox')).map(({ id }) => id),
        );
      return answer;
    },
  },
  'a failure is taken for an answer': {
    post: (send, database) => async (request) => {
      const answer = await send(request);
      const ids = eventsOf(request).map(({ id }) => id);
      if (!answer.ok) await clearing(database, ids);
      return answer;
    },
  },
  'every try has a new id': { post: renaming },
  'each tab counts by itself': {
    write: async (database, draft, verdict) => {
      const before = (await database.get('counters', 'seq')) ?? -1;
      const event = await write(database, draft, verdict);
      if (event.seq % 3 === 2) await database.put('counters', before, 'seq');
      return event;
    },
  },
  'the device keeps its own time': hearing((answer) => ({
    ...answer,
    answers: answer.answers.map(({ effectiveAt: _, ...rest }) => rest),
  })),
  'the device keeps its own grade': hearing((answer) => ({
    ...answer,
    answers: answer.answers.map(({ verdict: _, ...rest }) => rest),
  })),
  'an answer that broke off is taken for whole': {
    broken: (answer) => ({
      ok: true,
      value: { ...answer, events: answer.events.slice(0, Math.floor(answer.events.length / 2)), more: false },
    }),
  },
  'the last event of every page is forgotten': hearing((answer) => ({
    ...answer,
    events: answer.more ? answer.events.slice(0, -1) : answer.events,
  })),
  'a conflict is taken for a duplicate': hearing((answer) => ({
    ...answer,
    answers: answer.answers.map((one) => (one.status === 'conflict' ? { ...one, status: 'duplicate' } : one)),
  })),
  'a conflict is put right from what the device had, and nothing is sent again': hearing((answer) => ({
    ...answer,
    events: answer.events.filter(({ id }) => !answer.answers.some((one) => one.id === id)),
  })),
  'a device folds in the order of arrival': {
    fold: (log) => log.reduce((state, event) => step(state, event), EMPTY_STATE),
  },
  'a device folds by the clock of whoever wrote': {
    fold: (log) =>
      log.toSorted((a, b) => a.clientAt - b.clientAt).reduce((state, event) => step(state, event), EMPTY_STATE),
  },
  'the server answers before its commit': { engine: hasty },
  'the server believes every clock': {
    serve:
      (serve, { now }) =>
      (request) =>
        serve({ ...request, sentAt: now() }),
  },
  'the server settles the time anew at every arrival': answering((answer, request) => ({
    ...answer,
    answers: answer.answers.map((one) => {
      const event = eventsOf(request).find(({ id }) => id === one.id);
      return event && one.status === 'duplicate'
        ? { ...one, effectiveAt: event.clientAt + answer.receivedAt - request.sentAt }
        : one;
    }),
  })),
  'the server takes equal answers for one': { serve: byContent },
  'the server stores again what comes again': { serve: storingAgain },
  'the cursor is a time, not a place in the log': answering(byTime),
  'the cursor jumps to the end with the first page': answering(async (answer, _, { log }) => ({
    ...answer,
    cursor: String((await log()).length),
    more: false,
  })),
  'the server sends a device nothing while it hands something in': answering((answer, request) =>
    request.events.length > 0 ? { ...answer, events: [], more: false } : answer,
  ),
};

function renaming(send: Post): Post {
  return async (request) => {
    const old = new Map<string, string>();
    const events = eventsOf(request).map((event) => {
      const id = newId(event.clientAt);
      old.set(id, event.id);
      return { ...event, id };
    });
    const answer = await send({ ...request, events });
    if (!answer.ok) return answer;
    const answers = answer.value.answers.map((one) => ({ ...one, id: old.get(one.id) ?? one.id }));
    return { ok: true, value: { ...answer.value, answers } };
  };
}

/** Whoever waits hears of the result as soon as the work is done; whether it lasts shows later. */
function hasty(engine: Engine): Engine {
  return {
    ...engine,
    write: (job) =>
      new Promise((resolve) => {
        void engine.write(async (writer) => resolve(await job(writer))).catch(() => undefined);
      }),
  };
}

function byContent(serve: Serve, { log }: Insight): Serve {
  const content = (event: LearnerEvent) =>
    event.kind === 'attempt' ? canonical([event.activity, event.response]) : event.id;
  return async (request) => {
    const known = new Map((await log()).map((event) => [content(event), event]));
    const copies = eventsOf(request).filter((event) => (known.get(content(event))?.id ?? event.id) !== event.id);
    const answer = await serve({ ...request, events: eventsOf(request).filter((event) => !copies.includes(event)) });
    return {
      ...answer,
      answers: [...answer.answers, ...copies.map(({ id }) => ({ id, status: 'duplicate' as const }))],
    };
  };
}

function storingAgain(serve: Serve, { log }: Insight): Serve {
  return async (request) => {
    const known = new Set((await log()).map(({ id }) => id));
    const again = eventsOf(request).filter(({ id }) => known.has(id));
    await serve({ ...request, events: again.map((event) => ({ ...event, id: newId(event.clientAt) })) });
    return serve(request);
  };
}

/** Events with a later time than the latest the device has: those that arrive late never come. */
async function byTime(answer: SyncAnswer, request: SyncRequest, { log }: Insight): Promise<SyncAnswer> {
  const after = Number(request.cursor ?? 0);
  const sent = new Set(eventsOf(request).map(({ id }) => id));
  const lacking = (await log()).filter(({ id, effectiveAt }) => effectiveAt > after && !sent.has(id));
  const events = lacking.map(({ position: _, ...event }): LoggedEvent => event) as SyncAnswer['events'];
  const cursor = String(Math.max(after, ...lacking.map(({ effectiveAt }) => effectiveAt)));
  return { ...answer, events, cursor, more: false };
}
