import { ease, GOLD, INK, LINE, PERSIMMON, picture, SOFT, TEAL, words } from './drawing.ts';
import type { Film } from './film.ts';

const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];
const HOURS = [8.4, 8.9, 9.1, 8.8, 5.6, 4.2];
const STEPS = ['Question', 'Axes', 'One thing', 'Meaning', 'Limit', 'Request'];
const [LEFT, RIGHT, TOP, BOTTOM] = [96, 470, 96, 284];

const xOf = (month: number) => LEFT + 26 + (month * (RIGHT - LEFT - 52)) / (MONTHS.length - 1);
const yOf = (hours: number) => BOTTOM - (hours * (BOTTOM - TOP)) / 10;
/** How far step `step` has come into view while `line` is heard. */
const seen = (line: number, part: number, step: number, from = 0, to = 0.35) =>
  line > step ? 1 : line < step ? 0 : ease(part, from, to);

/** A presenter's minute: what to say about a chart, in which order. Line 0 is the title. */
export const chartInAMinute: Film = {
  folder: 'data/chart-in-a-minute',
  name: 'chart',
  poster: 4,
  lines: [
    { says: 'Present a chart in sixty seconds. Six steps, in this order.', pause: 0.9 },
    {
      says: 'First, say what the chart answers. Ours asks: do customers get an answer sooner than in spring?',
      pause: 0.8,
    },
    {
      says: 'Then read out the axes, before anybody looks at the line. From left to right, the months. From bottom to top, the hours until our first answer.',
      pause: 0.9,
    },
    {
      says: 'Now point at one thing, and only one. At the end of July we moved to one shared inbox. From there, the line falls from nine hours to four.',
      pause: 0.9,
    },
    {
      says: 'Fourth, say what it means, in one sentence. Customers wait half as long, with the same team.',
      pause: 0.9,
    },
    {
      says: 'Fifth, say what the chart does not show. It counts hours. It cannot tell us whether our answers were any good.',
      pause: 0.9,
    },
    {
      says: 'And last, say what you want. I ask you to keep the shared inbox until the end of the year. Then stop talking.',
      pause: 0.9,
    },
    {
      says: 'Question, axes, one thing, meaning, limit, request. Sixty seconds, and everybody has read the same chart.',
      pause: 0.5,
    },
  ],
  draw(line, part) {
    if (line === 0) return title(part);
    return picture(heading(line, part), axes(line, part), curve(line, part), notes(line, part), steps(line, part));
  },
};

function title(part: number): string {
  const bars = [60, 96, 78, 140].map((height, index) => {
    const tall = height * ease(part, index * 0.08, 0.35 + index * 0.08);
    return `<rect x="${252 + index * 36}" y="${170 - tall}" width="24" height="${tall}" rx="4" fill="${index === 3 ? PERSIMMON : LINE}"/>`;
  });
  return picture(
    ...bars,
    words(320, 230, 'A chart in sixty seconds', { size: 36, serif: true, anchor: 'middle', weight: 560 }),
    words(320, 266, 'Six steps, in this order', {
      size: 17,
      fill: SOFT,
      anchor: 'middle',
      shown: ease(part, 0.4, 0.7),
    }),
  );
}

function heading(line: number, part: number): string {
  const look = { size: 22, serif: true, weight: 560 };
  return words(40, 52, 'Do customers get an answer sooner than in spring?', { ...look, shown: seen(line, part, 1) });
}

function axes(line: number, part: number): string {
  const across = seen(line, part, 2, 0.3, 0.55);
  const up = seen(line, part, 2, 0.55, 0.8);
  const months = MONTHS.map((name, index) =>
    words(xOf(index), BOTTOM + 22, name, { size: 13, fill: SOFT, anchor: 'middle', shown: across }),
  );
  const hours = [0, 5, 10].map((value) =>
    words(LEFT - 10, yOf(value) + 5, String(value), { size: 13, fill: SOFT, anchor: 'end', shown: up }),
  );
  return [
    `<path d="M${LEFT} ${BOTTOM}h${(RIGHT - LEFT) * across}" stroke="${SOFT}" stroke-width="2" fill="none"/>`,
    `<path d="M${LEFT} ${BOTTOM}v${-(BOTTOM - TOP) * up}" stroke="${SOFT}" stroke-width="2" fill="none"/>`,
    ...months,
    ...hours,
    words(40, TOP - 14, 'Hours to the first answer', { size: 13, fill: SOFT, shown: up }),
  ].join('');
}

function curve(line: number, part: number): string {
  const way = seen(line, part, 3, 0, 0.7);
  const points = HOURS.map((hours, index) => `${xOf(index)} ${yOf(hours)}`).join('L');
  const drawn = `<path d="M${points}" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${(1 - way).toFixed(3)}" fill="none" stroke="${line >= 3 ? TEAL : LINE}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>`;
  return way === 0 ? '' : drawn;
}

function notes(line: number, part: number): string {
  const inbox = seen(line, part, 3, 0.35, 0.5);
  const end = seen(line, part, 3, 0.7, 0.85);
  const half = seen(line, part, 4, 0.3, 0.5);
  const x = (xOf(3) + xOf(4)) / 2 - 22;
  return [
    `<path d="M${x} ${TOP}V${BOTTOM}" stroke="${GOLD}" stroke-width="2" stroke-dasharray="5 5" opacity="${inbox}"/>`,
    words(x, TOP - 14, 'shared inbox', { size: 14, anchor: 'middle', shown: inbox, weight: 600 }),
    `<circle cx="${xOf(5)}" cy="${yOf(4.2)}" r="${7 * end}" fill="${TEAL}"/>`,
    words(xOf(5), yOf(4.2) + 30, '4 hours', { size: 14, fill: TEAL, anchor: 'middle', shown: end, weight: 650 }),
    words(xOf(2), yOf(9.1) - 14, '9 hours', { size: 14, fill: TEAL, anchor: 'middle', shown: end, weight: 650 }),
    words(283, 338, sentence(line), {
      size: 19,
      serif: true,
      anchor: 'middle',
      weight: 560,
      shown: line === 4 ? half : seen(line, part, line, 0.25, 0.45),
    }),
  ].join('');
}

/** What the presenter says of the chart in one breath, from the fourth step on. */
function sentence(line: number): string {
  if (line === 4) return 'Customers wait half as long, with the same team.';
  if (line === 5) return 'Not shown: whether the answers were any good.';
  return line >= 6 ? 'Please keep the shared inbox until the end of the year.' : '';
}

function steps(line: number, part: number): string {
  return STEPS.map((name, index) => {
    const now = line === index + 1;
    const done = line > index + 1;
    const y = 104 + index * 34;
    const shown = line >= index + 1 ? seen(line, part, index + 1, 0, 0.15) : 0.45;
    const mark = `<circle cx="506" cy="${y - 5}" r="11" fill="${now ? PERSIMMON : done ? TEAL : LINE}" opacity="${Math.max(0.45, shown)}"/>`;
    return `${mark}${words(506, y, String(index + 1), { size: 13, fill: now || done ? '#FFFFFF' : INK, anchor: 'middle', weight: 700 })}${words(526, y, name, { size: 15, fill: now ? INK : SOFT, weight: now ? 700 : 500 })}`;
  }).join('');
}
