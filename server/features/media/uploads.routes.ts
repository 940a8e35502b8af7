import type { Context } from 'hono';
import * as v from 'valibot';
import type { MediaKeeper } from '#server/features/media/media-keeper.ts';
import { readBytes, readMetadata, speakTus } from '#server/features/media/tus.ts';
import {
  beginUpload,
  continueUpload,
  findUpload,
  forgetUpload,
  UPLOAD_KEPT,
  type UploadDependencies,
} from '#server/features/media/upload.usecases.ts';
import type { Upload } from '#server/features/media/uploads.repository.ts';
import { authorOf, type Operation, operation } from '#server/http/operation.ts';
import { checked, HttpProblem } from '#server/http/problem.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';

export interface UploadRoutes extends UploadDependencies {
  readonly limits: RateLimits;
  readonly keeper: MediaKeeper;
}

const NOTHING = 'application/octet-stream';
const UploadParams = v.object({ id: v.pipe(v.string(), v.uuid()) });
const FileName = v.pipe(
  v.string('expected a name'),
  v.trim(),
  v.minLength(1),
  v.maxLength(200),
  v.regex(/^[^\p{Cc}\p{Cs}/\\]*$/u, 'expected a name without slashes or control characters'),
);

export function uploadOperations(deps: UploadRoutes): Operation[] {
  return [
    operation({
      name: 'POST /api/uploads',
      tag: 'Media',
      summary: 'Begin an upload (tus): Upload-Length in bytes, and the filename in Upload-Metadata.',
      answer: NOTHING,
      errors: ['invalid_request', 'wrong_protocol', 'unsupported_media_type', 'too_large', 'too_many_requests'],
      handle: async (call) => begin(deps, authorOf(call).learnerId, call.context),
    }),
    operation({
      name: 'GET /api/uploads/:id',
      tag: 'Media',
      summary: 'Say how far an upload is (tus asks by HEAD).',
      params: UploadParams,
      answer: NOTHING,
      errors: ['not_found', 'wrong_protocol'],
      handle: async (call) => {
        speakTus(call.context);
        const upload = await findUpload(deps, authorOf(call).learnerId, call.params.id);
        call.context.header('upload-length', String(upload.size));
        return answerOffset(call.context, upload, 200);
      },
    }),
    operation({
      name: 'PATCH /api/uploads/:id',
      tag: 'Media',
      summary: 'Continue an upload (tus) with bytes from Upload-Offset on.',
      params: UploadParams,
      answer: NOTHING,
      errors: ['not_found', 'wrong_protocol', 'wrong_offset', 'too_large', 'unsupported_media_type'],
      handle: async (call) => proceed(deps, authorOf(call).learnerId, call.params.id, call.context),
    }),
    operation({
      name: 'DELETE /api/uploads/:id',
      tag: 'Media',
      summary: 'Give an upload up (tus).',
      params: UploadParams,
      answer: NOTHING,
      errors: ['not_found', 'wrong_protocol'],
      handle: async (call) => {
        speakTus(call.context);
        await forgetUpload(deps, await findUpload(deps, authorOf(call).learnerId, call.params.id));
        return call.context.body(null, 204);
      },
    }),
  ];
}

async function begin(deps: UploadRoutes, learnerId: string, c: Context): Promise<Response> {
  speakTus(c);
  deps.limits.take(LIMITS.uploadsPerLearner, learnerId);
  const name = checked(
    v.object({ filename: FileName }),
    Object.fromEntries(readMetadata(c.req.header('upload-metadata'))),
  );
  const upload = await beginUpload(deps, learnerId, { name: name.filename, size: readBytes(c, 'Upload-Length') });
  c.header('location', `/api/uploads/${upload.id}`);
  return answerOffset(c, upload, 201);
}

async function proceed(deps: UploadRoutes, learnerId: string, id: string, c: Context): Promise<Response> {
  speakTus(c);
  if (c.req.header('content-type') !== 'application/offset+octet-stream') {
    throw new HttpProblem('unsupported_media_type', 'Send the bytes as application/offset+octet-stream.');
  }
  const upload = await findUpload(deps, learnerId, id);
  const after = await continueUpload(deps, upload, readBytes(c, 'Upload-Offset'), bodyOf(c));
  if (after.received === after.size) await deps.keeper.finish(after);
  return answerOffset(c, after, 204);
}

function bodyOf(c: Context): AsyncIterable<Uint8Array> {
  return (c.req.raw.body ?? new Blob([]).stream()) as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;
}

function answerOffset(c: Context, { received, changedAt }: Upload, status: 200 | 201 | 204): Response {
  c.header('upload-offset', String(received));
  c.header('upload-expires', new Date(changedAt + UPLOAD_KEPT).toUTCString());
  return c.body(null, status);
}
