import type { RanOut } from '../../timetable/events';
import type { Instant } from '../../time';
import type { GiveStatement } from '../commands/consultation';
import type { ProjectClock } from '../state';

export interface ConsultationOpened {
  readonly type: 'ConsultationOpened';
  readonly gateId: string;
  readonly at: Instant;
  readonly clocks: readonly ProjectClock[];
}

export interface StatementGiven {
  readonly type: 'StatementGiven';
  readonly gateId: string;
  readonly bodyKey: string;
  readonly position: GiveStatement['position'];
  readonly text: string;
  /** It came after the body's time. */
  readonly late?: boolean;
  /** It is the body's position; not where its silence was taken for consent before. */
  readonly counts?: boolean;
  readonly legalRef?: string;
}

/** The body let its time run out and is waited for; what a late body stops stands still until it speaks or the wait is over. */
export interface ConsultationLate {
  readonly type: 'ConsultationLate';
  readonly gateId: string;
  readonly bodyKey: string;
  readonly clockId: string;
  readonly at: Instant;
  readonly ranOut?: RanOut;
  /** The wait's own clock. */
  readonly clocks: readonly ProjectClock[];
  /** Clocks that stand still from now on. */
  readonly suspends: readonly string[];
  readonly legalRef?: string;
}

/**
 * The body let its time run out. `escalate`: somebody has to say how to go on, and clocks that a late body stops stand
 * still until then; else its silence is final.
 */
export interface ConsultationSilent {
  readonly type: 'ConsultationSilent';
  readonly gateId: string;
  readonly bodyKey: string;
  readonly clockId: string;
  readonly at: Instant;
  readonly counts: 'favourable' | 'no_opinion' | 'escalate';
  readonly ranOut?: RanOut;
  /** Clocks that stand still from now on, where it escalates. */
  readonly suspends?: readonly string[];
  readonly legalRef?: string;
}

/** Whoever runs the case goes on without the statement. */
export interface ConsultationClosed {
  readonly type: 'ConsultationClosed';
  readonly gateId: string;
  readonly bodyKey: string;
  readonly reason: string;
}

export interface QuestionsProposed {
  readonly type: 'QuestionsProposed';
  readonly gateId: string;
  readonly bodyKey: string;
  readonly proposalId: string;
  readonly questions: readonly string[];
}

export interface QuestionsDeclined {
  readonly type: 'QuestionsDeclined';
  readonly gateId: string;
  readonly bodyKey: string;
  readonly proposalId: string;
  readonly reason: string;
}

export type ConsultationEvent =
  | ConsultationOpened
  | StatementGiven
  | ConsultationLate
  | ConsultationSilent
  | ConsultationClosed
  | QuestionsProposed
  | QuestionsDeclined;
