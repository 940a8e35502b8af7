import { gradeLabel } from '#content/activities/label/grade.ts';
import type { Label } from '#content/activities/label/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Label> = { Player, grade: gradeLabel };
