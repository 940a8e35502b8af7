import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';

/** A module that the organization asks its members to learn, and until when. */
export const Assignment = v.object({
  module: v.string(),
  /** Milliseconds UTC. */
  dueAt: v.number(),
});

/** `GET /api/assignments`: what is asked of the signed-in learner, soonest first. */
export const Assignments = v.object({
  /** Name of the organization that asks. */
  organization: v.string(),
  assignments: v.array(Assignment),
});
export type Assignments = v.InferOutput<typeof Assignments>;

/**
 * `POST /api/assignments`: asks for a module by a moment that is yet to come; asking again moves the moment.
 * `DELETE /api/assignments/:module` asks no longer.
 */
export const AssignmentRequest = v.object({
  module: Id,
  dueAt: v.pipe(v.number(), v.safeInteger()),
});
