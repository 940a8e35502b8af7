/**
 * How far a device has read its learner's log. A device that begins gets everything up to where the log ended then,
 * its own events too: it may be one that has lost them.
 */
export interface Cursor {
  /** Position of the last event that was sent. */
  readonly after: number;
  /** Up to this position the device's own events are sent too. */
  readonly ownUntil: number;
}

/**
 * Reads a cursor. One that cannot be read, or is ahead of a log restored from a backup, begins anew: reading twice does
 * no harm.
 * @param head position of the last event in the log
 */
export function readCursor(text: string | undefined, head: number): Cursor {
  const groups = /^(?<after>\d{1,15})(\.(?<own>\d{1,15}))?$/.exec(text ?? '')?.groups;
  const after = Number(groups?.after ?? Number.POSITIVE_INFINITY);
  if (after > head) return { after: 0, ownUntil: head };
  return { after, ownUntil: Number(groups?.own ?? 0) };
}

export function writeCursor({ after, ownUntil }: Cursor): string {
  return ownUntil > after ? `${after}.${ownUntil}` : String(after);
}
