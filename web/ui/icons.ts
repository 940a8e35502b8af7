/** One outline set on a 24-unit grid, 1.75 units of stroke, round joins: path data by name. */
export const icons = {
  today: 'M12 3a9 9 0 1 0 9 9M12 7.5V12l3 2M15.5 3.7a9 9 0 0 1 4.8 4.8',
  find: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.4 15.4 20 20',
  memory: 'M4 19c2-9 5-13 8-13 2.2 0 2.6 3 4 3 1.3 0 2-1.4 4-3M4 19h16',
  me: 'M12 4.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5ZM4.8 20c.8-3.6 3.6-5.5 7.2-5.5s6.4 1.9 7.2 5.5',
  close: 'm6 6 12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'm7 7 10 10M17 7 7 17',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-4',
  hint: 'M9.5 17.5h5M10.5 20.5h3M12 3.5a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2v1.1h5v-1.1c0-.8.4-1.5 1-2A6 6 0 0 0 12 3.5Z',
  source: 'M6 4.5h9.5A2.5 2.5 0 0 1 18 7v12.5H8A2.5 2.5 0 0 1 5.5 17V5M5.5 17A2.5 2.5 0 0 1 8 14.5h10',
  keyboard: 'M4 6.5h16v11H4zM7.5 10h.01M11 10h.01M14.5 10h.01M17 10h.01M8 14h8',
  offline:
    'M4 4l16 16M8.2 8.6A8 8 0 0 0 4.8 11M11 6.1A11.6 11.6 0 0 1 21 9.5M15.5 13a6 6 0 0 1 1.6 1.2M7.5 14.4a6.3 6.3 0 0 1 4.1-1.8M12 18.5h.01',
  external: 'M13 5h6v6M19 5l-8.5 8.5M10 6H6.5A1.5 1.5 0 0 0 5 7.5v10A1.5 1.5 0 0 0 6.5 19h10a1.5 1.5 0 0 0 1.5-1.5V14',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  warning: 'M12 4.5 21 19.5H3ZM12 10v4.5M12 17h.01',
  device:
    'M8 3.5h8A1.5 1.5 0 0 1 17.5 5v14a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19V5A1.5 1.5 0 0 1 8 3.5ZM11 17.5h2',
  download: 'M12 4v10.5M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.2 10.5l.3 5.5M13.8 10.5l-.3 5.5',
  mail: 'M4 6.5h16v11.5H4zM4.5 7l7.5 6 7.5-6',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM12 8v4.2l2.8 1.8',
  spark: 'M12 4v4M12 16v4M4 12h4M16 12h4M6.6 6.6l2.6 2.6M14.8 14.8l2.6 2.6M17.4 6.6l-2.6 2.6M9.2 14.8l-2.6 2.6',
  book: 'M12 7c-1.8-1.4-4.4-2-8-2v12.5c3.6 0 6.2.6 8 2 1.8-1.4 4.4-2 8-2V5c-3.6 0-6.2.6-8 2ZM12 7v12.5',
  plan: 'M5 12.5 8 15.5 13 9.5M5 6h14M16 12.5h3M16 18H5',
} as const;

export type IconName = keyof typeof icons;

/** Icons that point along the line of reading and turn round in right-to-left text. */
export const mirrored: ReadonlySet<IconName> = new Set(['back', 'forward', 'undo', 'external', 'source']);
