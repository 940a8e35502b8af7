/** Standard deviation, between people, of the logarithm of the first stability. */
export const PERSON_SPREAD = 1.5;
/** The same between items of one person. */
export const ITEM_SPREAD = 0.4;
/** Chance that a new item is right at the end of its lesson. */
export const FIRST_RIGHT = 0.75;
