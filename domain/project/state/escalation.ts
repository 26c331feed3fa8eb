import type { Instrument } from '../../escalation/instruments';
import type { DatedPeriod } from '../../escalation/red';
import type { Fired } from '../../escalation/triggers';
import type { PeriodLight } from '../../rating/periods';
import type { LocalDate } from '../../time';
import type { Cause } from '../state';

/** A trigger that has fired, with what it did. */
export interface FiredTrigger extends Fired, Cause {
  readonly freezeId: string | null;
  /** What it set going, while that is open. */
  readonly measureId: string | null;
}

/** What a trigger or a step of the ladder demands of somebody, until that is done or its cause is gone. */
export interface MeasureState extends Cause {
  readonly measureId: string;
  readonly source: 'trigger' | 'ladder';
  /** The trigger or the step, by its id in the rules. */
  readonly ruleId: string;
  readonly instrument: Instrument;
  /** Key of the body in charge. */
  readonly body: string;
  /** The rule of the round that `review` opens. */
  readonly reviewRule: string | null;
  /**
   * `reported`: a plan or report waits for the body. `in_review`: a round is open. `proposing`: what was decided is for an
   * intervention to do. `accepted`: done, and what demanded it waits for what it brings.
   */
  readonly status: 'open' | 'reported' | 'in_review' | 'proposing' | 'accepted';
  readonly clockId: string | null;
  /** The first day on which a session may be held; null where no notice is given. */
  readonly notBefore: LocalDate | null;
  readonly overdue: boolean;
  /** Everybody who filed a plan or report for it. */
  readonly reportedBy: readonly string[];
  readonly returned: number;
  readonly reviewId: string | null;
  /** Of a plan that was accepted: the update that is due next; absent where the rules ask for none. */
  readonly updates?: {
    readonly number: number;
    /** Null where the calendar reaches no further day. */
    readonly clockId: string | null;
    readonly filed: boolean;
    readonly missed: number;
  };
}

/** The one step of the ladder that the project stands on. */
export interface LadderPosition extends Cause {
  readonly stepId: string;
  readonly measureId: string;
  readonly failed: boolean;
  readonly freezeId: string | null;
}

/** Triggers, the ladder, and the lights that they look at. Bounded by the rules and by `REMEMBERED` periods. */
export interface EscalationState {
  /** The machine's latest light. */
  readonly machine: { readonly light: PeriodLight; readonly level: string | null; readonly seq: number } | null;
  /** Oldest first. */
  readonly periods: readonly DatedPeriod[];
  /** Whether the agency had called itself red when the first of the red periods in a row was rated; null while none is. */
  readonly announced: boolean | null;
  /** The agency's plan, until a period is green. */
  readonly plan: (Cause & { readonly planId: string }) | null;
  /** The latest session, until a period is not red. */
  readonly session: { readonly on: LocalDate; readonly seq: number } | null;
  readonly fired: readonly FiredTrigger[];
  readonly position: LadderPosition | null;
  /** Steps that may not be entered by their condition, since it has held ever since they were entered. */
  readonly entered: readonly string[];
  /** Steps that failed since the project came onto the ladder. */
  readonly failedSteps: readonly string[];
  readonly measures: readonly MeasureState[];
  /** The day on which the rules look again though nothing happens. */
  readonly look: { readonly on: LocalDate; readonly clockId: string } | null;
}

/** Before anything was rated. */
export const NO_ESCALATION: EscalationState = {
  machine: null,
  periods: [],
  announced: null,
  plan: null,
  session: null,
  fired: [],
  position: null,
  entered: [],
  failedSteps: [],
  measures: [],
  look: null,
};

/** What is left when the project ends: how it was rated, and nothing that waits. */
export const escalationEnded = ({ machine, periods }: EscalationState): EscalationState => ({
  ...NO_ESCALATION,
  machine,
  periods,
});
