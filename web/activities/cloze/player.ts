import { gradeCloze } from '#content/activities/cloze/grade.ts';
import type { Cloze } from '#content/activities/cloze/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Cloze> = { Player, grade: gradeCloze };
