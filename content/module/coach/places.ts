import type { Hotspot } from '#content/activities/hotspot/schema.ts';
import type { Label } from '#content/activities/label/schema.ts';
import type { Scene } from '#content/activities/scene/schema.ts';
import type { Rule } from '#content/module/coach/rule.ts';
import type { Card } from '#content/module/module.ts';

/** Percent of the picture below which a thumb on a phone does not find a place. */
const LEAST_WIDTH = 8;
const LEAST_HEIGHT = 4;

export const places: Rule = {
  id: 'places',
  reason: 'Who cannot see the picture, or points with a shaking hand, must be able to reach the same answer.',
  check({ cards }) {
    return cards.flatMap((card) => {
      return problemsOf(card).map((problem) => ({ where: { card: card.id }, ...problem }));
    });
  },
};

interface Problem {
  readonly what: string;
  readonly mend: string;
}

function problemsOf(card: Card): Problem[] {
  if (card.kind === 'hotspot') return hotspotProblems(card);
  if (card.kind === 'label') return labelProblems(card);
  return card.kind === 'scene' ? sceneProblems(card) : [];
}

function sceneProblems({ task, targets }: Scene): Problem[] {
  const problems: Problem[] = [];
  if (task === 'find' && targets.every(({ right }) => right)) {
    problems.push({
      what: 'only things to find, so that a list of them gives the answer away',
      mend: 'Add things that are as they should be, as `- [ ]`.',
    });
  }
  if (task === 'find' && targets.some(({ right, feedback }) => right && feedback === undefined)) {
    problems.push({
      what: 'a thing to find that does not explain itself',
      mend: 'Say below it, as `> ...`, what is wrong with it.',
    });
  }
  return problems;
}

function hotspotProblems({ regions }: Hotspot): Problem[] {
  const problems: Problem[] = [];
  if (regions.some(({ text }) => text.length === 0)) {
    problems.push({
      what: 'a place without a name',
      mend: 'Name it behind its area, in words that do not give the answer away.',
    });
  }
  if (regions.every(({ right }) => right)) {
    problems.push({
      what: 'only right places, so that a list of them gives the answer away',
      mend: 'Add places that one might take for right, as `- [ ]`.',
    });
  }
  if (regions.some(({ width, height }) => width < LEAST_WIDTH || height < LEAST_HEIGHT)) {
    problems.push({
      what: 'a place too small for a thumb',
      mend: `Make it at least ${LEAST_WIDTH} percent wide and ${LEAST_HEIGHT} percent high, or show a part of the picture.`,
    });
  }
  return problems;
}

function labelProblems({ points }: Label): Problem[] {
  if (points.every(({ where }) => where !== undefined)) return [];
  return [
    {
      what: 'a point that only the eye can find',
      mend: 'Say below its label, as `> ...`, where it is, without saying what it is.',
    },
  ];
}
