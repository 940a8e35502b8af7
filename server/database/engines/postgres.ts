import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { DatabaseUnavailable, type Engine, type SchemaDialect, StorageFull } from '#server/database/engines/engine.ts';
import { prepareMonths } from '#server/database/engines/postgres-partitions.ts';
import { prepared, preparedName } from '#server/database/prepared.ts';
import type { Tables } from '#server/database/tables.ts';

const schema: SchemaDialect = {
  text: sql`text collate "C"`,
  integer: 'bigint',
  plain: (table) => table,
  log: (table) => table.modifyEnd(sql`partition by range (id)`),
};

/** Key of the advisory lock held while migrating: the letters "morsel". */
const MIGRATION_LOCK = 0x6d6f7273656cn;

/** PostgreSQL's codes for work that may simply be tried again: serialization failure and deadlock. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 5;
const DISK_FULL = '53100';

/** 64-bit integers are times and counts here, all below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format),
};

/** Keeps hot statements prepared on each connection: they are parsed once, not at every call. */
class PreparingClient extends pg.Client {
  override query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' ? preparedName(text) : undefined;
    const call = super.query as (...parameters: unknown[]) => unknown;
    return name ? call.call(this, { name, text, values }) : call.call(this, text, values, ...rest);
  }) as pg.Client['query'];
}

/**
 * Connects to PostgreSQL 15 or newer.
 * @param url `postgres://user:password@host:port/name`
 * @throws DatabaseUnavailable when it does not answer or is too old.
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types,
    Client: PreparingClient,
  });
  pool.on('error', onError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await checkServer(pool);
  return {
    name: 'postgres',
    db,
    schema,
    write: (job) => retrying(() => db.transaction().execute(job)),
    alone: (work) => locked(pool, work),
    prepareLog: (now) => retrying(() => db.transaction().execute((writer) => prepareMonths(writer, now))),
    lockStream: async (writer, organizationId, learnerId) => {
      const [stream] = await selectStream(writer, { organizationId, learnerId });
      return stream?.position;
    },
    close: () => db.destroy(),
  };
}

const selectStream = prepared((db, values: { organizationId: string; learnerId: string }) =>
  db
    .selectFrom('learner_stream')
    .select('position')
    .where('organization_id', '=', values.organizationId)
    .where('learner_id', '=', values.learnerId)
    .forUpdate(),
);

async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) === DISK_FULL) throw new StorageFull('There is no room on the disk.', { cause: error });
      if (attempt === TRIES || !TRY_AGAIN.has(codeOf(error))) throw error;
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : '';
}

async function checkServer(pool: pg.Pool): Promise<void> {
  try {
    const { rows } = await pool.query<{ version: string }>("select current_setting('server_version_num') as version");
    const version = Number(rows[0]?.version);
    if (version >= 150_000) return;
    throw new Error(`it is version ${Math.floor(version / 10_000)}, and Morsel needs 15 or newer`);
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error && error.message ? error.message : 'no answer';
    throw new DatabaseUnavailable(
      `PostgreSQL at DATABASE_URL cannot be used: ${reason}. Check the address and that the server runs.`,
    );
  }
}

async function locked<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK.toString()]);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK.toString()]);
    client.release();
  }
}
