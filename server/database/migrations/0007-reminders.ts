import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

const OF_LEARNER = ['organization_id', 'learner_id'] as const;

/** Reminders that were sent, and for whom they are planned. */
export async function up(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('reminder')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('day', integer, (column) => column.notNull())
    .addColumn('channel', text, (column) => column.notNull())
    .addColumn('marked_at', integer, (column) => column.notNull())
    .addColumn('sent_at', integer)
    .addPrimaryKeyConstraint('reminder_key', [...OF_LEARNER, 'day'])
    .addForeignKeyConstraint('reminder_member', [...OF_LEARNER], 'member', ['organization_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
  await writer.schema
    .createTable('reminder_watch')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('zone', text, (column) => column.notNull())
    .addColumn('next_at', integer)
    .addPrimaryKeyConstraint('reminder_watch_key', [...OF_LEARNER])
    .addForeignKeyConstraint('reminder_watch_member', [...OF_LEARNER], 'member', ['organization_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
  await writer.schema
    .createIndex('reminder_watch_next')
    .on('reminder_watch')
    .columns(['organization_id', 'next_at'])
    .execute();
}
