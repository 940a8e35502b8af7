import type { SchemaDialect, Writer } from '#server/database/engines/engine.ts';

/** Uploads, the media made of them with where they are used, and learners' private podcast addresses. */
export async function up(writer: Writer, schema: SchemaDialect): Promise<void> {
  await makeUploads(writer, schema);
  await makeMedia(writer, schema);
  await makeVariants(writer, schema);
  await makePodcasts(writer, schema);
}

async function makeUploads(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('upload')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('received', integer, (column) => column.notNull())
    .addColumn('pieces', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('changed_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('upload_key', ['organization_id', 'id'])
    .$call(plain)
    .execute();
}

async function makeMedia(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  await writer.schema
    .createTable('media')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('type', text)
    .addColumn('width', integer)
    .addColumn('height', integer)
    .addColumn('duration', integer)
    .addColumn('placeholder', text)
    .addColumn('peaks', text)
    .addColumn('finding', text)
    .addColumn('claimed_until', integer, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('unused_since', integer)
    .addPrimaryKeyConstraint('media_key', ['organization_id', 'id'])
    .$call(plain)
    .execute();
  await writer.schema.createIndex('media_hash').on('media').columns(['organization_id', 'hash']).execute();
  await writer.schema.createIndex('media_state').on('media').columns(['organization_id', 'state']).execute();
  await writer.schema.createIndex('media_unused').on('media').columns(['organization_id', 'unused_since']).execute();
}

async function makeVariants(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  const ofMedia = ['organization_id', 'media_id'] as const;
  await writer.schema
    .createTable('media_variant')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('media_id', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('width', integer)
    .addColumn('height', integer)
    .addPrimaryKeyConstraint('media_variant_key', [...ofMedia, 'name'])
    .addForeignKeyConstraint('media_variant_media', [...ofMedia], 'media', ['organization_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
  await writer.schema
    .createIndex('media_variant_name')
    .on('media_variant')
    .columns(['organization_id', 'name'])
    .execute();
  await writer.schema
    .createIndex('media_variant_hash')
    .on('media_variant')
    .columns(['organization_id', 'hash'])
    .execute();
  await writer.schema
    .createTable('media_use')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('media_id', text, (column) => column.notNull())
    .addColumn('module_id', text, (column) => column.notNull())
    .addColumn('version', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('media_use_key', [...ofMedia, 'module_id', 'version'])
    .addForeignKeyConstraint('media_use_media', [...ofMedia], 'media', ['organization_id', 'id'])
    .$call(plain)
    .execute();
}

async function makePodcasts(writer: Writer, { text, integer, plain }: SchemaDialect): Promise<void> {
  const ofLearner = ['organization_id', 'learner_id'] as const;
  await writer.schema
    .createTable('podcast')
    .addColumn('organization_id', text, (column) => column.notNull())
    .addColumn('learner_id', text, (column) => column.notNull())
    .addColumn('token_hash', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('podcast_key', [...ofLearner])
    .addUniqueConstraint('podcast_token', ['organization_id', 'token_hash'])
    .addForeignKeyConstraint('podcast_member', [...ofLearner], 'member', ['organization_id', 'id'], (key) =>
      key.onDelete('cascade'),
    )
    .$call(plain)
    .execute();
}
