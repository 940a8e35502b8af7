import type { LaterIcon } from './later-icons.ts';

/** One outline set on a 24-unit grid, 1.75 units of stroke, round joins: path data of what a first visit shows. */
const first = {
  today: 'M12 3a9 9 0 1 0 9 9M12 7.5V12l3 2M15.5 3.7a9 9 0 0 1 4.8 4.8',
  find: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.4 15.4 20 20',
  memory: 'M4 19c2-9 5-13 8-13 2.2 0 2.6 3 4 3 1.3 0 2-1.4 4-3M4 19h16',
  me: 'M12 4.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5ZM4.8 20c.8-3.6 3.6-5.5 7.2-5.5s6.4 1.9 7.2 5.5',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm7 7 10 10M17 7 7 17',
  hint: 'M9.5 17.5h5M10.5 20.5h3M12 3.5a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2v1.1h5v-1.1c0-.8.4-1.5 1-2A6 6 0 0 0 12 3.5Z',
  keyboard: 'M4 6.5h16v11H4zM7.5 10h.01M11 10h.01M14.5 10h.01M17 10h.01M8 14h8',
  offline:
    'M4 4l16 16M8.2 8.6A8 8 0 0 0 4.8 11M11 6.1A11.6 11.6 0 0 1 21 9.5M15.5 13a6 6 0 0 1 1.6 1.2M7.5 14.4a6.3 6.3 0 0 1 4.1-1.8M12 18.5h.01',
  warning: 'M12 4.5 21 19.5H3ZM12 10v4.5M12 17h.01',
} as const;

export type IconName = keyof typeof first | LaterIcon;

/** Path data by name; the other icons come with the texts of all places. */
export const icons: Partial<Record<IconName, string>> = { ...first };

/** Icons that point along the line of reading and turn round in right-to-left text. */
export const mirrored: ReadonlySet<IconName> = new Set(['back', 'forward', 'undo', 'external', 'source']);
