import * as library from '@formulajs/formulajs';
import { flat, isMatrix, single, toMatrix, type Value } from '#content/activities/formula/arrays.ts';
import { type Criterion, criterionOf } from '#content/activities/formula/criteria.ts';
import { fromLibrary } from '#content/activities/formula/functions-of-values.ts';
import { Fault, type Scalar, toNumber, toText, toTruth } from '#content/activities/formula/values.ts';

/** A function that takes ranges as a whole. */
export interface RangeFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (values: readonly Value[]) => Value;
}

/** The numbers that spreadsheets count: of ranges only cells that are numbers, of other arguments what can be one. */
function numbersIn(values: readonly Value[]): number[] | Fault {
  const numbers: number[] = [];
  for (const value of values) {
    for (const scalar of flat(value)) {
      if (scalar instanceof Fault) return scalar;
      if (isMatrix(value) && typeof scalar !== 'number') continue;
      const read = toNumber(scalar);
      if (read instanceof Fault) return read;
      numbers.push(read);
    }
  }
  return numbers;
}

/** A statistic of at least `enough` numbers; `none` is what it is of fewer. */
function statistic(calculate: (numbers: number[]) => unknown, none: Scalar, enough = 1): RangeFunction {
  return { least: 1, most: 40, apply: (values) => overNumbers(values, calculate, none, enough) };
}

function overNumbers(
  values: readonly Value[],
  calculate: (numbers: number[]) => unknown,
  none: Scalar,
  enough = 1,
): Scalar {
  const numbers = numbersIn(values);
  if (numbers instanceof Fault) return numbers;
  return numbers.length < enough ? none : fromLibrary(calculate(numbers));
}

function ranked(pick: (numbers: number[], place: number) => unknown): RangeFunction {
  return {
    least: 2,
    most: 2,
    apply: ([range = null, place = null]) => {
      const wanted = toNumber(single(place));
      if (wanted instanceof Fault) return wanted;
      const fits = (numbers: readonly number[]) => wanted >= 1 && wanted <= numbers.length;
      const choose = (numbers: number[]) => (fits(numbers) ? pick(numbers, wanted) : new Error('#NUM!'));
      return overNumbers([range], choose, new Fault('#NUM!'));
    },
  };
}

function truths(combine: (truths: readonly boolean[]) => boolean): RangeFunction {
  return {
    least: 1,
    most: 40,
    apply: (values) => {
      const given = values.flatMap((value) =>
        flat(value).filter((scalar) => !isMatrix(value) || typeof scalar !== 'string'),
      );
      const read = given.filter((scalar) => scalar !== null).map(toTruth);
      const fault = read.find((truth) => truth instanceof Fault);
      if (fault !== undefined) return fault;
      return read.length === 0 ? new Fault('#VALUE!') : combine(read.map(Boolean));
    },
  };
}

const counted = (counts: (scalar: Scalar) => boolean): RangeFunction => ({
  least: 1,
  most: 40,
  apply: (values) => values.flatMap(flat).filter(counts).length,
});

/** Which places meet every pair of range and criterion. */
function placesThatMeet(pairs: readonly Value[]): readonly boolean[] | Fault {
  const size = flat(pairs[0] ?? null).length;
  const tests: { cells: readonly Scalar[]; criterion: Criterion }[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const cells = flat(pairs[index] ?? null);
    const asked = single(pairs[index + 1]);
    if (cells.length !== size || asked instanceof Fault) return asked instanceof Fault ? asked : new Fault('#VALUE!');
    tests.push({ cells, criterion: criterionOf(asked) });
  }
  return Array.from({ length: size }, (_, place) =>
    tests.every(({ cells, criterion }) => criterion(cells[place] ?? null)),
  );
}

/** A statistic of the cells of `range` at the places that meet all criteria. */
function where(calculate: (numbers: number[]) => unknown, none: Scalar, range: Value, pairs: readonly Value[]): Scalar {
  const met = placesThatMeet(pairs);
  if (met instanceof Fault) return met;
  const cells = flat(range);
  if (cells.length !== met.length) return new Fault('#VALUE!');
  return overNumbers([[cells.filter((_, place) => met[place])]], calculate, none);
}

/** `SUMIF(range, criterion, [sum range])`. */
const conditional = (calculate: (numbers: number[]) => unknown, none: Scalar): RangeFunction => ({
  least: 2,
  most: 3,
  apply: ([range = null, asked = null, of = range]) => where(calculate, none, of, [range, asked]),
});

/** `SUMIFS(sum range, range, criterion, ...)`. */
const conditionals = (calculate: (numbers: number[]) => unknown, none: Scalar): RangeFunction => ({
  least: 3,
  most: 21,
  apply: ([of = null, ...pairs]) => (pairs.length % 2 === 0 ? where(calculate, none, of, pairs) : new Fault('#VALUE!')),
});

const countWhere: RangeFunction['apply'] = (pairs) => {
  const met = pairs.length % 2 === 0 ? placesThatMeet(pairs) : new Fault('#VALUE!');
  return met instanceof Fault ? met : met.filter(Boolean).length;
};

const sum = (numbers: number[]) => library.SUM(numbers);
const average = (numbers: number[]) => library.AVERAGE(numbers);
const noneToDivide = new Fault('#DIV/0!');

function sumOfProducts(values: readonly Value[]): Scalar {
  const ranges = values.map(flat);
  const size = ranges[0]?.length ?? 0;
  const fault = ranges.flat().find((scalar) => scalar instanceof Fault);
  if (fault !== undefined) return fault;
  if (ranges.some((range) => range.length !== size)) return new Fault('#VALUE!');
  const factor = (scalar: Scalar | undefined) => (typeof scalar === 'number' ? scalar : 0);
  return fromLibrary(library.SUMPRODUCT(...ranges.map((range) => range.map(factor))));
}

function joined(texts: readonly Scalar[], between: string): Scalar {
  const read = texts.map(toText);
  return read.find((text) => text instanceof Fault) ?? read.join(between);
}

export const RANGE_FUNCTIONS: Readonly<Record<string, RangeFunction>> = {
  SUM: statistic(sum, 0),
  PRODUCT: statistic((numbers) => library.PRODUCT(numbers), 0),
  AVERAGE: statistic(average, noneToDivide),
  MEDIAN: statistic((numbers) => library.MEDIAN(numbers), new Fault('#NUM!')),
  MIN: statistic((numbers) => Math.min(...numbers), 0),
  MAX: statistic((numbers) => Math.max(...numbers), 0),
  COUNT: counted((scalar) => typeof scalar === 'number'),
  COUNTA: counted((scalar) => scalar !== null),
  COUNTBLANK: counted((scalar) => scalar === null || scalar === ''),
  LARGE: ranked((numbers, place) => library.LARGE(numbers, place)),
  SMALL: ranked((numbers, place) => library.SMALL(numbers, place)),
  AND: truths((all) => all.every(Boolean)),
  OR: truths((all) => all.some(Boolean)),
  SUMIF: conditional(sum, 0),
  AVERAGEIF: conditional(average, noneToDivide),
  COUNTIF: { least: 2, most: 2, apply: countWhere },
  SUMIFS: conditionals(sum, 0),
  AVERAGEIFS: conditionals(average, noneToDivide),
  MINIFS: conditionals((numbers) => Math.min(...numbers), 0),
  MAXIFS: conditionals((numbers) => Math.max(...numbers), 0),
  COUNTIFS: { least: 2, most: 20, apply: countWhere },
  SUMPRODUCT: { least: 1, most: 10, apply: sumOfProducts },
  CONCATENATE: { least: 1, most: 40, apply: (values) => joined(values.map(single), '') },
  CONCAT: { least: 1, most: 40, apply: (values) => joined(values.flatMap(flat), '') },
  TEXTJOIN: {
    least: 3,
    most: 40,
    apply: ([between = null, skips = null, ...values]) => {
      const texts = values.flatMap(flat);
      const kept = toTruth(single(skips)) === false ? texts : texts.filter((text) => text !== null && text !== '');
      const sign = toText(single(between));
      return sign instanceof Fault ? sign : joined(kept, sign);
    },
  },
  ROWS: { least: 1, most: 1, apply: ([range = null]) => toMatrix(range).length },
  COLUMNS: { least: 1, most: 1, apply: ([range = null]) => toMatrix(range)[0]?.length ?? 0 },
};
