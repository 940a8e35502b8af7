import fc from 'fast-check';

const ids = fc.constantFrom(
  'o1',
  'o2',
  'i1',
  'i2',
  'p1',
  'p2',
  'd1',
  'c1',
  'c2',
  'g1',
  'g2',
  'h1',
  'h2',
  'e2',
  'e3',
  'r1',
  'r2',
  'w1',
  'w2',
  't1',
  't2',
  '__proto__',
  'toString',
  '',
);
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const texts = fc.oneof(fc.string(), fc.constantFrom('Ctrl++', '1.500,25', '٣', '½', 'true', '=SUM(B:B)/0'));

/** Responses of every shape that some kind takes, and of none. */
export const response = fc.oneof(
  fc.anything(),
  fc.record({
    chosen: fc.array(ids, { maxLength: 9 }),
    order: fc.array(ids, { maxLength: 9 }),
    found: fc.array(ids, { maxLength: 9 }),
    gaps: fc.oneof(fc.dictionary(ids, texts), fc.array(fc.array(ids, { maxLength: 9 }), { maxLength: 7 })),
    pairs: fc.dictionary(ids, ids),
    text: texts,
    value: fc.boolean(),
    keys: texts,
    platform: fc.constantFrom('windows', 'macos'),
    recalled: fc.constantFrom('no', 'partly', 'yes'),
    labels: fc.dictionary(ids, ids),
    ratings: fc.dictionary(ids, ids),
    words: fc.array(ids, { maxLength: 9 }),
    places: fc.oneof(
      fc.dictionary(ids, ids),
      fc.array(fc.oneof(fc.record({ x: percent, y: percent }), fc.record({ region: ids })), { maxLength: 12 }),
    ),
    seed: fc.nat(),
    choices: fc.array(fc.nat(3), { maxLength: 9 }),
    estimate: fc.double(),
    met: fc.array(ids, { maxLength: 9 }),
    values: fc.dictionary(ids, fc.oneof(ids, texts, fc.boolean())),
  }),
);
