/**
 * What a session needs from its first answer on: feedback, planning anew, cards to read, the recap. It is fetched as one
 * file while the first question is on screen, so that the question itself comes sooner.
 */
export { readAsked } from '../assignments/asked.svelte.ts';
export { views } from '../cards/views.ts';
export { advisedPlan } from '../engine/advice.ts';
export { default as Confidence } from './Confidence.svelte';
export { closeLessons, justBack } from './close-lessons.ts';
export { default as Feedback } from './Feedback.svelte';
export { default as LessonCard } from './LessonCard.svelte';
export { default as Recap } from './Recap.svelte';
export { recordAttempt } from './record-attempt.ts';
export { replan } from './replan.ts';
export { default as Shortcuts } from './Shortcuts.svelte';
