import { describeProblems, readConfig } from '#server/config.ts';
import { DatabaseUnavailable } from '#server/database/engines/engine.ts';
import { DatabaseTooNew } from '#server/database/migrate.ts';
import { AddressTaken } from '#server/http/listen.ts';
import { FilesUnavailable } from '#server/ports/files/files.ts';
import { MailUnusable } from '#server/ports/mail/mailer.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { KeyUnusable } from '#server/vault.ts';

const result = readConfig(process.env);
if ('problems' in result) fail(describeProblems(result.problems));

const { config } = result;
const server = await startServer(config).catch((error: unknown) => {
  if (isExpected(error)) fail(`${error.message}\n`);
  throw error;
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
}
greet(server);

function isExpected(error: unknown): error is Error {
  const expected = [DatabaseUnavailable, DatabaseTooNew, FilesUnavailable, KeyUnusable, MailUnusable, AddressTaken];
  return expected.some((kind) => error instanceof kind);
}

/** With port 0 the system chose: then what it chose is said, not what was asked for. */
function greet({ address, setupCode, webBuilt }: RunningServer): void {
  const place = config.port === 0 && config.local ? address : config.publicUrl;
  process.stdout.write(`Morsel is ready on ${place}\n`);
  if (setupCode) process.stdout.write(`Nobody owns it yet. To set it up, sign in and type this code: ${setupCode}\n`);
  if (!webBuilt) process.stdout.write('The web app is not built yet (npm start does it); the API answers alone.\n');
}

function fail(message: string): never {
  process.stderr.write(message);
  process.exit(1);
}
