import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Engine } from '#server/database/engines/engine.ts';
import { docsPage } from '#server/http/docs-page.ts';
import { openApiDocument } from '#server/http/openapi.ts';
import { type Operation, operation } from '#server/http/operation.ts';
import { type Prepacked, prepack, sendPrepacked } from '#server/http/prepacked.ts';

/** @param app gives the application that these operations are part of. */
export function serverOperations(engine: Engine, publicUrl: string, app: () => Hono): Operation[] {
  let document: ReturnType<typeof openApiDocument> | undefined;
  let packed: Prepacked | undefined;
  const specified = () => {
    document ??= openApiDocument(app(), publicUrl);
    return document;
  };
  return [
    operation({
      name: 'GET /api/health',
      tag: 'Server',
      summary: 'Say whether the server can answer: the database is asked too.',
      answer: v.object({ status: v.literal('ok') }),
      handle: async () => {
        await engine.db.selectFrom('migration').select('name').limit(1).execute();
        return { status: 'ok' as const };
      },
    }),
    operation({
      name: 'GET /api/openapi.json',
      tag: 'Server',
      summary: 'Give this description of the API for programs.',
      answer: 'application/json',
      handle: async ({ context }) => {
        packed ??= prepack('application/json', JSON.stringify(await specified()));
        return sendPrepacked(context, packed, 'no-cache');
      },
    }),
    operation({
      name: 'GET /api/docs',
      tag: 'Server',
      summary: 'Give this description of the API for people.',
      answer: 'text/html',
      handle: async ({ context }) => context.html(docsPage(await specified())),
    }),
  ];
}
