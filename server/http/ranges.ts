/** Bytes of a file, both ends included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header for a file of `size` bytes. Undefined asks for all of it: no header, another unit, several
 * ranges, or something that is no range (RFC 9110, section 14.2).
 */
export function readRange(header: string | undefined, size: number): Range | 'unsatisfiable' | undefined {
  const match = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header ?? '');
  const [first = '', last = ''] = match?.slice(1) ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return size === 0 || Number(last) === 0 ? 'unsatisfiable' : tail(size, Number(last));
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}

function tail(size: number, bytes: number): Range {
  return { start: Math.max(0, size - bytes), end: size - 1 };
}
