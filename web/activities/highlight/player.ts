import { gradeHighlight } from '#content/activities/highlight/grade.ts';
import type { Highlight } from '#content/activities/highlight/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Highlight> = { Player, grade: gradeHighlight };
