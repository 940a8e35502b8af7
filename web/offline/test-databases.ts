import { afterEach } from 'vitest';
import { deleteLearnerDatabase, type LearnerDatabase, openLearnerDatabase } from './database.ts';

const opened: [name: string, database: LearnerDatabase][] = [];

/** A new empty database of a learner, which is gone after the test. */
export async function openTestDatabase(): Promise<LearnerDatabase> {
  const name = `test-${crypto.randomUUID()}`;
  const database = await openLearnerDatabase(name);
  opened.push([name, database]);
  return database;
}

afterEach(async () => {
  for (const [name, database] of opened.splice(0)) {
    database.close();
    await deleteLearnerDatabase(name);
  }
});
