/** What somebody may do in the organization, from the least to the most. */
export const ROLES = ['learner', 'author', 'manager', 'admin', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Those who may make content. */
export const AUTHORS: readonly Role[] = ['author', 'manager', 'admin', 'owner'];
/** Those who may ask something of others, and see sums of them. */
export const MANAGERS: readonly Role[] = ['manager', 'admin', 'owner'];
