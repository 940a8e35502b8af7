import { Story } from 'inkjs/engine/Story';

/** What a story may take. All of it is counted, nothing is timed: the same way ends at the same place everywhere. */
export const LIMITS = { steps: 10_000, turns: 60, lines: 40, choices: 9, text: 2000, stack: 200 } as const;

/** Why a story went no further. */
export type FaultCode = 'endless' | 'text' | 'turns' | 'choices' | 'broken';

/** Thrown when a story goes beyond what it may take; `code` says at what. */
export class StoryFault extends Error {
  override readonly name = 'StoryFault';
  readonly code: FaultCode;

  constructor(code: FaultCode) {
    super(`The story went beyond its limits: ${code}.`);
    this.code = code;
  }
}

/** A story that stops after so many steps, however its loops and calls are tied, and lets no text grow without end. */
export class BoundedStory extends Story {
  steps = 0;

  override Step(): void {
    this.steps += 1;
    if (this.steps > LIMITS.steps || this.state.callStack.depth > LIMITS.stack) throw new StoryFault('endless');
    super.Step();
    const top: object = this.state.evaluationStack.at(-1) ?? {};
    if ('value' in top && typeof top.value === 'string' && top.value.length > LIMITS.text) throw new StoryFault('text');
  }
}
