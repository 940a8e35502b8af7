import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe } from 'vitest';
import type { Engine } from '#server/database/engines/engine.ts';
import { openPostgres } from '#server/database/engines/postgres.ts';
import { openSqlite } from '#server/database/engines/sqlite.ts';
import { newId } from '#server/ids.ts';

/** A place for one test's data: a folder, and on PostgreSQL a database of its own. */
export interface TestStore {
  readonly folder: string;
  /** Absent: SQLite in the folder. */
  readonly databaseUrl?: string;
  open(): Promise<Engine>;
  remove(): Promise<void>;
}

type MakeStore = () => Promise<TestStore>;

/** Runs the same tests on SQLite and, where `TEST_DATABASE_URL` names a server, on PostgreSQL. */
export function describeEngines(name: string, tests: (makeStore: MakeStore) => void): void {
  describe(`${name}, on SQLite`, () => tests(makeSqliteStore));
  const server = process.env.TEST_DATABASE_URL;
  if (server) describe(`${name}, on PostgreSQL`, () => tests(() => makePostgresStore(server)));
}

export async function makeSqliteStore(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'morsel-test-'));
  return {
    folder,
    open: async () => openSqlite(folder),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function makePostgresStore(server: string): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'morsel-test-'));
  const name = `morsel_${newId(Date.now()).replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    folder,
    databaseUrl: url.href,
    open: () => openPostgres(url.href, () => {}),
    remove: async () => {
      await administer(server, `drop database ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
