import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseUnavailable, type Engine, type Writer } from '#server/database/engines/engine.ts';
import { openSqlite } from '#server/database/engines/sqlite.ts';
import { DatabaseTooNew, MIGRATIONS, migrate } from '#server/database/migrate.ts';
import { prepared, preparedMany } from '#server/database/prepared.ts';
import { newId } from '#server/ids.ts';
import { describeEngines, makePostgresStore, makeSqliteStore, type TestStore } from '#server/testing/engines.ts';

const NOW = Date.UTC(2026, 10, 20);

function organization(name: string) {
  return { id: newId(NOW), name, setup_code: null, created_at: NOW };
}

async function names(engine: Engine): Promise<string[]> {
  const rows = await engine.db.selectFrom('organization').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

describeEngines('the database', (makeStore) => {
  let store: TestStore;
  let engine: Engine;

  beforeEach(async () => {
    store = await makeStore();
    engine = await store.open();
    await migrate(engine, NOW);
  });

  afterEach(async () => {
    await engine.close();
    await store.remove();
  });

  test('is migrated once: a second start has nothing to do', async () => {
    expect(await migrate(engine, NOW)).toEqual([]);
  });

  test('of any version before is brought up to date with what is in it', async () => {
    for (let known = 1; known < MIGRATIONS.length; known++) {
      const older = await makeStore();
      const before = await older.open();
      await migrate(before, NOW, MIGRATIONS.slice(0, known));
      const ana = {
        organization_id: 'o',
        id: 'ana',
        email: 'ana@example.org',
        role: 'author',
        created_at: NOW,
      } as const;
      await before.write(async (writer) => {
        await writer
          .insertInto('organization')
          .values({ id: 'o', name: 'Old', setup_code: null, created_at: NOW })
          .execute();
        await writer.insertInto('member').values(ana).execute();
      });
      expect(await migrate(before, NOW)).toEqual(MIGRATIONS.slice(known).map(({ name }) => name));
      expect(await before.db.selectFrom('member').selectAll().execute()).toEqual([ana]);
      await before.close();
      await older.remove();
    }
  });

  test('of before calendars had private addresses keeps those of podcasts', async () => {
    const older = await makeStore();
    const before = await older.open();
    const first = MIGRATIONS.findIndex(({ name }) => name.startsWith('0007'));
    await migrate(before, NOW, MIGRATIONS.slice(0, first));
    await before.write(async (writer) => {
      await writer
        .insertInto('organization')
        .values({ id: 'o', name: 'Old', setup_code: null, created_at: NOW })
        .execute();
      const ana = {
        organization_id: 'o',
        id: 'ana',
        email: 'ana@example.org',
        role: 'learner',
        created_at: NOW,
      } as const;
      await writer.insertInto('member').values(ana).execute();
      await sql`insert into podcast (organization_id, learner_id, token_hash, language, created_at)
        values ('o', 'ana', 'hash', 'de', 7)`.execute(writer);
    });
    await migrate(before, NOW);
    const kept = { organization_id: 'o', learner_id: 'ana', token_hash: 'hash', language: 'de', created_at: 7 };
    expect(await before.db.selectFrom('private_address').selectAll().execute()).toEqual([
      { ...kept, purpose: 'podcast' },
    ]);
    await before.close();
    await older.remove();
  });

  test('refuses to run on a database made by a newer version', async () => {
    const newer = [...MIGRATIONS, { name: '9999-from-the-future', up: async () => {} }];
    expect(await migrate(engine, NOW, newer)).toEqual(['9999-from-the-future']);
    await expect(migrate(engine, NOW)).rejects.toThrow(DatabaseTooNew);
  });

  test('takes back a migration that fails half-way', async () => {
    const up = async (writer: Writer) => {
      await writer.schema.createTable('half').addColumn('id', 'integer').execute();
      throw new Error('no more');
    };
    await expect(migrate(engine, NOW, [...MIGRATIONS, { name: '0002-half', up }])).rejects.toThrow('no more');
    await expect(sql`select * from half`.execute(engine.db)).rejects.toThrow(/half/);
    expect(await migrate(engine, NOW)).toEqual([]);
  });

  test('keeps what others wrote when one of the jobs that arrived together fails', async () => {
    const insert = (name: string) =>
      engine.write((writer) => writer.insertInto('organization').values(organization(name)).execute());
    const failing = engine.write(async (writer) => {
      await writer.insertInto('organization').values(organization('b')).execute();
      throw new Error('changed my mind');
    });
    const outcomes = await Promise.allSettled([insert('a'), failing, insert('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await names(engine)).toEqual(['a', 'c']);
  });

  test('keeps what was written when it is opened again', async () => {
    await engine.write((writer) => writer.insertInto('organization').values(organization('kept')).execute());
    await engine.close();
    engine = await store.open();
    expect(await names(engine)).toEqual(['kept']);
  });

  test('compares text by its bytes', async () => {
    for (const name of ['b', 'a', 'Z', 'é', 'z']) {
      await engine.write((writer) => writer.insertInto('organization').values(organization(name)).execute());
    }
    expect(await names(engine)).toEqual(['Z', 'a', 'b', 'z', 'é']);
  });

  test('runs prepared statements with ever new values', async () => {
    const byName = prepared((db, values: { name: string }) =>
      db.selectFrom('organization').select('name').where('name', '=', values.name),
    );
    const insertAll = preparedMany((db, shared: { at: number }, rows: readonly { id: string; name: string }[]) =>
      db
        .insertInto('organization')
        .values(rows.map(({ id, name }) => ({ id, name, setup_code: null, created_at: shared.at }))),
    );
    await engine.write((writer) => insertAll(writer, { at: NOW }, [organization('one'), organization('two')]));
    await engine.write((writer) => insertAll(writer, { at: NOW }, [organization('three'), organization('four')]));
    await engine.write((writer) => insertAll(writer, { at: NOW }, []));
    expect(await byName(engine.db, { name: 'three' })).toEqual([{ name: 'three' }]);
    expect(await byName(engine.db, { name: 'five' })).toEqual([]);
    expect(await names(engine)).toHaveLength(4);
  });
});

describe('a data folder', () => {
  test('belongs to one process: a second is refused with a sentence that says what to do', async () => {
    const store = await makeSqliteStore();
    const first = openSqlite(store.folder);
    expect(() => openSqlite(store.folder)).toThrow(DatabaseUnavailable);
    expect(() => openSqlite(store.folder)).toThrow(/in use by another Morsel process.*DATA_DIR/);
    await first.close();
    await openSqlite(store.folder).close();
    await store.remove();
  });
});

const postgres = process.env.TEST_DATABASE_URL;
if (postgres) {
  describe('the event log on PostgreSQL', () => {
    test('has a partition a month, and what came too early moves into its month', async () => {
      const store = await makePostgresStore(postgres);
      const engine = await store.open();
      await migrate(engine, NOW);
      const later = Date.UTC(2027, 5, 15);
      const row = { organization_id: 'o', learner_id: 'l', position: 1, kind: 'attempt', device: 'd' };
      const times = { sent_at: NOW, received_at: NOW, effective_at: NOW };
      await engine.write((writer) =>
        writer
          .insertInto('event')
          .values({ ...row, ...times, id: newId(later), body: '{}' })
          .execute(),
      );
      const where = async () => {
        const { rows } = await sql<{
          partition: string;
        }>`select tableoid::regclass::text as partition from event`.execute(engine.db);
        return rows.map(({ partition }) => partition);
      };
      expect(await where()).toEqual(['event_default']);
      await engine.prepareLog(later);
      expect(await where()).toEqual(['event_2027_06']);
      await engine.close();
      await store.remove();
    });
  });
}
