import type { Code, List, ListItem } from 'mdast';
import { readPlaced } from '#content/activities/place.ts';
import type { Scene, Target, Thing } from '#content/activities/scene/schema.ts';
import { SETS } from '#content/activities/scene/shapes.ts';
import { readThing } from '#content/activities/scene/thing.ts';
import { type ActivitySource, type Body, partId, reportStray } from '#content/activities/source.ts';
import { type BlockNode, readBlocks } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

const MEND =
  'Below the question: a code block ` ```scene ` with a thing in each line, then a list of what can be marked.';
const ITEM = 'Write `` - [x] `desk 0 0 -0.5` name `` for find, `` 1. `alarm 1 1.2 -2` name `` for order.';
const MOST_THINGS = 60;
const MOST_TARGETS = 12;

/** What stands around, in a code block, and below it the points of interest. */
export function readScene(source: ActivitySource): Body<Scene> | undefined {
  const { nodes, reading } = source;
  const task = source.attributes.task === 'order' ? 'order' : 'find';
  checkAttributes(source);
  const index = nodes.findLastIndex(isSurroundings);
  const block = nodes[index];
  if (block === undefined || !isSurroundings(block)) {
    reading.report(source.line, 'no scene', MEND);
    return undefined;
  }
  const things = readThings(block, reading);
  const targets = readTargets(source, block, nodes.slice(index + 1), task);
  if (targets === undefined) return undefined;
  const set = SETS.find((one) => one === source.attributes.set) ?? 'room';
  return { prompt: readBlocks(nodes.slice(0, index), reading), task, set, things, targets };
}

function isSurroundings(node: BlockNode): node is Code {
  return node.type === 'code' && node.lang === 'scene';
}

function checkAttributes({ attributes: { task = 'find', set = 'room' }, line, reading }: ActivitySource): void {
  if (!['find', 'order'].includes(task)) {
    reading.report(line, `the task \`${task.slice(0, 40)}\``, 'Write `task=find` or `task=order`.');
  }
  if (!SETS.some((one) => one === set)) {
    reading.report(line, `the set \`${set.slice(0, 40)}\``, `Sets are ${SETS.join(', ')}.`);
  }
}

function readThings(block: Code, reading: Reading): Thing[] {
  const lines = block.value.split('\n').map((text, index) => ({ text, line: lineOf(block) + 1 + index }));
  const written = lines.filter(({ text }) => text.trim() !== '');
  if (written.length > MOST_THINGS) {
    reading.report(
      lineOf(block),
      `${written.length} things`,
      `Keep a scene to ${MOST_THINGS} things: it must run on a phone.`,
    );
  }
  return written.slice(0, MOST_THINGS).flatMap(({ text, line }) => readThing(text, line, reading) ?? []);
}

/** `find`: one task list. `order`: a numbered list, and perhaps a list of what is no step. */
function readTargets(
  source: ActivitySource,
  block: Code,
  nodes: readonly BlockNode[],
  task: Scene['task'],
): Target[] | undefined {
  const { reading } = source;
  const lists = nodes.filter((node): node is List => node.type === 'list');
  const [steps, others] =
    task === 'order' ? [lists.find(isNumbered), lists.find((list) => !isNumbered(list))] : [undefined, lists[0]];
  const used = new Set<BlockNode>([steps, others].filter((list) => list !== undefined));
  reportStray(
    source,
    nodes.filter((node) => !used.has(node)),
  );
  if (task === 'order' ? steps === undefined : others === undefined) {
    reading.report(
      lineOf(block),
      task === 'order' ? 'no steps below the scene' : 'nothing to mark below the scene',
      ITEM,
    );
    return undefined;
  }
  const items = [
    ...(steps?.children ?? []).map((item) => ({ item, right: true })),
    ...(others?.children ?? []).map((item) => ({ item, right: task === 'find' && item.checked === true })),
  ];
  checkItems(
    items.map(({ item }) => item),
    task,
    steps ?? others,
    reading,
  );
  const targets = items.slice(0, MOST_TARGETS).map(({ item, right }, index) => readTarget(item, right, index, reading));
  return targets.filter((target) => target !== undefined);
}

function isNumbered(list: List): boolean {
  return list.ordered === true;
}

function checkItems(items: readonly ListItem[], task: Scene['task'], list: List | undefined, reading: Reading): void {
  const line = lineOf(list ?? {});
  if (items.length > MOST_TARGETS)
    reading.report(line, `${items.length} things to mark`, `Keep it to ${MOST_TARGETS}.`);
  if (task === 'order') {
    if (list !== undefined && list.children.length < 2)
      reading.report(line, 'one step alone', 'Give at least two steps.');
    return;
  }
  if (!items.some(({ checked }) => checked))
    reading.report(line, 'nothing to find', 'Begin at least one thing with `- [x]`.');
  const bare = items.find(({ checked }) => typeof checked !== 'boolean');
  if (bare) reading.report(lineOf(bare), 'a thing without a box', 'Begin it with `- [x]` or `- [ ]`.');
}

function readTarget(item: ListItem, right: boolean, index: number, reading: Reading): Target | undefined {
  const { place, text, note } = readPlaced(item, reading);
  if (place === undefined) {
    reading.report(lineOf(item), 'a thing without its place', ITEM);
    return undefined;
  }
  if (text.length === 0) reading.report(lineOf(item), 'a thing without a name', ITEM);
  const thing = readThing(place, lineOf(item), reading);
  if (thing === undefined) return undefined;
  return { id: partId('t', index), text, right, ...(note.length === 0 ? {} : { feedback: note }), ...thing };
}
