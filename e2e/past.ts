/** A past: lessons that were taken on this device days ago, written into its log as the app would have. */
import { isActivity } from './cards.ts';
import type { Person } from './play.ts';

/** The questions of these modules, but for those left out, were answered rightly at `at`. Opens the app anew. */
export async function haveLearned(
  { page, cards, words }: Person,
  {
    modules,
    except,
    at,
  }: { readonly modules: readonly string[]; readonly except: readonly string[]; readonly at: number },
): Promise<void> {
  const answers = cards
    .filter(({ module, card }) => modules.includes(module.id) && !except.includes(card.id))
    .flatMap(({ module: { id, version }, card }) =>
      isActivity(card)
        ? [{ module: id, version, activity: card.id, cardKind: card.kind, key: `${id}/${card.idea}` }]
        : [],
    );
  const events = answers.map((answer, seq) => ({
    ...{ ...answer, kind: 'attempt', id: `past-${seq}`, device: 'past', session: 'past', purpose: 'lesson' },
    ...{ seq, clientAt: at + seq * 20_000, effectiveAt: at + seq * 20_000, zone: 'Europe/Berlin', response: null },
    ...{ hints: 0, revealed: false, ms: 6000, pace: 'usual', verdict: { score: 1, correct: true } },
  }));
  const ends = modules.map((module, i) => ({
    ...{ kind: 'lesson', id: `past-end-${i}`, device: 'past', session: 'past', module, version: '', ms: 0 },
    ...{ seq: events.length + i, clientAt: at, effectiveAt: at + events.length * 20_000, zone: 'Europe/Berlin' },
  }));
  await page.goto('/');
  // The app has made its database once it can plan.
  await page.getByRole('link', { name: words('today.start'), exact: true }).waitFor();
  await page.evaluate(
    async (log) => {
      const database = await new Promise<IDBDatabase>((opened, failed) => {
        const opening = indexedDB.open('morsel-guest');
        opening.onsuccess = () => opened(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      const writing = database.transaction('events', 'readwrite');
      for (const event of log) writing.objectStore('events').put(event);
      await new Promise((done) => {
        writing.oncomplete = done;
      });
      database.close();
    },
    [...events, ...ends],
  );
  await page.reload();
}
