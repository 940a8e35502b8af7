import { gradeChoice } from '#content/activities/choice/grade.ts';
import type { Choice } from '#content/activities/choice/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Choice> = { Player, grade: gradeChoice };
