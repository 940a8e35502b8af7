/**
 * Stands in for `devalue` in the browser. SvelteKit uses it there for data that a server rendered, of which this app has
 * none, and for the state of history entries, which is plain JSON here. It saves a tenth of the framework.
 */
export function stringify(state: unknown): string {
  return JSON.stringify(state);
}

export function parse(text: string): unknown {
  return JSON.parse(text);
}

export function uneval(): never {
  return noServerData();
}

export function unflatten(): never {
  return noServerData();
}

export function stringifyAsync(): never {
  return noServerData();
}

function noServerData(): never {
  throw new Error('There is no data from a server load function in this app; see web/vite/plain-state.ts');
}
