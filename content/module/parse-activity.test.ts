import { describe, expect, test } from 'vitest';
import { cardOf, issuesOf, LINES_ABOVE } from '#content/module/sample.ts';

const choice = ':::choice{#a}\nWho?\n\n- [x] You\n- [ ] They\n\nWhy: so\n:::\n';

describe('an activity', () => {
  test('has fields in any order, on lines of their own or in paragraphs', () => {
    const card = cardOf(
      ':::numeric{#a idea=b}\nHow many *now*?\nHint: think\nof it\n\nAnswer: 5\nWhy: **so** it is\n:::\n',
    );
    expect(card).toMatchObject({
      prompt: [{ t: 'p', c: [{ v: 'How many ' }, { t: 'em' }, { v: '?' }] }],
      hints: [[{ t: 'text', v: 'think of it' }]],
      explanation: [{ t: 'strong' }, { t: 'text', v: ' it is' }],
      answer: 5,
      idea: 'b',
    });
  });

  test('takes answers as written, signs of Markdown included', () => {
    expect(cardOf(':::short-answer{#a}\nQ\n\nAnswer: =A1*B1*2 | `a | b` | C:\\x\\*\n:::\n')).toMatchObject({
      accept: ['=A1*B1*2', 'a | b', 'C:\\x\\*'],
    });
    expect(cardOf(':::cloze{#a}\nSay [[=A1*B1*2|*]] and **not [[:x|y:z]]**.\n:::\n')).toMatchObject({
      gaps: [{ accept: ['=A1*B1*2', '*'] }, { accept: [':x', 'y:z'] }],
      segments: [
        { c: [{ v: 'Say ' }] },
        { t: 'gap', id: 'g1' },
        { c: [{ v: ' and ' }, { t: 'strong', c: [{ v: 'not ' }] }] },
        { t: 'gap', id: 'g2' },
        { c: [{ v: '.' }] },
      ],
    });
  });

  test.each<[problem: string, source: string, found: string[]]>([
    ['no id', ':::true-false{answer=true}\nYes.\n:::', ['1: a true-false activity without an id']],
    ['a bad id', ':::true-false{#No_Good answer=true}\nYes.\n:::', ['1: the id `No_Good`']],
    ['an id used twice', `${choice}\n${choice}`, ['10: the id `a` is used twice']],
    ['no options', ':::choice{#a}\nWho?\n\n- You\n:::', ['1: a choice without options']],
    ['no right option', ':::choice{#a}\nWho?\n\n- [ ] You\n- [ ] I\n:::', ['4: no right option']],
    ['an option without a box', ':::choice{#a}\nWho?\n\n- [x] You\n- I\n:::', ['5: an option without a box']],
    [
      'one option',
      ':::choice{#a}\nWho?\n\n- [x] You\n:::',
      ['1: choice `a`: options: Invalid length: Expected >=2 but received 1'],
    ],
    ['no truth', ':::true-false{#a}\nYes.\n:::', ['1: no answer']],
    ['no gap', ':::cloze{#a}\nText\n:::', ['1: a cloze without gaps']],
    [
      'an empty gap',
      ':::cloze{#a}\nText [[ ]] [[x]]\n:::',
      ['1: cloze `a`: gaps.0.accept: Invalid length: Expected >=1 but received 0', '2: an empty gap'],
    ],
    ['no answer', ':::short-answer{#a}\nText\n:::', ['1: a short answer without `Answer:`']],
    [
      'a pattern with look-ahead',
      ':::short-answer{#a}\nText\n\nAnswer: x\nPattern: (?=x)\n:::',
      ['5: the pattern cannot be read: invalid or unsupported Perl syntax: `(?=`'],
    ],
    ['an unclear number', ':::numeric{#a}\nText\n\nAnswer: 19,750\n:::', ['4: no clear number in `19,750`']],
    ['nothing to order', ':::order{#a}\nText\n:::', ['1: nothing to put in order']],
    [
      'three columns',
      ':::match{#a}\nT\n\n| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n:::',
      ['6: a row without two columns', '7: a row without two columns'],
    ],
    [
      'a category without items',
      ':::categorize{#a}\nT\n\n- A\n  - x\n  - y\n- B\n:::',
      ['7: a category without items'],
    ],
    ['keys for one platform', ':::shortcut{#a}\nT\n\nWindows: Ctrl+C\n:::', ['1: a shortcut without `macOS:`']],
    [
      'unknown keys',
      ':::shortcut{#a}\nT\n\nWindows: Strg+C\nmacOS: Meta+C\n:::',
      ['1: shortcut `a`: windows: Invalid length: Expected >=1 but received 0', '4: unknown keys `Strg+C`'],
    ],
    ['no back', ':::flashcard{#a}\nFront\n:::', ['1: a flashcard without a back']],
    [
      'text after the fields',
      ':::true-false{#a answer=true}\nYes.\n\nWhy: so\n\nAnd so on.\n:::',
      ['6: text that belongs to nothing'],
    ],
    [
      'text after the fields of a cloze',
      ':::cloze{#a}\nOne [[word]].\n\nWhy: so\n\nAnd so on.\n:::',
      ['6: text that belongs to nothing'],
    ],
    ['two explanations', ':::true-false{#a answer=true}\nYes.\n\nWhy: so\n\nWhy: also\n:::', ['6: a second `Why:`']],
    [
      'an unknown source',
      ':::true-false{#a answer=true}\nYes.\n\nSource: book\n:::',
      ['1: `Source: book` is not among the sources'],
    ],
    ['an unknown attribute', ':::true-false{#a answer=true colour=red}\nYes.\n:::', ['1: unknown attribute `colour`']],
    ['no end', ':::true-false{#a answer=true}\nYes.\n', ['1: `:::true-false` is not closed']],
    ['an unknown name', ':::quiz{#a}\nYes.\n:::\n\n## A\n\nb', ['1: unknown directive `:::quiz`']],
    [
      'another inside',
      ':::true-false{#a answer=true}\nYes.\n\n::::true-false{#b answer=true}\nNo.\n::::\n:::',
      ['4: `:::true-false` inside a card', '7: text outside of a card'],
    ],
  ])('with %s is reported', (_problem, source, found) => {
    expect(issuesOf(`${source}\n`)).toEqual(found);
  });

  test.each<[problem: string, source: string, found: string[]]>([
    ['text before the first card', 'Hello\n\n## A\n\nb', ['1: text outside of a card']],
    ['text after a directive', `${choice}\nHello`, ['10: text outside of a card']],
    ['a heading before a directive', `## A\n\n${choice}`, ['1: a heading without a card']],
    ['a plan without a moment', ':::apply{#a}\nThen: I go\n:::', ['1: `Then:` without `If:`']],
    ['a line of dashes', '## A\n\nb\n\n---\n\nc', ['5: a line of dashes that divides nothing']],
    ['a picture in a line', '## A\n\nb ![c](a.svg) d', ['3: a picture inside a line of text']],
    ['two colons', '## A\n\nb\n\n::video{id=1}', ['5: `::video` with two colons']],
    ['nothing', '', [`${1 - LINES_ABOVE}: no cards`]],
  ])('a module with %s is told so', (_problem, source, found) => {
    expect(issuesOf(source)).toEqual(found);
  });
});
