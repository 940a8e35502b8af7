import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Library, LibraryWords, Module } from '#contract/library.ts';
import { loadLibrary } from '#server/features/library/library.usecases.ts';
import { describeEngines, makeSqliteStore, type TestStore } from '#server/testing/engines.ts';
import { startTestServer, TEST_LIBRARY, TEST_START, type TestServer } from '#server/testing/server.ts';

describeEngines('the library', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let folder: string;

  beforeEach(async () => {
    store = await makeStore();
    folder = join(store.folder, 'library');
    cpSync(TEST_LIBRARY, folder, { recursive: true });
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  async function start() {
    server = await startTestServer(store, { libraryDir: folder });
    return server.client();
  }

  /** The issues a start finds, as a compiler would print them. */
  async function issues(): Promise<string[]> {
    const [organization] = await server.engine.db.selectFrom('organization').select('id').execute();
    const library = await loadLibrary(server.engine, organization?.id ?? '', folder, TEST_START);
    return library.issues.map(
      ({ file, line, what, mend }) => `${file.slice(folder.length + 1)}:${line}: ${what}. ${mend}`,
    );
  }

  test('is listed in the language asked for, or in English', async () => {
    const client = await start();
    const german = (await client.get('/api/library?language=de-AT')).as(Library);
    expect(german.language).toBe('de');
    expect(german.modules[0]).toMatchObject({
      id: 'greeting',
      language: 'de',
      languages: ['en', 'de'],
      title: 'Gut grüßen',
    });
    expect(german.collections[0]?.title).toBe('Grundlagen');
    expect(german.skills.map(({ title }) => title)).toEqual(['Grüßen', 'Parting']);
    const other = (await client.get('/api/library?language=fr')).as(Library);
    expect(other).toMatchObject({ language: 'en', modules: [{ title: 'Greet people well' }] });
  });

  test('tells the planner the seconds and the memory key of every card', async () => {
    const { modules } = (await (await start()).get('/api/library')).as(Library);
    const cards = modules[0]?.cards ?? [];
    expect(cards.map(({ id, kind, key }) => [id, kind, key])).toEqual([
      ['why', 'text', undefined],
      ['first', 'choice', 'greeting/who-first'],
      ['first-again', 'true-false', 'greeting/who-first'],
      ['word', 'short-answer', 'greeting/word'],
    ]);
    expect(cards.every(({ seconds }) => seconds > 0)).toBe(true);
  });

  test('gives a version that never changes, and the pictures in it', async () => {
    const client = await start();
    const { modules } = (await client.get('/api/library')).as(Library);
    const answer = await client.get(`/api/modules/greeting/${modules[0]?.version}`);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const module = answer.as(Module);
    const [address = ''] = /\/api\/media\/[0-9a-f]{32}\.svg/.exec(JSON.stringify(module)) ?? [];
    const picture = await client.get(address);
    expect(picture.text).toBe(readFileSync(join(folder, 'basics/greeting/wave.svg'), 'utf8'));
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('keeps serving and grading a version after the module was improved', async () => {
    const before = (await (await start()).get('/api/library')).as(Library).modules[0]?.version;
    await server.stop();
    const file = join(folder, 'basics/greeting/module.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('A greeting says', 'A greeting always says'));
    const client = await start();
    const after = (await client.get('/api/library')).as(Library).modules[0]?.version;
    expect(after).not.toBe(before);
    expect((await client.get(`/api/modules/greeting/${before}`)).as(Module).version).toBe(before);
    expect((await client.get(`/api/modules/greeting/${after}`)).as(Module).version).toBe(after);
  });

  test('gives the words that Find searches', async () => {
    const words = (await (await start()).get('/api/library/words?language=de')).as(LibraryWords);
    expect(words[0]?.words).toContain('Wer zu Hause ist');
    expect(words[0]?.words).toContain('Menschen mit Höflichkeit begegnen.');
  });

  test('is not sent again to a device that has it', async () => {
    const client = await start();
    const first = await client.get('/api/library');
    const again = await client.get('/api/library', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('says file, line and remedy for a broken module, and serves the rest', async () => {
    const client = await start();
    const broken = join(folder, 'basics/parting');
    mkdirSync(broken);
    writeFileSync(
      join(broken, 'module.md'),
      '---\nid: parting\ntitle: Part\nlevel: expert\n---\n\n:::choice{#a}\nHow?\n:::\n',
    );
    await server.stop();
    const { modules } = (await (await start()).get('/api/library')).as(Library);
    expect(modules.map(({ id }) => id)).toEqual(['greeting']);
    expect(client).toBeDefined();
    const found = await issues();
    expect(found.length).toBeGreaterThan(1);
    for (const issue of found) expect(issue).toMatch(/^basics\/parting\/module\.md:\d+: .+\. .+/);
    expect(found.some((issue) => issue.startsWith('basics/parting/module.md:4:'))).toBe(true);
  });

  test('survives whatever lies in its folder', async () => {
    await start();
    writeFileSync(join(folder, 'skills.yaml'), '- { id: Bad Id }\n');
    writeFileSync(join(folder, 'roles.yaml'), '{ not: [yaml');
    mkdirSync(join(folder, 'no-collection'));
    mkdirSync(join(folder, 'basics/empty'));
    mkdirSync(join(folder, 'basics/twice'));
    cpSync(join(folder, 'basics/greeting/module.md'), join(folder, 'basics/twice/module.md'));
    cpSync(join(folder, 'basics/greeting/wave.svg'), join(folder, 'basics/twice/wave.svg'));
    writeFileSync(join(folder, 'basics/greeting/notes.exe'), 'MZ');
    const found = await issues();
    for (const place of ['skills.yaml:1:', 'roles.yaml:1:', 'no-collection/collection.yaml:1:', 'basics/empty:1:']) {
      expect(
        found.some((issue) => issue.startsWith(place)),
        place,
      ).toBe(true);
    }
    expect(found.some((issue) => issue.includes('belongs to another module'))).toBe(true);
    expect(found.some((issue) => issue.includes('notes.exe:1: a file of a type'))).toBe(true);
  });

  test('may be missing altogether', async () => {
    rmSync(folder, { recursive: true });
    expect((await (await start()).get('/api/library')).as(Library).modules).toEqual([]);
  });
});

describe('a second start', () => {
  test('takes what was published from the database', async () => {
    const store = await makeSqliteStore();
    const first = await startTestServer(store);
    const before = await first.engine.db.selectFrom('module_version').selectAll().orderBy('version').execute();
    await first.stop();
    const second = await startTestServer(store);
    expect(await second.engine.db.selectFrom('module_version').selectAll().orderBy('version').execute()).toEqual(
      before,
    );
    expect((await second.client().get('/api/library')).as(Library).modules).toHaveLength(1);
    await second.stop();
    await store.remove();
  });
});
