import { metaQuest3, XRDevice } from 'iwer';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scene } from '#content/activities/scene/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const find: Scene = {
  kind: 'scene',
  ...basics('What is wrong at this desk?'),
  task: 'find',
  set: 'office',
  things: [{ shape: 'desk', x: 0, y: 0, z: -1 }],
  targets: [
    {
      id: 't1',
      text: text('Cable on the floor'),
      right: true,
      feedback: text('One trips.'),
      shape: 'cable',
      x: -1.2,
      y: 0,
      z: 0.6,
    },
    { id: 't2', text: text('Carton'), right: true, shape: 'carton', x: 1.2, y: 0, z: 0 },
    {
      id: 't3',
      text: text('Lamp'),
      right: false,
      feedback: text('It lights the desk.'),
      shape: 'lamp',
      x: 0,
      y: 0.74,
      z: -1,
    },
  ],
};
const order: Scene = { ...find, task: 'order' };

/** The processor draws two pictures for each one of a headset. */
const SLOW = { timeout: 60_000 };

type Stage = Awaited<ReturnType<typeof stage<Scene>>>;

const thing = ({ screen }: Stage, name: string) =>
  screen.getByRole('group', { name: 'Things in the scene' }).getByRole('button', { name, exact: true });

/** Waits until the scene is built and drawn. */
async function built(staged: Stage) {
  await expect.element(thing(staged, 'Lamp'), { timeout: 30_000 }).toBeInTheDocument();
}

/** Clicks the canvas in the middle of a thing, as a thumb would. */
async function touch(staged: Stage, name: string) {
  const box = thing(staged, name).element().getBoundingClientRect();
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  const frame = canvas.getBoundingClientRect();
  const position = { x: box.left + box.width / 2 - frame.left, y: box.top + box.height / 2 - frame.top };
  await userEvent.click(canvas, { position });
}

let headset: XRDevice | undefined;

/** A headset that this browser then has, until the test is over. */
function putOnHeadset(): XRDevice {
  headset = new XRDevice(metaQuest3);
  headset.installRuntime({ forceInstall: true });
  return headset;
}

/** Points the right controller from in front of the scene at a spot of it, along a line that the eye stands on. */
function point(device: XRDevice, from: readonly [number, number, number], to: readonly [number, number, number]) {
  const controller = device.controllers.right;
  if (!controller) throw new Error('no controller');
  controller.position.set(...from);
  const [x, y, z] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  // Around the upright axis first, then up or down: -z is ahead.
  const turn = Math.atan2(-x, -z) / 2;
  const nod = Math.atan2(y, Math.hypot(x, z)) / 2;
  const [st, ct, sn, cn] = [Math.sin(turn), Math.cos(turn), Math.sin(nod), Math.cos(nod)];
  controller.quaternion.set(ct * sn, st * cn, -st * sn, ct * cn);
  return controller;
}

/** Pulls and lets go of the trigger, a few pictures apart. */
async function pull(device: XRDevice, button: 'trigger' | 'squeeze' = 'trigger') {
  for (const value of [1, 0]) {
    device.controllers.right?.updateButtonValue(button, value);
    await pictures(2);
  }
}

/** Lets the headset draw some pictures. */
async function pictures(count: number) {
  for (let drawn = 0; drawn < count; drawn += 1) await new Promise((done) => requestAnimationFrame(done));
}

afterEach(() => {
  vi.restoreAllMocks();
  headset?.uninstallRuntime();
  headset = undefined;
});

test('a tap on a thing marks it, another takes the mark away, and one beside everything does nothing', async () => {
  const staged = await stage(player, find);
  await built(staged);
  await touch(staged, 'Carton');
  await expect.poll(staged.response).toEqual({ found: ['t2'] });
  await touch(staged, 'Cable on the floor');
  expect(staged.response()).toEqual({ found: ['t2', 't1'] });
  await touch(staged, 'Carton');
  expect(staged.response()).toEqual({ found: ['t1'] });
  await userEvent.click(document.querySelector('canvas') as Element, { position: { x: 4, y: 4 } });
  expect(staged.response()).toEqual({ found: ['t1'] });
});

test('by keyboard one goes from thing to thing, hears its name and marks it', async () => {
  const staged = await stage(player, find);
  await built(staged);
  await userEvent.keyboard('{Tab}');
  const first = document.activeElement?.getAttribute('aria-label');
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).not.toBe(first);
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(first);
  await expect.element(staged.screen.getByText(`${first}: marked`)).toBeInTheDocument();
  expect(staged.response()).toMatchObject({ found: [expect.any(String)] });
});

test('steps get the place in which they were touched', async () => {
  const staged = await stage(player, order);
  await built(staged);
  await touch(staged, 'Carton');
  await touch(staged, 'Cable on the floor');
  expect(staged.response()).toEqual({ order: ['t2', 't1'] });
  await expect.element(staged.screen.getByRole('button', { name: 'Cable on the floor, Place 2' })).toBeInTheDocument();
});

test('the list keeps what was marked in the scene and gives the same answer', async () => {
  const staged = await stage(player, find);
  await built(staged);
  await touch(staged, 'Carton');
  await staged.screen.getByRole('button', { name: 'Answer with a list' }).click();
  await expect.element(staged.screen.getByRole('checkbox', { name: 'Carton' })).toBeChecked();
  await staged.screen.getByRole('checkbox', { name: 'Cable on the floor' }).click();
  expect(await staged.grade()).toMatchObject({ score: 1, correct: true });
});

test('without WebGL there is the list at once, for steps too, and it reaches the same score', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const staged = await stage(player, order);
  await expect
    .element(staged.screen.getByText('This device cannot draw the scene. The list has everything in it.'))
    .toBeInTheDocument();
  expect(document.querySelector('canvas')).toBeNull();
  await staged.screen.getByRole('button', { name: 'Cable on the floor' }).click();
  await staged.screen.getByRole('button', { name: 'Carton' }).click();
  expect(staged.response()).toEqual({ order: ['t1', 't2'] });
  expect(await staged.grade()).toMatchObject({ score: 1 });
});

test('a model that cannot be had leaves the list', async () => {
  const staged = await stage(player, { ...find, things: [{ shape: 'file', file: '/nowhere.glb', x: 0, y: 0, z: 0 }] });
  await expect
    .element(staged.screen.getByRole('checkbox', { name: 'Carton' }), { timeout: 30_000 })
    .toBeInTheDocument();
});

test('after grading every thing explains itself, in the scene and below it', async () => {
  const staged = await stage(player, find);
  await built(staged);
  await touch(staged, 'Carton');
  await touch(staged, 'Lamp');
  await expect.poll(staged.response).toEqual({ found: ['t2', 't3'] });
  await staged.grade();
  const said = staged.screen
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent?.replace(/\s+/g, ' '));
  expect(said[0]).toMatch(/Cable on the floor.*You missed it.*One trips\./);
  expect(said[1]).toMatch(/Carton.*You found it/);
  expect(said[2]).toMatch(/Lamp.*does not belong.*It lights the desk\./);
  expect(document.querySelector('canvas')).not.toBeNull();
});

test(
  'with a headset one steps inside, marks a hazard with a controller, and comes back with the answer',
  SLOW,
  async () => {
    const device = putOnHeadset();
    const staged = await stage(player, find);
    await built(staged);
    await staged.screen.getByRole('button', { name: 'Step inside' }).click();
    await expect.poll(() => device.activeSession !== undefined, { timeout: 20_000 }).toBe(true);
    await expect.element(staged.screen.getByRole('button', { name: 'Leave' })).toBeInTheDocument();
    // Two metres in front of the middle: the carton is to the right, on the floor.
    point(device, [0.2, 1.2, 0], [1.2, 0.18, -2]);
    await pictures(2);
    await pull(device);
    await expect.poll(staged.response).toEqual({ found: ['t2'] });
    point(device, [0.2, 1.2, 0], [0, 3, -2]);
    await pictures(2);
    await pull(device);
    expect(staged.response()).toEqual({ found: ['t2'] });
    await pull(device, 'squeeze');
    await expect.element(staged.screen.getByRole('button', { name: 'Leave' })).not.toBeInTheDocument();
    expect(device.activeSession).toBeUndefined();
    await touch(staged, 'Cable on the floor');
    expect(await staged.grade()).toMatchObject({ score: 1, correct: true });
  },
);

test('in the room around, a tap places the scene, and one comes back to go on', SLOW, async () => {
  const device = putOnHeadset();
  const staged = await stage(player, find);
  await built(staged);
  await staged.screen.getByRole('button', { name: 'Put it on your table' }).click();
  await expect.poll(() => device.activeSession !== undefined, { timeout: 20_000 }).toBe(true);
  await pictures(2);
  await pull(device);
  expect(staged.response()).toBeNull();
  const leave = staged.screen.getByRole('button', { name: 'Leave' });
  // The emulated headset may lay its picture over the page, where a real one lays the page over the picture.
  (leave.element() as HTMLElement).click();
  await expect.element(leave).not.toBeInTheDocument();
  await touch(staged, 'Carton');
  expect(staged.response()).toEqual({ found: ['t2'] });
});

test('axe finds nothing in the scene, in the list and after grading', async () => {
  const staged = await stage(player, find);
  await built(staged);
  await touch(staged, 'Carton');
  await staged.expectAccessible();
  await staged.screen.getByRole('button', { name: 'Answer with a list' }).click();
  await staged.expectAccessible();
  await staged.grade();
  await staged.expectAccessible();
});
