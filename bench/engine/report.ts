import type { Done, SettingName } from './job.ts';
import {
  binned,
  calibrationError,
  dependablePerMinute,
  geometricMean,
  knowledgePerMinute,
  logLoss,
  type Measure,
  paired,
  ratioOf,
  settled,
} from './measure.ts';
import type { Outcome } from './outcome.ts';
import { BASELINE, FITTED_RIVALS, OURS } from './policies.ts';

const number = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : '-');

/** Prints one row of figures; the first two columns are names. */
export function row(name: string, ...columns: readonly string[]): void {
  process.stdout.write(
    `${name.padEnd(9)} ${columns.map((column, i) => (i < 2 ? column.padEnd(18) : column.padStart(7))).join(' ')}\n`,
  );
}

const mean = (outcomes: readonly Outcome[], of: Measure) =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0) / outcomes.length;

/** One line for each family and policy. */
export function sched(setting: SettingName, done: readonly Done[]): void {
  row(
    setting,
    'family',
    'policy',
    'K30',
    'K90',
    'K180',
    'perMin',
    'ratio',
    'low',
    'high',
    'depend',
    'ece',
    'logloss',
    'success',
    'minutes',
  );
  const own = done.filter((one) => one.setting === setting);
  for (const family of namesOf(own)) {
    const people = own.filter((one) => one.family === family);
    for (const policy of policiesOf(people)) {
      const outcomes = people.flatMap(({ outcomes: all }) => all[policy] ?? []);
      const { ratio, low, high } = ratioOf(paired(people, policy, BASELINE, knowledgePerMinute));
      const predictions = settled(people, policy);
      const error = predictions.length > 0 ? calibrationError(predictions) : Number.NaN;
      row(
        setting,
        family,
        policy,
        ...[30, 90, 180].map((day) =>
          number(
            mean(outcomes, ({ knowledge }) => knowledge[day] ?? 0),
            1,
          ),
        ),
        number(mean(outcomes, knowledgePerMinute), 3),
        ...[ratio, low, high].map((value) => number(value, 2)),
        number(
          mean(outcomes, ({ dependable }) => dependable),
          1,
        ),
        number(error, 3),
        number(logLoss(predictions), 3),
        predictions.length > 0
          ? number(
              mean(outcomes, ({ success }) => success),
              2,
            )
          : '-',
        number(
          mean(outcomes, ({ minutes }) => minutes),
          0,
        ),
      );
    }
  }
}

/** Ours against every other policy: geometric mean over the families and the worst of them. */
export function geomean(setting: SettingName, done: readonly Done[]): void {
  const own = done.filter((one) => one.setting === setting);
  row('GEOMEAN', setting, 'ours against', 'ratio', 'worst', 'family', 'depend', 'worst');
  for (const policy of policiesOf(own).filter((name) => name !== OURS)) {
    const known = byFamily(own, policy, knowledgePerMinute);
    const kept = byFamily(own, policy, dependablePerMinute);
    const worst = known.toSorted((a, b) => a.ratio - b.ratio)[0];
    row(
      'GEOMEAN',
      setting,
      policy,
      number(geometricMean(known.map(({ ratio }) => ratio)), 3),
      number(worst?.ratio ?? Number.NaN, 3),
      worst?.family ?? '-',
      number(geometricMean(kept.map(({ ratio }) => ratio)), 3),
      number(Math.min(...kept.map(({ ratio }) => ratio)), 3),
    );
  }
  const rivals = FITTED_RIVALS.map((name) =>
    geometricMean(byFamily(own, name, knowledgePerMinute).map(({ ratio }) => ratio)),
  );
  row('GEOMEAN', setting, 'best fixed + refit', number(Math.min(...rivals.filter(Number.isFinite)), 3));
}

function byFamily(done: readonly Done[], policy: string, measure: Measure): { family: string; ratio: number }[] {
  return namesOf(done).flatMap((family) => {
    const pairs = paired(
      done.filter((one) => one.family === family),
      OURS,
      policy,
      measure,
    );
    return pairs.length > 0 ? [{ family, ratio: ratioOf(pairs).ratio }] : [];
  });
}

/** A measure of ours over the baseline in one of the smaller settings. */
export function against(name: SettingName, label: string, done: readonly Done[], measure: Measure): void {
  const own = done.filter((one) => one.setting === name);
  const ratios = namesOf(own).map((family) => {
    const { ratio, low, high } = ratioOf(
      paired(
        own.filter((one) => one.family === family),
        OURS,
        BASELINE,
        measure,
      ),
    );
    row(name, family, label, ...[ratio, low, high].map((value) => number(value, 2)));
    return ratio;
  });
  if (ratios.length > 1) row(name, 'all', label, number(geometricMean(ratios), 2));
}

/** How many minutes ours leaves unused once nothing is worth the time, and what is known at the end. */
export function closed(done: readonly Done[]): void {
  const own = done.filter((one) => one.setting === 'CLOSED');
  for (const family of namesOf(own)) {
    const people = own.filter((one) => one.family === family);
    const minutes = paired(people, OURS, BASELINE, ({ minutes: spent }) => spent);
    const saved = minutes.reduce((total, [a, b]) => total + b - a, 0) / minutes.length;
    const { ratio } = ratioOf(paired(people, OURS, BASELINE, ({ knowledge }) => knowledge[180] ?? 0));
    row('CLOSED', family, 'minutesSaved', number(saved, 1), `K180 x ${number(ratio, 2)}`);
  }
}

const Z_95 = 1.959963984540054;

/** Predicted beside observed recall by delay, after the first 200 spaced answers of each person. */
export function calibration(done: readonly Done[]): void {
  row('CALIB', 'family', 'days', 'n', 'pred', 'observ', 'low', 'high');
  const own = done.filter((one) => one.setting === 'SCHED');
  for (const family of namesOf(own)) {
    const predictions = settled(
      own.filter((one) => one.family === family),
      OURS,
    );
    for (const { from, n, predicted, observed } of binned(predictions)) {
      const half = Z_95 * Math.sqrt((observed * (1 - observed)) / n);
      row(
        'CALIB',
        family,
        `from ${from}`,
        String(n),
        ...[predicted, observed, observed - half, observed + half].map((value) => number(value, 3)),
      );
    }
    if (predictions.length > 0) row('CALIB', family, 'error', number(calibrationError(predictions), 3));
  }
}

const namesOf = (done: readonly Done[]) => [...new Set(done.map(({ family }) => family))];
const policiesOf = (done: readonly Done[]) => [...new Set(done.flatMap(({ outcomes }) => Object.keys(outcomes)))];
