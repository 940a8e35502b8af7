import { gradeMatrix } from '#content/activities/matrix/grade.ts';
import type { Matrix } from '#content/activities/matrix/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Matrix> = { Player, grade: gradeMatrix };
