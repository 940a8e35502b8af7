import type { Spoken } from './speech.ts';

/** Two lines of 42 signs, what television shows at once. */
const LONGEST = 84;

/** WebVTT captions of what is said; long lines are cut between words, each part with its share of the time. */
export function captionsOf(spoken: readonly Spoken[], names: Readonly<Record<string, string>> = {}): string {
  const cues = spoken.flatMap((line) => {
    const parts = cut(line.says);
    const each = (line.to - line.from) / parts.join('').length;
    let at = line.from;
    return parts.map((part) => {
      const from = at;
      at += part.length * each;
      const name = names[line.voice ?? 'slt'];
      const text = part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `${clock(from)} --> ${clock(at)}\n${name === undefined ? '' : `<v ${name}>`}${text}`;
    });
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** As few parts as fit, of about the same length, cut where a sentence or a clause ends if there is such a place. */
function cut(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const middle = text.length / 2;
  const places = [...text.matchAll(/([.,:;?!])? /g)].map(({ index, 0: found, 1: mark }) => ({
    at: index + found.length,
    cost: Math.abs(index - middle) - (mark === undefined ? 0 : /[.?!]/.test(mark) ? 40 : 20),
  }));
  const at = places.toSorted((a, b) => a.cost - b.cost)[0]?.at ?? text.length;
  return [text.slice(0, at), text.slice(at)].flatMap((part) => cut(part.trim()));
}

function clock(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (part: number) => part.toString().padStart(2, '0');
  return `${two(Math.floor(ms / 60_000))}:${two(Math.floor(ms / 1000) % 60)}.${(ms % 1000).toString().padStart(3, '0')}`;
}
