import { isIPv6 } from 'node:net';
import { HttpProblem } from '#server/http/problem.ts';

/** So many calls in so many milliseconds, counted per address, person or whatever the key names. */
export interface Limit {
  readonly name: string;
  readonly calls: number;
  readonly within: number;
}

const MINUTE = 60_000;

/** Every limit there is. */
export const LIMITS = {
  signInPerEmail: { name: 'sign-in by e-mail address', calls: 5, within: 15 * MINUTE },
  signInPerAddress: { name: 'sign-in', calls: 20, within: 15 * MINUTE },
  proofPerAddress: { name: 'codes and links', calls: 30, within: 10 * MINUTE },
  setupPerAddress: { name: 'setup', calls: 10, within: 10 * MINUTE },
  pushPerLearner: { name: 'devices to push to', calls: 60, within: 60 * MINUTE },
  triedPerLearner: { name: 'tried reminders', calls: 10, within: 60 * MINUTE },
  stopPerAddress: { name: 'stopping reminders', calls: 60, within: 10 * MINUTE },
  addressesPerLearner: { name: 'private addresses', calls: 20, within: 60 * MINUTE },
  calendarsPerLearner: { name: 'calendars', calls: 30, within: 60 * MINUTE },
  calendarEventsPerLearner: { name: 'events of calendars', calls: 120, within: 60 * MINUTE },
  uploadsPerLearner: { name: 'uploads', calls: 200, within: 60 * MINUTE },
  syncPerLearner: { name: 'sync', calls: 600, within: MINUTE },
  statePerLearner: { name: 'state', calls: 30, within: 60 * MINUTE },
  exportPerLearner: { name: 'export', calls: 10, within: 60 * MINUTE },
  erasePerLearner: { name: 'erase', calls: 5, within: 60 * MINUTE },
} as const satisfies Record<string, Limit>;

/** Windows kept before old ones are cleared away. */
const KEPT_WINDOWS = 20_000;

/** Counts calls in fixed windows, in memory: a restart begins anew, each process counts for itself. */
export class RateLimits {
  readonly #windows = new Map<string, { calls: number; endsAt: number }>();
  readonly #now: () => number;
  readonly #enabled: boolean;

  constructor(now: () => number, enabled: boolean) {
    this.#now = now;
    this.#enabled = enabled;
  }

  /** @throws HttpProblem `too_many_requests` with `Retry-After` once the limit is used up. */
  take(limit: Limit, key: string): void {
    if (!this.#enabled) return;
    const now = this.#now();
    const name = `${limit.name}\n${key}`;
    const known = this.#windows.get(name);
    const window = known && known.endsAt > now ? known : { calls: 0, endsAt: now + limit.within };
    window.calls += 1;
    if (window !== known) this.#remember(name, window, now);
    if (window.calls <= limit.calls) return;
    const seconds = Math.ceil((window.endsAt - now) / 1000);
    throw new HttpProblem('too_many_requests', `Too many requests (${limit.name}). Try again in ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }

  #remember(name: string, window: { calls: number; endsAt: number }, now: number): void {
    this.#windows.delete(name);
    this.#windows.set(name, window);
    if (this.#windows.size <= KEPT_WINDOWS) return;
    for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key);
    for (const key of this.#windows.keys()) {
      if (this.#windows.size <= KEPT_WINDOWS) return;
      this.#windows.delete(key);
    }
  }
}

/** Whom an address stands for: an IPv6 customer has a whole /64 to call from. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const gap = plain.includes('::') ? Array.from({ length: 8 - before.length - after.length }, () => '0') : [];
  return [...before, ...gap, ...after].slice(0, 4).join(':');
}
