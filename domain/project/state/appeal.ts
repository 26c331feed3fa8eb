import type { AppealRoute } from '../../regime/intervention';
import type { Instant } from '../../time';
import type { Cause, GateState, ProjectState, SpendLock } from '../state';

/** What of a project can be appealed against. */
export type AppealableKind = Extract<
  AppealRoute['decisions'][number],
  'gate_decision' | 'pause' | 'cancel' | 'freeze' | 'resumption_refused' | 'regime_change'
>;

/** A gate as it stood when it was decided, for as long as that decision may be set aside. */
export interface DecidedGate {
  readonly gate: GateState;
  readonly stageId: string | null;
  /** What the gate locked. */
  readonly locks: readonly SpendLock[];
}

/** A decision that may be appealed against: the gate's by its id, an order by that of its proceeding. */
export interface AppealableDecision extends Cause {
  readonly kind: AppealableKind;
  readonly ref: string;
  /** Absent for an order, and for a decision that ended the project: then all of the project is kept. */
  readonly decided?: DecidedGate;
  /** Of a move to another version of the rules: the version before, and the one after, by their hashes. */
  readonly moved?: { readonly fromHash: string; readonly toHash: string };
}

/** Who appeals; those outside the agency are named by the officer who records their appeal. */
export type AppealParty = AppealRoute['who'][number];

/** An appeal that is not over. */
export interface OpenAppeal {
  readonly id: string;
  readonly kind: AppealableKind;
  readonly ref: string;
  readonly party: AppealParty;
  /** The body that took the decision, and hands the appeal on. */
  readonly body: string;
  readonly late: boolean;
  readonly since: Instant;
  readonly status: 'filed' | 'forwarded';
  /** Whether the effect of the decision waits for the outcome. */
  readonly stay: 'none' | 'asked' | 'granted' | 'denied';
  /** The deciding body has looked at its decision again and maintains it. */
  readonly reconsidered: boolean;
}

/** What a decision that ended the project has changed of it, as it stood, for as long as it may be set aside. */
export interface BeforeTheEnd extends Cause {
  readonly kind: AppealableKind;
  readonly ref: string;
  readonly was: Partial<Omit<ProjectState, 'appeals'>>;
}

/** Appeals against decisions about the project. */
export interface AppealsState {
  /** The latest, oldest first. */
  readonly decisions: readonly AppealableDecision[];
  readonly open: readonly OpenAppeal[];
  readonly before: BeforeTheEnd | null;
}

export const NO_APPEALS: AppealsState = { decisions: [], open: [], before: null };

/** How many decisions stay appealable: more than any project's life has within the time of an appeal. */
export const MOST_DECISIONS = 20;
