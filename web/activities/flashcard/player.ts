import { gradeFlashcard } from '#content/activities/flashcard/grade.ts';
import type { Flashcard } from '#content/activities/flashcard/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Flashcard> = { Player, grade: gradeFlashcard };
