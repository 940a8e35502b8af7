import type { Database, Engine, Writer } from '#server/database/engines/engine.ts';
import { newId } from '#server/ids.ts';

/** What an organization is called until its owner names it. */
const FIRST_NAME = 'Morsel';

/** The row of one organization. */
export class Organization {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** Finds the organization of this installation, or makes it at first start. */
  static async findOrMake(engine: Engine, now: number): Promise<Organization> {
    const find = async (writer: Writer) => {
      const known = await writer.selectFrom('organization').select('id').orderBy('id').limit(1).executeTakeFirst();
      if (known) return known.id;
      const row = { id: newId(now), name: FIRST_NAME, setup_code: null, created_at: now };
      await writer.insertInto('organization').values(row).execute();
      return row.id;
    };
    return new Organization(await engine.alone(() => engine.write(find)));
  }

  async name(db: Database): Promise<string> {
    return (await db.selectFrom('organization').select('name').where('id', '=', this.id).executeTakeFirstOrThrow())
      .name;
  }

  /** Holds the row until the transaction ends, so that two set-ups at once follow one another. Returns the code. */
  async lock(writer: Writer): Promise<string | null> {
    const held = await writer
      .updateTable('organization')
      .set((e) => ({ name: e.ref('name') }))
      .where('id', '=', this.id)
      .returning('setup_code')
      .executeTakeFirstOrThrow();
    return held.setup_code;
  }

  async update(writer: Writer, change: { name?: string; setup_code: string | null }): Promise<void> {
    await writer.updateTable('organization').set(change).where('id', '=', this.id).execute();
  }
}
