/** 1 January 2020: no event is older than this product. */
const EARLIEST = 1_577_836_800_000;

/** The three clocks of one event, in milliseconds UTC. */
export interface Clocks {
  /** The device's clock when it happened. */
  readonly clientAt: number;
  /** The device's clock when it was sent. */
  readonly sentAt: number;
  /** The server's clock when it arrived. */
  readonly receivedAt: number;
}

/**
 * When an event happened by the server's clock: `clientAt + (receivedAt - sentAt)`, which takes out what the device's
 * clock is wrong by. The result is an integer that is never later than `receivedAt`; where it would lie before 2020
 * (a clock that was reset) nothing is known but that the event happened before it arrived, so it is `receivedAt`.
 */
export function effectiveAt({ clientAt, sentAt, receivedAt }: Clocks): number {
  const at = Math.round(clientAt + (receivedAt - sentAt));
  return at < EARLIEST ? receivedAt : Math.min(at, receivedAt);
}
