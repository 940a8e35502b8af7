import { learner } from './tours/learner.ts';
import { member } from './tours/member.ts';
import { newcomer } from './tours/newcomer.ts';
import type { Tour } from './tours/tour.ts';
import { trouble } from './tours/trouble.ts';

/** Every screen and state of the app, in the order in which tours pass them. */
export const TOURS: readonly Tour[] = [newcomer, learner, member, trouble];
