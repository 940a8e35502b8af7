import { number } from '../../messages/language.svelte.ts';

/** A value of a chart as the reader's language writes it, with its unit. */
export function shown(cell: string, unit: string | undefined): string {
  const value = Number(cell);
  if (unit === '%') return number(value / 100, { style: 'percent', maximumFractionDigits: 2 });
  const digits = number(value, { maximumFractionDigits: 6 });
  return unit === undefined ? digits : `${digits}\u00a0${unit}`;
}
