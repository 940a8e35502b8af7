/** The next number of a seeded sequence, at least 0 and less than 1. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): the same seed gives the same sequence in every engine. */
export function random(seed: number): Random {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new array in random order (Fisher and Yates); the same seed gives the same order. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const rest = [...items];
  const draw = random(seed);
  const shuffled: T[] = [];
  while (rest.length > 0) {
    const at = Math.floor(draw() * rest.length);
    const last = rest.pop() as T;
    if (at === rest.length) shuffled.push(last);
    else shuffled.push(rest.splice(at, 1, last)[0] as T);
  }
  return shuffled;
}
