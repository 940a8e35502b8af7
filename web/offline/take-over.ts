/** What a tab says to a new version that waits: it may take over now. */
export const TAKE_OVER = 'take-over';
