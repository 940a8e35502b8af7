import type { Generated } from 'kysely';
import type { Role } from '#contract/roles.ts';

/**
 * The tables. Every key begins with the organization; ids are UUIDv7, times integer milliseconds UTC, truth values
 * 0 or 1, documents JSON text. Text compares by its bytes on both engines.
 */
export interface Tables {
  migration: { name: string; applied_at: number };
  organization: OrganizationTable;
  member: MemberTable;
  account_session: AccountSessionTable;
  sign_in: SignInTable;
  learner_stream: LearnerStreamTable;
  event: EventTable;
  memory: MemoryTable;
  module_version: ModuleVersionTable;
  job: JobTable;
  upload: UploadTable;
  media: MediaTable;
  media_variant: MediaVariantTable;
  media_use: MediaUseTable;
  private_address: PrivateAddressTable;
  engine_priors: EnginePriorsTable;
  calendar: CalendarTable;
  assignment: AssignmentTable;
  reminder: ReminderTable;
  reminder_watch: ReminderWatchTable;
  push_target: PushTargetTable;
}

export interface OrganizationTable {
  id: string;
  name: string;
  /** Asked of whoever sets the organization up; null once that is done. */
  setup_code: string | null;
  created_at: number;
}

/** Who a learner is. Kept apart from what the learner did. */
export interface MemberTable {
  organization_id: string;
  id: string;
  email: string;
  role: Role;
  created_at: number;
}

/** One signed-in device. The token itself is known to the device only. */
export interface AccountSessionTable {
  organization_id: string;
  learner_id: string;
  id: string;
  token_hash: string;
  name: string;
  created_at: number;
  last_seen_at: number;
}

/** One running sign-in by e-mail; link and code are kept as hashes. */
export interface SignInTable {
  organization_id: string;
  id: string;
  email: string;
  token_hash: string;
  code_hash: string;
  attempts: Generated<number>;
  created_at: number;
  expires_at: number;
  consumed_at: number | null;
}

/** Counts the events of one learner in the order of their arrival; its row is the lock of the learner's log. */
export interface LearnerStreamTable {
  organization_id: string;
  learner_id: string;
  position: number;
}

/** The log: append-only. `position` is the order of arrival that devices page by. */
export interface EventTable {
  organization_id: string;
  learner_id: string;
  id: string;
  position: number;
  kind: string;
  device: string;
  /** Memory key, of attempts only. */
  memory_key: string | null;
  /** The attempt an undo takes back. */
  undoes: string | null;
  sent_at: number;
  received_at: number;
  effective_at: number;
  /** The event as it came, checked. */
  body: string;
  /** What grading found, of attempts only. */
  verdict: string | null;
}

/** Cache of the fold over one learner's one key. */
export interface MemoryTable {
  organization_id: string;
  learner_id: string;
  memory_key: string;
  state: string;
  updated_at: number;
}

/** A published document: immutable. `source_hash` names the files it was made of. */
export interface ModuleVersionTable {
  organization_id: string;
  id: string;
  version: string;
  language: string;
  source_hash: string;
  document: string;
  created_at: number;
}

/** Work to be done once the commit that wrote it is durable; ended ones stay for a while, so that no key runs twice. */
export interface JobTable {
  organization_id: string;
  id: string;
  kind: string;
  /** Of one kind there is at most one job with this key. */
  job_key: string;
  payload: string;
  run_at: number;
  attempts: Generated<number>;
  /** Until then a worker has it; a worker that died lets go of it by time alone. */
  leased_until: number | null;
  ended_at: number | null;
  /** Why the last try failed; on an ended job: why it was given up. */
  error: string | null;
}

/** A file that is still arriving: `pieces` names in order, as a JSON list, what has come of it. */
export interface UploadTable {
  organization_id: string;
  id: string;
  learner_id: string;
  name: string;
  size: number;
  received: number;
  pieces: string;
  created_at: number;
  changed_at: number;
}

/** `fresh`: not looked at yet; `refused`: `finding` says why. */
export const MEDIA_STATES = ['fresh', 'ready', 'refused'] as const;
export type MediaState = (typeof MEDIA_STATES)[number];

/** One uploaded file and what is known of it. It has the id of its upload. */
export interface MediaTable {
  organization_id: string;
  id: string;
  /** Who uploaded it. */
  learner_id: string;
  /** As the uploader's device called it. */
  name: string;
  state: MediaState;
  /** Of the file as it came. */
  hash: string;
  size: number;
  /** Found in its content; null while nobody looked. */
  type: string | null;
  width: number | null;
  height: number | null;
  /** Milliseconds. */
  duration: number | null;
  /** A tiny picture as a `data:` address. */
  placeholder: string | null;
  /** Loudness from 0 to 100 along a sound, as a JSON list. */
  peaks: string | null;
  finding: string | null;
  /** Until then one process works on it. */
  claimed_until: number;
  created_at: number;
  /** Since when no module refers to it; null while one does. */
  unused_since: number | null;
}

export const VARIANT_ROLES = ['source', 'picture', 'video', 'audio', 'poster', 'captions', 'scene'] as const;
export type VariantRole = (typeof VARIANT_ROLES)[number];

/** A file made of an upload, served as `/api/media/<name>`. The `source` is kept only until it was looked at. */
export interface MediaVariantTable {
  organization_id: string;
  media_id: string;
  /** 32 hexadecimal digits of its hash and the extension. */
  name: string;
  role: VariantRole;
  hash: string;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
}

/** A published version that refers to a medium. */
export interface MediaUseTable {
  organization_id: string;
  media_id: string;
  module_id: string;
  version: string;
}

/** An address for programs that cannot sign in. The secret in it is known to the learner only. */
export interface PrivateAddressTable {
  organization_id: string;
  learner_id: string;
  purpose: 'podcast' | 'calendar';
  token_hash: string;
  language: string;
  created_at: number;
}

/** What the organization's answers say together, and how many attempts there were when it was worked out. */
export interface EnginePriorsTable {
  organization_id: string;
  document: string;
  attempts: number;
  made_at: number;
}

/** A calendar that a learner subscribed to. Its address lets whoever has it in, so no answer repeats it. */
export interface CalendarTable {
  organization_id: string;
  learner_id: string;
  id: string;
  name: string;
  address: string;
  created_at: number;
}

/** A module that the organization asks its members to learn by a moment. */
export interface AssignmentTable {
  organization_id: string;
  module: string;
  due_at: number;
  asked_at: number;
}

/** A reminder of one local day: marked before it is sent, so that no day has two. */
export interface ReminderTable {
  organization_id: string;
  learner_id: string;
  /** Days since 1970-01-01 on the learner's wall calendar. */
  day: number;
  channel: string;
  /** When somebody last began to send it. */
  marked_at: number;
  /** Null while it is not known to be on its way. */
  sent_at: number | null;
}

/** A learner whom reminders are planned for, and what the plan was made with. */
export interface ReminderWatchTable {
  organization_id: string;
  learner_id: string;
  zone: string;
  /** When it is looked next whether to remind; null when the plan has no day ahead. */
  next_at: number | null;
}

/** A browser that takes messages, as it described itself, sealed. It goes with the session of its device. */
export interface PushTargetTable {
  organization_id: string;
  learner_id: string;
  session_id: string;
  endpoint_hash: string;
  target: string;
  created_at: number;
}
