import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import { type Engine, type SchemaDialect, StorageFull } from '#server/database/engines/engine.ts';
import { GroupCommit } from '#server/database/engines/group-commit.ts';
import { holdFolder } from '#server/database/engines/sqlite-lock.ts';
import { prepared } from '#server/database/prepared.ts';
import type { Tables } from '#server/database/tables.ts';

const schema: SchemaDialect = {
  text: 'text',
  integer: 'integer',
  plain: (table) => table.modifyEnd(sql`strict`),
  log: (table) => table.modifyEnd(sql`strict`),
};

const SETTINGS = [
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  // 32 MB of pages in memory, and a log of 16 MB before it is worked in: busy pages are then written once, not often.
  'cache_size = -32768',
  'wal_autocheckpoint = 4000',
];

/** Statements kept prepared; more than all hot ones together. */
const KEPT_STATEMENTS = 500;

/**
 * Opens (or makes) `morsel.sqlite` in `folder`, for this process alone.
 * Every commit is on the disk before it is acknowledged: WAL with `synchronous = FULL`.
 * @throws DatabaseUnavailable when another process has the folder.
 */
export function openSqlite(folder: string): Engine {
  mkdirSync(folder, { recursive: true });
  const lock = holdFolder(folder);
  const file = new DatabaseSync(join(folder, 'morsel.sqlite'), { timeout: 5000 });
  for (const setting of SETTINGS) file.exec(`pragma ${setting}`);
  const db = new Kysely<Tables>({ dialect: new Dialect(file) });
  const commits = new GroupCommit(db);
  return {
    name: 'sqlite',
    db,
    schema,
    write: (job) => commits.write(job).catch(explainFull),
    alone: (work) => work(),
    prepareLog: async () => {},
    lockStream: async (writer, organizationId, learnerId) => {
      const [stream] = await selectStream(writer, { organizationId, learnerId });
      return stream?.position;
    },
    close: async () => {
      await commits.idle();
      await db.destroy();
      lock.release();
    },
  };
}

/** SQLite's codes for a disk without room: full, and writing beyond what the process may. */
const FULL = new Set([13, 778]);

function explainFull(error: unknown): never {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  throw FULL.has(code) ? new StorageFull('There is no room on the disk.', { cause: error }) : error;
}

/** One writer at a time: being in a transaction is the lock. */
const selectStream = prepared((db, values: { organizationId: string; learnerId: string }) =>
  db
    .selectFrom('learner_stream')
    .select('position')
    .where('organization_id', '=', values.organizationId)
    .where('learner_id', '=', values.learnerId),
);

class Dialect extends SqliteDialect {
  readonly #file: DatabaseSync;
  readonly #database: PreparedDatabase;

  constructor(file: DatabaseSync) {
    const database = new PreparedDatabase(file);
    super({ database });
    this.#file = file;
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new Driver({ database: this.#database }, this.#file);
  }
}

/** Where SQLite has taken a transaction back by itself, as on a full disk, nothing is left to be taken back. */
class Driver extends SqliteDriver {
  readonly #file: DatabaseSync;

  constructor(config: ConstructorParameters<typeof SqliteDriver>[0], file: DatabaseSync) {
    super(config);
    this.#file = file;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** What Kysely asks of a driver, over `node:sqlite`, with the statements kept prepared. */
class PreparedDatabase implements SqliteDatabase {
  readonly #file: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(file: DatabaseSync) {
    this.#file = file;
  }

  prepare(text: string): SqliteStatement {
    const known = this.#statements.get(text);
    if (known) return known;
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear();
    const statement = adapt(this.#file.prepare(text));
    this.#statements.set(text, statement);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#file.close();
  }
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
