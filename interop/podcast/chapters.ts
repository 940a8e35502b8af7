/** A list of chapters as Podcasting 2.0 wants it: `application/json+chapters`, version 1.2.0. */
export interface JsonChapters {
  readonly version: '1.2.0';
  readonly chapters: readonly { readonly startTime: number; readonly title: string }[];
}

/** @param chapters with where they begin, in seconds */
export function jsonChapters(chapters: readonly { readonly at: number; readonly title: string }[]): JsonChapters {
  return { version: '1.2.0', chapters: chapters.map(({ at, title }) => ({ startTime: at, title })) };
}
