import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const library = fileURLToPath(new URL('../library', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morsel-check-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

describe('morsel module check', () => {
  test('finds nothing in the library that ships, not even a warning', () => {
    const { lines, status } = run(['module', 'check', library, '--strict']);
    expect(lines.slice(0, -1)).toEqual([]);
    expect(status).toBe(0);
  });

  test('prints findings as file, line, severity, what and how to mend, and fails on errors', () => {
    write('talk/broken/module.md', '---\nid: broken\n---\n## A\n\n[x](http://y.org)\n');
    const { lines, status } = run(['module', 'check', folder]);
    expect(lines).toContain(
      `${join(folder, 'talk/broken/module.md')}:6: error: a link to \`http://y.org\` (Link to addresses that begin with https:// only, or write the address as text.)`,
    );
    expect(lines.at(-1)).toBe('1 module, 7 errors, 0 warnings');
    expect(status).toBe(1);
  });

  test('lets warnings pass unless it is told to be strict', () => {
    const front =
      '---\nid: thin\ntitle: Thin\noutcome: Write a letter.\nskill: s\nlevel: practice\nminutes: 5\nlanguage: en\n---\n';
    write('talk/thin/module.md', `${front}## A\n\nText.\n`);
    const { lines, status } = run(['module', 'check', folder]);
    expect(lines.some((line) => line.includes(':7: warning coach/length: '))).toBe(true);
    expect(lines.filter((line) => line.startsWith('note: coach/length: '))).toHaveLength(1);
    expect(status).toBe(0);
    expect(run(['module', 'check', '--strict', folder]).status).toBe(1);
  });

  test('names the files beside a module that are too large or of another type', () => {
    cpSync(join(library, 'negotiation/anchoring'), join(folder, 'talk/anchoring'), { recursive: true });
    write('talk/anchoring/tour.exe', 'MZ');
    write('talk/anchoring/story.json', ' '.repeat(1024 * 1024 + 1));
    const { lines, status } = run(['module', 'check', folder]);
    expect(lines.filter((line) => line.includes('tour.exe:1: warning: '))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('story.json:1: warning: a file of 1.1 MB'))).toHaveLength(1);
    expect(status).toBe(0);
  });

  test('weighs the media of the whole library', () => {
    cpSync(library, folder, { recursive: true });
    for (const name of ['a.mp4', 'b.mp4']) write(`negotiation/anchoring/${name}`, ' '.repeat(13 * 1024 * 1024));
    const { lines } = run(['module', 'check', folder]);
    expect(lines.filter((line) => line.includes('in this library (Keep the library below 25 MB'))).toHaveLength(1);
  });

  test('finds a drawing that would run code or fetch something', () => {
    write('talk/thin/module.md', '## A\n\nText.\n');
    write('talk/thin/a.svg', '<svg>\n<script>fetch("/")</script></svg>');
    const { lines, status } = run(['module', 'check', folder]);
    expect(lines).toContain(
      `${join(folder, 'talk/thin/a.svg')}:2: error: the drawing contains \`<script>\`, which does more than draw (Save it as a plain drawing, or as PNG or WebP.)`,
    );
    expect(status).toBe(1);
  });

  test('checks one module against the library around it', () => {
    cpSync(join(library, 'negotiation'), join(folder, 'negotiation'), { recursive: true });
    write('skills.yaml', '- { id: unrelated, title: { en: Unrelated } }\n');
    write('roles.yaml', '[]\n');
    const { lines, status } = run(['module', 'check', join(folder, 'negotiation/anchoring')]);
    expect(lines.filter((line) => line.includes('the unknown skill'))).toHaveLength(3);
    expect(lines.some((line) => line.includes('batna'))).toBe(false);
    expect(status).toBe(1);
  });

  test('says so when there is no folder or no module', () => {
    expect(run(['module', 'check', join(folder, 'nowhere')])).toEqual({
      lines: [`${join(folder, 'nowhere')} is not a folder`],
      status: 2,
    });
    expect(run(['module', 'check', folder])).toEqual({ lines: [`no module.md in ${folder} or below`], status: 2 });
  });
});

describe('morsel module schema', () => {
  test('prints the schema that is kept for editors', () => {
    const kept = fileURLToPath(new URL('../content/module/front-matter.schema.json', import.meta.url));
    expect(`${run(['module', 'schema']).lines.join('\n')}\n`).toBe(readFileSync(kept, 'utf8'));
  });
});

describe('morsel', () => {
  test('explains itself when asked, and when it does not understand', () => {
    expect(run(['--help']).status).toBe(0);
    for (const args of [
      [],
      ['modul'],
      ['module', 'chekc', 'x'],
      ['module', 'check'],
      ['module', 'check', 'x', '--fast'],
    ]) {
      const { lines, status } = run(args);
      expect(lines.join('\n')).toContain('Usage: morsel');
      expect(status).toBe(2);
    }
  });
});
