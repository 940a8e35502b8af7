import type { Engine, SchemaDialect, Writer } from '#server/database/engines/engine.ts';
import { up as foundation } from '#server/database/migrations/0001-foundation.ts';
import { up as media } from '#server/database/migrations/0002-media.ts';
import { up as jobs } from '#server/database/migrations/0003-jobs.ts';
import { up as enginePriors } from '#server/database/migrations/0004-engine-priors.ts';
import { up as calendars } from '#server/database/migrations/0005-calendars.ts';
import { up as assignments } from '#server/database/migrations/0006-assignments.ts';
import { up as reminders } from '#server/database/migrations/0007-reminders.ts';

export interface Migration {
  readonly name: string;
  up(writer: Writer, schema: SchemaDialect): Promise<void>;
}

/** Every migration in order. Forward only: one that has been released is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-foundation', up: foundation },
  { name: '0002-media', up: media },
  { name: '0003-jobs', up: jobs },
  { name: '0004-engine-priors', up: enginePriors },
  { name: '0005-calendars', up: calendars },
  { name: '0006-assignments', up: assignments },
  { name: '0007-reminders', up: reminders },
];

/** The database was made by a newer Morsel than this one. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew';
}

/**
 * Brings the database up to date, one transaction a migration, and makes the partitions of the months to come.
 * @param now milliseconds UTC
 * @returns the names of the migrations that were run.
 * @throws DatabaseTooNew when the database knows a migration that this version does not.
 */
export async function migrate(engine: Engine, now: number, migrations = MIGRATIONS): Promise<readonly string[]> {
  return engine.alone(async () => {
    await engine.write((writer) =>
      engine.schema
        .plain(
          writer.schema
            .createTable('migration')
            .ifNotExists()
            .addColumn('name', engine.schema.text, (c) => c.notNull().primaryKey())
            .addColumn('applied_at', engine.schema.integer, (c) => c.notNull()),
        )
        .execute(),
    );
    const applied = new Set((await engine.db.selectFrom('migration').select('name').execute()).map(({ name }) => name));
    refuseNewer(applied, migrations);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of missing) {
      await engine.write(async (writer) => {
        await migration.up(writer, engine.schema);
        await writer.insertInto('migration').values({ name: migration.name, applied_at: now }).execute();
      });
    }
    await engine.prepareLog(now);
    return missing.map(({ name }) => name);
  });
}

function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...applied].find((name) => !known.has(name));
  if (newer !== undefined) {
    throw new DatabaseTooNew(
      `The database was made by a newer Morsel (it knows "${newer}"). Run that version or restore an older backup.`,
    );
  }
}
