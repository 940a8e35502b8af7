import { describe, expect, test } from 'vitest';
import { issuesOf, parseCards } from '#content/module/sample.ts';

function pictured(kind: string, list: string): string {
  return `:::${kind}{#a}\nWhere?\n\n![A picture](a.svg)\n\n${list}\n\nWhy: so\n:::`;
}

const wrong = '- [ ] `rect 50 50 20 20` W';
const rows = (text: string) => `:::matrix{#a}\nRate\n\n| | Yes | No |\n| - | - | - |\n| A | x | |\n${text}\n:::`;
const times = (text: string) =>
  `:::timeline{#a}\nWhen?\n\n| When | What |\n| - | - |\n${text}\n| 2 | B |\n| 3 | C |\n:::`;
const quote = (text: string) => `:::highlight{#a}\nMark\n\n> ${text}\n:::`;

describe('a question about places', () => {
  test.each<[problem: string, source: string, found: string[]]>([
    ['no picture', ':::hotspot{#a}\nWhere?\n\n- [x] `rect 1 1 9 9` A\n:::', ['1: no picture']],
    ['no list', ':::label{#a}\nWhere?\n\n![A picture](a.svg)\n:::', ['4: no list below the picture']],
    [
      'a place outside the picture',
      pictured('hotspot', `- [x] \`rect 90 10 20 10\` A\n${wrong}`),
      ['6: a place that reaches out of the picture', '6: no right place'],
    ],
    ['no right place', pictured('hotspot', wrong), ['6: no right place']],
    [
      'a place without a box',
      pictured('hotspot', `- [x] \`rect 1 1 9 9\` A\n- \`rect 50 50 9 9\` B`),
      ['7: a place without a box'],
    ],
    [
      'an unknown shape',
      pictured('hotspot', `- [x] \`star 1 1 9 9\` A\n- [x] \`oval 1 1 9 9\` B`),
      ['6: no area in `star 1 1 9 9`'],
    ],
    [
      'numbers that are none',
      pictured('hotspot', `- [x] \`rect 1e1 NaN -5 9\` A\n- [x] \`rect 1 1 9 9\` B`),
      ['6: no area in `rect 1e1 NaN -5 9`'],
    ],
    [
      'an empty place',
      pictured('hotspot', `- [x] \`rect 1 1 0 9\` A\n- [x] \`rect 1 1 9 9\` B`),
      ['6: no area in `rect 1 1 0 9`'],
    ],
    [
      'places that overlap',
      pictured('hotspot', `- [x] \`rect 40 40 20 20\` A\n${wrong}`),
      ['7: a place that overlaps the one in line 15'],
    ],
    [
      'a point outside the picture',
      pictured('label', '- `101 5` A\n- `5 5` B\n- `50 50` C'),
      ['6: no point of the picture in `101 5`'],
    ],
    ['points on each other', pictured('label', '- `5 5` A\n- `9 9` B'), ['7: a point that lies on another']],
    [
      'labels without points',
      pictured('label', '- A\n- B'),
      ['1: label `a`: points: Invalid length: Expected >=2 but received 0', '6: no points on the picture'],
    ],
    ['a row without an x', rows('| B | | |'), ['7: a row without an `x`']],
    ['a row with two', rows('| B | x | x |'), ['7: a row with more than its `x`']],
    ['a word for an x', rows('| B | xylophone | |'), ['7: a row without an `x`']],
    ['no table', ':::matrix{#a}\nRate\n:::', ['1: no statements to rate']],
    [
      'no time on the axis',
      times('| 1 | A |'),
      ['1: timeline `a`: entries: Expected 1 to 6 given dates', '4: no time on the axis'],
    ],
    ['an empty line', times('| **1** | |\n| 2 | |'), ['7: a line that is neither a time nor an event']],
    ['no problem', quote('All is well.'), ['4: no problem in the text to mark']],
    ['a problem without its reason', quote('All is [[well]].'), ['4: a problem without its reason: `[[well]]`']],
    ['nothing but a problem', quote('[[All|a]] [[well|b]].'), ['4: a text that is one problem from end to end']],
    ['bold in the text', quote('All **is** [[well|b]].'), ['4: strong in the text to mark']],
    ['a list in the text', quote('All is [[well|b]].\n>\n> - c'), ['6: a list in the text to mark']],
  ])('with %s is told so, and where', (_problem, source, found) => {
    expect(issuesOf(`${source}\n`, ['a.svg'])).toEqual(found);
  });
});

describe('a hostile question about places', () => {
  const many = (line: (index: number) => string, count: number) => Array.from({ length: count }, (_, n) => line(n));

  test.each([
    ['1,900 places', pictured('hotspot', many(() => '- [x] `rect 1 1 9 9` A', 1900).join('\n\n'))],
    ['1,900 points', pictured('label', many((n) => `- \`${n % 100} 5\` A`, 1900).join('\n\n'))],
    ['10,000 problems', quote(many(() => '[[a|b]]', 10_000).join(' '))],
    ['hundreds of problems', quote(many(() => '[[a|b]]', 400).join(' '))],
    ['a text of 3,000 words', quote(`[[a|b]] ${many(() => many(() => 'word', 500).join(' '), 6).join('\n>\n> ')}`)],
    ['2,000 rows', rows(many(() => '| B | x | |', 300).join('\n'))],
    ['300 columns', `:::matrix{#a}\nQ\n\n${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${'|x'.repeat(300)}|\n:::`],
    ['300 times', times(many((n) => `| **${n}** | a |`, 250).join('\n'))],
    ['lists in lists', pictured('label', `${'- '.repeat(60)}x`)],
    ['quotations in quotations', `:::highlight{#a}\nQ\n\n${'> '.repeat(39)}[[a|b]] c\n:::`],
  ])('with %s gets findings and no activity', (_what, source) => {
    const { cards, issues } = parseCards(`${source}\n`, ['a.svg']);
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
    expect(cards.filter(({ kind }) => kind === 'highlight').length).toBeLessThanOrEqual(1);
  });
});
