import { fsrsPolicy, lowestFirst, type Order } from './fsrs-policy.ts';
import { ours, oursUnfitted } from './ours.ts';
import type { Policy } from './policy.ts';
import { leitner, newOnly, randomly, sm2 } from './simple-policies.ts';

const RETENTIONS = [0.8, 0.85, 0.9, 0.95];
const ORDERS: readonly Order[] = ['due', 'lowest', 'overdue'];

/** What the others are compared with. */
export const BASELINE = 'fsrs-.90-due';
export const OURS = 'ours';
/** The rival with the same refit and the same pooled prior. */
export const FITTED_RIVALS = RETENTIONS.map((retention) => fsrsPolicy(retention, 'due', true).name);

export const POLICIES: readonly Policy[] = [
  ours,
  oursUnfitted,
  randomly,
  leitner,
  sm2,
  lowestFirst,
  newOnly,
  ...ORDERS.flatMap((order) => RETENTIONS.map((retention) => fsrsPolicy(retention, order, false))),
  ...RETENTIONS.map((retention) => fsrsPolicy(retention, 'due', true)),
];
