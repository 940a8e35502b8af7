import { describe, expect, test } from 'vitest';
import { gradeShortcut } from '#content/activities/shortcut/grade.ts';
import { canonicalKeys } from '#content/activities/shortcut/keys.ts';
import { activityOf } from '#content/module/sample.ts';

const activity = activityOf(
  'shortcut',
  ':::shortcut{#a}\nPaste\n\nWindows: Ctrl+Shift+V | F4\nmacOS: Shift+Cmd+V\n:::',
);

describe('a shortcut', () => {
  test('is right on the platform whose keys were pressed', () => {
    expect(gradeShortcut(activity, { keys: 'Ctrl+Shift+V', platform: 'windows' })).toMatchObject({ correct: true });
    expect(gradeShortcut(activity, { keys: 'F4', platform: 'windows' })).toMatchObject({ correct: true });
    expect(gradeShortcut(activity, { keys: 'Shift+Meta+V', platform: 'macos' })).toMatchObject({ correct: true });
    expect(gradeShortcut(activity, { keys: 'Shift+Meta+V', platform: 'windows' })).toMatchObject({ correct: false });
  });

  test('is wrong with a modifier too few or too many', () => {
    expect(gradeShortcut(activity, { keys: 'Ctrl+V', platform: 'windows' })).toMatchObject({ score: 0 });
    expect(gradeShortcut(activity, { keys: 'Ctrl+Alt+Shift+V', platform: 'windows' })).toMatchObject({ score: 0 });
  });
});

describe('canonical keys', () => {
  test.each([
    ['shift + ctrl + v', 'Ctrl+Shift+V'],
    ['Cmd+Option+Esc', 'Alt+Meta+Escape'],
    ['Ctrl++', 'Ctrl++'],
    ['+', '+'],
    ['Alt+=', 'Alt+='],
    ['f12', 'F12'],
    ['Ctrl+PageDown', 'Ctrl+PageDown'],
    ['Win+ArrowUp', 'Meta+Up'],
  ])('reads %s as %s', (written, canonical) => {
    expect(canonicalKeys(written)).toBe(canonical);
  });

  test.each(['', 'Ctrl', 'Ctrl+', 'Ctrl+A+B', 'Ctrl+Ctrl+A', 'Hyper+A', 'F13', 'Ctrl+VV'])(
    'knows no keys in "%s"',
    (written) => {
      expect(canonicalKeys(written)).toBeUndefined();
    },
  );
});
