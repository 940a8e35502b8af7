import * as v from 'valibot';

/** Stable codes; the sentence may change, the code may not. The HTTP status follows from the code. */
export const ERROR_STATUS = {
  invalid_request: 400,
  malformed_json: 400,
  wrong_code: 400,
  sign_in_required: 401,
  forbidden: 403,
  cross_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  already_set_up: 409,
  wrong_offset: 409,
  code_expired: 410,
  wrong_protocol: 412,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal: 500,
  mail_failed: 502,
  storage_full: 507,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** Body of every answer that is not 2xx: what happened, where, and how to mend it. */
export const Problem = v.object({
  error: v.object({
    code: v.picklist(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    message: v.string(),
    /** Path of the offending field, such as `events.3.clientAt`. */
    field: v.optional(v.string()),
  }),
});
export type Problem = v.InferOutput<typeof Problem>;
