import type { Thing } from '#content/activities/scene/schema.ts';
import { COLOURS, isPlain, isShape, SHAPES } from '#content/activities/scene/shapes.ts';
import type { Reading } from '#content/module/reading.ts';

const FORM = 'Write `desk 0 0 -0.5 turn=90`: what it is, then metres to the right, up and towards the viewer.';
const OPTIONS = ['size', 'scale', 'turn', 'tilt', 'colour'];
const NUMBER = /^-?\d{1,3}(\.\d{1,3})?$/;

/** Reads `desk 0 0 -0.5 turn=90`; `undefined` when that is no thing, which is reported. */
export function readThing(written: string, line: number, reading: Reading): Thing | undefined {
  const [name = '', ...words] = written.trim().split(/\s+/);
  const fail = (what: string, mend: string) => reading.report(line, what, mend);
  const what = readWhat(name);
  if (what === undefined) {
    fail(`no part \`${name.slice(0, 40)}\``, `Use a .glb file beside the module, or one of ${SHAPES.join(', ')}.`);
    return undefined;
  }
  if (what.file !== undefined && !reading.media.has(what.file)) {
    fail(`the model \`${what.file.slice(0, 80)}\` is not in the module's folder`, 'Put it beside module.md.');
    return undefined;
  }
  const [x, y, z] = readNumbers(words.slice(0, 3)) ?? [];
  if (x === undefined || y === undefined || z === undefined || Math.max(...[x, y, z].map(Math.abs)) > 50) {
    fail(`no position in \`${written.slice(0, 60)}\``, `${FORM} None is more than 50.`);
    return undefined;
  }
  const options = readOptions(words.slice(3), fail);
  if (options === undefined) return undefined;
  if (isPlain(name) && options.size === undefined) {
    fail(`a ${name} without a size`, 'Add `size=0.4,0.3,0.2`: width, height and depth in metres.');
    return undefined;
  }
  return { ...what, x, y, z, ...options };
}

function readWhat(name: string): Pick<Thing, 'shape' | 'file'> | undefined {
  if (/\.glb$/i.test(name)) return { shape: 'file', file: name.replace(/^\.\//, '') };
  return isShape(name) ? { shape: name } : undefined;
}

type Options = Pick<Thing, 'size' | 'scale' | 'turn' | 'tilt' | 'colour'>;

function readOptions(words: readonly string[], fail: (what: string, mend: string) => void): Options | undefined {
  const options: { -readonly [K in keyof Options]: Options[K] } = {};
  for (const word of words) {
    const [key = '', value = ''] = word.split('=', 2);
    const numbers = readNumbers(value.split(',')) ?? [];
    const [first, second, third] = numbers;
    const colour = COLOURS.find((one) => one === value);
    const positive = numbers.every((one) => one > 0 && one <= 50);
    if (key === 'size' && first && second && third && numbers.length === 3 && positive)
      options.size = [first, second, third];
    else if (key === 'scale' && first && numbers.length === 1 && positive) options.scale = first;
    else if (
      (key === 'turn' || key === 'tilt') &&
      first !== undefined &&
      numbers.length === 1 &&
      Math.abs(first) <= 360
    )
      options[key] = first;
    else if (key === 'colour' && colour) options.colour = colour;
    else {
      fail(`\`${word.slice(0, 40)}\` says nothing`, mendOption(key));
      return undefined;
    }
  }
  return options;
}

function mendOption(key: string): string {
  if (key === 'colour') return `Colours are ${COLOURS.join(', ')}.`;
  if (key === 'size') return 'Write `size=0.4,0.3,0.2`: width, height and depth in metres.';
  if (key === 'turn' || key === 'tilt') return `Write \`${key}=90\`, in degrees from -360 to 360.`;
  return `Behind the position may stand ${OPTIONS.map((name) => `${name}=`).join(', ')}, without spaces inside.`;
}

/** Numbers with up to three decimals; `undefined` when there is anything else. */
function readNumbers(words: readonly string[]): readonly number[] | undefined {
  return words.every((word) => NUMBER.test(word)) ? words.map(Number).map((value) => value + 0) : undefined;
}

/** Writes a thing as `readThing` reads it. */
export function printThing({ shape, file, x, y, z, size, scale, turn, tilt, colour }: Thing): string {
  const options = { size: size?.join(','), scale, turn, tilt, colour };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return [file ?? shape, x, y, z, ...given.map(([key, value]) => `${key}=${value}`)].join(' ');
}
