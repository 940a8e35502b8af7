import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay, weekdayOf } from '#core/habit/local-day.ts';
import { PHRASE_LANGUAGES, type Phrase, readPhrase } from '#core/needs/phrase.ts';
import { earlier } from '#core/needs/wall-time.ts';

/** What is typed, when that is (empty: at no time ahead), and what is left. */
type Row = readonly [string, string, string];

/** A Wednesday, a quarter past eleven. */
const TODAY = localDay(2026, 11, 25);
const NOW = { day: TODAY, minutes: 11 * 60 + 15 };

const ENGLISH: readonly Row[] = [
  ['I negotiate on Tuesday at ten', 'Tue 1 Dec 10:00', 'negotiate'],
  ['negotiation, Tuesday 10:00', 'Tue 1 Dec 10:00', 'negotiation'],
  ['give feedback tomorrow 9am', 'Thu 26 Nov 9:00', 'give feedback'],
  ['phishing training this afternoon', 'Wed 25 Nov 14:00', 'phishing training'],
  ['appraisal talk next Monday at half past ten', 'Mon 30 Nov 10:30', 'appraisal talk'],
  ['handover in two hours', 'Wed 25 Nov 13:15', 'handover'],
  ['I have a pitch in 3 days at 14:30', 'Sat 28 Nov 14:30', 'a pitch'],
  ['board meeting on 3 December at 10', 'Thu 3 Dec 10:00', 'board meeting'],
  ['board meeting January 3rd', 'Sun 3 Jan 9:00', 'board meeting'],
  ['call at three', 'Wed 25 Nov 15:00', 'call'],
  ['call at 10', 'Thu 26 Nov 10:00', 'call'],
  ['Wednesday 10:00 sales call', 'Wed 2 Dec 10:00', 'sales call'],
  ['review today at quarter to five pm', 'Wed 25 Nov 16:45', 'review'],
  ['talk to Ana tonight', 'Wed 25 Nov 19:00', 'talk to Ana'],
  ['tomorrow half past two', 'Thu 26 Nov 14:30', ''],
  ['in two hours', 'Wed 25 Nov 13:15', ''],
  ['next Friday 3pm', 'Fri 4 Dec 15:00', ''],
  ['negotiate next Friday at 3 p.m. with Kern', 'Fri 4 Dec 15:00', 'negotiate with Kern'],
  ['pitch the day after tomorrow at noon', 'Fri 27 Nov 12:00', 'pitch'],
  ['pitch day after tomorrow', 'Fri 27 Nov 9:00', 'pitch'],
  ['difficult talk in half an hour', 'Wed 25 Nov 11:45', 'difficult talk'],
  ['review in an hour and a half', 'Wed 25 Nov 12:45', 'review'],
  ['audit in 90 minutes', 'Wed 25 Nov 12:45', 'audit'],
  ['audit in 2h', 'Wed 25 Nov 13:15', 'audit'],
  ['workshop in a week at 9', 'Wed 2 Dec 9:00', 'workshop'],
  ['workshop in a fortnight', 'Wed 9 Dec 9:00', 'workshop'],
  ['call two hours from now', 'Wed 25 Nov 13:15', 'call'],
  ['Thursday morning: stand-up', 'Thu 26 Nov 9:00', 'stand-up'],
  ['Thursday afternoon at 4 customer visit', 'Thu 26 Nov 16:00', 'customer visit'],
  ['price talk tomorrow evening at 8', 'Thu 26 Nov 20:00', 'price talk'],
  ['price talk at eight in the evening', 'Wed 25 Nov 20:00', 'price talk'],
  ['price talk at 6 in the morning tomorrow', 'Thu 26 Nov 6:00', 'price talk'],
  ['interview tomorrow from 10 to 11', 'Thu 26 Nov 10:00', 'interview'],
  ['interview Friday 10-11am', 'Fri 27 Nov 10:00', 'interview'],
  ['interview Friday 14:00–15:30', 'Fri 27 Nov 14:00', 'interview'],
  ['interview on Mon, 30 Nov, 09:15', 'Mon 30 Nov 9:15', 'interview'],
  ['presentation on December 3, 2026 at 2 pm', 'Thu 3 Dec 14:00', 'presentation'],
  ['presentation 2026-12-03 14:00', 'Thu 3 Dec 14:00', 'presentation'],
  ['presentation on the 3rd at 2pm', 'Thu 3 Dec 14:00', 'presentation'],
  ['presentation on the 3rd of December', 'Thu 3 Dec 9:00', 'presentation'],
  ['presentation on Tuesday 1 December at 11', 'Tue 1 Dec 11:00', 'presentation'],
  ['ten past four call with Ana', 'Wed 25 Nov 16:10', 'call with Ana'],
  ['call at twenty to five', 'Wed 25 Nov 16:40', 'call'],
  ['call at 20 past 3', 'Wed 25 Nov 15:20', 'call'],
  ['call at half two', 'Wed 25 Nov 14:30', 'call'],
  ['call at quarter past nine tomorrow', 'Thu 26 Nov 9:15', 'call'],
  ['call at ten thirty', 'Thu 26 Nov 10:30', 'call'],
  ['call at 3:30', 'Wed 25 Nov 15:30', 'call'],
  ['call at 03:30 tomorrow', 'Thu 26 Nov 3:30', 'call'],
  ['call Sat 11:00', 'Sat 28 Nov 11:00', 'call'],
  ['call on Sun at 6pm', 'Sun 29 Nov 18:00', 'call'],
  ['next week Tuesday retro', 'Tue 1 Dec 9:00', 'retro'],
  ['retro on Tuesday next week at 4', 'Tue 1 Dec 16:00', 'retro'],
  ['planning next week', 'Mon 30 Nov 9:00', 'planning'],
  ['planning this weekend', 'Sat 28 Nov 9:00', 'planning'],
  ["On Tuesday I negotiate at ten o'clock", 'Tue 1 Dec 10:00', 'negotiate'],
  ['we have a fire drill on Friday at 11 o’clock', 'Fri 27 Nov 11:00', 'a fire drill'],
  ["I'm presenting on Thursday at 9:45am", 'Thu 26 Nov 9:45', 'presenting'],
  ["I've got a difficult conversation tomorrow at lunchtime", 'Thu 26 Nov 12:00', 'a difficult conversation'],
  ['by noon: handover', 'Wed 25 Nov 12:00', 'handover'],
  ['handover by 5pm', 'Wed 25 Nov 17:00', 'handover'],
  ['handover around four', 'Wed 25 Nov 16:00', 'handover'],
  ['by Friday noon', 'Fri 27 Nov 12:00', ''],
  ['exam on Feb 29', 'Tue 29 Feb 9:00', 'exam'],
  ['exam on 31 March at 8', 'Wed 31 Mar 8:00', 'exam'],
  ['exam 5 May', 'Wed 5 May 9:00', 'exam'],
  ['talk at a conference on Tuesday at ten', 'Tue 1 Dec 10:00', 'talk at a conference'],
  ['negotiate with the two vendors on Tuesday', 'Tue 1 Dec 9:00', 'negotiate with the two vendors'],
  ['I sat the exam with five people', '', 'sat the exam with five people'],
  ['I need to delegate', '', 'delegate'],
  ['5 questions for a sales call', '', '5 questions for a sales call'],
  ['a call about three topics', '', 'a call about three topics'],
  ['meeting today', 'Wed 25 Nov 12:00', 'meeting'],
  ['meeting today at 9', 'Wed 25 Nov 21:00', 'meeting'],
  ['meeting today at 08:00', '', 'meeting'],
  ['meeting this morning', '', 'meeting'],
  ['meeting on 2020-01-01', '', 'meeting'],
  ['tonight at 8 talk', 'Wed 25 Nov 20:00', 'talk'],
  ['Wed at 10', 'Wed 2 Dec 10:00', ''],
  ['Wed at 3', 'Wed 25 Nov 15:00', ''],
  ['half an hour from now: pitch', 'Wed 25 Nov 11:45', 'pitch'],
];

const GERMAN: readonly Row[] = [
  ['Ich verhandle am Dienstag um zehn', 'Tue 1 Dec 10:00', 'verhandle'],
  ['am Dienstag um zehn verhandle ich', 'Tue 1 Dec 10:00', 'verhandle'],
  ['Verhandlung morgen um 15 Uhr', 'Thu 26 Nov 15:00', 'Verhandlung'],
  ['Feedbackgespräch übermorgen früh', 'Fri 27 Nov 9:00', 'Feedbackgespräch'],
  ['Übergabe heute Nachmittag', 'Wed 25 Nov 14:00', 'Übergabe'],
  ['nächsten Montag halb elf Budgetrunde', 'Mon 30 Nov 10:30', 'Budgetrunde'],
  ['Präsentation am 3.12. um 10 Uhr', 'Thu 3 Dec 10:00', 'Präsentation'],
  ['Präsentation am 3. Dezember', 'Thu 3 Dec 9:00', 'Präsentation'],
  ['am 3. Dezember 14 Uhr Präsentation', 'Thu 3 Dec 14:00', 'Präsentation'],
  ['Reklamation in zwei Stunden', 'Wed 25 Nov 13:15', 'Reklamation'],
  ['Termin um viertel nach neun', 'Thu 26 Nov 9:15', 'Termin'],
  ['Excel lernen', '', 'Excel lernen'],
  ['übermorgen um halb vier Preisgespräch', 'Fri 27 Nov 15:30', 'Preisgespräch'],
  ['morgen halb drei', 'Thu 26 Nov 14:30', ''],
  ['Kundentermin um fünf vor halb vier', 'Wed 25 Nov 15:25', 'Kundentermin'],
  ['Kundentermin um zehn nach drei', 'Wed 25 Nov 15:10', 'Kundentermin'],
  ['Kundentermin zwanzig vor vier', 'Wed 25 Nov 15:40', 'Kundentermin'],
  ['Kundentermin um dreiviertel vier', 'Wed 25 Nov 15:45', 'Kundentermin'],
  ['Kundentermin viertel vor fünf', 'Wed 25 Nov 16:45', 'Kundentermin'],
  ['Kundentermin um 14:30 Uhr', 'Wed 25 Nov 14:30', 'Kundentermin'],
  ['Kundentermin um 14.30 Uhr', 'Wed 25 Nov 14:30', 'Kundentermin'],
  ['Kundentermin 14h30', 'Wed 25 Nov 14:30', 'Kundentermin'],
  ['Kundentermin um 14 Uhr 30', 'Wed 25 Nov 14:30', 'Kundentermin'],
  ['Kundentermin um vierzehn Uhr dreißig', 'Wed 25 Nov 14:30', 'Kundentermin'],
  ['Kundentermin um acht Uhr abends', 'Wed 25 Nov 20:00', 'Kundentermin'],
  ['morgen Abend um acht Elternabend', 'Thu 26 Nov 20:00', 'Elternabend'],
  ['Dienstagnachmittag Workshop', 'Tue 1 Dec 14:00', 'Workshop'],
  ['Dienstag Morgen um acht Workshop', 'Tue 1 Dec 8:00', 'Workshop'],
  ['Freitagabend um sieben Vortrag', 'Fri 27 Nov 19:00', 'Vortrag'],
  ['heute Morgen Meeting', '', 'Meeting'],
  ['heute Mittag Meeting', 'Wed 25 Nov 12:00', 'Meeting'],
  ['heute Abend Gespräch mit Ana', 'Wed 25 Nov 19:00', 'Gespräch mit Ana'],
  ['heute um 12 Gespräch', 'Wed 25 Nov 12:00', 'Gespräch'],
  ['in einer halben Stunde Pitch', 'Wed 25 Nov 11:45', 'Pitch'],
  ['in anderthalb Stunden Pitch', 'Wed 25 Nov 12:45', 'Pitch'],
  ['in einer Dreiviertelstunde', 'Wed 25 Nov 12:00', ''],
  ['in 45 Minuten Notfallübung', 'Wed 25 Nov 12:00', 'Notfallübung'],
  ['in einer Woche Prüfung', 'Wed 2 Dec 9:00', 'Prüfung'],
  ['in 14 Tagen Prüfung um neun', 'Wed 9 Dec 9:00', 'Prüfung'],
  ['Dienstag in einer Woche um zehn Uhr Prüfung', 'Tue 8 Dec 10:00', 'Prüfung'],
  ['nächste Woche Dienstag um 10', 'Tue 1 Dec 10:00', ''],
  ['Dienstag nächster Woche Retro', 'Tue 1 Dec 9:00', 'Retro'],
  ['nächste Woche Planung', 'Mon 30 Nov 9:00', 'Planung'],
  ['kommenden Freitag um 15 Uhr', 'Fri 27 Nov 15:00', ''],
  ['diesen Freitag Abgabe bis 12 Uhr', 'Fri 27 Nov 12:00', 'Abgabe'],
  ['Di, 10 Uhr Angebot', 'Tue 1 Dec 10:00', 'Angebot'],
  ['Di. 1.12. 9:15 Uhr Angebot', 'Tue 1 Dec 9:15', 'Angebot'],
  ['Do um zehn Angebot', 'Thu 26 Nov 10:00', 'Angebot'],
  ['Dienstag, 1. Dezember 2026, 10:00 Uhr Verhandlung', 'Tue 1 Dec 10:00', 'Verhandlung'],
  ['am 24.12.2026 um 11 Uhr', 'Thu 24 Dec 11:00', ''],
  ['am 24.12.26 um 11 Uhr', 'Thu 24 Dec 11:00', ''],
  ['am 1. Jan. Neujahrsrede', 'Fri 1 Jan 9:00', 'Neujahrsrede'],
  ['am 3. um 14 Uhr Vortrag', 'Thu 3 Dec 14:00', 'Vortrag'],
  ['2026-12-03 14:00 Vortrag', 'Thu 3 Dec 14:00', 'Vortrag'],
  ['von 10 bis 11 Uhr Jour fixe morgen', 'Thu 26 Nov 10:00', 'Jour fixe'],
  ['morgen 10-11 Uhr Jour fixe', 'Thu 26 Nov 10:00', 'Jour fixe'],
  ['gegen vier Rückruf', '', 'gegen vier Rückruf'],
  ['ab 16 Uhr Rückruf', 'Wed 25 Nov 16:00', 'Rückruf'],
  ['Ich muss so um zehn verhandeln', 'Thu 26 Nov 10:00', 'verhandeln'],
  ['Ich habe am Donnerstag ein Mitarbeitergespräch', 'Thu 26 Nov 9:00', 'ein Mitarbeitergespräch'],
  ['Am Donnerstag habe ich ein Mitarbeitergespräch', 'Thu 26 Nov 9:00', 'ein Mitarbeitergespräch'],
  ['Wir verhandeln am Montag um halb neun', 'Mon 30 Nov 8:30', 'verhandeln'],
  ['am Wochenende Garten', 'Sat 28 Nov 9:00', 'Garten'],
  ['morgen Vormittag Schulung', 'Thu 26 Nov 9:00', 'Schulung'],
  ['morgen um sieben Uhr früh Schicht', 'Thu 26 Nov 7:00', 'Schicht'],
  ['Schicht am 31.4.', '', 'Schicht'],
  ['zwei Kunden beraten', '', 'zwei Kunden beraten'],
  ['Ich will mit zehn Leuten verhandeln', '', 'will mit zehn Leuten verhandeln'],
  ['So viel zu tun', '', 'So viel zu tun'],
  ['im Mai verhandeln', '', 'im Mai verhandeln'],
  ['5 Fragen für ein Kundengespräch', '', '5 Fragen für ein Kundengespräch'],
  ['um 10.30 Uhr mit Kern', 'Thu 26 Nov 10:30', 'mit Kern'],
  ['um halb eins Essen', 'Wed 25 Nov 12:30', 'Essen'],
  ['um 18 Uhr', 'Wed 25 Nov 18:00', ''],
  ['um eins Rückruf', 'Wed 25 Nov 13:00', 'Rückruf'],
  ['am 29.2. Schaltjahr', 'Tue 29 Feb 9:00', 'Schaltjahr'],
];

const ARABIC: readonly Row[] = [
  ['التفاوض يوم الثلاثاء الساعة العاشرة', 'Tue 1 Dec 10:00', 'التفاوض'],
  ['اجتماع غدا الساعة ١٠', 'Thu 26 Nov 10:00', 'اجتماع'],
  ['اجتماع غدًا الساعة ٣ مساءً', 'Thu 26 Nov 15:00', 'اجتماع'],
  ['عندي عرض بعد غد الساعة العاشرة والنصف', 'Fri 27 Nov 10:30', 'عرض'],
  ['عرض في ٣ ديسمبر الساعة ١٤:٣٠', 'Thu 3 Dec 14:30', 'عرض'],
  ['مكالمة بعد ساعتين', 'Wed 25 Nov 13:15', 'مكالمة'],
  ['مكالمة بعد ٣ أيام', 'Sat 28 Nov 9:00', 'مكالمة'],
  ['مكالمة بعد نصف ساعة', 'Wed 25 Nov 11:45', 'مكالمة'],
  ['اجتماع الأحد الساعة التاسعة صباحا', 'Sun 29 Nov 9:00', 'اجتماع'],
  ['كيف أتفاوض', '', 'كيف أتفاوض'],
];

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
