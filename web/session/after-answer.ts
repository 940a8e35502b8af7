/**
 * What a session needs from its first answer on: feedback, planning anew, cards to read, the recap. It is fetched as one
 * file while the first question is on screen, so that the question itself comes sooner.
 */
export { lessonOutcomes } from '#core/planning/lesson-outcome.ts';
export { next } from '#core/planning/next.ts';
export { views } from '../cards/views.ts';
export { default as Confidence } from './Confidence.svelte';
export { default as Feedback } from './Feedback.svelte';
export { default as LessonCard } from './LessonCard.svelte';
export { default as Recap } from './Recap.svelte';
export { default as Shortcuts } from './Shortcuts.svelte';
