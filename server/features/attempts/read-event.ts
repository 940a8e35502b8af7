import * as v from 'valibot';
import { type EventAnswer, LearnerEvent as EventSchema } from '#contract/sync.ts';
import type { LearnerEvent } from '#core/sync/event.ts';

/** Characters of JSON one event may have: far more than any response needs. */
const LARGEST_EVENT = 8 * 1024;

/** An event that may be stored: checked, and as text. */
export interface ReadEvent {
  readonly event: LearnerEvent;
  readonly body: string;
}

/** Checks one event by itself, so that a bad one costs nothing but itself. Never throws. */
export function readEvent(raw: unknown): ReadEvent | EventAnswer {
  const checked = v.safeParse(EventSchema, raw, { abortEarly: true, abortPipeEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    const field = v.getDotPath(issue);
    return rejected(raw, `${field ? `${field}: ` : ''}${issue.message}`.slice(0, 300));
  }
  const body = textOf(checked.output);
  if (body === undefined) return rejected(raw, 'The response is nested too deeply to be stored.');
  if (body.length > LARGEST_EVENT) return rejected(raw, `An event has at most ${LARGEST_EVENT} characters of JSON.`);
  return { event: checked.output, body };
}

export function isRead(result: ReadEvent | EventAnswer): result is ReadEvent {
  return 'event' in result;
}

function rejected(raw: unknown, message: string): EventAnswer {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : '';
  return { id: id.slice(0, 64), status: 'rejected', message };
}

/** Undefined where the nesting exhausts the stack. */
function textOf(event: LearnerEvent): string | undefined {
  try {
    return JSON.stringify(event);
  } catch {
    return undefined;
  }
}
