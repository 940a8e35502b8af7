import { sql } from 'kysely';
import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

const OF_LEARNER = ['organization_id', 'learner_id'] as const;

/** Reminders that were sent, for whom they are planned and where they go; private addresses of more than podcasts. */
export async function up(writer: Writer, schema: SchemaDialect): Promise<void> {
  await makeReminders(writer, schema);
  await makePushTargets(writer, schema);
  await makePrivateAddresses(writer, schema);
}

async function makeReminders(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
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

async function makePushTargets(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  const ofDevice = [...OF_LEARNER, 'session_id'] as const;
  await writer.schema
    .createTable('push_target')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('session_id', text, (column) => column.notNull())
    .addColumn('endpoint_hash', text, (column) => column.notNull())
    .addColumn('target', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('push_target_key', [...ofDevice])
    .addUniqueConstraint('push_target_endpoint', ['organization_id', 'endpoint_hash'])
    .addForeignKeyConstraint(
      'push_target_session',
      [...ofDevice],
      'account_session',
      ['organization_id', 'learner_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
}

/** Takes the place of the table of podcasts, whose addresses go on working. */
async function makePrivateAddresses(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('private_address')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('purpose', text, (column) => column.notNull())
    .addColumn('token_hash', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('private_address_key', [...OF_LEARNER, 'purpose'])
    .addUniqueConstraint('private_address_token', ['organization_id', 'token_hash'])
    .addForeignKeyConstraint('private_address_member', [...OF_LEARNER], 'member', ['organization_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
  await sql`
    insert into private_address (organization_id, learner_id, purpose, token_hash, language, created_at)
    select organization_id, learner_id, 'podcast', token_hash, language, created_at from podcast`.execute(writer);
  await writer.schema.dropTable('podcast').execute();
}
