import type { ColumnDataType, CreateTableBuilder, Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from '#server/database/tables.ts';

export type Database = Kysely<Tables>;
/** Exists only inside `Engine.write`: whoever holds one may write. */
export type Writer = Transaction<Tables>;

type ColumnType = ColumnDataType | RawBuilder<unknown>;

/** What the two engines say differently when tables are made. */
export interface SchemaDialect {
  /** Text that compares by its bytes. */
  readonly text: ColumnType;
  /** 64-bit integer. */
  readonly integer: ColumnType;
  /** Ends the definition of a plain table. */
  plain<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
  /** Ends the definition of the event log: by month of the id where the engine has partitions. */
  log<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>;
}

/** One of the two databases behind the query layer. Whatever differs between them is a member here. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** For reading, outside of a transaction. */
  readonly db: Database;
  readonly schema: SchemaDialect;
  /**
   * Runs `job` in a transaction and resolves once its work is durable. Jobs that arrive together may share one commit;
   * one that throws takes back its own work only. A job does nothing but database work, and only by its writer.
   * @throws StorageFull when there is no room for it
   */
  write<T>(job: (writer: Writer) => Promise<T>): Promise<T>;
  /** Runs `work` while no other process on the same database is in such work: migrations and the first start. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Makes the partitions that the coming months need. `now` in milliseconds UTC. */
  prepareLog(now: number): Promise<void>;
  /**
   * Locks one learner's log until the transaction ends.
   * Returns the position of its last event, or undefined for a learner who is not (or no longer) there.
   */
  lockStream(writer: Writer, organizationId: string, learnerId: string): Promise<number | undefined>;
  close(): Promise<void>;
}

/** There is no room on the disk: nothing of the work was kept, and it may be tried again once there is. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The database cannot be used; the message says why and what to do. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
