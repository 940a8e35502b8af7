import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Podcast } from '#contract/podcast.ts';
import { NewPrivateAddress } from '#contract/private-address.ts';
import { hashOf } from '#server/ids.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { PUBLIC_URL, startTestServer, TEST_LIBRARY, TEST_START, type TestServer } from '#server/testing/server.ts';

const SOUND = 'not really a sound';
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:09.000\nStop. Then answer.\n';
const lesson = (language: string, title: string) => `---
id: pause
title: ${title}
outcome: Pause before you answer <in anger>.
skill: greeting
level: practice
minutes: 2
language: ${language}
---

:::audio{#listen src=pause.mp3 captions=pause.vtt seconds=110}
Chapter: 0:00 Stop
Chapter: 1:19 Answer
:::

:::true-false{#always answer=false}
One has to answer at once.

Why: A pause costs nothing.
:::
`;

describeEngines('the private podcast', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let learner: TestClient;

  beforeEach(async () => {
    store = await makeStore();
    const folder = join(store.folder, 'library');
    cpSync(TEST_LIBRARY, folder, { recursive: true });
    mkdirSync(join(folder, 'basics/pause'));
    const write = (name: string, text: string) => writeFileSync(join(folder, 'basics/pause', name), text);
    write('module.md', lesson('en', 'Pause & answer'));
    write('module.de.md', lesson('de', 'Erst warten'));
    write('pause.mp3', SOUND);
    write('pause.vtt', CAPTIONS);
    server = await startTestServer(store, { libraryDir: folder });
    learner = await server.client().signIn('ana@example.org');
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  async function make(language = 'en', client = learner): Promise<string> {
    const { address } = (await client.post('/api/me/podcast', { language })).as(NewPrivateAddress);
    expect(address).toMatch(/^http:\/\/localhost\/feeds\/podcast\/[A-Za-z0-9_-]{43}\.xml$/);
    return address.slice(PUBLIC_URL.length);
  }
  const guest = () => server.client();

  test('has an episode for each lesson that can be heard, with all that apps can use', async () => {
    const feed = await guest().get(await make());
    expect(feed.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const sound = `${PUBLIC_URL}/api/media/${hashOf(SOUND).slice(0, 32)}.mp3`;
    expect(feed.text).toContain(`<enclosure url="${sound}" length="${SOUND.length}" type="audio/mpeg"/>`);
    expect(feed.text).toContain('<guid isPermaLink="false">morsel:pause/listen/en</guid>');
    expect(feed.text).toContain('<title>Pause &amp; answer</title>');
    expect(feed.text).toContain('<description>Pause before you answer &lt;in anger&gt;.</description>');
    expect(feed.text).toContain('<itunes:duration>110</itunes:duration>');
    expect(feed.text).toContain('<pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate>');
    expect(feed.text.match(/<item>/g)).toHaveLength(1);
    expect((await guest().get(sound.slice(PUBLIC_URL.length))).text).toBe(SOUND);
    const [, transcript = ''] = /<podcast:transcript url="([^"]+)" type="text\/vtt"\/>/.exec(feed.text) ?? [];
    expect((await guest().get(transcript.slice(PUBLIC_URL.length))).text).toBe(CAPTIONS);
    const [, chapters = ''] =
      /<podcast:chapters url="([^"]+)" type="application\/json\+chapters"\/>/.exec(feed.text) ?? [];
    const answer = await guest().get(chapters.slice(PUBLIC_URL.length));
    expect(answer.headers.get('content-type')).toBe('application/json+chapters');
    expect(JSON.parse(answer.text).chapters[1]).toEqual({ startTime: 79, title: 'Answer' });
  });

  test('speaks the language that was asked for', async () => {
    const { text } = await guest().get(await make('de-AT'));
    expect(text).toContain('<title>Erst warten</title>');
    expect(text).toContain('<language>de</language>');
    expect(text).toContain('Lektionen zum Hören');
  });

  test('is not sent again to an app that has it, and says the same to HEAD', async () => {
    const address = await make();
    const first = await guest().get(address);
    const etag = first.headers.get('etag') ?? '';
    expect((await guest().get(address, { 'if-none-match': etag })).status).toBe(304);
    const head = await guest().send('HEAD', address);
    expect([head.status, head.headers.get('etag'), head.text]).toEqual([200, etag, '']);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('x-robots-tag')).toContain('noindex');
  });

  test('stays where it is when its lessons are published anew', async () => {
    const address = await make();
    const before = await guest().get(address);
    await server.stop();
    server = await startTestServer(store, { libraryDir: join(store.folder, 'library') });
    expect((await guest().get(address)).text).toBe(before.text);
  });

  test('is gone once it is revoked, or another was made', async () => {
    const first = await make();
    const second = await make();
    expect((await guest().get(first)).code).toBe('not_found');
    expect((await guest().get(second)).status).toBe(200);
    expect((await learner.send('DELETE', '/api/me/podcast')).status).toBe(200);
    expect((await learner.send('DELETE', '/api/me/podcast')).status).toBe(200);
    expect((await guest().get(second)).code).toBe('not_found');
    for (const name of ['x.xml', `${'a'.repeat(43)}.xml`, 'a'.repeat(43), '%00.xml'])
      expect((await guest().get(`/feeds/podcast/${name}`)).status).toBe(404);
  });

  test('is known to its learner only, and its secret is not kept', async () => {
    expect((await learner.get('/api/me/podcast')).as(Podcast)).toEqual({ podcast: null, episodes: 1 });
    const address = await make();
    const other = await server.client().signIn('ben@example.org');
    await make('de', other);
    expect((await learner.get('/api/me/podcast')).as(Podcast)).toEqual({
      podcast: { language: 'en', createdAt: TEST_START },
      episodes: 1,
    });
    const rows = JSON.stringify(await server.engine.db.selectFrom('private_address').selectAll().execute());
    expect(rows).not.toContain(address.slice(-47, -4));
    expect((await guest().get(address)).status).toBe(200);
  });

  test('ends with its learner', async () => {
    const address = await make();
    await learner.post('/api/me/erase', { email: 'ana@example.org' });
    expect((await guest().get(address)).code).toBe('not_found');
  });
});
