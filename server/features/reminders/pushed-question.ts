import { isActivity } from '#content/module/estimate.ts';
import type { Card, Module } from '#content/module/module.ts';
import { plainBlocks, plainText } from '#content/module/plain.ts';
import type { PushedQuestion } from '#contract/reminders.ts';
import { shuffle } from '#core/math/random.ts';
import type { Bite, Plan } from '#core/planning/plan.ts';

/** Notifications show two buttons, a few words each. */
const ANSWERS = 2;
const ASKED: readonly string[] = ['review', 'need', 'probe'] satisfies PushedQuestion['purpose'][];
const LONGEST_LABEL = 40;
const LONGEST_PROMPT = 200;

/** A question with its two answers, as a notification can show it. */
export interface ShortQuestion {
  readonly prompt: string;
  readonly question: Omit<PushedQuestion, 'right' | 'wrong'>;
}

interface Words {
  readonly yes: string;
  readonly no: string;
}

/**
 * The first question of a plan that two buttons can answer: a statement that holds or not, or a choice of one among two.
 * Lessons and pretests are left out: they belong into a session.
 */
export async function questionIn(
  { bites }: Plan,
  seed: number,
  findModule: (id: string, version: string) => Promise<Module | undefined>,
  words: Words,
): Promise<ShortQuestion | undefined> {
  for (const bite of bites) {
    if (!isAsked(bite)) continue;
    const module = await findModule(bite.module, bite.version);
    const card = module?.cards.find(({ id }) => id === bite.card);
    const options = card && optionsOf(card, seed, words);
    if (!card || !options || !isActivity(card)) continue;
    const prompt = plainBlocks(card.prompt).replace(/\s+/g, ' ').trim();
    const tooLong = prompt.length > LONGEST_PROMPT || options.some(({ label }) => label.length > LONGEST_LABEL);
    if (tooLong || card.prompt.length !== 1) continue;
    const { module: id, version, key, purpose, propensity } = bite;
    const drawn = propensity === undefined ? {} : { propensity };
    return { prompt, question: { module: id, version, activity: card.id, key, purpose, ...drawn, options } };
  }
  return undefined;
}

type Asked = Bite & { readonly key: string; readonly purpose: PushedQuestion['purpose'] };

function isAsked(bite: Bite): bite is Asked {
  return bite.key !== undefined && ASKED.includes(bite.purpose);
}

function optionsOf(card: Card, seed: number, { yes, no }: Words): PushedQuestion['options'] | undefined {
  if (card.kind === 'true-false') {
    return [
      { label: yes, response: { value: true } },
      { label: no, response: { value: false } },
    ];
  }
  if (card.kind !== 'choice' || card.options.length !== ANSWERS) return undefined;
  if (card.options.filter(({ right }) => right).length !== 1) return undefined;
  const options = card.fixed ? card.options : shuffle(card.options, seed);
  return options.map(({ id, text }) => ({ label: plainText(text), response: { chosen: [id] } }));
}
