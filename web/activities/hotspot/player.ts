import { gradeHotspot } from '#content/activities/hotspot/grade.ts';
import type { Hotspot } from '#content/activities/hotspot/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Hotspot> = { Player, grade: gradeHotspot };
