import { Me } from '#contract/account.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { Members } from '#server/features/accounts/members.repository.ts';
import type { Organization } from '#server/features/organization/organization.repository.ts';
import { type Operation, operation } from '#server/http/operation.ts';
import type { Visitor } from '#server/http/visitor.ts';

/** What `GET /api/me` and a successful sign-in answer. */
export type DescribeMe = (visitor: Visitor | undefined) => Promise<Me>;

/** @param setupCodeNeeded whether setting up asks for the code of the server's log. */
export function meDescriber(
  engine: Engine,
  members: Members,
  organization: Organization,
  setupCodeNeeded: boolean,
): DescribeMe {
  return async (visitor) => ({
    learner: visitor ? { id: visitor.learnerId, email: visitor.email, role: visitor.role } : null,
    organization: { name: await organization.name(engine.db), hasOwner: await members.hasOwner(engine.db) },
    setupCodeNeeded,
  });
}

export function meOperations(me: DescribeMe): Operation[] {
  return [
    operation({
      name: 'GET /api/me',
      tag: 'Account',
      summary: 'Say who is signed in, and in which organization.',
      answer: Me,
      handle: ({ visitor }) => me(visitor),
    }),
  ];
}
