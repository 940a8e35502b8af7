import { type Asked, readText } from './reading.ts';

/** Reads one calendar beside the page, which goes on answering to whoever touches it. */
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  postMessage(readText(data));
});
