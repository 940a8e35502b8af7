import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

/** What the organization's answers say together: one document, worked out again now and then. */
export async function up(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('engine_priors')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('document', text, (column) => column.notNull())
    .addColumn('attempts', integer, (column) => column.notNull())
    .addColumn('made_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('engine_priors_primary', ['organization_id'])
    .$call(plain)
    .execute();
}
