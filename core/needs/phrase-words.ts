import type { Weekday } from '#core/habit/local-day.ts';

/** What a language calls days, hours and numbers; every pattern is matched case-insensitively at word boundaries. */
export interface PhraseWords {
  readonly weekdays: Readonly<Record<string, Weekday>>;
  /** Months from 1. */
  readonly months: Readonly<Record<string, number>>;
  /** Small numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Days from today. */
  readonly days: Readonly<Record<string, number>>;
  /** Minutes after midnight of a part of the day. */
  readonly parts: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, 'minute' | 'hour' | 'day' | 'week'>>;
  /** Between a weekday and the week after this one. */
  readonly next: readonly string[];
  readonly in: readonly string[];
  /** Before a day, a date or a time; left out of what remains. */
  readonly before: readonly string[];
  /** After an hour: `10 Uhr`, `10 o'clock`. */
  readonly clock: readonly string[];
  readonly pm: readonly string[];
  readonly am: readonly string[];
  /** `half past ten` adds to the hour named, `halb elf` takes from it; minutes by the words before the hour. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Words at the beginning that say nothing about what is needed: `I have a`, `ich muss`. */
  readonly opening: readonly string[];
}

export const ENGLISH: PhraseWords = {
  weekdays: {
    monday: 0,
    mon: 0,
    tuesday: 1,
    tue: 1,
    tues: 1,
    wednesday: 2,
    wed: 2,
    thursday: 3,
    thu: 3,
    thurs: 3,
    friday: 4,
    fri: 4,
    saturday: 5,
    sat: 5,
    sunday: 6,
    sun: 6,
  },
  months: {
    january: 1,
    jan: 1,
    february: 2,
    feb: 2,
    march: 3,
    mar: 3,
    april: 4,
    apr: 4,
    may: 5,
    june: 6,
    jun: 6,
    july: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sep: 9,
    sept: 9,
    october: 10,
    oct: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  },
  numbers: {
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  days: { today: 0, tonight: 0, tomorrow: 1, 'the day after tomorrow': 2 },
  parts: {
    'this morning': 540,
    'this afternoon': 840,
    'this evening': 1140,
    morning: 540,
    noon: 720,
    midday: 720,
    afternoon: 840,
    evening: 1140,
    tonight: 1140,
  },
  units: {
    minute: 'minute',
    minutes: 'minute',
    min: 'minute',
    hour: 'hour',
    hours: 'hour',
    day: 'day',
    days: 'day',
    week: 'week',
    weeks: 'week',
  },
  next: ['next'],
  in: ['in'],
  before: ['on', 'at', 'by', 'this', 'coming', 'in the', 'the'],
  clock: ["o'clock", 'o’clock', 'h'],
  pm: ['pm', 'p.m.'],
  am: ['am', 'a.m.'],
  fractions: { 'half past': 30, 'quarter past': 15, 'quarter to': -15 },
  opening: ['i have to', 'i need to', 'i have', 'i am', "i'm", 'i’m', 'i will', "i'll", 'we have', 'we', 'i'],
};

export const GERMAN: PhraseWords = {
  weekdays: {
    montag: 0,
    mo: 0,
    dienstag: 1,
    di: 1,
    mittwoch: 2,
    mi: 2,
    donnerstag: 3,
    do: 3,
    freitag: 4,
    fr: 4,
    samstag: 5,
    sonnabend: 5,
    sa: 5,
    sonntag: 6,
    so: 6,
  },
  months: {
    januar: 1,
    jänner: 1,
    februar: 2,
    märz: 3,
    april: 4,
    mai: 5,
    juni: 6,
    juli: 7,
    august: 8,
    september: 9,
    oktober: 10,
    november: 11,
    dezember: 12,
  },
  numbers: {
    einem: 1,
    einer: 1,
    eins: 1,
    ein: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  },
  days: { heute: 0, morgen: 1, übermorgen: 2 },
  parts: {
    früh: 540,
    vormittag: 600,
    mittag: 720,
    nachmittag: 840,
    abend: 1140,
    vormittags: 600,
    mittags: 720,
    nachmittags: 840,
    abends: 1140,
  },
  units: {
    minute: 'minute',
    minuten: 'minute',
    min: 'minute',
    stunde: 'hour',
    stunden: 'hour',
    tag: 'day',
    tagen: 'day',
    tage: 'day',
    woche: 'week',
    wochen: 'week',
  },
  next: ['nächsten', 'nächste', 'nächster'],
  in: ['in'],
  before: ['am', 'um', 'ab', 'bis', 'diesen', 'kommenden', 'gegen', 'den'],
  clock: ['uhr', 'h'],
  pm: ['nachmittags', 'abends'],
  am: ['morgens', 'vormittags'],
  fractions: { halb: -30, 'viertel nach': 15, 'viertel vor': -15 },
  opening: ['ich habe', 'ich muss', 'ich werde', 'wir haben', 'ich bin', 'ich', 'wir'],
};
