import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

/** Calendars that learners subscribed to. What stands in them is kept nowhere. */
export async function up(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  const ofLearner = ['organization_id', 'learner_id'] as const;
  await writer.schema
    .createTable('calendar')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('address', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('calendar_key', [...ofLearner, 'id'])
    .addForeignKeyConstraint('calendar_member', [...ofLearner], 'member', ['organization_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
}
