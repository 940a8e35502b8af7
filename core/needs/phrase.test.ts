import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDay, localDay } from '#core/habit/local-day.ts';
import { readPhrase } from '#core/needs/phrase.ts';

/** A Wednesday, a quarter past eleven. */
const TODAY = localDay(2026, 11, 25);
const NOW = { day: TODAY, minutes: 11 * 60 + 15 };
const at = (day: LocalDay, hours: number, minutes = 0) => ({ day, minutes: hours * 60 + minutes });

const ENGLISH: readonly (readonly [string, ReturnType<typeof at> | undefined, string])[] = [
  ['I negotiate on Tuesday at ten', at(TODAY + 6, 10), 'negotiate'],
  ['negotiation, Tuesday 10:00', at(TODAY + 6, 10), 'negotiation'],
  ['give feedback tomorrow 9am', at(TODAY + 1, 9), 'give feedback'],
  ['phishing training this afternoon', at(TODAY, 14), 'phishing training'],
  ['appraisal talk next Monday at half past ten', at(TODAY + 5, 10, 30), 'appraisal talk'],
  ['handover in two hours', at(TODAY, 13, 15), 'handover'],
  ['I have a pitch in 3 days at 14:30', at(TODAY + 3, 14, 30), 'a pitch'],
  ['board meeting on 3 December at 10', at(localDay(2026, 12, 3), 10), 'board meeting'],
  ['board meeting January 3rd', at(localDay(2027, 1, 3), 9), 'board meeting'],
  ['call at three', at(TODAY, 15), 'call'],
  ['call at 10', at(TODAY + 1, 10), 'call'],
  ['Wednesday 10:00 sales call', at(TODAY + 7, 10), 'sales call'],
  ['review today at quarter to five pm', at(TODAY, 16, 45), 'review'],
  ['talk to Ana tonight', at(TODAY, 19), 'talk to Ana'],
  ['I need to delegate', undefined, 'delegate'],
  ['5 questions for a sales call', undefined, '5 questions for a sales call'],
];
const GERMAN: readonly (readonly [string, ReturnType<typeof at> | undefined, string])[] = [
  ['Ich verhandle am Dienstag um zehn', at(TODAY + 6, 10), 'verhandle'],
  ['Verhandlung morgen um 15 Uhr', at(TODAY + 1, 15), 'Verhandlung'],
  ['Feedbackgespräch übermorgen früh', at(TODAY + 2, 9), 'Feedbackgespräch'],
  ['Übergabe heute Nachmittag', at(TODAY, 14), 'Übergabe'],
  ['nächsten Montag halb elf Budgetrunde', at(TODAY + 5, 10, 30), 'Budgetrunde'],
  ['Präsentation am 3.12. um 10 Uhr', at(localDay(2026, 12, 3), 10), 'Präsentation'],
  ['Präsentation am 3. Dezember', at(localDay(2026, 12, 3), 9), 'Präsentation'],
  ['Reklamation in zwei Stunden', at(TODAY, 13, 15), 'Reklamation'],
  ['Termin um viertel nach neun', at(TODAY + 1, 9, 15), 'Termin'],
  ['Excel lernen', undefined, 'Excel lernen'],
];

describe('a need in one’s own words', () => {
  test.each(ENGLISH)('in English: %s', (text, when, about) => {
    expect(readPhrase(text, 'en', NOW)).toEqual({ ...(when && { at: when }), about });
  });

  test.each(GERMAN)('in German: %s', (text, when, about) => {
    expect(readPhrase(text, 'de', NOW)).toEqual({ ...(when && { at: when }), about });
  });

  test('is read whatever is typed, quickly, and never lies before today', () => {
    const words = [
      'on',
      'at',
      'in',
      'ten',
      '10:00',
      '31',
      'February',
      '31.2.',
      'Tuesday',
      'next',
      ',',
      '9999-99-99',
      'pm',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en' as const, 'de' as const), (typed, language) => {
        const phrase = readPhrase(typed, language, NOW);
        if (!phrase.at || /\d{4}/.test(typed)) return;
        expect(phrase.at.day).toBeGreaterThanOrEqual(TODAY);
        expect(phrase.at.minutes).toBeGreaterThanOrEqual(0);
        expect(phrase.at.minutes).toBeLessThan(1440);
      }),
    );
  });
});
