import { gradeExplain } from '#content/activities/explain/grade.ts';
import type { Explain } from '#content/activities/explain/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Explain> = { Player, grade: gradeExplain };
