import { gradeEstimate } from '#content/activities/estimate/grade.ts';
import type { Estimate } from '#content/activities/estimate/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Estimate> = { Player, grade: gradeEstimate };
