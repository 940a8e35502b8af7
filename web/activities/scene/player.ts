import { gradeScene } from '#content/activities/scene/grade.ts';
import type { Scene } from '#content/activities/scene/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Scene> = { Player, grade: gradeScene };
