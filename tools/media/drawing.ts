import { HEIGHT, WIDTH } from './film.ts';

/** The product's colours, as its style sheet has them in the light. */
export const INK = '#1D1A16';
export const SOFT = '#6B6257';
export const LINE = '#D8CDBD';
export const PERSIMMON = '#E4572E';
export const TEAL = '#1F7A70';
export const GOLD = '#D9A021';

/** A whole picture on paper. */
export function picture(...parts: readonly string[]): string {
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#FBF7F1"/>${parts.join('')}</svg>`;
}

export interface Look {
  readonly size?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly serif?: boolean;
  readonly weight?: number;
  /** 0 is unseen, 1 is there. */
  readonly shown?: number;
}

export function words(
  x: number,
  y: number,
  said: string,
  { size = 16, fill = INK, anchor = 'start', serif = false, weight = 500, shown = 1 }: Look = {},
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" font-weight="${weight}" opacity="${shown.toFixed(2)}"${serif ? ' class="serif"' : ''}>${said.replaceAll('&', '&amp;')}</text>`;
}

/** The way from 0 to 1 between `from` and `to` of `part`, beginning and ending gently. */
export function ease(part: number, from = 0, to = 1): number {
  const way = Math.min(1, Math.max(0, (part - from) / (to - from)));
  return way * way * (3 - 2 * way);
}
