import { gradeOrder } from '#content/activities/order/grade.ts';
import type { Order } from '#content/activities/order/schema.ts';
import type { KindPlayer } from '../player-props.ts';
import Player from './Player.svelte';

export const player: KindPlayer<Order> = { Player, grade: gradeOrder };
