import { gradeMatch } from '#content/activities/match/grade.ts';
import type { Match } from '#content/activities/match/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Match> = { Player, grade: gradeMatch };
