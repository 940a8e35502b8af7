import type { ContentCard } from '#content/cards/schema.ts';
import type { Rule } from '#content/module/coach/rule.ts';

type Recorded = Extract<ContentCard, { kind: 'video' | 'audio' }>;

/** Seconds that one looks, or listens, without being asked something. */
const LONGEST = { video: 180, audio: 480 } as const;
/** Captions that stop earlier than this share of the recording miss some of it. */
const COVERED = 0.7;
/** Seconds by which captions may run past the length that is stated. */
const OVERRUN = 2;

export const recordings: Rule = {
  id: 'recordings',
  reason:
    'Who cannot hear it, or has no signal for it, has only the captions; and films are watched to the end while they are short (Guo, Kim & Rubin 2014, Learning at Scale).',
  check({ cards }) {
    return cards.flatMap((card) => {
      if (card.kind !== 'video' && card.kind !== 'audio') return [];
      const first = card.kind === 'audio' || (card.clip?.from ?? 0) === 0;
      const found = [...(first ? wholeProblems(card) : []), ...lengthProblems(card)];
      return found.map(([what, mend]) => ({ where: { card: card.id }, what, mend }));
    });
  },
};

type Problem = readonly [what: string, mend: string];

/** What concerns the file rather than one clip of it. */
function wholeProblems(card: Recorded): Problem[] {
  const problems: Problem[] = [];
  const end = card.kind === 'video' && card.clip !== undefined ? card.clip.to : card.seconds;
  const said = card.transcript.at(-1)?.to ?? 0;
  if (card.captions === undefined) {
    problems.push([`\`${card.src}\` without captions`, 'Write down what is said: `captions=said.vtt` (WebVTT).']);
  } else if (said > end + OVERRUN && end === card.seconds) {
    problems.push([
      `${end} seconds are stated, but the captions run to ${Math.ceil(said)}`,
      `State \`seconds=${Math.ceil(said)}\`, or mend the times in ${card.captions}.`,
    ]);
  } else if (said < end * COVERED) {
    problems.push([`the captions of \`${card.src}\` end long before it does`, 'Write down everything that is said.']);
  }
  if (card.kind === 'video' && card.poster === undefined) {
    problems.push([`\`${card.src}\` without a picture to begin with`, 'Give one: `poster=film.webp`.']);
  }
  return problems;
}

function lengthProblems(card: Recorded): Problem[] {
  const [from, to] = card.kind === 'video' && card.clip ? [card.clip.from, card.clip.to] : [0, card.seconds];
  if (to - from <= LONGEST[card.kind]) return [];
  const minutes = Math.round((to - from) / 6) / 10;
  return card.kind === 'video'
    ? [[`${minutes} minutes of film without a question`, 'Ask inside it: `Question: some-activity at 1:30`.']]
    : [[`${minutes} minutes to listen to at one go`, 'Cut it into two, with a question between them.']];
}
