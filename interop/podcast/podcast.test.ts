import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { jsonChapters } from '#interop/podcast/chapters.ts';
import { PodcastFeed } from '#interop/podcast/feed.ts';
import { printFeed } from '#interop/podcast/print-feed.ts';
import { rssDate } from '#interop/podcast/rss-date.ts';
import { escapeXml } from '#interop/xml.ts';

const folder = (name: string) => join(import.meta.dirname, name);
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('a podcast', () => {
  const valid = readdirSync(folder('valid')).filter((name) => name.endsWith('.json'));
  test.each(valid)('is printed as its sample says: %s', (name) => {
    const feed = v.parse(PodcastFeed, read(join(folder('valid'), name)));
    expect(printFeed(feed)).toBe(readFileSync(join(folder('valid'), name.replace('.json', '.xml')), 'utf8'));
  });

  test.each(readdirSync(folder('invalid')))('is not printed: %s', (name) => {
    expect(v.safeParse(PodcastFeed, read(join(folder('invalid'), name))).success).toBe(false);
  });

  test('says whatever text there is so that XML can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const said = escapeXml(text);
        expect(said.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[&<>"']/);
        for (const never of ['\0', '\v', '\ufffe', '\uffff']) expect(said).not.toContain(never);
      }),
    );
  });

  test('says moments as the web does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (moment) => {
        expect(rssDate(moment)).toBe(new Date(moment).toUTCString());
      }),
    );
  });

  test('says where its chapters begin', () => {
    expect(jsonChapters([{ at: 44.5, title: 'Empty it' }])).toEqual({
      version: '1.2.0',
      chapters: [{ startTime: 44.5, title: 'Empty it' }],
    });
  });
});
