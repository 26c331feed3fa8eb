import type { ClockExplanation } from '../../domain/clock';
import type { Assignee } from '../../domain/kernel';
import type { Money } from '../../domain/money';
import type { InterventionState } from '../../domain/intervention/state';
import type { ProjectState } from '../../domain/project/state';
import type { ReviewState } from '../../domain/review/state';
import type { ScopeFinding } from '../../domain/regime/finding';
import type { Party, Submission } from '../../domain/submission';
import type { Instant, LocalDate } from '../../domain/time';
import type { DirectionRow, OpinionAnswerRow, RecommendationRow } from './advice-rows';
import type { OwnDeclaration } from './composition-rows';
import type { ClockRow } from './clock-row';
import type { CorrectionRow } from './corrections';

export type { ClockRow } from './clock-row';

export interface ProjectRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly kind: string;
  readonly agency: { readonly id: string; readonly name: string | null };
  readonly jurisdiction: string;
  readonly regime: { readonly id: string; readonly version: string; readonly hash: string };
  readonly status: string;
  readonly stage: string | null;
  readonly gate: string | null;
  readonly overlays: readonly string[];
  readonly tier: string | null;
  readonly scope: string | null;
  /** On the first cost basis of the regime. Null: not known. */
  readonly cost: Money | null;
  readonly costBasis: string | null;
  readonly plannedStart: LocalDate | null;
  readonly plannedEnd: LocalDate | null;
  readonly externalRef: string | null;
  /** The earliest date that a running limit sets. */
  readonly nextDue: LocalDate | null;
  readonly ended: boolean;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** A case as a whole. With `outline` access everything after `row` is empty or null. */
export interface ProjectDetail {
  readonly access: 'outline' | 'full';
  readonly row: ProjectRow;
  readonly submission: SubmissionRow | null;
  /** What decisions depend on: gate, locks, spending, baselines, pauses. */
  readonly state: ProjectState | null;
  readonly finding: FindingRow | null;
  readonly decisions: readonly DecisionRow[];
  readonly conditions: readonly ConditionRow[];
  readonly recommendations: readonly RecommendationRow[];
  /** Answers to opinions, due and given. */
  readonly answers: readonly OpinionAnswerRow[];
  /** Political directions; none of them is a decision at the gate. */
  readonly directions: readonly DirectionRow[];
  readonly requests: readonly RequestRow[];
  readonly consultations: readonly ConsultationRow[];
  readonly reviews: readonly ReviewRow[];
  readonly interventions: readonly InterventionRow[];
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
}

export interface SubmissionRow {
  readonly number: number;
  readonly seq: number;
  readonly at: Instant;
  readonly filedBy: string;
  readonly reason: string | null;
  readonly authors: readonly string[];
  readonly content: Submission;
}

export interface FindingRow {
  readonly seq: number;
  readonly at: Instant;
  readonly approaching: readonly string[];
  readonly finding: ScopeFinding;
}

/** A decision at a gate with its reasons, as its event states it. */
export interface DecisionRow {
  readonly decisionId: string;
  readonly projectId: string;
  readonly seq: number;
  readonly gate: string;
  readonly ruleId: string;
  readonly value: string;
  readonly status: 'proposed' | 'unsigned' | 'taken' | 'set_aside';
  readonly by: 'person' | 'silence' | 'appeal';
  readonly decidedBy: string | null;
  readonly signedBy: string | null;
  /** In whose place the last act on it was done. */
  readonly onBehalfOf: string | null;
  /** In whose place it was decided, and signed, under a delegation. */
  readonly decidedFor: string | null;
  readonly signedFor: string | null;
  readonly binding: string | null;
  readonly bound: boolean | null;
  readonly deviates: boolean;
  /** The negative decision that this one looks at again, and the body that decides in the end if it maintains that. */
  readonly reexamines: string | null;
  readonly goesTo: string | null;
  /** The political direction by which the project goes on nevertheless. */
  readonly overruledBy: string | null;
  readonly at: Instant;
  /** Reasons, conditions, deviation, opinion, legal reference: the event's data. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Slips of the pen that were put right since; the content stays as it was issued. */
  readonly corrections: readonly CorrectionRow[];
}

export interface ConditionRow {
  readonly conditionId: string;
  /** The decision, or the intervention in which the project was resumed, that states it. */
  readonly decisionId: string | null;
  readonly interventionId: string | null;
  readonly gate: string | null;
  readonly text: string;
  readonly due: LocalDate | null;
  readonly evidence: string;
  readonly ifMissed: string;
  readonly status: 'open' | 'missed' | 'verified' | 'void';
  readonly at: Instant;
}

export interface RequestRow {
  readonly requestId: string;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly status: 'open' | 'answered' | 'withdrawn';
  readonly answeredBy: string | null;
  readonly closedAt: Instant | null;
}

export interface ConsultationRow {
  readonly bodyKey: string;
  readonly gate: string;
  /** `late`: its time ran out and it is waited for. `given_late`: its statement came after its time. */
  readonly status: 'asked' | 'late' | 'given' | 'given_late' | 'silent' | 'lapsed';
  readonly position: string | null;
  readonly text: string | null;
  readonly askedAt: Instant;
  readonly closedAt: Instant | null;
  readonly clockId: string;
}

export interface TaskRow {
  readonly stream: string;
  readonly taskId: string;
  readonly kind: string;
  /** Null where it is about something that belongs to no project (yet), such as an invoice. */
  readonly project: { readonly id: string; readonly reference: string; readonly title: string } | null;
  readonly assignee: Assignee;
  readonly since: Instant;
  readonly clockId: string | null;
  /** Where a clock limits it; null also while that clock stands still. */
  readonly dueDate: LocalDate | null;
  readonly clockState: 'running' | 'suspended' | 'unreadable' | null;
  readonly subject: Readonly<Record<string, unknown>> | null;
}

/** One event as a fact of the case. */
export interface TimelineEntry {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Dates that this event set in motion, each explained. */
  readonly clocks: readonly {
    readonly clockId: string;
    readonly ruleId: string;
    readonly dueDate: LocalDate | null;
    readonly explanation: readonly ClockExplanation[];
  }[];
}

export interface ReviewRow {
  readonly id: string;
  readonly stream: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly gate: string;
  readonly ruleId: string;
  readonly bodyKey: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly riskProfile: string | null;
  /** The round whose question it looks at again. */
  readonly reopens: string | null;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
  readonly updatedAt: Instant;
  readonly version: number;
}
export interface ReviewMemberRow {
  readonly personId: string;
  readonly role: string;
  readonly standing: string;
  readonly assignedAt: Instant;
  readonly since: Instant;
}
/** With `outline` access (assigned, not declared): the round and what is needed to declare. */
export interface ReviewDetail {
  readonly access: 'outline' | 'full';
  readonly row: ReviewRow;
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  /** Whom the case concerns: what a member must know to declare. */
  readonly parties: {
    readonly agencyId: string;
    readonly suppliers: readonly string[];
    /** Everybody whom the submission names, in the order in which hints count them. */
    readonly named: readonly Party[];
  };
  /** What hints at a conflict of the viewer's own, if he is a member and the round is open. */
  readonly declaration: OwnDeclaration | null;
  readonly members: readonly ReviewMemberRow[];
  readonly state: ReviewState | null;
  /** The opinion's words, tally, quorum and dissents, once it is given. */
  readonly opinion: Readonly<Record<string, unknown>> | null;
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
}

export interface InterventionRow {
  readonly id: string;
  readonly stream: string;
  readonly projectId: string;
  readonly agencyId: string;
  readonly kind: string;
  readonly bodyKey: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly pauseUntil: LocalDate | null;
  readonly expiry: string | null;
  readonly supersedes: string | null;
  readonly endedAt: Instant | null;
  readonly updatedAt: Instant;
  readonly version: number;
}
export interface InterventionDetail {
  readonly row: InterventionRow;
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly state: InterventionState;
  /** What may be spent a month while the project is paused, and what is used of the last month; null for no limit. */
  readonly burn: {
    readonly month: string;
    readonly capMinor: number;
    readonly usedMinor: number;
    readonly currency: string;
  } | null;
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
}

export interface DocumentRow {
  readonly documentId: string;
  readonly projectId: string;
  readonly name: string;
  readonly type: string;
  readonly classification: 'public' | 'embargo' | 'restricted';
  readonly legalRef: string | null;
  readonly filedBy: string;
  readonly at: Instant;
  readonly size: number | null;
  readonly mediaType: string | null;
}

/** What the regime publishes now, by the names of its publication rule; a field that it keeps back is absent. */
export interface PublicProject {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly regime: { readonly id: string; readonly version: string; readonly hash: string };
  readonly licence: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}
