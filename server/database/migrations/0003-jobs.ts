import { sql } from 'kysely';
import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

/** Work to be done after a commit, written in that very commit. */
export async function up(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('job')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('job_key', text, (column) => column.notNull())
    .addColumn('payload', text, (column) => column.notNull())
    .addColumn('run_at', integer, (column) => column.notNull())
    .addColumn('attempts', integer, (column) => column.notNull().defaultTo(0))
    .addColumn('leased_until', integer)
    .addColumn('ended_at', integer)
    .addColumn('error', text)
    .addPrimaryKeyConstraint('job_primary', ['organization_id', 'id'])
    .addUniqueConstraint('job_once', ['organization_id', 'kind', 'job_key'])
    .$call(plain)
    .execute();
  await writer.schema
    .createIndex('job_due')
    .on('job')
    .columns(['organization_id', 'run_at', 'id'])
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
}
