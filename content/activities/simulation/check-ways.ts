import type { Way } from '#content/activities/simulation/explore.ts';
import { scoreOf } from '#content/activities/simulation/grade.ts';
import type { Line } from '#content/activities/simulation/play.ts';
import type { Simulation } from '#content/activities/simulation/schema.ts';
import { tagOf } from '#content/activities/simulation/speaker.ts';

interface Remark {
  readonly what: string;
  readonly mend: string;
}

/** What the ways through a story say against it: goals that decide nothing, and no way to reach all or to fail. */
export function remarksOn({ goals, pass }: Pick<Simulation, 'goals' | 'pass'>, ways: readonly Way[]): Remark[] {
  const reached = ways.map(({ played }) => played.reached);
  const remarks = goals.flatMap(({ when }, index): Remark[] => {
    const count = reached.filter((goal) => goal[index]).length;
    if (count > 0 && count < ways.length) return [];
    return [{ what: `${count === 0 ? 'no' : 'every'} way reaches \`${when}\``, mend: 'Let choices decide about it.' }];
  });
  if (!reached.some((goal) => goal.every(Boolean)))
    remarks.push({ what: 'no way reaches all goals', mend: 'Let at least one way reach them all.' });
  if (reached.every((goal) => scoreOf(goals, goal) >= pass))
    remarks.push({ what: 'every way passes', mend: 'Give choices consequences that the goals notice.' });
  const mute = new Set(
    ways.flatMap(choicesOf).flatMap(({ text, tags }) => (tagOf(tags, 'then') === undefined ? text : [])),
  );
  for (const text of mute)
    remarks.push({
      what: `the choice "${text.slice(0, 60)}" does not say what it leads to`,
      mend: 'Write `[choice # then: one sentence]`.',
    });
  return remarks;
}

function choicesOf({ played }: Way): readonly Line[] {
  return played.turns.flatMap(({ choices }) => choices);
}
