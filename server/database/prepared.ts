import type { Compilable, CompiledQuery } from 'kysely';
import type { Database } from '#server/database/engines/engine.ts';

/** Stands in a query for a value to come; `row` is set in statements for many rows. */
class Slot {
  readonly name: string;
  readonly row: number | undefined;

  constructor(name: string, row: number | undefined) {
    this.name = name;
    this.row = row;
  }
}

/** An object each of whose fields is a slot of that name, typed as the values that will be there. */
function slots<V>(row?: number): V {
  return new Proxy({}, { get: (_, name) => new Slot(String(name), row) }) as V;
}

const names = new Map<string, string>();

/** Name under which an engine may keep this SQL prepared; undefined for SQL that is not hot. */
export function preparedName(sql: string): string | undefined {
  return names.get(sql);
}

/** Compiled forms by dialect and size. The dialect is told by its adapter, which all connections share. */
type Compiled<Row> = Map<unknown, Map<number, CompiledQuery<Row>>>;

function compiledOnce<Row>(
  cache: Compiled<Row>,
  db: Database,
  size: number,
  build: () => Compilable<Row>,
): CompiledQuery<Row> {
  const dialect = db.getExecutor().adapter.constructor;
  const sizes = cache.get(dialect) ?? new Map<number, CompiledQuery<Row>>();
  cache.set(dialect, sizes);
  const known = sizes.get(size);
  if (known) return known;
  const compiled = build().compile();
  sizes.set(size, compiled);
  names.set(compiled.sql, names.get(compiled.sql) ?? `hot${names.size}`);
  return compiled;
}

async function run<Row>(db: Database, compiled: CompiledQuery<Row>, value: (slot: Slot) => unknown): Promise<Row[]> {
  const parameters = compiled.parameters.map((given) => (given instanceof Slot ? value(given) : given));
  const bound: CompiledQuery<Row> = { ...compiled, parameters };
  return (await db.executeQuery<Row>(bound)).rows;
}

/**
 * A hot statement: built and compiled once per dialect, then run with nothing but its values.
 * Example: `prepared((db, v: { id: string }) => db.selectFrom('member').selectAll().where('id', '=', v.id))`.
 */
export function prepared<V extends object, Row>(
  build: (db: Database, values: V) => Compilable<Row>,
): (db: Database, values: V) => Promise<Row[]> {
  const cache: Compiled<Row> = new Map();
  return (db, values) => {
    const compiled = compiledOnce(cache, db, 0, () => build(db, slots<V>()));
    return run(db, compiled, ({ name }) => values[name as keyof V]);
  };
}

/** As `prepared`, for a list of rows besides the shared values; compiled once per number of rows. No rows: no query. */
export function preparedMany<S extends object, V extends object, Row>(
  build: (db: Database, shared: S, rows: readonly V[]) => Compilable<Row>,
): (db: Database, shared: S, rows: readonly V[]) => Promise<Row[]> {
  const cache: Compiled<Row> = new Map();
  return async (db, shared, rows) => {
    if (rows.length === 0) return [];
    const compiled = compiledOnce(cache, db, rows.length, () =>
      build(
        db,
        slots<S>(),
        rows.map((_, row) => slots<V>(row)),
      ),
    );
    return run(db, compiled, ({ name, row }) =>
      row === undefined ? shared[name as keyof S] : rows[row]?.[name as keyof V],
    );
  };
}
