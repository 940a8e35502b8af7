import { type Attributes, checkElement, checkText, readAttributes } from '#content/media/drawing-parts.ts';
import type { Report } from '#content/module/issue.ts';

/** What a drawing is, or what keeps it from being shown. */
export type CheckedDrawing =
  | { readonly size: { readonly width: number; readonly height: number } | undefined }
  | { readonly line: number; readonly problem: string };

const MOST_CHARACTERS = 1024 * 1024;
const MOST_ELEMENTS = 20_000;
const DEEPEST = 60;
/** Elements that are drawn when every `use` has been followed. */
const MOST_DRAWN = 100_000;

const TOKEN =
  /<!--[\s\S]*?-->|<\?xml\s[^>]*\?>|<!DOCTYPE[^>[]*>|<(?<end>\/)?(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[^\s=>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/)?>|(?<text>[^<]+)/y;

type Token = Readonly<Record<string, string | undefined>>;

interface Node {
  readonly name: string;
  readonly id: string | undefined;
  elements: number;
  /** Ids that it and what stands in it draw again. */
  readonly uses: string[];
}

/**
 * Checks that an SVG does nothing but draw, by a list of what drawings need: no script, no events, nothing loaded from
 * elsewhere, no more than a device can draw. It is either shown as it is or refused; nothing is cut out of it.
 */
export function checkDrawing(source: string): CheckedDrawing {
  if (source.length > MOST_CHARACTERS) return { line: 1, problem: 'The drawing is larger than 1 MB.' };
  const text = source.replace(/^\ufeff/, '');
  const drawing = new Drawing();
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; ) {
    const match = TOKEN.exec(text);
    const problem = match ? drawing.take(match.groups ?? {}) : 'The drawing uses XML that drawings do without.';
    if (problem) return { line: text.slice(0, at).split('\n').length, problem };
    at = TOKEN.lastIndex;
  }
  const problem = drawing.finish();
  return problem ? { line: 1, problem } : { size: drawing.size };
}

/** Reports what keeps a drawing beside a module from being shown. */
export function reportDrawing(source: string, report: Report): void {
  const checked = checkDrawing(source);
  if (!('problem' in checked)) return;
  const what = checked.problem.charAt(0).toLowerCase() + checked.problem.slice(1, -1);
  report(checked.line, what, 'Save it as a plain drawing, or as PNG or WebP.');
}

/** What has been read of a drawing. */
class Drawing {
  readonly #open: Node[] = [];
  readonly #byId = new Map<string, Node>();
  #root: Node | undefined;
  #elements = 0;
  size: { width: number; height: number } | undefined;

  /** Takes a token, and answers what is wrong with it. */
  take({ end, name, attributes, empty, text }: Token): string | undefined {
    if (text !== undefined) return checkText(text, this.#open.at(-1)?.name);
    if (name === undefined) return undefined;
    return end ? this.#close(name) : this.#begin(name, readAttributes(attributes ?? ''), empty !== undefined);
  }

  finish(): string | undefined {
    if (!this.#root || this.#open.length > 0) return 'The drawing is not well-formed.';
    return drawn(this.#root, this.#byId) > MOST_DRAWN ? 'The drawing repeats its parts too often.' : undefined;
  }

  #begin(name: string, attributes: Attributes, isEmpty: boolean): string | undefined {
    this.#elements += 1;
    const problem = checkElement(name, attributes);
    if (problem) return problem;
    if (this.#elements > MOST_ELEMENTS) return 'The drawing has too many parts.';
    if (this.#root && this.#open.length === 0) return 'Something stands behind the drawing.';
    if (this.#open.length >= DEEPEST) return `The drawing is nested more than ${DEEPEST} deep.`;
    const node = nodeOf(name, attributes);
    if (!this.#root) [this.#root, this.size] = [node, sizeOf(attributes)];
    if (node.id !== undefined) this.#byId.set(node.id, node);
    if (isEmpty) settle(node, this.#open.at(-1));
    else this.#open.push(node);
    return undefined;
  }

  #close(name: string): string | undefined {
    const closed = this.#open.pop();
    if (closed?.name !== name) return `\`</${name}>\` closes nothing.`;
    settle(closed, this.#open.at(-1));
    return undefined;
  }
}

function nodeOf(name: string, attributes: Attributes): Node {
  const target = attributes.get('href') ?? attributes.get('xlink:href');
  return { name, id: attributes.get('id'), elements: 1, uses: name === 'use' && target ? [target.slice(1)] : [] };
}

function settle(node: Node, parent: Node | undefined): void {
  if (!parent) return;
  parent.elements += node.elements;
  parent.uses.push(...node.uses);
}

/** Elements drawn when every `use` is followed; endless for circles. */
function drawn(root: Node, byId: ReadonlyMap<string, Node>): number {
  const known = new Map<Node, number>();
  const count = (node: Node, depth: number): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
    known.set(node, Number.POSITIVE_INFINITY);
    let sum = node.elements;
    for (const id of node.uses) {
      const target = byId.get(id);
      sum += target ? count(target, depth + 1) : 0;
      if (sum > MOST_DRAWN) break;
    }
    known.set(node, sum);
    return sum;
  };
  return count(root, 0);
}

function sizeOf(attributes: Attributes): { width: number; height: number } | undefined {
  const box = /^\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*$/.exec(attributes.get('viewBox') ?? '');
  const [width, height] = [box?.[1] ?? attributes.get('width'), box?.[2] ?? attributes.get('height')].map((text) =>
    Math.round(Number.parseFloat(text ?? '')),
  );
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}
