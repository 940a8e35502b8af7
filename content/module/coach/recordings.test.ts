import { describe, expect, test } from 'vitest';
import { recordings } from '#content/module/coach/recordings.ts';
import { publish } from '#content/module/publish.ts';
import { parseCards } from '#content/module/sample.ts';

const MEDIA = ['film.mp4', 'talk.mp3', 'said.vtt', 'poster.webp'];

function advice(cards: string, until = '00:55'): string[] {
  const captions = { 'said.vtt': `WEBVTT\n\n00:01.000 --> ${until}.000\nAll of it.\n` };
  const published = publish(parseCards(cards, MEDIA, captions), 'safety');
  if ('issues' in published) throw new Error(JSON.stringify(published.issues));
  return recordings.check(published.module).map(({ what }) => what);
}

const video = (attributes: string, inside = '') => `:::video{#a src=film.mp4 ${attributes}}\n${inside}\n:::\n\n`;
const full = 'captions=said.vtt poster=poster.webp';

describe('the design coach on recordings', () => {
  test('has nothing to say of a short film with captions and a picture', () => {
    expect(advice(video(`${full} seconds=60`))).toEqual([]);
  });

  test('asks for captions and for a picture', () => {
    expect(advice(video('seconds=60'))).toEqual([
      '`film.mp4` without captions',
      '`film.mp4` without a picture to begin with',
    ]);
    expect(advice(':::audio{#a src=talk.mp3 seconds=60}\n:::\n')).toEqual(['`talk.mp3` without captions']);
  });

  test('notices captions that do not fit the length', () => {
    expect(advice(video(`${full} seconds=60`), '00:20')).toEqual([
      'the captions of `film.mp4` end long before it does',
    ]);
    expect(advice(video(`${full} seconds=30`))).toEqual(['30 seconds are stated, but the captions run to 55']);
  });

  test('asks for a question inside a long film, and is content with one', () => {
    expect(advice(video(`${full} seconds=300`), '04:50')).toEqual(['5 minutes of film without a question']);
    const asked = video(`${full} seconds=300`, 'Question: q at 2:30');
    expect(advice(`${asked}:::true-false{#q answer=true}\nSo?\n\nWhy: Yes.\n:::\n`, '04:50')).toEqual([]);
  });

  test('asks to cut a long talk', () => {
    const talk = ':::audio{#a src=talk.mp3 captions=said.vtt seconds=600}\n:::\n';
    expect(advice(talk, '09:50')).toEqual(['10 minutes to listen to at one go']);
  });
});
