import type { ReminderTopic } from '#core/habit/reminder.ts';
import { directionOf, type Language, languageFor } from '#server/languages.ts';

/** A topic with what it is called in the learner's language. */
export type NamedTopic =
  | { readonly topic: 'need' | 'lesson'; readonly title: string }
  | Extract<ReminderTopic, { readonly count: number }>;

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

interface Texts {
  readonly need: string;
  readonly lesson: string;
  readonly slipping: Forms;
  readonly reviews: Forms;
  readonly body: Readonly<Record<ReminderTopic['topic'], string>>;
  readonly minutes: Forms;
  readonly start: string;
  readonly last: string;
  readonly why: string;
  readonly whyCue: string;
  readonly stop: string;
  readonly yes: string;
  readonly no: string;
  readonly right: string;
  readonly wrong: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    need: '“{title}” is coming up',
    lesson: 'A short lesson for you: “{title}”',
    slipping: { one: 'One thing is worth bringing back today', other: '# things are worth bringing back today' },
    reviews: { one: 'One question for you', other: '# questions for you' },
    body: {
      need: '{minutes} now, and it is there when you need it.',
      lesson: 'It takes about {minutes}.',
      slipping: '{minutes}, and what you have learned stays.',
      reviews: '{minutes}, and what you have learned stays.',
    },
    minutes: { one: '1 minute', other: '# minutes' },
    start: 'Start',
    last: 'The last two reminders went unanswered. If this one does too, Morsel sends no more; on Me you can start them again.',
    why: 'You asked to be reminded at about {time}.',
    whyCue: 'You asked to be reminded at about {time}: “{cue}”.',
    stop: 'No more reminders by e-mail',
    yes: 'True',
    no: 'False',
    right: 'Right.',
    wrong: 'Not quite.',
  },
  de: {
    need: '„{title}“ steht an',
    lesson: 'Eine kurze Lektion für Sie: „{title}“',
    slipping: { one: 'Eine Sache aufzufrischen lohnt sich heute', other: '# Dinge aufzufrischen lohnt sich heute' },
    reviews: { one: 'Eine Frage für Sie', other: '# Fragen für Sie' },
    body: {
      need: '{minutes} jetzt, und Sie haben es parat, wenn Sie es brauchen.',
      lesson: 'Sie dauert etwa {minutes}.',
      slipping: '{minutes}, und das Gelernte bleibt.',
      reviews: '{minutes}, und das Gelernte bleibt.',
    },
    minutes: { one: '1 Minute', other: '# Minuten' },
    start: 'Anfangen',
    last: 'Die letzten beiden Erinnerungen blieben ohne Antwort. Bleibt es auch diese, sendet Morsel keine mehr; unter „Ich“ können Sie sie wieder einschalten.',
    why: 'Sie wollten gegen {time} erinnert werden.',
    whyCue: 'Sie wollten gegen {time} erinnert werden: „{cue}“.',
    stop: 'Keine Erinnerungen per E-Mail mehr',
    yes: 'Stimmt',
    no: 'Stimmt nicht',
    right: 'Richtig.',
    wrong: 'Nicht ganz.',
  },
  ar: {
    need: '«{title}» على الأبواب',
    lesson: 'درس قصير لك: «{title}»',
    slipping: {
      one: 'أمر واحد يستحق أن تستعيده اليوم',
      two: 'أمران يستحقان أن تستعيدهما اليوم',
      few: '# أمور تستحق أن تستعيدها اليوم',
      many: '# أمرًا تستحق أن تستعيدها اليوم',
      other: '# أمر تستحق أن تستعيدها اليوم',
    },
    reviews: { one: 'سؤال واحد لك', two: 'سؤالان لك', few: '# أسئلة لك', many: '# سؤالًا لك', other: '# سؤال لك' },
    body: {
      need: '{minutes} الآن، وستجده حاضرًا حين تحتاج إليه.',
      lesson: 'المدة التقريبية: {minutes}.',
      slipping: '{minutes}، ويبقى ما تعلمته.',
      reviews: '{minutes}، ويبقى ما تعلمته.',
    },
    minutes: { one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
    start: 'ابدأ',
    last: 'بقي التذكيران الأخيران من دون رد. إن بقي هذا كذلك فلن يرسل Morsel المزيد، ويمكنك تشغيلها من جديد في صفحة «أنا».',
    why: 'طلبت أن نذكّرك نحو الساعة {time}.',
    whyCue: 'طلبت أن نذكّرك نحو الساعة {time}: «{cue}».',
    stop: 'أوقف التذكير بالبريد',
    yes: 'صحيح',
    no: 'خطأ',
    right: 'صحيح.',
    wrong: 'ليس تمامًا.',
  },
};

type Fixed = Pick<Texts, 'start' | 'stop' | 'yes' | 'no' | 'right' | 'wrong'>;

/** A reminder in words, with those that stand around it. */
export interface Wording extends Fixed {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly body: string;
  /** Only in the last one for now. */
  readonly last: string | undefined;
  readonly why: string;
}

export interface ReminderOccasion {
  readonly topic: NamedTopic;
  readonly minutes: number;
  /** Minutes after midnight that the learner asked for, and in their words. */
  readonly at: number;
  readonly cue: string | undefined;
  readonly last: boolean;
}

/** Words a reminder in the language closest to the wish (`de-AT` counts as `de`), or in English. */
export function wordReminder(wish: string, { topic, minutes, at, cue, last }: ReminderOccasion): Wording {
  const language = languageFor(wish);
  const texts = TEXTS[language];
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(at * 60_000);
  const count = (forms: Forms, number: number) => plural(language, forms, number);
  const title = 'title' in topic ? fill(texts[topic.topic], topic) : count(texts[topic.topic], topic.count);
  const { start, stop, yes, no, right, wrong } = texts;
  return {
    ...{ language, direction: directionOf(language), start, stop, yes, no, right, wrong, title },
    body: fill(texts.body[topic.topic], { minutes: count(texts.minutes, minutes) }),
    last: last ? texts.last : undefined,
    why: cue ? fill(texts.whyCue, { time, cue }) : fill(texts.why, { time }),
  };
}

function plural(language: string, forms: Forms, number: number): string {
  const form = forms[new Intl.PluralRules(language).select(number)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(language).format(number));
}

function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
