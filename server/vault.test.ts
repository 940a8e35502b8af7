import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSealed, KeyUnusable, Vault } from '#server/vault.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morsel-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the vault', () => {
  test('opens what it sealed, also after a restart, and shows nothing of it', () => {
    const sealed = Vault.openIn(folder).seal('https://example.org/secret.ics', 'calendar 1');
    expect(isSealed(sealed)).toBe(true);
    expect(Buffer.from(sealed.slice(8), 'base64url').toString('latin1')).not.toContain('secret');
    expect(Vault.openIn(folder).open(sealed, 'calendar 1')).toBe('https://example.org/secret.ics');
    expect(Vault.openIn(folder).seal('https://example.org/secret.ics', 'calendar 1')).not.toBe(sealed);
  });

  test('opens nothing that was changed, moved to another row, cut off or sealed with another key', () => {
    const vault = Vault.openIn(folder);
    const sealed = vault.seal('text', 'row 1');
    const flipped = `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'Q' : 'A'}`;
    for (const wrong of [flipped, sealed.slice(0, -4), 'sealed1.', 'text', ''])
      expect(vault.open(wrong, 'row 1')).toBeUndefined();
    expect(vault.open(sealed, 'row 2')).toBeUndefined();
    rmSync(join(folder, 'secret.key'));
    expect(Vault.openIn(folder).open(sealed, 'row 1')).toBeUndefined();
  });

  test('makes its key once, for its owner alone, in a folder that need not be there', () => {
    const inner = join(folder, 'data');
    Vault.openIn(inner);
    const key = readFileSync(join(inner, 'secret.key'), 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(join(inner, 'secret.key')).mode & 0o777).toBe(0o600);
    Vault.openIn(inner);
    expect(readFileSync(join(inner, 'secret.key'), 'utf8')).toBe(key);
  });

  test('says what to do about a key that is none', () => {
    writeFileSync(join(folder, 'secret.key'), 'lost');
    expect(() => Vault.openIn(folder)).toThrow(KeyUnusable);
    expect(() => Vault.openIn(folder)).toThrow('backup');
  });
});
