import { sql } from 'kysely';
import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

/** People, sign-in, the log of events with the memory folded from it, and published modules. */
export async function up(writer: Writer, schema: SchemaDialect): Promise<void> {
  await makePeople(writer, schema);
  await makeSignIn(writer, schema);
  await makeLog(writer, schema);
  await makeLibrary(writer, schema);
}

async function makePeople(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('organization')
    .addColumn('id', text, (column) => column.notNull().primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('setup_code', text)
    .addColumn('created_at', integer, (column) => column.notNull())
    .$call(plain)
    .execute();
  await writer.schema
    .createTable('member')
    .addColumn('organization_id', text, (column) => column.notNull().references('organization.id'))
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('email', text, (column) => column.notNull())
    .addColumn('role', text, (column) =>
      column.notNull().check(sql`role in ('learner', 'author', 'manager', 'admin', 'owner')`),
    )
    .addColumn('created_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('member_key', ['organization_id', 'id'])
    .addUniqueConstraint('member_email', ['organization_id', 'email'])
    .$call(plain)
    .execute();
}

async function makeSignIn(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('account_session')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('token_hash', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('last_seen_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('account_session_key', ['organization_id', 'learner_id', 'id'])
    .addUniqueConstraint('account_session_token', ['organization_id', 'token_hash'])
    .addForeignKeyConstraint(
      'account_session_member',
      ['organization_id', 'learner_id'],
      'member',
      ['organization_id', 'id'],
      (key) => key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
  await writer.schema
    .createTable('sign_in')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('email', text, (column) => column.notNull())
    .addColumn('token_hash', text, (column) => column.notNull())
    .addColumn('code_hash', text, (column) => column.notNull())
    .addColumn('attempts', integer, (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('expires_at', integer, (column) => column.notNull())
    .addColumn('consumed_at', integer)
    .addPrimaryKeyConstraint('sign_in_key', ['organization_id', 'id'])
    .addUniqueConstraint('sign_in_token', ['organization_id', 'token_hash'])
    .$call(plain)
    .execute();
}

async function makeLog(writer: Writer, { text, integer, plain, log }: SchemaDialect): Promise<void> {
  const ofLearner = ['organization_id', 'learner_id'] as const;
  await writer.schema
    .createTable('learner_stream')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('position', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('learner_stream_key', [...ofLearner])
    .addForeignKeyConstraint('learner_stream_member', [...ofLearner], 'member', ['organization_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
  await writer.schema
    .createTable('event')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('position', integer, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('device', text, (column) => column.notNull())
    .addColumn('memory_key', text)
    .addColumn('undoes', text)
    .addColumn('sent_at', integer, (column) => column.notNull())
    .addColumn('received_at', integer, (column) => column.notNull())
    .addColumn('effective_at', integer, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('verdict', text)
    .addPrimaryKeyConstraint('event_key', [...ofLearner, 'id'])
    .$call(log)
    .execute();
  await writer.schema
    .createIndex('event_arrival')
    .on('event')
    .columns([...ofLearner, 'position'])
    .execute();
  await writer.schema
    .createIndex('event_memory')
    .on('event')
    .columns([...ofLearner, 'memory_key'])
    .where('memory_key', 'is not', null)
    .execute();
  await writer.schema
    .createIndex('event_undo')
    .on('event')
    .columns([...ofLearner, 'undoes'])
    .where('undoes', 'is not', null)
    .execute();
  await writer.schema
    .createTable('memory')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('memory_key', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('updated_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('memory_primary', [...ofLearner, 'memory_key'])
    .$call(plain)
    .execute();
}

async function makeLibrary(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('module_version')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('version', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('source_hash', text, (column) => column.notNull())
    .addColumn('document', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('module_version_key', ['organization_id', 'id', 'version'])
    .$call(plain)
    .execute();
  await writer.schema
    .createIndex('module_version_source')
    .on('module_version')
    .columns(['organization_id', 'source_hash'])
    .execute();
}
