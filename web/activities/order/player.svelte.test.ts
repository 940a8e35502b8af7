import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Order, OrderResponse } from '#content/activities/order/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const activity: Order = {
  kind: 'order',
  ...basics('Put the opening in order.'),
  items: ['Set the frame', 'Name the number', 'Fall silent', 'Answer'].map((words, index) => ({
    id: `step-${index}`,
    text: text(words),
  })),
};
type Stage = Awaited<ReturnType<typeof stage<Order>>>;

/** What stands in the list, from first to last. */
function lines({ screen }: Stage): string[] {
  const items = screen.getByRole('list').getByRole('listitem').elements();
  return items.map((item) => item.querySelector('.text')?.textContent ?? '');
}

/** The list as the response tells it. */
function answered({ response }: Stage): string[] {
  const { order } = response() as OrderResponse;
  return order.map(
    (id) =>
      activity.items
        .find((item) => item.id === id)
        ?.text.map((part) => ('v' in part ? part.v : ''))
        .join('') ?? '',
  );
}

test('the list never starts in the right order and is no answer until something moved', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const staged = await stage(player, activity, { seed });
    expect(lines(staged)).not.toEqual(['Set the frame', 'Name the number', 'Fall silent', 'Answer']);
    expect(staged.response()).toBeNull();
    await staged.screen.unmount();
  }
});

test('a tap picks a line up and the arrow buttons move it', async () => {
  const staged = await stage(player, activity);
  const [first = '', second = '', ...rest] = lines(staged);
  await staged.screen.getByRole('button', { name: first, exact: true }).click();
  await staged.screen.getByRole('button', { name: `Move down: ${first}` }).click();
  expect(lines(staged)).toEqual([second, first, ...rest]);
  expect(answered(staged)).toEqual([second, first, ...rest]);
});

test('a line is dragged to its place', async () => {
  const staged = await stage(player, activity);
  const [first = '', second = '', third = '', fourth = ''] = lines(staged);
  const { screen } = staged;
  await userEvent.dragAndDrop(screen.getByText(first), screen.getByText(third));
  await expect.poll(() => lines(staged)).toEqual([second, third, first, fourth]);
  await expect.element(screen.getByRole('button', { name: first })).toHaveAttribute('aria-pressed', 'false');
});

test('by keyboard Space picks up, arrows move, Space puts down, and each move is announced', async () => {
  const staged = await stage(player, activity);
  const [first = '', second = '', ...rest] = lines(staged);
  await userEvent.keyboard('{Tab} ');
  await expect.element(staged.screen.getByText(`${first}, picked up, place 1 of 4`)).toBeInTheDocument();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(staged.screen.getByText(`${first}, place 2 of 4`)).toBeInTheDocument();
  await userEvent.keyboard(' ');
  await expect.element(staged.screen.getByText(`${first}, put down at place 2 of 4`)).toBeInTheDocument();
  expect(lines(staged)).toEqual([second, first, ...rest]);
});

test('the focus stays with the line that moves, so that it can move on', async () => {
  const staged = await stage(player, activity);
  const [first = '', ...rest] = lines(staged);
  await userEvent.keyboard('{Tab} {ArrowDown}');
  await expect.element(staged.screen.getByRole('button', { name: first, exact: true })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => lines(staged)).toEqual([...rest, first]);
});

test('two digits move a line: the first picks it, the second says where', async () => {
  const staged = await stage(player, activity);
  const [first = '', second = '', third = '', fourth = ''] = lines(staged);
  await userEvent.keyboard('4');
  await userEvent.keyboard('1');
  expect(lines(staged)).toEqual([fourth, first, second, third]);
});

test('Escape puts a line down and is not passed on', async () => {
  const staged = await stage(player, activity);
  await userEvent.keyboard('{Tab} ');
  let passedOn = false;
  const listener = (event: KeyboardEvent) => {
    passedOn = !event.defaultPrevented;
  };
  window.addEventListener('keydown', listener);
  await userEvent.keyboard('{Escape}');
  window.removeEventListener('keydown', listener);
  expect(passedOn).toBe(false);
  await expect.element(staged.screen.getByRole('button', { pressed: true })).not.toBeInTheDocument();
});

test('after grading the right order shows, and what was out of place says where it stood', async () => {
  const { screen, grade, response } = await stage(player, activity);
  await userEvent.keyboard('4');
  await userEvent.keyboard('1');
  const { order } = response() as OrderResponse;
  const graded = await grade();
  const items = screen.getByRole('listitem').elements();
  expect(items.map((item) => item.querySelector('.place')?.textContent)).toEqual(['1', '2', '3', '4']);
  activity.items.forEach((item, index) => {
    const label = graded.parts[item.id] ? 'Well placed' : `You had it in place ${order.indexOf(item.id) + 1}`;
    expect(items[index]?.textContent).toContain(label);
  });
});

test('of two items the first order shown is an answer too', async () => {
  const two = { ...activity, items: activity.items.slice(0, 2) };
  const { response } = await stage(player, two);
  expect((response() as OrderResponse).order).toHaveLength(2);
});

test('axe finds nothing before, with a line picked up, and after grading', async () => {
  const { grade, expectAccessible } = await stage(player, activity);
  await expectAccessible();
  await userEvent.keyboard('{Tab} {ArrowDown}');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
