import type { Budget, ClockBudget, Roll } from '../clock';
import type { Predicate } from '../predicate';
import type { CostClass, Label, Provenance } from './common';

/** The time between two gates. */
export interface Stage extends Provenance {
  readonly id: string;
  readonly label: Label;
  /** Cost classes that may be spent in this stage; the others are locked. */
  readonly spendAllowed: readonly CostClass[];
  readonly maxDuration?: Budget;
  /** The agency is told so many working days before that is over; without it twenty. */
  readonly remindBefore?: readonly number[];
  /**
   * What a stage comes to that lasts longer; without it `notice`. `escalate`: one level up decides whether it goes on.
   * `lapse`: the approval is none any more, and no money is spent, until the stage is extended.
   */
  readonly whenOver?: 'notice' | 'escalate' | 'lapse';
  readonly parallel?: boolean;
}

/** A point that a project passes only by a decision. */
export interface Gate extends Provenance {
  readonly id: string;
  readonly label: Label;
  /** The stage that passing it opens. */
  readonly opens: string;
  readonly requiredDocuments: readonly (Provenance & {
    readonly type: string;
    readonly label: Label;
    readonly when?: Predicate;
  })[];
  readonly completeness: Provenance & {
    /** Key of the body whose secretary or officer checks. */
    readonly by: string;
    readonly clock?: string;
    readonly ifSilent: 'complete' | 'escalate' | 'none';
  };
  /** `complete_submission`: the round and the decision clock begin when the package is complete; `receipt`: at once. */
  readonly begins: 'receipt' | 'complete_submission';
  /** A waiting clock that must be over before the round begins (register six weeks before the wanted start). */
  readonly leadTime?: string;
  readonly consultations: readonly Consultation[];
  /** The review rule of the council round, if this gate has one. */
  readonly review?: string;
  readonly decision: string;
  /** Classes that are locked until this gate is decided, or until a baseline stands. */
  readonly spendLock?: Provenance & {
    readonly classes: readonly CostClass[];
    readonly until: 'decision' | 'baseline';
    readonly mode: 'hard' | 'soft';
  };
  /** A contract signed before this gate's decision is a violation. */
  readonly noContractBefore?: boolean;
  readonly urgent?: UrgentConsent;
}

/**
 * Consent in haste: where something cannot wait, the body decides within a short limit on what there is, without the
 * council and other bodies. The consent holds, and brings the ordinary procedure of the same gate with it afterwards.
 */
export interface UrgentConsent extends Provenance {
  /** The limit within which it is decided, from the request. What its running out means is that clock's. */
  readonly clock: string;
  /** The projects for which it may be asked; all where nothing is said. */
  readonly when?: Predicate;
}

/** Another body that is asked within a gate. */
export interface Consultation extends Provenance {
  readonly body: string;
  readonly clock: string;
  readonly silence: 'favourable' | 'no_opinion' | 'escalate';
  /**
   * How long it is waited for after its time, before its silence is final; clocks that a late body stops stand still for
   * so long at most. Where silence escalates there is no such end: they stand still until somebody says how to go on.
   */
  readonly wait?: Budget;
}

/** What can make a clock stand still. */
export type SuspensionCause = 'information_request' | 'consulted_body_late' | 'recusal' | 'pause' | 'court_stay';

/** A time limit by name. */
export interface ClockRule extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly kind: 'limit' | 'waiting';
  readonly start:
    | 'receipt'
    | 'registration'
    | 'complete_submission'
    | 'passed_on'
    | 'notice'
    | 'decision_issued'
    | 'decision_received'
    | 'crossing'
    | 'urgent_request'
    | 'opinion'
    | 'unfilled_seats';
  readonly budget: ClockBudget;
  /** Ends on this day of a year instead (`06-30`), the same for all: on the first one that leaves at least the budget. */
  readonly endsOn?: string;
  /** A longer budget for programmes. */
  readonly programmeBudget?: Budget;
  readonly roll: Roll;
  readonly suspendOn: readonly SuspensionCause[];
  readonly maxSuspensionDays?: number;
  /** What silence means when it has run out. */
  readonly deemed: DeemedOutcome;
  readonly extension?: Provenance & { readonly most: Budget; readonly by: string; readonly reasonRequired: boolean };
  /** The agency is told, and why, when what it waits for is delayed: when this is extended, or runs out without effect. */
  readonly delayNotice?: Provenance;
  /** Reminders so many working days before the due date. */
  readonly remindBefore: readonly number[];
}

/** The decision that running out of time writes. */
export type DeemedOutcome =
  'approve' | 'reject' | 'complete' | 'favourable' | 'no_opinion' | 'escalate' | 'lapse' | 'proceed' | 'none';

export type DecisionValue = 'approve' | 'approve_with_conditions' | 'defer' | 'return' | 'reject';

/** How a body decides at a gate. */
export interface DecisionRule extends Provenance {
  readonly id: string;
  readonly label: Label;
  readonly body: string;
  readonly values: readonly DecisionValue[];
  readonly binding: 'advisory' | 'comply_or_explain' | 'consent' | 'order';
  /** Bound only where this holds (ministries, but not supervised bodies). */
  readonly bindingWhen?: Predicate;
  readonly clock?: string;
  readonly reasons: readonly ReasonField[];
  readonly secondSignature: readonly DecisionValue[];
  /** Reminders of conditions so many working days before they are due. */
  readonly conditions?: Provenance & { readonly remindBefore: readonly number[] };
  readonly deviation: Provenance & {
    /** Reasons are due when the decision departs from the council's opinion. */
    readonly reasonsRequired: boolean;
    readonly publish: boolean;
    /** Key of the body that must confirm the departure before it has effect; absent: the deciding body alone. */
    readonly by?: string;
    /** How long that body has; after that the question is the deciding body's again. */
    readonly clock?: string;
  };
  /** Going on against the council's opinion or a negative decision, because the political level directs it. */
  readonly politicalDirection?: Provenance & {
    readonly by: string;
    readonly publish: boolean;
    /** Another person of that body must sign as well. */
    readonly secondSignature?: boolean;
    /** The direction must be filed in writing. */
    readonly writtenForm?: boolean;
  };
  /** After a negative decision of this body: who may overrule it, and how it is asked to look again. */
  readonly reexamination?: Provenance & {
    readonly when: Predicate;
    readonly finalBy: string;
    /** How long the party has to ask; absent: any time. */
    readonly clock?: string;
  };
}

/** What the reasons of a decision must state, each on its own. */
export type ReasonField = 'rule' | 'facts' | 'alternatives_considered' | 'proportionality';
