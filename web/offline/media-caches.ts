/** The cache of what somebody keeps, and of pictures: only people remove things from it. */
export const KEPT = 'media';
/** The cache of films and podcasts that were fetched before anybody asked: makes room for others. */
export const AHEAD = 'ahead';
