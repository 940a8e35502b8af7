import { sql } from 'kysely';
import type { Writer } from '#server/database/engines/engine.ts';

const MONTHS_AHEAD = 3;

/** The smallest UUIDv7 of a time: partition borders. `at` in milliseconds UTC. */
function smallestId(at: number): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}

interface Month {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

function monthsFrom(now: number): Month[] {
  const today = new Date(now);
  return Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => {
    const start = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead, 1));
    const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
    const name = `event_${start.getUTCFullYear()}_${String(start.getUTCMonth() + 1).padStart(2, '0')}`;
    return { name, from: smallestId(start.getTime()), to: smallestId(end) };
  });
}

/**
 * Makes the partitions of this month and the next ones. Ids carry the clock of the device that made them, so the
 * default partition may already hold some of a month to come: they move into its partition.
 */
export async function prepareMonths(writer: Writer, now: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('morsel event partitions'))`.execute(writer);
  await sql`create table if not exists event_default partition of event default`.execute(writer);
  for (const month of monthsFrom(now)) {
    const known = await sql<{ known: boolean }>`select to_regclass(${month.name}) is not null as known`.execute(writer);
    if (!known.rows[0]?.known) await makeMonth(writer, month);
  }
}

async function makeMonth(writer: Writer, { name, from, to }: Month): Promise<void> {
  const table = sql.table(name);
  const [low, high] = [sql.lit(from), sql.lit(to)];
  await sql`create table ${table} (like event including defaults including constraints)`.execute(writer);
  await sql`with moved as (delete from event_default where id >= ${low} and id < ${high} returning *)
    insert into ${table} select * from moved`.execute(writer);
  await sql`alter table event attach partition ${table} for values from (${low}) to (${high})`.execute(writer);
}
