/** The name under which a goal's condition is compiled into the story. */
export function goalFunction(index: number): string {
  return `morsel_goal_${index + 1}`;
}
