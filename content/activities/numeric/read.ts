import type { Numeric } from '#content/activities/numeric/schema.ts';
import { type ActivitySource, type Body, onlyField, readPrompt } from '#content/activities/source.ts';

/** Number, unit, and perhaps a tolerance with a percent sign right behind it and a unit. */
const ANSWER =
  /^([+−-]?[\d.,]+(?:e[+-]?\d+)?)\s*([^\d\s±+−-][^±]*?)?\s*(?:(?:±|\+\/?-)\s*([\d.,]+(?:e[+-]?\d+)?)(%)?\s*(\D.*)?)?$/iu;

/** `Answer: 50 ± 1 €`: number, largest distance, unit. `±5%` without a space is a share of the answer. */
export function readNumeric(source: ActivitySource): Body<Numeric> | undefined {
  const field = onlyField(source, 'Answer');
  const parts = field === undefined ? undefined : readAnswer(field.raw);
  if (parts !== undefined) return { prompt: readPrompt(source), ...parts };
  source.reading.report(
    field?.line ?? source.line,
    field === undefined ? 'a numeric activity without `Answer:`' : `no clear number in \`${field.raw.slice(0, 40)}\``,
    'Write `Answer: 50 ± 1 €`: number, tolerance, unit, with a point for decimals and nothing between thousands.',
  );
  return undefined;
}

function readAnswer(raw: string): Pick<Numeric, 'answer' | 'tolerance' | 'unit'> | undefined {
  const [, number, unitInFront, distance = '0', percent, unitBehind] = ANSWER.exec(raw.replace(/\s+/g, ' ')) ?? [];
  const answer = plainNumber(number);
  const tolerance = plainNumber(distance);
  if (answer === undefined || tolerance === undefined) return undefined;
  const unit = unitBehind ?? unitInFront;
  return {
    answer,
    tolerance: percent === undefined ? tolerance : Number(((Math.abs(answer) * tolerance) / 100).toPrecision(12)),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** A number in which a comma can only be a decimal one: `19,750` could be either and is none. */
function plainNumber(text: string | undefined): number | undefined {
  if (text === undefined || /,.*[.,]|\..*,|,\d{3}$/.test(text)) return undefined;
  const value = Number(text.replace('−', '-').replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}
