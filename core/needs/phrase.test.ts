import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay, weekdayOf } from '#core/habit/local-day.ts';
import { ARABIC, ENGLISH, GERMAN } from '#core/needs/phrase.rows.ts';
import { PHRASE_LANGUAGES, type Phrase, readPhrase } from '#core/needs/phrase.ts';
import { earlier } from '#core/needs/wall-time.ts';

/** A Wednesday, a quarter past eleven. */
const TODAY = localDay(2026, 11, 25);
const NOW = { day: TODAY, minutes: 11 * 60 + 15 };

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue 1 Dec 10:00` */
function said({ at }: Phrase): string {
  if (!at) return '';
  const date = new Date(at.day * 86_400_000);
  const clock = `${Math.floor(at.minutes / 60)}:${String(at.minutes % 60).padStart(2, '0')}`;
  return `${WEEKDAYS[weekdayOf(at.day)]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${clock}`;
}

describe('a need in one’s own words', () => {
  test.each(ENGLISH)('in English: %s', (text, when, about) => {
    const phrase = readPhrase(text, 'en', NOW);
    expect([said(phrase), phrase.about]).toEqual([when, about]);
  });

  test.each(GERMAN)('in German: %s', (text, when, about) => {
    const phrase = readPhrase(text, 'de', NOW);
    expect([said(phrase), phrase.about]).toEqual([when, about]);
  });

  test.each(ARABIC)('in Arabic: %s', (text, when, about) => {
    const phrase = readPhrase(text, 'ar', NOW);
    expect([said(phrase), phrase.about]).toEqual([when, about]);
  });

  test('is told apart from one that names no moment when the moment it names is not ahead', () => {
    const texts = [
      'meeting this morning',
      'meeting yesterday',
      'meeting on 31 November',
      'meeting last Monday',
      'meeting',
    ];
    expect(texts.map((text) => readPhrase(text, 'en', NOW).over)).toEqual([true, true, true, true, undefined]);
  });

  test('names the month first where people write it so', () => {
    const dates = ['12/3 2pm', '3/12', '13/12'].map((text) => said(readPhrase(text, 'en', NOW, { monthFirst: true })));
    expect(dates).toEqual(['Thu 3 Dec 14:00', 'Fri 12 Mar 9:00', 'Sun 13 Dec 9:00']);
  });

  test('in another language than expected is no short word of this one', () => {
    const read = (longWeekdays: boolean) => readPhrase('do 5 exercises', 'de', NOW, { longWeekdays });
    expect([said(read(false)), said(read(true))]).toEqual(['Thu 26 Nov 9:00', '']);
  });

  test('is read whatever is typed and whenever, always alike and always ahead', () => {
    const words = Object.values(PHRASE_LANGUAGES).flatMap((language) => [
      ...Object.values(language).flatMap((value) => (Array.isArray(value) ? value : Object.keys(value))),
      ...['10:00', '31', '31.2.', ',', '9999-99-99', '2020-01-01', '0', '24', '99', '٣', '3rd', '10-11', '(', '.'],
    ]);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(' ')),
    );
    const language = fc.constantFrom('en' as const, 'de' as const, 'ar' as const);
    const now = fc.record({
      day: fc.integer({ min: 0, max: 60_000 }),
      minutes: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(text, language, now, (typed, spoken, moment) => {
        const phrase = readPhrase(typed, spoken, moment);
        expect(readPhrase(typed, spoken, moment)).toEqual(phrase);
        if (!phrase.at) return;
        expect(earlier(moment, phrase.at)).toBe(true);
        expect(Number.isInteger(phrase.at.day)).toBe(true);
        expect(phrase.at.minutes).toBeGreaterThanOrEqual(0);
        expect(phrase.at.minutes).toBeLessThan(1440);
      }),
      { numRuns: 600 },
    );
  });
});
