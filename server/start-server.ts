import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Logger, pino } from 'pino';
import type { Config } from '#server/config.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import { openSqlite } from '#server/database/engines/sqlite.ts';
import { migrate } from '#server/database/migrate.ts';
import { deviceOperations } from '#server/features/accounts/devices.routes.ts';
import { visitorFinder } from '#server/features/accounts/find-visitor.ts';
import { mailboxOperations } from '#server/features/accounts/mailbox.routes.ts';
import { Members } from '#server/features/accounts/members.repository.ts';
import { Sessions } from '#server/features/accounts/sessions.repository.ts';
import { signInOperations } from '#server/features/accounts/sign-in.routes.ts';
import { SignIns } from '#server/features/accounts/sign-ins.repository.ts';
import { agendaOperations } from '#server/features/agenda/agenda.routes.ts';
import { AssignmentsRepository } from '#server/features/assignments/assignments.repository.ts';
import { assignmentOperations } from '#server/features/assignments/assignments.routes.ts';
import { currentAssignments } from '#server/features/assignments/assignments.usecases.ts';
import { syncOperations } from '#server/features/attempts/sync.routes.ts';
import { CalendarReader } from '#server/features/calendars/calendar-reader.ts';
import { Calendars } from '#server/features/calendars/calendars.repository.ts';
import { calendarOperations } from '#server/features/calendars/calendars.routes.ts';
import { Feeds } from '#server/features/calendars/feeds.ts';
import { PriorsRepository } from '#server/features/engine/priors.repository.ts';
import { enginePriorOperations } from '#server/features/engine/priors.routes.ts';
import { currentPriors, PRIORS_JOB, renewPriors } from '#server/features/engine/priors.usecases.ts';
import { AtWorkRepository } from '#server/features/insights/at-work.repository.ts';
import { insightsOperations } from '#server/features/insights/insights.routes.ts';
import { learnerOperations } from '#server/features/learner/learner.routes.ts';
import { libraryOperations } from '#server/features/library/library.routes.ts';
import { type LoadedLibrary, loadLibrary } from '#server/features/library/library.usecases.ts';
import { ModuleVersions } from '#server/features/library/module-versions.repository.ts';
import { mediaFeature } from '#server/features/media/media.feature.ts';
import { meDescriber, meOperations } from '#server/features/organization/me.routes.ts';
import { Organization } from '#server/features/organization/organization.repository.ts';
import { setupOperations } from '#server/features/organization/setup.routes.ts';
import { setupCode } from '#server/features/organization/setup.usecases.ts';
import { podcastOperations } from '#server/features/podcast/podcast.routes.ts';
import { PrivateAddresses } from '#server/features/private-addresses/private-addresses.repository.ts';
import { PushTargets } from '#server/features/reminders/push-targets.repository.ts';
import { remindersFeature } from '#server/features/reminders/reminders.feature.ts';
import { Reminders } from '#server/features/reminders/reminders.repository.ts';
import { makeApp } from '#server/http/app.ts';
import { listen, stop } from '#server/http/listen.ts';
import { RateLimits } from '#server/http/rate-limits.ts';
import { serverOperations } from '#server/http/server.routes.ts';
import { StaticFiles } from '#server/http/static-files.ts';
import { SessionCookie } from '#server/http/visitor.ts';
import { FolderFiles } from '#server/ports/files/drivers/folder.ts';
import type { Files } from '#server/ports/files/files.ts';
import { Mailbox } from '#server/ports/mail/drivers/mailbox.ts';
import type { Mailer } from '#server/ports/mail/mailer.ts';
import { webPusher } from '#server/ports/push/drivers/web-push.ts';
import { Vapid } from '#server/ports/push/vapid.ts';
import { Jobs } from '#server/ports/queue/jobs.repository.ts';
import { QueueWorker } from '#server/ports/queue/worker.ts';
import { Vault } from '#server/vault.ts';

/** Milliseconds between looks at uploads that were left behind and media that nothing refers to. */
const TEND_EVERY = 10 * 60_000;

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
  /** What is done every now and then by itself. */
  tend(): Promise<void>;
  /** Does the jobs that are due. */
  work(): Promise<void>;
  /** Plans reminders anew that should have come and did not. */
  planOverdue(): Promise<void>;
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const QUEUE_LOOK_MS = 30_000;

/**
 * Starts everything: database, library, API and web app.
 * @throws DatabaseUnavailable, DatabaseTooNew, FilesUnavailable, KeyUnusable or AddressTaken with a sentence for the operator
 */
export async function startServer(config: Config, surroundings: Surroundings = {}): Promise<RunningServer> {
  const now = surroundings.now ?? Date.now;
  const log = surroundings.log ?? pino({ level: config.logLevel });
  const engine = await openDatabase(config, log);
  try {
    await migrate(engine, now());
    const parts = await assemble(config, engine, now, log);
    const server = createAdaptorServer({
      fetch: parts.app.fetch,
      serverOptions: { keepAliveTimeout: 65_000 },
    }) as Server;
    const address = await listen(server, config.host, config.port);
    void parts.media.tend().catch((err) => log.error({ err }));
    const tending = setInterval(() => void parts.media.tend().catch((err) => log.error({ err })), TEND_EVERY);
    tending.unref();
    const partitions = setInterval(() => void engine.prepareLog(now()).catch((err) => log.error({ err })), 86_400_000);
    partitions.unref();
    parts.queue.start(QUEUE_LOOK_MS);
    const everyHour = () => Promise.all([parts.renewPriors(), parts.planOverdue()]);
    const hourly = setInterval(() => void everyHour().catch((err) => log.error({ err })), HOUR_MS);
    hourly.unref();
    const end = async () => {
      clearInterval(partitions);
      clearInterval(tending);
      clearInterval(hourly);
      await parts.queue.stop();
      await stop(server);
      await parts.media.stop();
      await parts.reader.stop();
      await parts.mailer.close();
      await engine.close();
    };
    const { tend } = parts.media;
    const { app, facts, planOverdue, queue } = parts;
    return { address, engine, app, ...facts, tend, work: () => queue.work(), planOverdue, stop: end };
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
  const vault = Vault.openIn(config.dataDir);
  const [members, sessions] = [new Members(organization.id), new Sessions(organization.id)];
  const shared = {
    engine,
    now,
    organization,
    organizationId: organization.id,
    members,
    sessions,
    addresses: new PrivateAddresses(organization.id),
    vault,
    calendars: new Calendars(organization.id, vault),
    reminders: new Reminders(organization.id),
    mailer,
    publicUrl: config.publicUrl,
    cookie: new SessionCookie(config.publicUrl),
    limits: new RateLimits(now, config.rateLimits),
    codeNeeded: !config.local,
    me: meDescriber(engine, members, organization, !config.local),
  };
  await engine.write((writer) => shared.calendars.sealAll(writer));
  const reader = new CalendarReader();
  const files = new StaticFiles(config.webDir);
  const media = mediaFeature({
    ...shared,
    files: await openFiles(config),
    mediaQuota: config.mediaQuota,
    ffmpeg: config.ffmpeg,
    log,
  });
  const signIns = new SignIns(organization.id);
  const forEngine = {
    ...{ engine, now, priors: new PriorsRepository(organization.id) },
    catalogue: () => library.shelf.library('en'),
  };
  const forAssignments = {
    ...{ engine, now, assignments: new AssignmentsRepository(organization.id) },
    organizationName: () => organization.name(engine.db),
    hasModule: (id: string) => library.shelf.has(id),
  };
  const jobs = new Jobs(organization.id);
  const reminding = remindersFeature({
    ...shared,
    ...library,
    queue: jobs,
    targets: new PushTargets(organization.id, vault),
    pusher: webPusher(Vapid.openIn(config.dataDir, contactOf(config)), config.outgoingPrivate, now),
    priors: () => currentPriors(forEngine),
    assigned: async () => (await currentAssignments(forAssignments)).assignments,
  });
  const operations = [
    ...serverOperations(engine, config.publicUrl, () => app),
    ...libraryOperations(library, media.send),
    ...media.operations,
    ...podcastOperations({
      ...shared,
      ...library,
      versions: new ModuleVersions(organization.id),
      measure: async (name) => library.media.get(name) ?? media.measure(name),
      organizationName: () => organization.name(engine.db),
    }),
    ...agendaOperations({ ...shared, shelf: library.shelf }),
    ...calendarOperations({ ...shared, feeds: new Feeds(now, config.outgoingPrivate), reader }),
    ...signInOperations({ ...shared, signIns, mailbox: mailbox && '/mailbox' }),
    ...deviceOperations(shared),
    ...meOperations(shared.me),
    ...learnerOperations(shared),
    ...setupOperations(shared),
    ...insightsOperations({ engine, atWork: new AtWorkRepository(organization.id) }),
    ...enginePriorOperations(forEngine),
    ...assignmentOperations(forAssignments),
    ...reminding.operations,
    ...syncOperations({ ...shared, findActivities: library.findActivities, noteEvents: reminding.noteEvents }),
    ...(mailbox ? mailboxOperations(mailbox) : []),
  ];
  const findVisitor = visitorFinder(engine, sessions, now);
  const app: Hono = makeApp(operations, { ...config, cookie: shared.cookie, findVisitor, files, log });
  const facts = { mailbox, setupCode: await setupCode(shared), webBuilt: files.present };
  const handlers = { [PRIORS_JOB]: () => renewPriors(forEngine), ...reminding.handlers };
  const queue = new QueueWorker({ engine, jobs, handlers, now, log });
  /** Of several servers on one database one does it: the hour is the key. */
  const renew = async () => {
    const at = now();
    const job = { kind: PRIORS_JOB, key: String(Math.floor(at / HOUR_MS)), payload: null, runAt: at };
    await engine.write((writer) => jobs.enqueue(writer, job));
  };
  const { planOverdue } = reminding;
  return { app, mailer, media, facts, queue, reader, renewPriors: renew, planOverdue };
}

/** @throws DatabaseUnavailable */
async function openDatabase({ databaseUrl, dataDir }: Config, log: Logger): Promise<Engine> {
  if (!databaseUrl) return openSqlite(dataDir);
  const { openPostgres } = await import('#server/database/engines/postgres.ts');
  return openPostgres(databaseUrl, (error) => log.error({ err: error }, 'A database connection was lost'));
}

/** @throws FilesUnavailable */
async function openFiles({ bucket, dataDir }: Config): Promise<Files> {
  const files = bucket
    ? new (await import('#server/ports/files/drivers/s3.ts')).S3Files(bucket)
    : new FolderFiles(join(dataDir, 'files'));
  await files.check();
  return files;
}

/** Whom a push service may write to. */
function contactOf({ mailFrom }: Config): string {
  return `mailto:${/([^\s<>]+@[^\s<>]+?)>?$/.exec(mailFrom)?.[1] ?? mailFrom}`;
}

/** The mail library, like the other drivers, is loaded only where it is used: it is a tenth of the start. */
async function makeMailer({ smtpUrl, mailFrom, dkim }: Config, now: () => number): Promise<Mailer> {
  if (!smtpUrl) return new Mailbox(now);
  const { smtpMailer } = await import('#server/ports/mail/drivers/smtp.ts');
  return smtpMailer({ url: smtpUrl, from: mailFrom, dkim });
}

function reportLibrary({ shelf, issues }: LoadedLibrary, log: Logger): void {
  for (const { file, line, what, mend, severity } of issues) log.warn(`${file}:${line}: ${severity}: ${what}. ${mend}`);
  log.debug(`The library has ${shelf.modules.length} documents`);
}
