import type { Estimate } from '#content/activities/estimate/schema.ts';
import { type ActivitySource, type Body, onlyField, readPrompt } from '#content/activities/source.ts';
import type { Field } from '#content/module/read-fields.ts';

const SHAPE = 'Write `Answer: 320 km`, `Range: 0 to 1000` and `Within: 50`, with a point for decimals.';
const NUMBER = '[-−]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d{1,3})?';
const ANSWER = new RegExp(`^(${NUMBER})(?:\\s+([^\\d\\s].*)|([^\\d\\s.,].*))?$`, 'iu');
const RANGE = new RegExp(`^(${NUMBER})\\s*(?:to|-|–|\\.\\.)\\s*(${NUMBER})$`, 'iu');
const WITHIN = new RegExp(`^(${NUMBER})\\s*(%|times)?$`, 'iu');

/** `Answer:` with its unit, `Range:` of the scale, and `Within:`, a distance, a share, or a factor such as `2 times`. */
export function readEstimate(source: ActivitySource): Body<Estimate> | undefined {
  const [answer, unit = ''] = numbersOf(source, 'Answer', ANSWER) ?? [];
  const [min, max] = numbersOf(source, 'Range', RANGE) ?? [];
  const [distance, sign = ''] = numbersOf(source, 'Within', WITHIN) ?? [];
  if (answer === undefined || min === undefined || max === undefined || distance === undefined) return undefined;
  const log = source.attributes.scale === 'log';
  const body = {
    prompt: readPrompt(source),
    min: Number(min),
    max: Number(max),
    answer: Number(answer),
    within:
      sign === '%' ? Number(((Math.abs(Number(answer)) * Number(distance)) / 100).toPrecision(12)) : Number(distance),
    ...(log ? { log } : {}),
    ...(unit === '' ? {} : { unit }),
  };
  return isScale(body, /times/i.test(sign), source) ? body : undefined;
}

/** The parts of a field, numbers as JavaScript writes them; what is missing or unclear is reported. */
function numbersOf(source: ActivitySource, name: string, pattern: RegExp): string[] | undefined {
  const field: Field | undefined = onlyField(source, name);
  const found = pattern.exec(field?.raw.replace(/\s+/g, ' ') ?? '');
  if (found !== null)
    return found
      .slice(1)
      .filter((part) => part !== undefined)
      .map((part) => part.replace('−', '-'));
  const what = field === undefined ? `an estimate without \`${name}:\`` : `\`${name}: ${field.raw.slice(0, 40)}\``;
  source.reading.report(field?.line ?? source.line, what, SHAPE);
  return undefined;
}

function isScale(body: Body<Estimate>, times: boolean, source: ActivitySource): boolean {
  const { min, max, answer, within, log = false } = body;
  const { scale } = source.attributes;
  const report = (what: string, mend: string) => {
    source.reading.report(source.line, what, mend);
    return false;
  };
  if (scale !== undefined && !log)
    return report(`the scale \`${scale.slice(0, 40)}\``, 'Leave it out, or write `scale=log`.');
  if (min >= max) return report('a range that does not rise', 'Write `Range: 0 to 1000`, the smaller number first.');
  if (log && min <= 0) return report('a scale of magnitudes that begins at 0 or below', 'Begin `Range:` above 0.');
  const widths = [max - min, log ? max / min : 0];
  if (![min, max, answer, within, ...widths].every(Number.isFinite)) return report('a number beyond all bounds', SHAPE);
  if (answer < min || answer > max) return report('an answer outside of its range', 'Widen `Range:`.');
  if (log !== times) {
    return report(
      times ? 'a factor on a scale of distances' : 'a distance on a scale of magnitudes',
      'With `scale=log` write `Within: 2 times`, otherwise `Within: 50` or `Within: 10 %`.',
    );
  }
  return !log || within >= 1 || report('a factor below 1', 'Write `Within: 2 times` for half to double.');
}
