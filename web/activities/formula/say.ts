import { cellName } from '#content/activities/formula/address.ts';
import type { Shown } from '#content/activities/formula/check.ts';
import type { Formula } from '#content/activities/formula/schema.ts';
import { Fault, type FaultCode, type Scalar } from '#content/activities/formula/values.ts';
import { type MessageKey, m, number } from '../../messages/language.svelte.ts';

const FAULTS = {
  '#DIV/0!': 'kinds.formula.fault.divide',
  '#N/A': 'kinds.formula.fault.missing',
  '#NAME?': 'kinds.formula.fault.value',
  '#NUM!': 'kinds.formula.fault.number',
  '#REF!': 'kinds.formula.fault.reference',
  '#VALUE!': 'kinds.formula.fault.value',
} as const satisfies Record<FaultCode, MessageKey>;

/** A result as its cell shows it. */
export function cellText(value: Scalar): string {
  if (value instanceof Fault) return value.code;
  if (typeof value === 'number') return number(value, { maximumFractionDigits: 4 });
  return typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? '');
}

/** What a formula gives in its first cell, or why it gives nothing, in words. */
export function shownInWords(shown: Shown, activity: Pick<Formula, 'cell'>): string {
  if ('problem' in shown) return m(`kinds.formula.problem.${shown.problem}`, { detail: shown.detail });
  const [cell = ''] = activity.cell.split(':');
  const fault = shown.results.findIndex((value) => value instanceof Fault);
  const value = shown.results[Math.max(0, fault)] ?? null;
  if (value instanceof Fault) return m(FAULTS[value.code], { cell: fault === 0 ? cell : nth(activity, fault) });
  return m('kinds.formula.gives', { cell, value: cellText(value) || m('kinds.formula.nothing') });
}

function nth({ cell }: Pick<Formula, 'cell'>, index: number): string {
  const [, column = 'A', row = '1'] = /^([A-Z])(\d+)/.exec(cell) ?? [];
  return cellName({ row: Number(row) - 1 + index, column: column.charCodeAt(0) - 65 });
}
