import * as v from 'valibot';
import { Me, SignInStarted } from '#contract/account.ts';
import { TestClient } from '#server/testing/client.ts';
import type { Person } from './device.ts';

/** Somebody with an account, and a client of theirs that speaks to the server without the storm between. */
export interface Account {
  readonly person: Person;
  readonly client: TestClient;
}

/** Signs in by the mailbox page, as a person on a local server does. */
export async function signIn(address: string, email: string): Promise<Account> {
  const client = new TestClient(address, address);
  const { id } = (await client.post('/api/sign-in', { email })).as(SignInStarted);
  const mailbox = (await client.get('/mailbox')).text;
  const code = /<h2[^>]*>(\d{6}) /.exec(mailbox)?.[1];
  const me = v.parse(Me, JSON.parse((await client.post('/api/sign-in/code', { id, code })).text));
  if (!me.learner) throw new Error(`Nobody is signed in as ${email}.`);
  const [name = '', value = ''] = client.cookie.split('=');
  return { person: { me: { id: me.learner.id, email, role: 'learner' }, cookie: { name, value } }, client };
}

/** The same person's client at a server that was started anew. */
export function clientOf({ person }: Account, address: string): TestClient {
  return new TestClient(address, address, undefined, `${person.cookie.name}=${person.cookie.value}`);
}
