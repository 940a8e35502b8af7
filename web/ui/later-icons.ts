import { icons } from './icons.ts';

/** Icons that a first visit does not show up to its first question. */
const later = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-4',
  source: 'M6 4.5h9.5A2.5 2.5 0 0 1 18 7v12.5H8A2.5 2.5 0 0 1 5.5 17V5M5.5 17A2.5 2.5 0 0 1 8 14.5h10',
  external: 'M13 5h6v6M19 5l-8.5 8.5M10 6H6.5A1.5 1.5 0 0 0 5 7.5v10A1.5 1.5 0 0 0 6.5 19h10a1.5 1.5 0 0 0 1.5-1.5V14',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  device:
    'M8 3.5h8A1.5 1.5 0 0 1 17.5 5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5ZM11 17.5h2',
  download: 'M12 4v10.5M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.2 10.5l.3 5.5M13.8 10.5l-.3 5.5',
  mail: 'M4 6.5h16v11.5H4zM4.5 7l7.5 6 7.5-6',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM12 8v4.2l2.8 1.8',
  spark: 'M12 4v4M12 16v4M4 12h4M16 12h4M6.6 6.6l2.6 2.6M14.8 14.8l2.6 2.6M17.4 6.6l-2.6 2.6M9.2 14.8l-2.6 2.6',
  book: 'M12 7c-1.8-1.4-4.4-2-8-2v12.5c3.6 0 6.2.6 8 2 1.8-1.4 4.4-2 8-2V5c-3.6 0-6.2.6-8 2ZM12 7v12.5',
  pin: 'M9 4h6l-.8 6 2.8 3v2H7v-2l2.8-3L9 4ZM12 15v5.5',
  pocket: 'M5 5h14v7.5a7 7 0 0 1-14 0V5ZM5 8.5h14',
  up: 'M12 19V5.5M6 11.5l6-6 6 6',
  down: 'M12 5v13.5M6 12.5l6 6 6-6',
  plan: 'M5 12.5 8 15.5 13 9.5M5 6h14M16 12.5h3M16 18H5',
} as const;

export type LaterIcon = keyof typeof later;

/** Adds these icons to those of the first visit. */
export function addLaterIcons(): void {
  Object.assign(icons, later);
}
