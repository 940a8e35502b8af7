import { gradeShortcut } from '#content/activities/shortcut/grade.ts';
import type { Shortcut } from '#content/activities/shortcut/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Shortcut> = { Player, grade: gradeShortcut };
