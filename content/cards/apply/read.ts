import type { Apply } from '#content/cards/apply/schema.ts';
import { type CardBody, type CardSource, reportEmpty } from '#content/cards/source.ts';
import { plainText } from '#content/module/plain.ts';
import { readBlocks } from '#content/module/read-text.ts';

/** Text, and the plan in the fields `If:` and `Then:`. */
export function readApply(source: CardSource): CardBody<Apply> | undefined {
  const { line, fields, nodes, reading } = source;
  const body = readBlocks(nodes, reading);
  const cue = fields.find(({ name }) => name === 'If');
  const action = fields.find(({ name }) => name === 'Then');
  if ((cue === undefined) !== (action === undefined)) {
    reading.report(
      line,
      `\`${cue === undefined ? 'Then' : 'If'}:\` without \`${cue === undefined ? 'If' : 'Then'}:\``,
      'Write both, the moment and what to do then.',
    );
  }
  if (body.length === 0 && fields.length === 0) {
    reportEmpty(source);
    return undefined;
  }
  return {
    body,
    ...(cue && action ? { plan: { cue: plainText(cue.content), action: plainText(action.content) } } : {}),
  };
}
