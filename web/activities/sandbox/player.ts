import { gradeSandbox } from '#content/activities/sandbox/grade.ts';
import type { Sandbox } from '#content/activities/sandbox/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Sandbox> = { Player, grade: gradeSandbox };
