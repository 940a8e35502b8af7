import type { Episode, PodcastFeed } from '#interop/podcast/feed.ts';
import { rssDate } from '#interop/podcast/rss-date.ts';
import { type Element, element, printXml } from '#interop/xml.ts';

/** The feed as XML. It asks directories and search engines to leave it alone: it is one person's. */
export function printFeed(feed: PodcastFeed): string {
  const newest = feed.episodes.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt), 0);
  const channel = [
    element('title', feed.title),
    element('link', feed.link),
    element('description', feed.description),
    element('language', feed.language),
    element('pubDate', rssDate(newest)),
    element('atom:link', '', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    element('itunes:author', feed.author),
    element('itunes:image', '', { href: feed.image }),
    element('itunes:category', '', { text: 'Education' }),
    element('itunes:explicit', 'false'),
    element('itunes:block', 'Yes'),
    element('podcast:locked', 'yes'),
    element('podcast:block', 'yes'),
    ...feed.episodes.map(printEpisode),
  ];
  return printXml(
    element('rss', [element('channel', channel)], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
      'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
    }),
  );
}

function printEpisode({
  guid,
  title,
  description,
  link,
  publishedAt,
  seconds,
  audio,
  transcript,
  chapters,
}: Episode): Element {
  return element('item', [
    element('guid', guid, { isPermaLink: 'false' }),
    element('title', title),
    element('description', description),
    element('link', link),
    element('pubDate', rssDate(publishedAt)),
    element('enclosure', '', { url: audio.address, length: String(audio.length), type: audio.type }),
    element('itunes:duration', String(Math.round(seconds))),
    element('itunes:explicit', 'false'),
    ...(transcript ? [element('podcast:transcript', '', { url: transcript, type: 'text/vtt' })] : []),
    ...(chapters ? [element('podcast:chapters', '', { url: chapters, type: 'application/json+chapters' })] : []),
  ]);
}
