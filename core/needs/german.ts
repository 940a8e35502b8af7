import { DAY_PARTS, type PhraseWords } from '#core/needs/phrase-words.ts';

const { MORNING, NOON, AFTERNOON, LATE_AFTERNOON, EVENING, NIGHT, MIDNIGHT } = DAY_PARTS;

export const GERMAN: PhraseWords = {
  weekdays: {
    ...{ montag: 0, dienstag: 1, mittwoch: 2, donnerstag: 3, freitag: 4, samstag: 5, sonnabend: 5, sonntag: 6 },
    wochenende: 5,
  },
  shortWeekdays: { mo: 0, di: 1, mi: 2, do: 3, fr: 4, sa: 5, so: 6 },
  months: {
    ...{ januar: 1, jänner: 1, jan: 1, februar: 2, feber: 2, feb: 2, märz: 3, maerz: 3, mär: 3, mrz: 3, april: 4 },
    ...{ apr: 4, mai: 5, juni: 6, jun: 6, juli: 7, jul: 7, august: 8, aug: 8, september: 9, sept: 9, sep: 9 },
    ...{ oktober: 10, okt: 10, november: 11, nov: 11, dezember: 12, dez: 12 },
  },
  numbers: {
    ...{ eins: 1, ein: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10 },
    ...{ elf: 11, zwölf: 12, dreizehn: 13, vierzehn: 14, fünfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18 },
    ...{ neunzehn: 19, zwanzig: 20, einundzwanzig: 21, zweiundzwanzig: 22, fünfundzwanzig: 25, dreißig: 30 },
    ...{ dreissig: 30, vierzig: 40, fünfundvierzig: 45, fünfzig: 50, viertel: 15 },
  },
  counts: { einem: 1, einer: 1, eine: 1, 'ein paar': 3 },
  days: { heute: 0, morgen: 1, übermorgen: 2, uebermorgen: 2, gestern: -1, vorgestern: -2 },
  parts: {
    ...{
      früh: MORNING,
      frueh: MORNING,
      morgens: MORNING,
      vormittag: MORNING,
      vormittags: MORNING,
      'am morgen': MORNING,
    },
    ...{ mittag: NOON, mittags: NOON, nachmittag: AFTERNOON, nachmittags: AFTERNOON, abend: EVENING, abends: EVENING },
    ...{ 'am vormittag': MORNING, 'am mittag': NOON, 'zu mittag': NOON, 'am nachmittag': AFTERNOON },
    ...{ 'am abend': EVENING, morgen: MORNING, 'in der früh': MORNING, 'am frühen morgen': MORNING },
    ...{ 'am späten nachmittag': LATE_AFTERNOON, 'am frühen abend': LATE_AFTERNOON, mitternacht: MIDNIGHT },
  },
  dayParts: { nacht: NIGHT },
  periods: {
    ...{ 'ende der woche': 'week', 'zum wochenende': 'week', 'ende nächster woche': 'next-week' },
    ...{ 'ende des monats': 'month', monatsende: 'month', 'zum monatsende': 'month', 'nächsten monat': 'month-begin' },
    ...{ 'nächster monat': 'month-begin', 'im nächsten monat': 'month-begin' },
  },
  units: {
    ...{ minute: 'minute', minuten: 'minute', min: 'minute', stunde: 'hour', stunden: 'hour', std: 'hour', h: 'hour' },
    ...{ tag: 'day', tage: 'day', tagen: 'day', woche: 'week', wochen: 'week', monat: 'month', monaten: 'month' },
  },
  spans: {
    ...{
      'einer halben stunde': 30,
      'einer viertelstunde': 15,
      'einer dreiviertelstunde': 45,
      'anderthalb stunden': 90,
    },
    ...{ 'eineinhalb stunden': 90, 'zweieinhalb stunden': 150 },
  },
  in: ['in', 'innerhalb von'],
  fromNow: [],
  countedFrom: [],
  next: {
    ...{ nächsten: 1, nächste: 1, nächster: 1, nächstes: 1, naechsten: 1, übernächsten: 2, übernächstes: 2 },
    ...{ letzten: -1, vergangenen: -1, vorigen: -1 },
  },
  behindWeekday: {},
  nextWeek: {
    ...{ 'nächste woche': 1, 'nächster woche': 1, 'kommende woche': 1, 'der nächsten woche': 1, 'naechste woche': 1 },
    ...{ 'anfang nächster woche': 1, 'übernächste woche': 2, 'übernächster woche': 2 },
  },
  before: [
    ...['am', 'an', 'ab', 'bis', 'vor', 'diesen', 'dieses', 'kommenden', 'kommendes', 'jeden', 'den', 'dem', 'zum'],
    ...['vom', 'für'],
  ],
  at: ['um'],
  about: ['gegen', 'ab', 'bis', 'von', 'ca.', 'ca', 'circa'],
  loose: ['so', 'etwa', 'ungefähr'],
  until: ['bis'],
  between: ['zwischen'],
  and: ['und'],
  clock: ['uhr', 'h'],
  pm: ['pm', 'nachmittags', 'abends'],
  am: ['am vormittag', 'morgens', 'vormittags'],
  fractions: { halb: -30, '1/2': -30, dreiviertel: -15, viertel: -45 },
  behind: {},
  past: ['nach'],
  to: ['vor'],
  ordinal: ['.'],
  opening: [
    ...['ich habe', 'ich muss', 'ich werde', 'ich möchte', 'ich soll', 'ich bin', 'ich', 'wir haben', 'wir müssen'],
    ...['wir werden', 'wir', 'habe ich', 'muss ich', 'werde ich', 'möchte ich', 'soll ich', 'bin ich', 'haben wir'],
    ...['müssen wir', 'werden wir', 'gibt es', 'ist', 'steht'],
  ],
  closing: ['ich', 'wir', 'an', 'statt'],
};
