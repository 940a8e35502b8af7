/** When films and podcasts may be fetched before anybody asks for them. */
export type Choice = 'wifi' | 'always' | 'never';

/** What browsers tell of the network; some tell nothing, others no `type`. */
export interface Connection {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

/** Networks that are usually paid by time, not by amount. */
const FREE = new Set(['wifi', 'ethernet', 'wimax']);

/**
 * Whether to fetch ahead on this network. "Save data" always wins; a slow network is left to what is needed now. Where
 * the browser does not say what network it is, only a fast one counts as good, and none that is not known at all.
 */
export function isGood(choice: Choice, { saveData, type, effectiveType }: Connection = {}): boolean {
  if (choice === 'never' || saveData === true) return false;
  if (effectiveType !== undefined && effectiveType !== '4g') return false;
  if (choice === 'always') return true;
  return type !== undefined && type !== 'unknown' ? FREE.has(type) : effectiveType !== undefined;
}
