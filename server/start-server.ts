import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Logger, pino } from 'pino';
import type { Config } from '#server/config.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import { openPostgres } from '#server/database/engines/postgres.ts';
import { openSqlite } from '#server/database/engines/sqlite.ts';
import { migrate } from '#server/database/migrate.ts';
import { deviceOperations } from '#server/features/accounts/devices.routes.ts';
import { visitorFinder } from '#server/features/accounts/find-visitor.ts';
import { mailboxOperations } from '#server/features/accounts/mailbox.routes.ts';
import { Members } from '#server/features/accounts/members.repository.ts';
import { Sessions } from '#server/features/accounts/sessions.repository.ts';
import { signInOperations } from '#server/features/accounts/sign-in.routes.ts';
import { SignIns } from '#server/features/accounts/sign-ins.repository.ts';
import { syncOperations } from '#server/features/attempts/sync.routes.ts';
import { PriorsRepository } from '#server/features/engine/priors.repository.ts';
import { enginePriorOperations } from '#server/features/engine/priors.routes.ts';
import { PRIORS_JOB, renewPriors } from '#server/features/engine/priors.usecases.ts';
import { learnerOperations } from '#server/features/learner/learner.routes.ts';
import { libraryOperations } from '#server/features/library/library.routes.ts';
import { type LoadedLibrary, loadLibrary } from '#server/features/library/library.usecases.ts';
import { meDescriber, meOperations } from '#server/features/organization/me.routes.ts';
import { Organization } from '#server/features/organization/organization.repository.ts';
import { setupOperations } from '#server/features/organization/setup.routes.ts';
import { setupCode } from '#server/features/organization/setup.usecases.ts';
import { makeApp } from '#server/http/app.ts';
import { listen, stop } from '#server/http/listen.ts';
import { RateLimits } from '#server/http/rate-limits.ts';
import { serverOperations } from '#server/http/server.routes.ts';
import { StaticFiles } from '#server/http/static-files.ts';
import { SessionCookie } from '#server/http/visitor.ts';
import { Mailbox } from '#server/ports/mail/drivers/mailbox.ts';
import type { Mailer } from '#server/ports/mail/mailer.ts';
import { Jobs } from '#server/ports/queue/jobs.repository.ts';
import { QueueWorker } from '#server/ports/queue/worker.ts';

/** What the server takes from its surroundings besides its configuration. */
export interface Surroundings {
  /** Milliseconds UTC. */
  readonly now?: () => number;
  readonly log?: Logger;
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly address: string;
  /** To be typed by whoever sets the organization up; undefined when none is needed. */
  readonly setupCode: string | undefined;
  readonly webBuilt: boolean;
  readonly engine: Engine;
  readonly app: Hono;
  /** Mail of a local server. */
  readonly mailbox: Mailbox | undefined;
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const QUEUE_LOOK_MS = 30_000;

/**
 * Starts everything: database, library, API and web app.
 * @throws DatabaseUnavailable, DatabaseTooNew or AddressTaken with a sentence for the operator
 */
export async function startServer(config: Config, surroundings: Surroundings = {}): Promise<RunningServer> {
  const now = surroundings.now ?? Date.now;
  const log = surroundings.log ?? pino({ level: config.logLevel });
  const engine = config.databaseUrl
    ? await openPostgres(config.databaseUrl, (error) => log.error({ err: error }, 'A database connection was lost'))
    : openSqlite(config.dataDir);
  try {
    await migrate(engine, now());
    const parts = await assemble(config, engine, now, log);
    const server = createAdaptorServer({
      fetch: parts.app.fetch,
      serverOptions: { keepAliveTimeout: 65_000 },
    }) as Server;
    const address = await listen(server, config.host, config.port);
    const partitions = setInterval(() => void engine.prepareLog(now()).catch((err) => log.error({ err })), 86_400_000);
    partitions.unref();
    parts.queue.start(QUEUE_LOOK_MS);
    const hourly = setInterval(() => void parts.renewPriors().catch((err) => log.error({ err })), HOUR_MS);
    hourly.unref();
    const end = async () => {
      clearInterval(partitions);
      clearInterval(hourly);
      await parts.queue.stop();
      await stop(server);
      await parts.mailer.close();
      await engine.close();
    };
    return { address, engine, app: parts.app, ...parts.facts, stop: end };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function assemble(config: Config, engine: Engine, now: () => number, log: Logger) {
  const organization = await Organization.findOrMake(engine, now());
  const library = await loadLibrary(engine, organization.id, config.libraryDir, now());
  reportLibrary(library, log);
  const mailer = await makeMailer(config, now);
  const mailbox = mailer instanceof Mailbox ? mailer : undefined;
  const [members, sessions] = [new Members(organization.id), new Sessions(organization.id)];
  const shared = {
    engine,
    now,
    organization,
    organizationId: organization.id,
    members,
    sessions,
    mailer,
    publicUrl: config.publicUrl,
    cookie: new SessionCookie(config.publicUrl),
    limits: new RateLimits(now, config.rateLimits),
    codeNeeded: !config.local,
    me: meDescriber(engine, members, organization, !config.local),
  };
  const files = new StaticFiles(config.webDir);
  const signIns = new SignIns(organization.id);
  const forEngine = {
    ...{ engine, now, priors: new PriorsRepository(organization.id) },
    catalogue: () => library.shelf.library('en'),
  };
  const operations = [
    ...serverOperations(engine, config.publicUrl, () => app),
    ...libraryOperations(library),
    ...signInOperations({ ...shared, signIns, mailbox: mailbox && '/mailbox' }),
    ...deviceOperations(shared),
    ...meOperations(shared.me),
    ...learnerOperations(shared),
    ...setupOperations(shared),
    ...enginePriorOperations(forEngine),
    ...syncOperations({ ...shared, findActivities: library.findActivities }),
    ...(mailbox ? mailboxOperations(mailbox) : []),
  ];
  const findVisitor = visitorFinder(engine, sessions, now);
  const app: Hono = makeApp(operations, { ...config, cookie: shared.cookie, findVisitor, files, log });
  const facts = { mailbox, setupCode: await setupCode(shared), webBuilt: files.present };
  const jobs = new Jobs(organization.id);
  const handlers = { [PRIORS_JOB]: () => renewPriors(forEngine) };
  const queue = new QueueWorker({ engine, jobs, handlers, now, log });
  /** Of several servers on one database one does it: the hour is the key. */
  const renew = async () => {
    const at = now();
    const job = { kind: PRIORS_JOB, key: String(Math.floor(at / HOUR_MS)), payload: null, runAt: at };
    await engine.write((writer) => jobs.enqueue(writer, job));
  };
  return { app, mailer, facts, queue, renewPriors: renew };
}

/** The mail library is loaded only where mail is sent: it is a tenth of the start. */
async function makeMailer({ smtpUrl, mailFrom }: Config, now: () => number): Promise<Mailer> {
  if (!smtpUrl) return new Mailbox(now);
  const { smtpMailer } = await import('#server/ports/mail/drivers/smtp.ts');
  return smtpMailer(smtpUrl, mailFrom);
}

function reportLibrary({ shelf, issues }: LoadedLibrary, log: Logger): void {
  for (const { file, line, what, mend, severity } of issues) log.warn(`${file}:${line}: ${severity}: ${what}. ${mend}`);
  log.debug(`The library has ${shelf.modules.length} documents`);
}
