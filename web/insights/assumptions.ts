/** What the return is reckoned with, as typed. */
export interface Assumptions {
  /** Percent. */
  readonly share: string;
  readonly confidence: string;
  readonly hourValue: string;
  readonly cost: string;
}

export const USUAL: Assumptions = { share: '50', confidence: '80', hourValue: '', cost: '' };

/** The number that was typed, with a point or a comma; undefined for what is none or lies outside. An empty one is 0. */
export function typedNumber(text: string, most: number): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d{0,9}(\.\d{0,4})?$/.test(trimmed)) return undefined;
  const value = Number(trimmed || 0);
  return value <= most ? value : undefined;
}

/** The query of the report; undefined while a field cannot be read. */
export function queryOf({ share, confidence, hourValue, cost }: Assumptions): string | undefined {
  const parts = { share: typedNumber(share, 100), confidence: typedNumber(confidence, 100) };
  const amounts = { hourValue: typedNumber(hourValue, 100_000), cost: typedNumber(cost, 999_999_999) };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...parts, ...amounts })) {
    if (value === undefined) return undefined;
    query.set(name, String(name in parts ? value / 100 : value));
  }
  return query.toString();
}
