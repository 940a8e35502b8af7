import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';

/** One piece on the plate: a shape within the unit circle, in one of the palette's colours. */
export interface Morsel {
  readonly shape: 'disc' | 'ring' | 'slice' | 'leaf';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
  readonly colour: string;
}

const COLOURS = ['var(--accent)', 'var(--review)', 'var(--new)', 'var(--need)', 'var(--assigned)'] as const;
const SHAPES = ['disc', 'slice', 'leaf', 'ring'] as const;

/** The dish of a collection: five to seven morsels laid out in a spiral, always the same for the same id. */
export function dishOf(id: string): readonly Morsel[] {
  const next = random(seedOf('dish', id));
  const count = 5 + Math.floor(next() * 3);
  const start = next() * 360;
  const first = Math.floor(next() * COLOURS.length);
  return Array.from({ length: count }, (_, index) => {
    const angle = ((start + index * 137.5) * Math.PI) / 180;
    const distance = 0.16 + 0.46 * Math.sqrt(index / count);
    return {
      shape: SHAPES[Math.floor(next() * SHAPES.length)] ?? 'disc',
      x: distance * Math.cos(angle),
      y: distance * Math.sin(angle),
      size: 0.14 + 0.14 * next(),
      turn: Math.round(next() * 360),
      colour: COLOURS[(first + (index % 3)) % COLOURS.length] ?? COLOURS[0],
    };
  });
}
