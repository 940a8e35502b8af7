import { gradeNumeric } from '#content/activities/numeric/grade.ts';
import type { Numeric } from '#content/activities/numeric/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Numeric> = { Player, grade: gradeNumeric };
