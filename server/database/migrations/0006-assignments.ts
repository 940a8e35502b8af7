import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

/** Modules that the organization asks its members to learn, each by a moment. */
export async function up(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('assignment')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('module', text, (column) => column.notNull())
    .addColumn('due_at', integer, (column) => column.notNull())
    .addColumn('asked_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('assignment_key', ['organization_id', 'module'])
    .$call(plain)
    .execute();
}
