import { canonical } from '#core/math/canonical.ts';
import { sha256 } from '#core/math/sha256.ts';
import { digest } from '#core/sync/fold.ts';
import { signedIn } from '../../web/offline/change-learner.ts';
import type { EventDraft } from '../../web/offline/journal.ts';
import { learner, learnerDatabase, openLearner, record, syncNow } from '../../web/offline/store.svelte.ts';
import { uuidv7 } from '../../web/offline/uuid.ts';
import type { DeviceInPage, Holding } from './in-page.ts';

/** What the storm asks of a tab: the store of the web app as it is, without its screens. */
const device: DeviceInPage = {
  async open() {
    await openLearner();
    if (learner.status !== 'open') throw new Error('The browser lets this page store nothing.');
    return (await learnerDatabase().getAllKeys('events')) as string[];
  },

  signIn: (me) => signedIn(me),

  async answer({ count, seed, version }) {
    const saved: string[] = [];
    let answers = 0;
    let refused = 0;
    for (let index = 0; index < count; index += 1) {
      const made = draft(seed + index, version);
      const verdict = made.kind === 'attempt' ? { score: 1, correct: true } : undefined;
      await record(made, verdict).then(
        (event) => {
          saved.push(event.id);
          if (event.kind === 'attempt') answers += 1;
        },
        // A full disk: the screen says that it is not saved.
        () => {
          refused += 1;
        },
      );
    }
    return { saved, answers, refused };
  },

  async sync() {
    await syncNow();
    return learner.waiting;
  },

  async hold(): Promise<Holding> {
    await learnerDatabase().count('outbox');
    const log = Object.fromEntries(learner.log.map((event) => [event.id, event]));
    return {
      waiting: learner.waiting,
      rejected: await learnerDatabase().count('rejected'),
      count: learner.log.length,
      state: digest(learner.state),
      log: sha256(canonical(log)),
    };
  },
};

/** Mostly answers, some of them wrong; now and then one is taken back, or a setting changed. */
function draft(seed: number, version: string): EventDraft {
  if (seed % 10 === 7) return { kind: 'setting', field: 'minutes', value: seed % 60 };
  const last = learner.log.findLast(({ kind }) => kind === 'attempt');
  if (seed % 20 === 13 && last) return { kind: 'undo', attempt: last.id };
  const word = seed % 3 === 0;
  return {
    kind: 'attempt',
    session: uuidv7(Date.now()),
    module: 'greeting',
    version,
    activity: word ? 'word' : 'first-again',
    key: word ? 'greeting/word' : 'greeting/who-first',
    response: word ? { text: seed % 4 === 0 ? 'hello' : 'bye' } : { value: seed % 5 === 0 },
    purpose: 'review',
    hints: 0,
    revealed: false,
    ms: 1000 + (seed % 9000),
    pace: 'usual',
  };
}

Object.assign(globalThis, { device });
