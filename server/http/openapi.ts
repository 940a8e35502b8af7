import type { Hono } from 'hono';
import { type DescribeRouteOptions, generateSpecs, resolver } from 'hono-openapi';
import type * as v from 'valibot';
import { Block, Inline } from '#content/module/text.ts';
import { Me } from '#contract/account.ts';
import { ERROR_STATUS, type ErrorCode, Problem } from '#contract/errors.ts';
import { Module } from '#contract/library.ts';
import type { Operation } from '#server/http/operation.ts';
import type { Who } from '#server/http/policy.ts';

/** What hono-openapi needs to know of an operation. */
export function specify(operation: Operation, who: Who): DescribeRouteOptions {
  const { tag, summary, body, answer } = operation;
  return {
    tags: [tag],
    summary,
    description: WHO_IN_WORDS[who],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: described(body) } } } } : {}),
    parameters: [...parameters('path', operation.params), ...parameters('query', operation.query)],
    responses: {
      200: {
        description: 'Done.',
        content: typeof answer === 'string' ? { [answer]: {} } : { 'application/json': { schema: described(answer) } },
      },
      ...problems(errorsOf(operation, who)),
    },
  };
}

const WHO_IN_WORDS: Readonly<Record<Who, string>> = {
  public: 'Anyone may call this.',
  visitor: 'Anyone may call this; the answer depends on who is signed in.',
  member: 'Only someone signed in may call this.',
  author: 'Only authors, managers, administrators and owners may call this.',
  manager: 'Only managers, administrators and owners may call this.',
};

/** The codes an operation can answer with: those that follow from its definition, and its own. */
function errorsOf(operation: Operation, who: Who): ErrorCode[] {
  const codes = new Set<ErrorCode>(operation.errors);
  if (operation.body || operation.params || operation.query) codes.add('invalid_request');
  if (operation.body)
    for (const code of ['malformed_json', 'too_large', 'unsupported_media_type'] as const) codes.add(code);
  if (operation.method !== 'GET') codes.add('cross_origin');
  if (who === 'member' || who === 'author' || who === 'manager') codes.add('sign_in_required');
  if (who === 'author' || who === 'manager') codes.add('forbidden');
  return [...codes];
}

function problems(codes: readonly ErrorCode[]): NonNullable<DescribeRouteOptions['responses']> {
  const byStatus = Map.groupBy(codes, (code) => ERROR_STATUS[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      { description: list.join(', '), content: { 'application/json': { schema: described(Problem) } } },
    ]),
  );
}

/** Schemas that appear by name: they recur, or refer to themselves. */
const DEFINITIONS = { Problem, Inline, Block, Me, Module };

function described(schema: v.GenericSchema) {
  return resolver(schema, { options: { typeMode: 'input', errorMode: 'ignore', definitions: DEFINITIONS } });
}

type Parameter = NonNullable<DescribeRouteOptions['parameters']>[number];

function parameters(place: 'path' | 'query', schema: v.GenericSchema | undefined): Parameter[] {
  if (!schema || !('entries' in schema)) return [];
  const entries = Object.entries(schema.entries as Record<string, v.GenericSchema>);
  return entries.map(([name, entry]) => ({
    in: place,
    name,
    required: place === 'path' || entry.type !== 'optional',
    schema: { type: 'string' },
  }));
}

type Document = Awaited<ReturnType<typeof generateSpecs>>;

/** The OpenAPI 3.1 document of everything registered in `app`. */
export async function openApiDocument(app: Hono, publicUrl: string): Promise<Document> {
  const document = await generateSpecs(app, {
    documentation: {
      info: {
        title: 'Morsel',
        version: '1',
        description:
          'The API behind the Morsel web app. Sessions travel in a cookie; unsafe methods must come from the same origin. Every error has a stable code.',
      },
      servers: [{ url: publicUrl }],
    },
    excludeStaticFile: false,
  });
  // Definitions stand under `components` in OpenAPI; the converter refers to them as JSON Schema does.
  return JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
