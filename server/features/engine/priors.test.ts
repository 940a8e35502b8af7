import { afterEach, beforeEach, expect, test } from 'vitest';
import { Priors } from '#contract/engine.ts';
import { PriorsRepository } from '#server/features/engine/priors.repository.ts';
import { type PriorsDependencies, renewPriors } from '#server/features/engine/priors.usecases.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { startTestServer, type TestServer } from '#server/testing/server.ts';

const CATALOGUE: ReturnType<PriorsDependencies['catalogue']> = {
  modules: [
    {
      ...{
        id: 'greeting',
        version: '1',
        skill: 'manners',
        level: 'foundation',
        prerequisites: [],
        collection: 'basics',
      },
      cards: [{ id: 'first-again', kind: 'true-false', seconds: 10, key: 'greeting/who-first' }],
    },
  ],
  skills: [{ id: 'manners', prerequisites: [] }],
  roles: [],
};

describeEngines('what the answers of an organization say together', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let dependencies: PriorsDependencies;

  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store);
    const { id } = await server.engine.db.selectFrom('organization').select('id').executeTakeFirstOrThrow();
    const priors = new PriorsRepository(id);
    dependencies = { engine: server.engine, priors, catalogue: () => CATALOGUE, now: () => server.clock.now };
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  async function answerAs(people: number, answers: number) {
    const client = server.client();
    for (let i = 0; i < people; i += 1) {
      await client.signIn(`learner${i}@example.org`);
      const device = new TestDevice(await greetingVersion(client));
      await device.sync(
        client,
        Array.from({ length: answers }, () => device.attempt()),
      );
    }
    return (await client.get('/api/engine/priors')).as(Priors);
  }

  test('is for members alone, and nothing before enough was answered', async () => {
    expect((await server.client().get('/api/engine/priors')).code).toBe('sign_in_required');
    expect(await answerAs(1, 10)).toEqual({ madeAt: 0, difficulties: {}, roles: {} });
    await renewPriors(dependencies);
    expect(await answerAs(1, 1)).toMatchObject({ madeAt: 0 });
  });

  test('tells nothing of one person, and how hard a question is of five', async () => {
    await answerAs(4, 60);
    await renewPriors(dependencies);
    const ofFour = await answerAs(1, 1);
    expect(ofFour).toEqual({ madeAt: server.clock.now, difficulties: {}, roles: {} });
    await answerAs(8, 60);
    server.clock.now += 3_600_000;
    await renewPriors(dependencies);
    const ofEight = await answerAs(1, 1);
    expect(ofEight.madeAt).toBe(server.clock.now);
    expect(Object.keys(ofEight.difficulties)).toEqual(['greeting/first-again']);
    expect(ofEight.memory).toBeUndefined();
  });
});
