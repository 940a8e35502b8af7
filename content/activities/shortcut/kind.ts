import type { Kind } from '#content/activities/kind.ts';
import { gradeShortcut } from '#content/activities/shortcut/grade.ts';
import { printShortcut } from '#content/activities/shortcut/print.ts';
import { readShortcut } from '#content/activities/shortcut/read.ts';
import { Shortcut, ShortcutResponse } from '#content/activities/shortcut/schema.ts';

export const shortcut: Kind<Shortcut, ShortcutResponse> = {
  schema: Shortcut,
  response: ShortcutResponse,
  attributes: [],
  fields: ['Windows', 'macOS'],
  read: readShortcut,
  print: printShortcut,
  grade: gradeShortcut,
  seconds: () => 7,
};
