import { library } from '../offline/library.svelte.ts';

/** The skill's title in the active language. */
export function skillTitle(skill: string): string {
  return library.current?.skills.find(({ id }) => id === skill)?.title ?? skill;
}
