import { describe, expect, test } from 'vitest';
import { cardOf, issuesOf, parseCards } from '#content/module/sample.ts';

const AROUND = '```scene\ndesk 0 0 0\n```';
const RIGHT = '- [x] `cable 0 0 1` A';

function scene(list: string, around = AROUND, attributes = 'task=find'): string {
  return `:::scene{#a ${attributes}}\nLook\n\n${around}\n\n${list}\n\nWhy: so\n:::`;
}

describe('a scene', () => {
  test('takes models from files beside the module', () => {
    const source = scene(`${RIGHT}\n- [ ] \`pump.glb 1 0 0 scale=0.5\` B`, '```scene\n./pump.glb 0 0 0\n```');
    expect(cardOf(source, ['pump.glb'])).toMatchObject({
      things: [{ shape: 'file', file: 'pump.glb' }],
      targets: [{ shape: 'cable' }, { shape: 'file', file: 'pump.glb', scale: 0.5 }],
    });
  });

  test.each<[problem: string, source: string, found: string[]]>([
    ['no description', scene(RIGHT, ''), ['1: no scene']],
    ['nothing to mark', scene(''), ['4: nothing to mark below the scene']],
    ['no steps', scene(RIGHT, AROUND, 'task=order'), ['4: no steps below the scene']],
    ['one step', scene('1. `desk 0 0 0` A\n\n- [ ] `lift 1 0 0` B', AROUND, 'task=order'), ['8: one step alone']],
    ['another task', scene(`${RIGHT}\n${RIGHT}`, AROUND, 'task=dance'), ['1: the task `dance`']],
    ['another set', scene(`${RIGHT}\n${RIGHT}`, AROUND, 'set=moon'), ['1: the set `moon`']],
    ['no hazard', scene('- [ ] `cable 0 0 1` A\n- [ ] `mug 0 1 0` B'), ['8: nothing to find']],
    ['a thing without a box', scene(`${RIGHT}\n- \`mug 0 1 0\` B`), ['9: a thing without a box']],
    ['a thing without a name', scene(`${RIGHT}\n- [ ] \`mug 0 1 0\``), ['9: a thing without a name']],
    [
      'an unknown part',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\ndesk 0 0 0\n\ndragon 0 0 0\n```'),
      ['7: no part `dragon`'],
    ],
    [
      'a model that is not there',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\nother.glb 0 0 0\n```'),
      ["5: the model `other.glb` is not in the module's folder"],
    ],
    [
      'words for numbers',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\ndesk left NaN 0\n```'),
      ['5: no position in `desk left NaN 0`'],
    ],
    [
      'numbers that are none',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\ndesk 1e1 0 0\n```'),
      ['5: no position in `desk 1e1 0 0`'],
    ],
    [
      'a thing far away',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\ndesk 0 51 0\n```'),
      ['5: no position in `desk 0 51 0`'],
    ],
    ['a box without a size', scene(`${RIGHT}\n${RIGHT}`, '```scene\nbox 0 0 0\n```'), ['5: a box without a size']],
    [
      'an empty box',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\nbox 0 0 0 size=0,1,1\n```'),
      ['5: `size=0,1,1` says nothing'],
    ],
    [
      'an unknown colour',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\ndesk 0 0 0 colour=pink\n```'),
      ['5: `colour=pink` says nothing'],
    ],
    [
      'an unknown property',
      scene(`${RIGHT}\n${RIGHT}`, '```scene\ndesk 0 0 0 onclick=x\n```'),
      ['5: `onclick=x` says nothing'],
    ],
  ])('with %s is told so, and where', (_problem, source, found) => {
    expect(issuesOf(`${source}\n`, ['pump.glb'])).toEqual(found);
  });

  test.each([
    ['3,900 things', scene(`${RIGHT}\n${RIGHT}`, `\`\`\`scene\n${'desk 0 0 0\n'.repeat(3900)}\`\`\``)],
    ['10,000 things', scene(`${RIGHT}\n${RIGHT}`, `\`\`\`scene\n${'desk 0 0 0\n'.repeat(10_000)}\`\`\``)],
    ['1,900 things to mark', scene(Array.from({ length: 1900 }, () => RIGHT).join('\n'))],
    ['a line of 50,000 words', scene(`${RIGHT}\n${RIGHT}`, `\`\`\`scene\ndesk 0 0 0 ${'a= '.repeat(50_000)}\n\`\`\``)],
  ])('with %s gets findings and is not published', (_what, source) => {
    const { issues } = parseCards(`${source}\n`);
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
