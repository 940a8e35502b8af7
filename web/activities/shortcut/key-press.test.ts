import { describe, expect, test } from 'vitest';
import { isKept } from './kept-keys.ts';
import { heldModifiers, type KeyPress, keyOf, modifiersOf, readingsOf } from './key-press.ts';

function press(key: string, code: string, held = ''): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('c'),
    altKey: held.includes('a'),
    shiftKey: held.includes('s'),
    metaKey: held.includes('m'),
  };
}

describe('reading a key press', () => {
  test('modifiers come in canonical order', () => {
    expect(heldModifiers(press('v', 'KeyV', 'msc'))).toEqual(['Ctrl', 'Shift', 'Meta']);
    expect(readingsOf(press('V', 'KeyV', 'msc'))[0]).toBe('Ctrl+Shift+Meta+V');
  });

  test('a modifier alone is nothing yet', () => {
    expect(readingsOf(press('Control', 'ControlLeft', 'c'))).toEqual([]);
    expect(readingsOf(press('AltGraph', 'AltRight', 'ca'))).toEqual([]);
  });

  test('named keys have their short names', () => {
    expect(readingsOf(press('ArrowUp', 'ArrowUp', 'c'))).toEqual(['Ctrl+Up']);
    expect(readingsOf(press(' ', 'Space', 's'))).toEqual(['Shift+Space']);
    expect(readingsOf(press('F4', 'F4'))).toEqual(['F4']);
  });

  test('the place of the key counts where the layout writes other letters', () => {
    expect(readingsOf(press('ش', 'KeyA', 'c'))[0]).toBe('Ctrl+A');
    expect(readingsOf(press('∂', 'KeyD', 'a'))[0]).toBe('Alt+D');
  });

  test('what is printed counts first where the layout moves Latin letters', () => {
    expect(readingsOf(press('z', 'KeyY', 'c'))[0]).toBe('Ctrl+Z');
  });

  test('a sign typed with Shift is read with and without it, and by its digit', () => {
    expect(readingsOf(press('+', 'Equal', 'cs'))).toEqual(expect.arrayContaining(['Ctrl++', 'Ctrl+Shift+=']));
    expect(readingsOf(press('!', 'Digit1', 'cs'))).toContain('Ctrl+Shift+1');
  });

  test('a dead key is read by its place', () => {
    expect(readingsOf(press('Dead', 'KeyE', 'a'))).toEqual(['Alt+E']);
  });
});

test('a combination is taken apart into modifiers and key, also when the key is plus', () => {
  expect([modifiersOf('Ctrl+Shift+V'), keyOf('Ctrl+Shift+V')]).toEqual([['Ctrl', 'Shift'], 'V']);
  expect([modifiersOf('Ctrl++'), keyOf('Ctrl++')]).toEqual([['Ctrl'], '+']);
  expect([modifiersOf('F4'), keyOf('F4')]).toEqual([[], 'F4']);
});

test('browsers keep closing tabs to themselves, Windows everything with its own key', () => {
  expect(isKept('Ctrl+W', 'windows')).toBe(true);
  expect(isKept('Meta+W', 'macos')).toBe(true);
  expect(isKept('Meta+V', 'windows')).toBe(true);
  expect(isKept('Ctrl+Shift+V', 'windows')).toBe(false);
  expect(isKept('Meta+V', 'macos')).toBe(false);
});
