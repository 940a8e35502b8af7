import { DAY_PARTS, type PhraseWords } from '#core/needs/phrase-words.ts';

const { MORNING, NOON, AFTERNOON, EVENING } = DAY_PARTS;

export const ENGLISH: PhraseWords = {
  weekdays: {
    ...{ monday: 0, mon: 0, tuesday: 1, tue: 1, tues: 1, wednesday: 2, wed: 2, thursday: 3, thu: 3, thur: 3, thurs: 3 },
    ...{ friday: 4, fri: 4, saturday: 5, weekend: 5, sunday: 6 },
  },
  shortWeekdays: { sat: 5, sun: 6 },
  months: {
    ...{ january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6 },
    ...{ july: 7, jul: 7, august: 8, aug: 8, september: 9, sep: 9, sept: 9, october: 10, oct: 10 },
    ...{ november: 11, nov: 11, december: 12, dec: 12 },
  },
  numbers: {
    ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
    ...{ twelve: 12, fifteen: 15, twenty: 20, 'twenty-five': 25, 'twenty five': 25, thirty: 30, forty: 40 },
    ...{ 'forty-five': 45, 'forty five': 45, fifty: 50, quarter: 15, 'a quarter': 15 },
  },
  ones: ['a', 'an'],
  days: {
    ...{ today: 0, tonight: 0, 'this morning': 0, 'this afternoon': 0, 'this evening': 0, tomorrow: 1 },
    ...{ 'the day after tomorrow': 2, 'day after tomorrow': 2 },
  },
  parts: {
    ...{ 'this morning': MORNING, 'this afternoon': AFTERNOON, 'this evening': EVENING },
    ...{ 'in the morning': MORNING, 'in the afternoon': AFTERNOON, 'in the evening': EVENING, 'at night': EVENING },
    ...{ morning: MORNING, noon: NOON, midday: NOON, lunchtime: NOON, afternoon: AFTERNOON, evening: EVENING },
    ...{ tonight: EVENING },
  },
  units: {
    ...{ minute: 'minute', minutes: 'minute', min: 'minute', mins: 'minute', hour: 'hour', hours: 'hour', h: 'hour' },
    ...{ day: 'day', days: 'day', week: 'week', weeks: 'week', fortnight: 'fortnight' },
  },
  spans: { 'half an hour': 30, 'an hour and a half': 90, 'a quarter of an hour': 15, 'two and a half hours': 150 },
  in: ['in'],
  fromNow: ['from now'],
  next: ['next'],
  nextWeek: ['next week'],
  before: ['on', 'by', 'this', 'coming', 'the', 'for', 'of'],
  at: ['at', '@'],
  about: ['by', 'around', 'about', 'from', 'at about', 'at around'],
  loose: [],
  until: ['to', 'until', 'till'],
  clock: ["o'clock", 'o’clock', 'h'],
  pm: ['pm', 'p.m.', 'p.m'],
  am: ['am', 'a.m.', 'a.m'],
  fractions: { 'half past': 30, half: 30 },
  behind: {},
  past: ['past', 'after'],
  to: ['to', 'before'],
  ordinal: ['st', 'nd', 'rd', 'th'],
  opening: [
    ...['i have to', 'i need to', 'i have got', 'i’ve got', "i've got", 'i have', 'i am', "i'm", 'i’m', 'i will'],
    ...["i'll", 'i’ll', 'i must', 'i want to', 'we have to', 'we have', 'we are', 'we will', 'we', 'i', 'there is'],
  ],
  closing: [],
};
