import * as v from 'valibot';
import { ROLES } from './roles.ts';

export const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(254));

/** `POST /api/sign-in`: sends link and code; the answer is the same whether or not the address is known. */
export const SignInRequest = v.object({ email: Email, language: v.optional(v.pipe(v.string(), v.maxLength(20))) });
export const SignInStarted = v.object({
  /** Names this sign-in; the code counts only together with it. */
  id: v.string(),
  expiresAt: v.number(),
  /** Address of the local mailbox page, in development only. */
  mailbox: v.optional(v.string()),
});
export type SignInStarted = v.InferOutput<typeof SignInStarted>;

/** `POST /api/sign-in/code` */
export const SignInCode = v.object({
  id: v.pipe(v.string(), v.uuid()),
  code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'expected six digits')),
});
/** `POST /api/sign-in/link`: the page behind the link shows a button that posts this. */
export const SignInLink = v.object({ token: v.pipe(v.string(), v.minLength(20), v.maxLength(100)) });

/** `GET /api/me`: who is signed in; `learner: null` for a guest, whose progress stays on the device. */
export const Me = v.object({
  learner: v.nullable(
    v.object({
      id: v.string(),
      email: v.string(),
      role: v.picklist(ROLES),
    }),
  ),
  organization: v.object({ name: v.string(), hasOwner: v.boolean() }),
  /** Setting up asks for the code printed in the server's log (always, unless the server is on loopback). */
  setupCodeNeeded: v.boolean(),
});
export type Me = v.InferOutput<typeof Me>;

/** `POST /api/setup`: the first signed-in person names the organization and becomes its owner. */
export const SetupRequest = v.object({
  organization: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(100),
    v.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'expected text without control characters'),
  ),
  code: v.optional(v.pipe(v.string(), v.maxLength(40))),
});

/** `GET /api/devices`: sessions of the signed-in learner. `DELETE /api/devices/:id`, `POST /api/sign-out`, `POST /api/sign-out-everywhere`. */
export const Device = v.object({
  id: v.string(),
  /** Browser and system in words. */
  name: v.string(),
  createdAt: v.number(),
  lastSeenAt: v.number(),
  current: v.boolean(),
});
export const Devices = v.object({ devices: v.array(Device) });
export type Devices = v.InferOutput<typeof Devices>;

/** `GET /api/me/export`: everything kept of the learner. `POST /api/me/erase` asks for the address as proof. */
export const EraseRequest = v.object({ email: Email });
export const Done = v.object({ done: v.literal(true) });
