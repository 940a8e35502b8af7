import type { Context } from 'hono';
import type * as v from 'valibot';
import type { ErrorCode } from '#contract/errors.ts';
import { AUTHORS, MANAGERS } from '#contract/roles.ts';
import type { OperationName } from '#server/http/policy.ts';
import { checked, HttpProblem } from '#server/http/problem.ts';
import { readJson } from '#server/http/read-json.ts';
import type { Visitor } from '#server/http/visitor.ts';

/** Bytes a body may have when the operation does not say otherwise. */
const USUAL_BODY = 16 * 1024;

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** What a handler is given: everything in it has been checked. */
export interface Call<Body, Params, Query> {
  readonly body: Body;
  readonly params: Params;
  readonly query: Query;
  /** Undefined for a guest. */
  readonly visitor: Visitor | undefined;
  /** IP address of the caller. */
  readonly address: string;
  readonly context: Context;
}

type Schema<T> = v.GenericSchema<unknown, T>;

interface Definition<Body, Params, Query, Answer> {
  readonly name: OperationName;
  readonly tag: 'Library' | 'Sync' | 'Account' | 'Organization' | 'Media' | 'Server';
  readonly summary: string;
  readonly body?: Schema<Body>;
  /** Bytes; 16 kB unless told. */
  readonly bodyLimit?: number;
  readonly params?: Schema<Params>;
  readonly query?: Schema<Query>;
  /** Schema of the JSON answer, or the media type of another. */
  readonly answer: v.GenericSchema<Answer> | string;
  /** Codes beyond those that follow from the rest of the definition. */
  readonly errors?: readonly ErrorCode[];
  handle(call: Call<Body, Params, Query>): Promise<Answer | Response> | Answer | Response;
}

/** One operation of the API: its description, and how to run it. */
export interface Operation {
  readonly name: OperationName;
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly body: v.GenericSchema | undefined;
  readonly params: v.GenericSchema | undefined;
  readonly query: v.GenericSchema | undefined;
  readonly answer: v.GenericSchema | string;
  readonly errors: readonly ErrorCode[];
  run(context: Context, visitor: Visitor | undefined, address: string): Promise<Response>;
}

/** Defines an operation. The handler's types follow from the schemas. */
export function operation<Answer, Body = undefined, Params = undefined, Query = undefined>(
  definition: Definition<Body, Params, Query, Answer>,
): Operation {
  const { name, tag, summary, body, params, query, answer, errors = [] } = definition;
  const [method, path] = name.split(' ') as [Method, string];
  return {
    name,
    method,
    path,
    tag,
    summary,
    body,
    params,
    query,
    answer,
    errors,
    run: async (context, visitor, address) => {
      const call = {
        params: params && checked(params, context.req.param()),
        query: query && checked(query, context.req.query()),
        body: body && checked(body, await readJson(context, definition.bodyLimit ?? USUAL_BODY)),
      } as { body: Body; params: Params; query: Query };
      const result = await definition.handle({ ...call, visitor, address, context });
      return result instanceof Response ? result : context.json(result as object);
    },
  };
}

/** The signed-in caller of an `author` operation. */
export function authorOf(call: { readonly visitor: Visitor | undefined }): Visitor {
  const visitor = memberOf(call);
  if (AUTHORS.includes(visitor.role)) return visitor;
  throw new HttpProblem('forbidden', 'Only authors may do this. Ask an administrator for the role.');
}

/** The signed-in caller of a `manager` operation. */
export function managerOf(call: { readonly visitor: Visitor | undefined }): Visitor {
  const visitor = memberOf(call);
  if (MANAGERS.includes(visitor.role)) return visitor;
  throw new HttpProblem('forbidden', 'Only managers may do this. Ask an administrator for the role.');
}

/** The signed-in caller of a `member` operation. */
export function memberOf(call: { readonly visitor: Visitor | undefined }): Visitor {
  if (call.visitor) return call.visitor;
  throw new HttpProblem('sign_in_required', 'Sign in first: the session has ended or there is none.');
}
