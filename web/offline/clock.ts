/** The one place that reads the device's clock: milliseconds UTC. */
export function now(): number {
  return Date.now();
}

/** The device's IANA time zone, such as `Europe/Berlin`. */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
