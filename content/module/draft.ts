import type { Issue } from '#content/module/issue.ts';
import type { Card, FrontMatter } from '#content/module/module.ts';

/** A module as far as it could be read, and everything that is wrong with it. */
export interface Draft {
  readonly file: string;
  readonly front: Partial<FrontMatter>;
  readonly cards: readonly Card[];
  readonly issues: readonly Issue[];
  /** Where front matter fields and cards stand, by name and by id. */
  readonly lines: {
    readonly front: Readonly<Record<string, number>>;
    readonly cards: Readonly<Record<string, number>>;
  };
}
