import type { BlockContent, PhrasingContent } from 'mdast';
import type { Cloze } from '#content/activities/cloze/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';
import { paragraph, toInline, verbatim } from '#content/module/print-text.ts';

export function printCloze(activity: Cloze): BlockContent[] {
  const accept = new Map(activity.gaps.map((gap) => [gap.id, gap.accept]));
  const nodes = activity.segments.flatMap((segment): PhrasingContent[] =>
    segment.t === 'text'
      ? segment.c.map(toInline)
      : [verbatim(`[[${printAlternatives(accept.get(segment.id) ?? [])}]]`)],
  );
  return [...toParagraphs(nodes).map(paragraph), ...printBank(activity)];
}

/** A double line break is where the text began a paragraph. */
function toParagraphs(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const paragraphs: PhrasingContent[][] = [[]];
  let open = true;
  for (const [index, node] of nodes.entries()) {
    const doubled: boolean = open && node.type === 'break' && nodes[index + 1]?.type === 'break';
    if (doubled) paragraphs.push([]);
    else if (open) paragraphs.at(-1)?.push(node);
    open = !doubled;
  }
  return paragraphs;
}

function printBank({ bank, gaps }: Cloze): BlockContent[] {
  if (bank.length === 0) return [];
  const distractors = [...bank];
  for (const gap of gaps) {
    const index = distractors.indexOf(gap.accept[0] ?? '');
    if (index !== -1) distractors.splice(index, 1);
  }
  return [verbatim(`Bank: ${distractors.length === 0 ? '-' : printAlternatives(distractors, ',')}`)];
}
