/**
 * What the planner needs to know of the library: facts only, no text. The server derives it from
 * published modules and sends it with the library; the device keeps it for planning without a network.
 */
export type Level = 'foundation' | 'practice' | 'advanced';

/** One card of a lesson, in lesson order. `seconds` is the author-independent estimate for an average person. */
export interface CardFacts {
  readonly id: string;
  /** `text`, `image`, ... for content cards; `choice`, `cloze`, ... for activities. */
  readonly kind: string;
  readonly seconds: number;
  /** Key of the memory state an activity feeds: `module/idea`. Absent on content cards. */
  readonly key?: string;
}

export interface ModuleFacts {
  readonly id: string;
  readonly version: string;
  readonly skill: string;
  readonly level: Level;
  /** Ids of modules to be learned first. */
  readonly prerequisites: readonly string[];
  readonly collection: string;
  /** Language of its text. */
  readonly language?: string;
  readonly cards: readonly CardFacts[];
}

export interface SkillFacts {
  readonly id: string;
  readonly prerequisites: readonly string[];
}

/** Target levels a job asks for: 0 (not needed) to 1 (every day). */
export interface RoleFacts {
  readonly id: string;
  readonly skills: Readonly<Record<string, number>>;
}

export interface Catalogue {
  readonly modules: readonly ModuleFacts[];
  readonly skills: readonly SkillFacts[];
  readonly roles: readonly RoleFacts[];
}
