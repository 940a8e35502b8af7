/** Verbs that outcomes begin with, in the form in which they begin: an "and" before one of them begins a second outcome. */
const VERBS = new Set(
  `accept add adjust agree align analyse analyze answer apply approve argue arrange ask assess assign avoid balance
  begin break brief build calculate calm catch change check choose clarify clean close coach collect combine comment
  communicate compare compose compute conclude confirm connect convert convince correct count create cut debug decide
  decline defend define delegate deliver describe design detect determine develop diagnose disagree discuss distinguish
  divide document draft draw edit end escalate estimate evaluate examine explain express fill filter find fix follow
  format formulate frame generate get give greet guide handle handle hand help hold identify improve inform inspect
  interpret interview invite judge keep lead let limit listen make manage measure mend merge move name negotiate
  offer open order organise organize pass persuade pick place plan practise practice prepare present prevent
  prioritise prioritize protect prove propose put question raise rank read recall recognise recognize recommend
  reduce refuse remember remove repair replace reply report resolve respond revert review revise rewrite run save say
  schedule select send separate set share shorten show sort speak split spot start state stop structure suggest
  summarise summarize support swap take teach tell test thank time track translate treat try turn undo use validate
  verify wash welcome win withdraw write`.split(/\s+/),
);

/** Words that say nothing one could see somebody do. */
const UNSEEN = new Set(['know', 'understand', 'learn', 'appreciate', 'grasp', 'realise', 'realize', 'see', 'be']);

const NO_VERB = new Set(
  'a an the this that these those you your we our i it how what why when where who which learners participants to'.split(
    ' ',
  ),
);

/** German words in -e and -en that begin a sentence and are no verbs. */
const GERMAN_NO_VERB = new Set('die eine einen deine ihre seine keine jene jede alle welche diese'.split(' '));

/** German outcomes may end in their verb: "Eine Verhandlung mit einer Zahl eröffnen". */
const GERMAN_INFINITIVE = /(?<!\p{L})\p{Ll}+(?:en|eln|ern|tun|sein)(?=[,.;!]| können| und |$)/u;

/** How many sentences a text has: an end mark counts when a new sentence could follow it. */
export function countSentences(text: string): number {
  return text.trim().split(/[.!?؟]+["”“»)]*\s+(?=[\p{Lu}\p{Lo}])/u).length;
}

/** What keeps an outcome from beginning with a verb one can see, by what is known of the language; else `undefined`. */
export function verbProblem(outcome: string, language: string): string | undefined {
  const first = firstWord(outcome);
  if (language === 'de') {
    const imperative = /en?$/.test(first) && !GERMAN_NO_VERB.has(first);
    return imperative || GERMAN_INFINITIVE.test(outcome) ? undefined : 'has no verb';
  }
  if (language !== 'en') return undefined;
  if (UNSEEN.has(first)) return `begins with "${first}", which nobody can see`;
  if (VERBS.has(first)) return undefined;
  return NO_VERB.has(first) || /ing$|tion$/.test(first) ? `begins with "${first}", not with a verb` : undefined;
}

/** How many outcomes are joined in one sentence, as far as the language's verbs are known. */
export function countOutcomes(outcome: string, language: string): number {
  if (language === 'de')
    return /(?<![\p{L}])\p{Ll}+(?:en|eln|ern),? (?:und|sowie) (?!(?!(?:d|ein|sein|ihr|kein)en )\p{Ll}+en )(?:.* )?\p{Ll}+(?:en|eln|ern)\W*$/u.test(
      outcome,
    )
      ? 2
      : 1;
  if (language !== 'en') return 1;
  const joined = outcome.toLowerCase().matchAll(/(?:,|;|\band)(?: then)? ([a-z]+)/g);
  return 1 + [...joined].filter(([, word = '']) => VERBS.has(word)).length;
}

function firstWord(text: string): string {
  return /[\p{L}]+/u.exec(text)?.[0].toLowerCase() ?? '';
}
