/**
 * JSON with one spelling only: keys sorted by UTF-16 code units, no spaces, members that are `undefined` left out.
 * Equal values give equal text whatever the order in which they were built.
 * Throws a TypeError that names the place for what JSON cannot say: functions, symbols, bigints, NaN and infinities.
 */
export function canonical(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, place: string): string {
  if (value === null) return 'null';
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => (item === undefined ? 'null' : write(item, `${place}[${index}]`))).join(',')}]`;
  }
  if (typeof value === 'object') return writeObject(value, place);
  throw new TypeError(`canonical: ${place} is ${String(value)}, which JSON cannot say; give a finite number or text`);
}

function writeObject(value: object, place: string): string {
  const members: string[] = [];
  for (const [key, member] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${write(member, `${place}.${key}`)}`);
  }
  return `{${members.join(',')}}`;
}
