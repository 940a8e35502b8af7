/** What only those need who have been here before, in one file of its own. */
export { asked, readAsked } from '../assignments/asked.svelte.ts';
export { advisedPlan } from '../engine/advice.ts';
export { comesBack, leftOut } from './aside.ts';
export { greetingOf } from './greeting.ts';
export { default as Resume } from './Resume.svelte';
export { default as Returning } from './Returning.svelte';
