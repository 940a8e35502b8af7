import type { ChartType } from '#content/cards/chart/schema.ts';

/** The table a type of chart is drawn from. */
interface Form {
  readonly columns: readonly [least: number, most: number];
  readonly rows: readonly [least: number, most: number];
  /** What every column but the first holds. */
  readonly cells: 'numbers' | 'amounts' | 'words';
}

/** What fits on a phone and can still be told apart. */
export const FORMS: Readonly<Record<ChartType, Form>> = {
  bars: { columns: [2, 4], rows: [2, 12], cells: 'numbers' },
  line: { columns: [2, 4], rows: [3, 60], cells: 'numbers' },
  comparison: { columns: [3, 3], rows: [1, 12], cells: 'amounts' },
  timeline: { columns: [2, 3], rows: [2, 12], cells: 'words' },
  process: { columns: [2, 3], rows: [2, 12], cells: 'words' },
};

/** Whether a type of chart is asked for. */
export function isChartType(name: string | undefined): name is ChartType {
  return name !== undefined && Object.hasOwn(FORMS, name);
}

/** Whether a cell is a number as a chart takes it. */
export function isNumber(cell: string): boolean {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(cell);
}
