import * as v from 'valibot';
import { Media, Medium } from '#contract/media.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { MediaRepository, MediumRow } from '#server/features/media/media.repository.ts';
import { describeMedium } from '#server/features/media/rows.ts';
import type { Variants } from '#server/features/media/variants.repository.ts';
import { type Operation, operation } from '#server/http/operation.ts';
import { HttpProblem } from '#server/http/problem.ts';

export interface MediaRoutes {
  readonly engine: Engine;
  readonly media: MediaRepository;
  readonly variants: Variants;
}

const PAGE = 50;
const Id = v.pipe(v.string(), v.uuid());

export function mediaOperations({ engine, media, variants }: MediaRoutes): Operation[] {
  const describe = async (rows: readonly MediumRow[]) => {
    const files = await variants.list(
      engine.db,
      rows.map(({ id }) => id),
    );
    return rows.map((row) =>
      describeMedium(
        row,
        files.filter((file) => file.media_id === row.id),
      ),
    );
  };
  return [
    operation({
      name: 'GET /api/media-files',
      tag: 'Media',
      summary: 'List uploaded media, newest first.',
      query: v.object({ before: v.optional(Id) }),
      answer: Media,
      handle: async ({ query }) => {
        const rows = await media.list(engine.db, query.before, PAGE);
        const last = rows.length === PAGE ? rows.at(-1)?.id : undefined;
        return { media: await describe(rows), ...(last === undefined ? {} : { before: last }) };
      },
    }),
    operation({
      name: 'GET /api/media-files/:id',
      tag: 'Media',
      summary: 'Say what became of an upload: ready with its files, or refused with the reason.',
      params: v.object({ id: Id }),
      answer: Medium,
      errors: ['not_found'],
      handle: async ({ params }) => {
        const row = await media.find(engine.db, params.id);
        const [medium] = row ? await describe([row]) : [];
        if (!medium) throw new HttpProblem('not_found', 'There is no medium with this id.', { field: 'id' });
        return medium;
      },
    }),
  ];
}
