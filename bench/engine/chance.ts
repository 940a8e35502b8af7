import { random } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';

/** A uniform draw that follows from its name alone, so that policies are compared on equal luck. */
export function uniform(...name: readonly (string | number)[]): number {
  return random(seedOf(...name))();
}

/** A standard normal draw that follows from its name alone. */
export function normal(...name: readonly (string | number)[]): number {
  const draw = random(seedOf(...name));
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
