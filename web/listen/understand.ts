import type { Option } from './question.ts';

export type Command = 'repeat' | 'next' | 'pause' | 'done';

/** What somebody meant: numbers of options, a command, or nothing that could be understood. */
export type Meant =
  | { readonly numbers: readonly number[] }
  | { readonly command: Command }
  | { readonly unclear: true };

interface Vocabulary {
  /** From one on. */
  readonly numbers: readonly (readonly string[])[];
  readonly commands: Readonly<Record<Command, readonly string[]>>;
}

const ENGLISH: Vocabulary = {
  numbers: [
    ['one', 'won', 'first'],
    ['two', 'to', 'too', 'second'],
    ['three', 'third'],
    ['four', 'for', 'fourth'],
    ['five', 'fifth'],
    ['six', 'sixth'],
    ['seven', 'seventh'],
    ['eight', 'eighth'],
    ['nine', 'ninth'],
  ],
  commands: {
    repeat: ['repeat', 'again', 'pardon'],
    next: ['next', 'skip', 'continue', 'go on'],
    pause: ['pause', 'stop', 'wait'],
    done: ['done', 'that is all', "that's all", 'finished'],
  },
};
const GERMAN: Vocabulary = {
  numbers: [
    ['eins', 'ein', 'eine', 'erste', 'erstens'],
    ['zwei', 'zwo', 'zweite'],
    ['drei', 'dritte'],
    ['vier', 'vierte'],
    ['fünf', 'fünfte'],
    ['sechs', 'sechste'],
    ['sieben', 'siebte'],
    ['acht', 'achte'],
    ['neun', 'neunte'],
  ],
  commands: {
    repeat: ['wiederholen', 'nochmal', 'noch einmal', 'bitte'],
    next: ['weiter', 'nächste', 'überspringen'],
    pause: ['pause', 'stopp', 'halt', 'warte'],
    done: ['fertig', 'das ist alles', 'das war alles'],
  },
};
const ARABIC: Vocabulary = {
  numbers: [
    ['واحد', 'الأول', 'الاول'],
    ['اثنان', 'اثنين', 'الثاني'],
    ['ثلاثة', 'الثالث'],
    ['أربعة', 'اربعة', 'الرابع'],
    ['خمسة', 'الخامس'],
    ['ستة', 'السادس'],
    ['سبعة', 'السابع'],
    ['ثمانية', 'الثامن'],
    ['تسعة', 'التاسع'],
  ],
  commands: {
    repeat: ['أعد', 'كرر', 'مرة أخرى'],
    next: ['التالي', 'تابع', 'تخط'],
    pause: ['توقف', 'انتظر'],
    done: ['انتهيت', 'هذا كل شيء'],
  },
};

/** What was said, in the module's language or in English. An option may also be named by its own words. */
export function understand(said: string, options: readonly Option[], language: string): Meant {
  const text = plain(said);
  const own = language.startsWith('de') ? GERMAN : language.startsWith('ar') ? ARABIC : ENGLISH;
  const named = options.findIndex((option) => plain(option.text) === text);
  if (named !== -1) return { numbers: [named + 1] };
  for (const vocabulary of own === ENGLISH ? [ENGLISH] : [own, ENGLISH]) {
    const command = commandIn(text, vocabulary);
    if (command) return { command };
    const numbers = numbersIn(text, vocabulary).filter((number) => number <= options.length);
    if (numbers.length > 0) return { numbers };
  }
  const begun = options.flatMap((option, index) =>
    text.length > 3 && plain(option.text).startsWith(text) ? [index + 1] : [],
  );
  return begun.length === 1 ? { numbers: begun } : { unclear: true };
}

function commandIn(text: string, { commands }: Vocabulary): Command | undefined {
  return (Object.keys(commands) as Command[]).find((name) => commands[name].some((word) => plain(word) === text));
}

function numbersIn(text: string, { numbers }: Vocabulary): number[] {
  const found = text.split(' ').flatMap((word) => {
    if (/^[1-9]$/.test(word)) return [Number(word)];
    const index = numbers.findIndex((words) => words.some((one) => plain(one) === word));
    return index === -1 ? [] : [index + 1];
  });
  return [...new Set(found)];
}

/** Words without case, marks and the many forms of digits. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\p{L}\p{N}\p{M}' ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
