import { ease, INK, LINE, PERSIMMON, picture, SOFT, TEAL, words } from './drawing.ts';
import { between, CLOSE, figure, HOLDING, moved, type Pose, REACHING, STANDING } from './figure.ts';
import type { Film } from './film.ts';

const HEADINGS = [
  '',
  'Look first',
  'Stand close',
  'Bend a little, hold firmly',
  'Lift smoothly',
  'Turn with your feet',
  'Down first, then slide',
  '',
];
const TABLE = 500;

/** How somebody lifts a box: what is said, and the figure that does it. */
export const liftSafely: Film = {
  folder: 'care/lift-safely',
  name: 'lift',
  poster: 4,
  lines: [
    { says: 'Lift it, without paying for it later. Here is what to do before, during and after.', pause: 0.9 },
    {
      says: 'First, look before you touch anything. Where does it go? Is the way clear? And is there a trolley, or a second pair of hands?',
      pause: 0.8,
    },
    {
      says: "Now stand close. A load at arm's length strains the lower back far more than the same load held against the body.",
      pause: 1.2,
    },
    {
      says: 'Feet apart, one a little in front of the other. Bend back, hips and knees a little, not all the way. Then take a firm hold.',
      pause: 0.8,
    },
    { says: 'Lift smoothly. Once the box is secure, look ahead, and not down at it.', pause: 1 },
    {
      says: 'To turn, move your feet. Shoulders and hips face the same way, so that the back does not twist.',
      pause: 1.2,
    },
    { says: 'At the end, put it down first, and then slide it into place.', pause: 0.9 },
    {
      says: 'Look, stand close, lift smoothly, turn with your feet. And when it is too heavy, do not lift it alone.',
      pause: 0.4,
    },
  ],
  draw(line, part) {
    if (line === 0) return picture(floor(), figure(STANDING), title(ease(part, 0.1, 0.35)));
    return picture(floor(), table(), heading(line, part), ...scene(line, part));
  },
};

function scene(line: number, part: number): string[] {
  if (line === 1) return [figure(STANDING), way(part)];
  if (line === 2) return [...lever(part)];
  if (line === 3) return [figure(between(STANDING, CLOSE, ease(part, 0.15, 0.6)))];
  if (line === 4) return [figure(between(CLOSE, HOLDING, ease(part, 0.05, 0.5))), gaze(ease(part, 0.6, 0.75))];
  if (line === 5) return [figure(stepping(ease(part, 0.1, 0.7))), steps(part)];
  if (line === 6) return [figure(setDown(part))];
  return [figure(resting()), ...summary(part)];
}

function title(shown: number): string {
  return [
    words(590, 120, 'Lift it', { size: 42, serif: true, anchor: 'end', weight: 580, shown }),
    words(590, 160, 'without paying for it later', { size: 20, fill: SOFT, anchor: 'end', shown }),
  ].join('');
}

function heading(line: number, part: number): string {
  const shown = ease(part, 0, 0.12);
  const look = { size: 26, serif: true, weight: 570, shown };
  return words(36, 52, HEADINGS[line] ?? '', look);
}

function floor(): string {
  return `<path d="M0 306H640" stroke="${LINE}" stroke-width="4"/>`;
}

function table(): string {
  return `<path d="M${TABLE - 40} 204h150M${TABLE - 20} 204v102M${TABLE + 90} 204v102" stroke="${SOFT}" stroke-width="7" fill="none" stroke-linecap="round"/>`;
}

/** From the box to the table, drawn while it is asked for. */
function way(part: number): string {
  const drawn = ease(part, 0.25, 0.6);
  const arc = `<path d="M366 244C396 190 430 168 ${TABLE + 20} 178" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${1 - drawn}" stroke="${TEAL}" stroke-width="4" fill="none"/>`;
  return `${arc}${words(470, 132, 'Is the way clear?', { size: 17, anchor: 'middle', fill: TEAL, weight: 650, shown: ease(part, 0.5, 0.62) })}${words(470, 152, 'A trolley? A second person?', { size: 15, anchor: 'middle', fill: SOFT, shown: ease(part, 0.72, 0.85) })}`;
}

/** The same box far from the body and near to it, and the lever each makes. */
function lever(part: number): string[] {
  const near = part > 0.72 || part < 0.16;
  const pose: Pose = part < 0.16 ? STANDING : between(REACHING, CLOSE, ease(part, 0.64, 0.82));
  const bar = (from: number, to: number, colour: string) =>
    `<path d="M${from} 330H${to}M${from} 322v16M${to} 322v16" stroke="${colour}" stroke-width="4" fill="none"/>`;
  const shown = ease(part, 0.2, 0.3);
  const marks = near
    ? `${bar(pose.hip[0], 352, TEAL)}${words(36, 84, 'close: a short lever', { size: 17, fill: TEAL, weight: 650 })}`
    : `<g opacity="${shown}">${bar(pose.hip[0], 352, PERSIMMON)}${words(36, 84, "at arm's length: a long lever", { size: 17, fill: PERSIMMON, weight: 650 })}</g>`;
  return [figure(pose), part < 0.16 ? '' : marks];
}

function gaze(shown: number): string {
  return `<path d="M330 92H430" stroke="${TEAL}" stroke-width="4" stroke-dasharray="2 9" stroke-linecap="round" opacity="${shown}"/>${words(440, 98, 'look ahead', { size: 16, fill: TEAL, weight: 650, shown })}`;
}

/** Small steps towards the table. */
function stepping(part: number): Pose {
  const pose = moved(HOLDING, 96 * part);
  const lift = Math.abs(Math.sin(part * Math.PI * 4)) * 10;
  const [front, back] = pose.feet;
  return { ...pose, feet: [[front[0], front[1] - lift], back] };
}

function steps(part: number): string {
  return [0, 1, 2]
    .map((index) => {
      const shown = ease(part, 0.15 + index * 0.15, 0.25 + index * 0.15);
      return `<ellipse cx="${318 + index * 34}" cy="330" rx="13" ry="6" fill="${TEAL}" opacity="${shown}"/>`;
    })
    .join('');
}

function setDown(part: number): Pose {
  const there = moved(HOLDING, 96);
  const down: Pose = { ...there, box: [488, 178], hand: [466, 184], elbow: [420, 170] };
  const slid: Pose = { ...down, box: [540, 178], hand: [512, 178], elbow: [452, 158] };
  return part < 0.55 ? between(there, down, ease(part, 0.1, 0.45)) : between(down, slid, ease(part, 0.6, 0.85));
}

function resting(): Pose {
  return { ...moved(STANDING, -120), box: [540, 178] };
}

function summary(part: number): string[] {
  const said = ['Look', 'Stand close', 'Lift smoothly', 'Turn with your feet'];
  const list = said.map((one, index) =>
    words(206, 110 + index * 40, `${index + 1}   ${one}`, {
      size: 22,
      fill: INK,
      weight: 600,
      shown: ease(part, index * 0.1, 0.1 + index * 0.1),
    }),
  );
  return [
    ...list,
    words(36, 52, 'Too heavy? Not alone.', {
      size: 26,
      serif: true,
      weight: 570,
      fill: PERSIMMON,
      shown: ease(part, 0.6, 0.75),
    }),
  ];
}
