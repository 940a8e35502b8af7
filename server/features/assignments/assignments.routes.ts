import * as v from 'valibot';
import { AssignmentRequest, Assignments } from '#contract/assignment.ts';
import {
  type AssignmentDependencies,
  assign,
  currentAssignments,
  withdraw,
} from '#server/features/assignments/assignments.usecases.ts';
import { type Operation, operation } from '#server/http/operation.ts';

const AssignmentParams = v.object({ module: AssignmentRequest.entries.module });

export function assignmentOperations(deps: AssignmentDependencies): Operation[] {
  return [
    operation({
      name: 'GET /api/assignments',
      tag: 'Organization',
      summary: 'List what the organization asks you to learn, and until when.',
      answer: Assignments,
      handle: () => currentAssignments(deps),
    }),
    operation({
      name: 'POST /api/assignments',
      tag: 'Organization',
      summary: 'Ask everybody in the organization to learn a module by a moment, or move that moment.',
      body: AssignmentRequest,
      answer: Assignments,
      errors: ['not_found'],
      handle: async ({ body }) => {
        await assign(deps, body);
        return currentAssignments(deps);
      },
    }),
    operation({
      name: 'DELETE /api/assignments/:module',
      tag: 'Organization',
      summary: 'Ask for a module no longer.',
      params: AssignmentParams,
      answer: Assignments,
      errors: ['not_found'],
      handle: async ({ params }) => {
        await withdraw(deps, params.module);
        return currentAssignments(deps);
      },
    }),
  ];
}
