/** The icons of players, drawn as those of the app are; they load with the first recording. */
export const shapes = {
  play: 'M8 5.5v13l11-6.5Z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  back: 'M5 5v4.5h4.5M5.4 9.3A7.5 7.5 0 1 1 4.5 13M10 10.5v5M13.5 10.5h2v5h-2Z',
  forward: 'M19 5v4.5h-4.5M18.6 9.3A7.5 7.5 0 1 0 19.5 13M8.5 10.5v5M12 10.5h2v5h-2Z',
  captions: 'M4 5.5h16v13H4ZM10.5 10.4a2.3 2.3 0 1 0 0 3.2M17 10.4a2.3 2.3 0 1 0 0 3.2',
  loud: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15.5 9a4.3 4.3 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  quiet: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM16 9.5l5 5M21 9.5l-5 5',
  picture: 'M4 5.5h16v6M4 5.5v13h7.5M13.5 14h6.5v4.5h-6.5Z',
  full: 'M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15',
  small: 'M9 4.5V9H4.5M19.5 9H15V4.5M15 19.5V15h4.5M4.5 15H9v4.5',
} as const;

export type Shape = keyof typeof shapes;
