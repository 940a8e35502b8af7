import { gradeTimeline } from '#content/activities/timeline/grade.ts';
import type { Timeline } from '#content/activities/timeline/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Timeline> = { Player, grade: gradeTimeline };
