import { gradeCategorize } from '#content/activities/categorize/grade.ts';
import type { Categorize } from '#content/activities/categorize/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Categorize> = { Player, grade: gradeCategorize };
