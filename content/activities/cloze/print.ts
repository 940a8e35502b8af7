import type { Cloze } from '#content/activities/cloze/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';
import { printInlinesAndGaps } from '#content/module/print-text.ts';

export function printCloze(activity: Cloze): string {
  const accept = new Map(activity.gaps.map((gap) => [gap.id, gap.accept]));
  const text = printInlinesAndGaps(
    activity.segments.map((segment) =>
      segment.t === 'text' ? segment.c : `[[${printAlternatives(accept.get(segment.id) ?? [])}]]`,
    ),
  );
  if (activity.bank.length === 0) return text;
  const distractors = [...activity.bank];
  for (const gap of activity.gaps) {
    const index = distractors.indexOf(gap.accept[0] ?? '');
    if (index !== -1) distractors.splice(index, 1);
  }
  return `${text}\n\nBank: ${distractors.length === 0 ? '-' : distractors.join(', ')}`;
}
