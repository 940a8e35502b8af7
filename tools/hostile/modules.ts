import { SAMPLE_FRONT } from '#content/module/sample.ts';
import type { Hostile } from './hostile.ts';

const FRONT = `---\nid: a\ntitle: ${SAMPLE_FRONT.title}\noutcome: ${SAMPLE_FRONT.outcome}\nskill: a\nlevel: foundation\nminutes: 6\nlanguage: en\n---\n`;

/** What `parse` finds in a module, a line each. */
async function findings(text: string, stories: Readonly<Record<string, string>> = {}): Promise<string> {
  const { parse } = await import('#content/module/parse.ts');
  const { issues } = parse({ 'module.md': text, media: [], stories });
  return issues.map(({ line, what }) => `${line}: ${what}`).join('\n');
}

const module = (text: string, says: RegExp): Hostile => ({ says, prepare: async () => () => findings(text) });
const cards = (text: string, says: RegExp) => module(FRONT + text, says);

/** A story, played through every way as the check of modules does. */
function story(source: string, says: RegExp): Hostile {
  const card =
    ':::simulation{#a story=a.ink}\nGo.\n\n| G | W | W | R | M |\n| - | - | - | - | - |\n| G | `good` | 1 | R | M |\n\nWhy: So.\n:::';
  const stories = { 'a.ink': `VAR good = false\n${source}\n* A\n* B\n- -> END\n` };
  return { says, prepare: async () => () => findings(FRONT + card, stories) };
}

/** A question with a pattern, read and answered. */
function pattern(written: string, answer: string, says: RegExp): Hostile {
  const text = `:::short-answer{#a}\nWhat?\n\nAnswer: word\n\nPattern: ${written}\n\nWhy: So.\n:::`;
  const work = async () => {
    const { parse } = await import('#content/module/parse.ts');
    const { gradeActivity } = await import('#content/activities/kinds.ts');
    const { cards: read, issues } = parse({ 'module.md': FRONT + text, media: [] });
    const [card] = read;
    if (issues.length > 0) return issues.map(({ line, what }) => `${line}: ${what}`).join('\n');
    return JSON.stringify(card && 'prompt' in card ? gradeActivity(card, { text: answer }) : undefined);
  };
  return { says, prepare: async () => work };
}

/** A learner's formula, checked on every sheet. */
function formula(text: string, says: RegExp): Hostile {
  const work = async () => {
    const { activityOf } = await import('#content/module/sample.ts');
    const { checkFormula } = await import('#content/activities/formula/check.ts');
    const source =
      ':::formula{#a}\nAdd.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n| Sum | |\n\nCell: B4\n\nAnswer: =SUM(B2:B3)\n\nWhy: So.\n:::';
    return JSON.stringify(checkFormula(activityOf('formula', source), text));
  };
  return { says, prepare: async () => work };
}

const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih', 'ji'])
  laughs.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);

/** Modules that would take long, or a lot, if they were believed. */
export const MODULES: Readonly<Record<string, Hostile>> = {
  'front matter of a billion laughs': module(`---\n${laughs.join('\n')}\n---\n## A\n\nx`, /^\d+: YAML/),
  'front matter in brackets in brackets': module(`---\na: ${'['.repeat(50_000)}\n---\n## A\n\nx`, /^\d+: /),
  'a module of brackets': cards(`## A\n\n${'['.repeat(199_000)}`, /brackets/),
  'a module of quotations in quotations': cards(`## A\n\n${'>'.repeat(1900)} x`, /nested more than/),
  'a module of open marks': cards(`## A\n\n${'*a **b _c '.repeat(380)}`, /^$/),
  'a module of directives in directives': cards(`${':::::steps{#a}\n'.repeat(3_000)}`, /^\d+: /),
  'a module of 10,000 cards': cards('## A\n\nx\n\n'.repeat(10_000), /^1: more than/),
  'a table of many cells': cards(`## A\n\n${`${'|a'.repeat(600)}|\n`.repeat(160)}`, /^\d+: /),
  'a question of 10,000 options': cards(`:::choice{#a}\nWhat?\n\n${'- [ ] a\n'.repeat(3_900)}:::`, /^\d+: /),
  'a scene of 10,000 things': cards(
    `:::scene{#a}\nWhat?\n\n\`\`\`scene\n${'desk 0 0 0\n'.repeat(3_900)}\`\`\`\n:::`,
    /^\d+: /,
  ),
  'a pattern that backtracks': pattern('(a+)+(a|aa)*$', `${'a'.repeat(490)}!`, /"correct":false/),
  'a pattern that is repeated without end': pattern('((a{100}){100}){100}', 'aaa', /^\d+: the pattern/),
  'a pattern of many repeats': pattern('(a?b?){500}'.repeat(40), 'ab'.repeat(240), /repeats too much/),
  'a formula that multiplies its text': formula(
    `=LEN(${'SUBSTITUTE('.repeat(25)}"aaaaaaaaaa"${',"a","aaaaaaaaaa")'.repeat(25)})`,
    /found/,
  ),
  'a formula about whole sheets': formula('=SUM(A1:XFD1048576)+COUNTIF(A:XFD,"*a*a*a*a*a*")', /found/),
  'a formula of sums of sums': formula(`=${'SUM(A:A)*'.repeat(2_000)}1`, /problem/),
  'a story that diverts without end': story('-> knot\n=== knot\n-> knot\n=== other', /does not end/),
  'a story that calls itself': story('~ f()\n=== function f()\n~ f()\n=== other', /does not end/),
  'a story that doubles its text': story(`VAR t = "ab"\n${'~ t = t + t\n'.repeat(40)}{t}\n`, /^(?!1: Ink cannot)\d+: /),
  'a story of braces in braces': story(`${'{a:'.repeat(500)}`, /brackets open at once/),
  'a story of countless ways': story(`-> top\n=== top\n${'+ A\n'.repeat(9)}- -> top`, /^\d+: /),
};
