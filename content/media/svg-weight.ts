const TAG = /<(\/?)([A-Za-z][\w:.-]{0,60})((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** An element with an id: what stands directly in it, and what it repeats or holds by name. */
interface Part {
  own: number;
  readonly names: string[];
}

/**
 * Counts the elements a browser draws for an SVG text, with what `<use>` repeats counted each time: a few lines can
 * stand for millions. Counting ends shortly above `limit`; a circle of `<use>` counts as above it.
 */
export function drawnElements(text: string, limit: number): number {
  const root: Part = { own: 0, names: [] };
  const parts = readParts(text, root);
  const weights = new Map<string, number>();
  const open = new Set<string>();
  const weigh = (part: Part): number => {
    let sum = part.own;
    for (const name of part.names) {
      sum += weighName(name);
      if (sum > limit) return limit + 1;
    }
    return sum;
  };
  const weighName = (name: string): number => {
    const part = parts.get(name);
    if (part === undefined) return 0;
    const known = weights.get(name);
    if (known !== undefined) return known;
    if (open.has(name) || open.size > 100) return limit + 1;
    open.add(name);
    const weight = weigh(part);
    open.delete(name);
    weights.set(name, weight);
    return weight;
  };
  return weigh(root);
}

/** Every part with an id by its name; elements without one count for the nearest part around them. */
function readParts(text: string, root: Part): Map<string, Part> {
  const parts = new Map<string, Part>();
  const around: Part[] = [root];
  for (const [, closing, name = '', attributes = '', alone] of text.matchAll(TAG)) {
    if (closing === '/') {
      if (around.length > 1) around.pop();
      continue;
    }
    const outer = around.at(-1) ?? root;
    const id = /\sid\s*=\s*["']([^"']{1,200})["']/.exec(attributes)?.[1];
    const part = id === undefined ? outer : { own: 0, names: [] };
    part.own += 1;
    if (id !== undefined) {
      parts.set(id, part);
      outer.names.push(id);
    }
    const used = /(?:^|:)use$/i.test(name) ? /href\s*=\s*["']#([^"']{1,200})["']/.exec(attributes)?.[1] : undefined;
    if (used !== undefined) part.names.push(used);
    if (alone !== '/') around.push(part);
  }
  return parts;
}
