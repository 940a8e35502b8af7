import { gradeTrueFalse } from '#content/activities/true-false/grade.ts';
import type { TrueFalse } from '#content/activities/true-false/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<TrueFalse> = { Player, grade: gradeTrueFalse };
