import type { Calendar } from './calendar/types';
import type { RunningClock } from './clock';
import type { Reach } from './delegation/reach';
import type { Regime } from './regime/types';
import type { Instant } from './time';

/** What a person may be appointed to; see `api/policy.ts` for what each may do. */
export type Role =
  | 'agency_author'
  | 'agency_approver'
  | 'agency_coordinator'
  | 'agency_sponsor'
  | 'council_secretary'
  | 'council_member'
  | 'council_chair'
  | 'oversight_officer'
  | 'oversight_decider'
  | 'second_signatory'
  | 'consulted_body'
  | 'funder'
  | 'auditor'
  | 'administrator';

/** In the order in which bodies are met on a project's way. */
export const BODY_KINDS = [
  'agency',
  'council',
  'oversight',
  'consulted',
  'funder',
  'parliament',
  'audit',
  'administration',
] as const;

/** The kind of a body; a regime names its bodies by key, the directory binds each key to a body of a jurisdiction. */
export type BodyKind = (typeof BODY_KINDS)[number];

/** A dated appointment of the acting person, already filtered to those in force at the time of the act. */
export interface Appointment {
  readonly role: Role;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  /** The key by which a regime names this body (`council`, `oversight`, …); null for an agency. */
  readonly bodyKey: string | null;
  readonly jurisdiction: string;
  /** Of an office that is held by delegation; one's own reaches every case. */
  readonly reach?: Reach;
}

/** Who acts: a person, with the appointments in force; or the procedure itself. */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'system';
  readonly appointments: readonly Appointment[];
  /** The person whose power is exercised under a delegation; both names stay on the record. */
  readonly onBehalfOf?: string;
}

/** The procedure, acting by itself: steps, expiries, effects that one proceeding has on another. */
export const SYSTEM: Actor = { id: 'system', kind: 'system', appointments: [] };

/** A version of the rules with its calendar. */
export interface Rules {
  readonly regime: Regime;
  readonly calendar: Calendar;
}

/** Everything that a decision may depend on besides the state and the command: all by value. */
export interface Context extends Rules {
  readonly actor: Actor;
  /** Domain time of the act; never earlier than the stream's last event. */
  readonly now: Instant;
  /** Further versions of the rules, by their hash: those that the command names, or that the stream waits for. */
  readonly versions?: Readonly<Record<string, Rules>>;
  /** The sequence number that the first event of this decision will get. */
  readonly nextSeq: number;
}

/** Why a command is refused: stable code, the rule that refuses, the facts, and what would be needed instead. */
export interface Refusal {
  /** Stable kebab-case code, documented in `docs/reference`; becomes the problem's `type`. */
  readonly code: string;
  /** One English sentence; the code and facts allow another language. */
  readonly message: string;
  /** The regime's rule and its legal reference, where a rule of the regime refuses. */
  readonly rule?: { readonly id: string; readonly legalRef?: string; readonly verified?: boolean };
  /** JSON pointer into the command, where one field is at fault. */
  readonly field?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What would be needed instead. */
  readonly remedy?: string;
}

/** A command to another stream, written to its inbox in the same transaction. */
export interface Send {
  /** `project/<id>`, `review/<id>`, `intervention/<id>` or `account/<id>`. */
  readonly to: string;
  readonly command: { readonly type: string };
  /** The instant from which the command has effect, however late it arrives. */
  readonly effectiveAt: Instant;
}

/** A notice to tell people of the case, delivered by the procedure after the commit. */
export interface Notice {
  readonly kind: string;
  readonly to: readonly Assignee[];
  /** Ids, dates and amounts only; the text is made in the reader's language. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The answer of `decide`. */
export type Decision<E> =
  | { readonly events: readonly E[]; readonly sends?: readonly Send[]; readonly notices?: readonly Notice[] }
  | { readonly refusal: Refusal };

/** Who has to act: a role at a body (by id, or by the regime's key), or one person. */
export interface Assignee {
  readonly role?: Role;
  readonly bodyId?: string;
  readonly bodyKey?: string;
  readonly personId?: string;
}

/** Something that a person has to do, and by when. */
export interface Task {
  /** Stable within the stream: the kind and, where several may be open, the id of what it is about. */
  readonly id: string;
  readonly kind: string;
  readonly assignee: Assignee;
  /** Domain instant since when it waits. */
  readonly since: Instant;
  /** The clock that limits it, if any. */
  readonly clockId?: string;
  /** Ids and numbers that the reader needs, no prose. */
  readonly subject?: Readonly<Record<string, unknown>>;
}

/** A step that the procedure has to take, and the event that made it due (its command id is derived from both). */
export interface DueStep<S extends string = string> {
  readonly step: S;
  readonly cause: number;
  /** The thing it is about, where several may be due at once (a consulted body's key, a proceeding's id). */
  readonly subject?: string;
}

/** What the procedure must know of a stream: ids, sequence numbers and instants only. */
export interface Procedure<S extends string = string> {
  readonly due: readonly DueStep<S>[];
  /** Open proceedings that have a procedure of their own: `review/<id>`, `intervention/<id>`. */
  readonly children: readonly string[];
  /** Nothing can happen any more that the procedure would have to see. */
  readonly ended: boolean;
  /** Where the case stands, for operators: the stage or status, and the overlays. */
  readonly stage: string;
  readonly overlays: readonly string[];
}

/** A clock of a stream together with what its running out does. */
export interface StreamClock extends RunningClock {
  /** What the clock limits, in words of the regime: its label is looked up there. */
  readonly ruleId: string;
}

/** The pure law of one kind of stream. `decide` never throws for bad input; it refuses. */
export interface Aggregate<
  State,
  Command extends { type: string },
  Event extends { type: string },
  Step extends string,
> {
  readonly kind: 'project' | 'review' | 'intervention' | 'account' | 'invoice' | 'standing' | 'cluster';
  readonly initial: State;
  decide(state: State, command: Command, context: Context): Decision<Event>;
  evolve(state: State, event: Event, meta: EventMeta): State;
  /** Open tasks; who has to do what, since when. */
  tasks(state: State, regime: Regime): readonly Task[];
  /** Clocks that run or are suspended. */
  clocks(state: State): readonly StreamClock[];
  procedure(state: State, regime: Regime): Procedure<Step>;
}

/** What surrounds an event on the record. */
export interface EventMeta {
  readonly seq: number;
  /** Domain time. */
  readonly at: Instant;
  readonly actor: string;
  readonly onBehalfOf?: string;
}

/** Commands that every stream understands; `register/execute` makes them itself. */
export type KernelCommand =
  | { readonly type: 'ExpireClock'; readonly clockId: string }
  /** A reminder of a clock has become due. */
  | { readonly type: 'Remind'; readonly clockId: string }
  /** Applies what is due and does nothing else. */
  | { readonly type: 'Tick' };
