import axe from 'axe-core';
// Some graders load this late; a dependency that Vite meets in the middle of a run makes it reload the page.
import 'inkjs/engine/Story';
import 're2js';
import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Graded } from '#content/activities/activity.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { Block, Inline } from '#content/module/text.ts';
import { useLanguage } from '../messages/language.svelte.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import type { KindPlayer } from './player-props.ts';

/** What component tests say of one Player, played as the surrounding player plays it. */
export async function stage<A extends Activity>(
  player: KindPlayer<A>,
  activity: A,
  { platform = 'windows', seed = 3 }: { platform?: 'windows' | 'macos'; seed?: number } = {},
) {
  await useLanguage('en', true);
  let response: unknown = null;
  let submits = 0;
  const props = {
    activity,
    seed,
    platform,
    graded: null as Graded | null,
    onresponse: (next: unknown) => {
      // A response is stored, so it must be what a database can take.
      response = structuredClone(next);
    },
    onsubmit: () => {
      submits += 1;
    },
  };
  const screen = await render(player.Player, props);
  return {
    screen,
    response: () => response,
    submits: () => submits,
    /** Grades what stands and shows the marks. */
    async grade(): Promise<Graded> {
      const graded = await player.grade(activity, response as never);
      await screen.rerender({ graded });
      return graded;
    },
    undo: () => screen.rerender({ graded: null }),
    /** Once nothing moves, fails with the rule, the element and the remedy of everything axe objects to. */
    async expectAccessible(): Promise<void> {
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      const { violations } = await axe.run(screen.container);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.failureSummary).join('; ')}`),
      ).toEqual([]);
    },
  };
}

export function text(words: string): Inline[] {
  return [{ t: 'text', v: words }];
}

export function paragraph(words: string): Block[] {
  return [{ t: 'p', c: text(words) }];
}

/** What every activity has, for one whose question does not matter. */
export function basics(prompt: string) {
  return { id: 'asked', idea: 'asked', prompt: paragraph(prompt), explanation: text('Because.'), hints: [] };
}
