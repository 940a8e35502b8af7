/** What one tab tells the others: something was written for a learner, or another learner is using the device. */
export type News = { readonly kind: 'recorded'; readonly learner: string } | { readonly kind: 'switched' };

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('morsel');

export function announce(news: News): void {
  channel?.postMessage(news);
}

/** Calls `hear` for the news of other tabs, never for one's own. */
export function onAnnounced(hear: (news: News) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data));
}
