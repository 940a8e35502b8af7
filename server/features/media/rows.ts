import type { Medium } from '#contract/media.ts';
import type { Made } from '#server/features/media/make/made.ts';
import type { MediumRow } from '#server/features/media/media.repository.ts';
import type { Upload } from '#server/features/media/uploads.repository.ts';
import type { VariantRow } from '#server/features/media/variants.repository.ts';
import type { StoredFile } from '#server/ports/files/files.ts';

/** A medium nobody has looked at, made of a whole upload. Nothing refers to it yet. */
export function mediumOf({ id, learnerId, name }: Upload, { hash, size }: StoredFile, now: number): MediumRow {
  return {
    ...{ id, learner_id: learnerId, name, hash, size, state: 'fresh', claimed_until: 0 },
    ...{ type: null, width: null, height: null, duration: null, placeholder: null, peaks: null, finding: null },
    ...{ created_at: now, unused_since: now },
  };
}

/** The file as it came. It is served to nobody. */
export function sourceRow(mediaId: string, { hash, size }: StoredFile): VariantRow {
  const type = 'application/octet-stream';
  return {
    media_id: mediaId,
    name: `${hash.slice(0, 32)}.source`,
    role: 'source',
    hash,
    type,
    size,
    width: null,
    height: null,
  };
}

/** What is to be written once an upload was looked at. */
export function madeRows(
  mediaId: string,
  made: Made,
  stored: readonly StoredFile[],
): { values: Partial<MediumRow>; rows: VariantRow[] } {
  const { type, width = null, height = null, duration = null, placeholder = null, peaks } = made;
  const measured = { type, width, height, duration, placeholder, peaks: peaks ? JSON.stringify(peaks) : null };
  const rows = made.files.flatMap((file, index) => {
    const { hash, size } = stored[index] ?? {};
    if (hash === undefined || size === undefined) return [];
    const shown = { role: file.role, type: file.type, width: file.width ?? null, height: file.height ?? null };
    return [{ media_id: mediaId, name: `${hash.slice(0, 32)}.${file.extension}`, hash, size, ...shown }];
  });
  return { values: { state: 'ready', ...measured }, rows };
}

/** A medium as the API tells it. */
export function describeMedium(row: MediumRow, variants: readonly VariantRow[]): Medium {
  const { id, name, state, created_at: createdAt, peaks } = row;
  const { finding, type, width, height, duration, placeholder } = row;
  return {
    ...{ id, name, state, createdAt },
    ...present({ finding, type, width, height, duration, placeholder }),
    ...(peaks === null ? {} : { peaks: JSON.parse(peaks) }),
    variants: variants.flatMap(describeVariant),
  };
}

function describeVariant({ name, role, type, size, width, height }: VariantRow): Medium['variants'] {
  if (role === 'source') return [];
  return [{ address: `/api/media/${name}`, role, type, size, ...present({ width, height }) }];
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** Without the fields that are null. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Present<T>;
}
