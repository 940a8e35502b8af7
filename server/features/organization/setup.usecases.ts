import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Engine } from '#server/database/engines/engine.ts';
import type { Members } from '#server/features/accounts/members.repository.ts';
import type { Organization } from '#server/features/organization/organization.repository.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { hashOf } from '#server/ids.ts';

export interface SetupDependencies {
  readonly engine: Engine;
  readonly organization: Organization;
  readonly members: Members;
  /** False on a local server: whoever reaches it is its owner. */
  readonly codeNeeded: boolean;
}

/** Letters and digits that are not taken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Eight characters in two groups, such as `K7MQ-2XWD`. */
function newSetupCode(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The code to print at start while there is no owner; undefined when none is needed. */
export async function setupCode(deps: SetupDependencies): Promise<string | undefined> {
  const { engine, organization, members, codeNeeded } = deps;
  if (!codeNeeded) return undefined;
  return engine.write(async (writer) => {
    const known = await organization.lock(writer);
    if (await members.hasOwner(writer)) return undefined;
    const code = known ?? newSetupCode();
    await organization.update(writer, { setup_code: code });
    return code;
  });
}

/**
 * Makes a member the owner and gives the organization its name. Only the first does.
 * @throws HttpProblem `already_set_up` or `wrong_code`
 */
export async function setUp(
  { engine, organization, members, codeNeeded }: SetupDependencies,
  memberId: string,
  request: { organization: string; code?: string | undefined },
): Promise<void> {
  await engine.write(async (writer) => {
    const code = await organization.lock(writer);
    if (await members.hasOwner(writer)) {
      throw new HttpProblem('already_set_up', 'This organization has an owner already.');
    }
    if (codeNeeded && !(code && same(code, request.code ?? ''))) {
      throw new HttpProblem('wrong_code', 'That is not the set-up code. The server prints it when it starts.', {
        field: 'code',
      });
    }
    await organization.update(writer, { name: request.organization, setup_code: null });
    await members.setRole(writer, memberId, 'owner');
  });
}

function same(code: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(code)), Buffer.from(hashOf(given.trim().toUpperCase())));
}
