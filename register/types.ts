import type { FoundCluster } from '../domain/cluster/state';
import type { Pool } from 'pg';
import type { ProcedureView, RolloutBatch } from '../contracts/procedure';
import type { Calendar } from '../domain/calendar/types';
import type { Actor, Refusal } from '../domain/kernel';
import type { Result } from '../domain/result';
import type { Instant } from '../domain/time';
import type { PrismaClient } from '../generated/prisma/client';
import type { AuditTrail } from './audit';
import type { DocumentStore } from './documents';
import type { InvoiceDesk } from './invoices/desk';
import type { LetterDesk } from './letters/types';
import type { Queries } from './queries/types';
import type { Proof } from './proof/proofs';
import type { ReadingLog } from './readings';
import type { ExchangeRates } from './exchange-rates';
import type { RegimeDrafts } from './regime-drafts';
import type { RegimeStore } from './regime-store';
import type { RoundFacts } from './round-facts';
import type { RolloutPlan, RolloutPreview } from './rollouts/types';
import type { StreamKinds } from './streams';

/** The source of domain time. */
export interface ClockPort {
  now(): Instant;
}

/** What the register reports and nobody waits for; never the content of a case. */
export interface RegisterLog {
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** What the register is made of. */
export interface RegisterDeps {
  /** The pool that Prisma's adapter uses too; the write path takes its connections here. */
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  readonly clock: ClockPort;
  /** A working calendar by its id (`loadCalendar`, unless a test has its own). */
  readonly calendars?: (id: string) => Result<Calendar, { readonly code: string }>;
  readonly log: RegisterLog;
  /** The kinds of stream; all of Tollgate's by default. */
  readonly kinds?: StreamKinds;
  /** The address of the service, after which its proof is named when it is begun. */
  readonly publicUrl?: string;
}

/** A command of a person, or a step of the procedure, on one stream. */
export interface Act {
  /** `project/<id>`, `review/<id>`, `intervention/<id>`. */
  readonly stream: string;
  readonly command: { readonly type: string };
  readonly actor: Actor;
  /** The same id gets the same answer. */
  readonly commandId: string;
  /** Hash of the request: the same id with another request is refused. */
  readonly requestHash?: string;
  /** Domain time of the act. */
  readonly now: Instant;
  /** The version that the actor has seen (`If-Match`). */
  readonly expectedSeq?: number;
}

/** The act is on the record. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly stream: string;
  /** The stream's version after the act. */
  readonly seq: number;
  /** Domain time at which it was recorded. */
  readonly at: Instant;
  /** Events of this command; clocks and commands of other streams that were applied before it are not among them. */
  readonly events: readonly { readonly seq: number; readonly type: string }[];
  /** The command had been answered before, and this is that answer. */
  readonly replayed: boolean;
  /** The procedure has to look at the stream. */
  readonly wake: boolean;
  /** Streams that got a command in their inbox. */
  readonly touched: readonly string[];
}

/** The law refuses; the refusal is audited, and a repeated command gets it again. */
export interface Refused {
  readonly kind: 'refused';
  readonly stream: string;
  readonly seq: number;
  readonly refusal: Refusal;
  readonly replayed: boolean;
  /** What fell due before it was recorded nevertheless. */
  readonly wake: boolean;
  readonly touched: readonly string[];
}

/**
 * The answer to an act. `stale`: the stream has another version than the actor has seen. `key_reused`: the command id
 * belongs to another request. `not_found`: there is no such stream, and the command opens none.
 */
export type Outcome =
  | Accepted
  | Refused
  | { readonly kind: 'stale'; readonly seq: number; readonly wake: boolean; readonly touched: readonly string[] }
  | { readonly kind: 'key_reused' }
  | { readonly kind: 'not_found' };

/** The outcome of an act, and the streams whose procedures must be woken for it (by the caller, through its waker). */
export interface Performed {
  readonly outcome: Outcome;
  readonly wake: readonly string[];
  /** Every stream that the act changed, with its version then: what a caller who waits has to see settled. */
  readonly changed: readonly { readonly stream: string; readonly seq: number }[];
}

/** A step of the procedure, as its view names it. */
export interface Step {
  readonly stream: string;
  readonly step: string;
  /** Sequence number of the event that made it due. */
  readonly cause: number;
  readonly subject?: string;
  readonly now: Instant;
}

/** What a procedure sees of its stream (null if there is none), and other streams whose procedures must be woken. */
export interface Looked {
  readonly view: ProcedureView | null;
  readonly wake: readonly string[];
}

/** One page of stream names, in their order. */
export interface StreamPage {
  readonly streams: readonly string[];
  readonly next: string | null;
}

/** The record: one write path, and what is read from it. */
export interface Register {
  /** One transaction on one stream: what is due is applied, the command is decided, everything is written. */
  execute(act: Act): Promise<Outcome>;
  /** `execute`, and then the receivers of its sends apply what they got (best effort; a failure is logged). */
  perform(act: Act): Promise<Performed>;
  /**
   * The view of a stream for its procedure, with everything applied that is due at `now`. Where nothing is left to do
   * for the procedure, notes that all up to the view's seq was seen. `deliver_notices` and `issue_letters` are among the due steps while
   * notices wait.
   */
  view(stream: string, now: Instant): Promise<Looked>;
  /**
   * Takes a step by its system command and looks at the stream after it. A step that was taken before changes nothing;
   * one that the law refuses stays due.
   */
  step(step: Step): Promise<Looked>;
  /**
   * Names of streams whose wake was not seen, whose clock is overdue at `now`, or which have commands or notices
   * waiting, and of roll-outs that run; in their order, those after `after`.
   */
  unseen(now: Instant, limit: number, after?: string): Promise<readonly string[]>;
  /** Takes the next projects of a roll-out that runs; see `takeBatch`. */
  takeRolloutBatch(rolloutId: string, now: Instant): Promise<RolloutBatch & { readonly wake: readonly string[] }>;
  /** What rolling a version out would do to the projects of others; see `previewRollout`. */
  previewRollout(plan: RolloutPlan, now: Instant): Promise<RolloutPreview | null>;
  /** Streams whose procedure has not ended, after the given name. */
  openStreams(after: string | null, limit: number): Promise<StreamPage>;
  /** Nothing was seen: the engine's data is new, and every procedure that is open has to look again. */
  resetSeen(): Promise<void>;
  /** The earliest instant at which a clock runs out or a command takes effect; null when none waits. */
  earliestDue(): Promise<Instant | null>;
  /** Turns the notices of a stream into notifications, once each. Returns how many notices it delivered. */
  deliver(stream: string, now: Instant): Promise<number>;
  /** The next human reference of the year, `TG-2025-0042`. A number that is not used is lost. */
  nextReference(): Promise<string>;
  /** What acts and steps in a council round depend on besides its own record. */
  readonly rounds: RoundFacts;
  readonly queries: Queries;
  readonly documents: DocumentStore;
  readonly letters: LetterDesk;
  readonly invoices: InvoiceDesk;
  readonly regimes: RegimeStore;
  readonly regimeDrafts: RegimeDrafts;
  /** The dated rates on record. */
  readonly exchangeRates: ExchangeRates;
  /** Projects that somebody says are one, as they stand under these rules; null where one of them does not count. */
  flaggedTogether(
    regimeHash: string,
    projectIds: readonly string[],
    evidence: readonly string[],
  ): Promise<FoundCluster | null>;
  /** Posts the invoices that wait for a rate which is on record by now; whose procedures have to look. */
  postWaitingInvoices(now: Instant): Promise<readonly string[]>;
  readonly audit: AuditTrail;
  readonly readings: ReadingLog;
  readonly proof: Proof;
}
