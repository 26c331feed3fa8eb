import type { ClockExplanation, Suspension } from '../../domain/clock';
import type { Actor, Assignee, Role } from '../../domain/kernel';
import type { Money } from '../../domain/money';
import type { ProjectState } from '../../domain/project/state';
import type { InterventionState } from '../../domain/intervention/state';
import type { ReviewState } from '../../domain/review/state';
import type { ScopeFinding } from '../../domain/regime/finding';
import type { Result } from '../../domain/result';
import type { Submission } from '../../domain/submission';
import type { Instant, LocalDate } from '../../domain/time';

/** Who reads; null is the public. */
export type Viewer = Actor | null;

/**
 * How much of a case a reader sees. `outline`: that it exists, its title and agency, which is what a council member
 * needs to declare his interests; `full`: everything that his offices open.
 */
export type Access = 'none' | 'outline' | 'full';

/** One page of a list; `next` is the cursor of the following one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
export type Paged<T> = Promise<Result<Page<T>, 'invalid-cursor'>>;
export interface Paging {
  readonly cursor?: string;
  /** At most 200. */
  readonly limit: number;
}

export type ProjectSort = 'updated' | 'submitted' | 'title' | 'due' | 'cost';

export interface ProjectListRequest extends Paging {
  readonly viewer: Viewer;
  readonly status?: string;
  readonly stage?: string;
  readonly overlay?: string;
  readonly agency?: string;
  /** A regime's id, of any version. */
  readonly regime?: string;
  readonly tier?: string;
  readonly scope?: 'in' | 'out' | 'undetermined';
  /** Words of title, reference, the agency's own reference and summary; the last may be a beginning. */
  readonly text?: string;
  /** An open task of this role. */
  readonly waitingFor?: Role;
  readonly ended?: boolean;
  readonly sort?: ProjectSort;
}

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
  readonly status: 'proposed' | 'unsigned' | 'taken';
  readonly by: 'person' | 'silence';
  readonly decidedBy: string | null;
  readonly signedBy: string | null;
  readonly onBehalfOf: string | null;
  readonly binding: string | null;
  readonly bound: boolean | null;
  readonly deviates: boolean;
  readonly at: Instant;
  /** Reasons, conditions, deviation, opinion, legal reference: the event's data. */
  readonly content: Readonly<Record<string, unknown>>;
}

export interface ConditionRow {
  readonly conditionId: string;
  readonly decisionId: string;
  readonly gate: string;
  readonly text: string;
  readonly due: LocalDate | null;
  readonly evidence: string;
  readonly ifMissed: string;
  readonly status: 'open' | 'missed' | 'verified';
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
  readonly status: 'asked' | 'given' | 'silent' | 'lapsed';
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
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly assignee: Assignee;
  readonly since: Instant;
  readonly clockId: string | null;
  /** Where a clock limits it; null also while that clock stands still. */
  readonly dueDate: LocalDate | null;
  readonly clockState: 'running' | 'suspended' | 'unreadable' | null;
  readonly subject: Readonly<Record<string, unknown>> | null;
}

/** A clock whose date explains itself. */
export interface ClockRow {
  readonly stream: string;
  readonly clockId: string;
  readonly ruleId: string;
  /** The regime's words for it; null where its rule has none. */
  readonly label: Readonly<Record<string, string>> | null;
  readonly legalRef: string | null;
  readonly verified: boolean;
  readonly kind: string;
  /** `unreadable`: the calendar ends before the date. */
  readonly state: 'running' | 'suspended' | 'unreadable';
  readonly startedAt: Instant;
  readonly dueDate: LocalDate | null;
  readonly expiresAt: Instant | null;
  /** While suspended: the due date if the suspension ended today. */
  readonly provisionalDueDate: LocalDate | null;
  readonly suspensions: readonly Suspension[];
  readonly explanation: readonly ClockExplanation[];
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
  readonly parties: { readonly agencyId: string; readonly suppliers: readonly string[] };
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

export interface NotificationRow {
  readonly id: string;
  readonly stream: string;
  readonly projectId: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
}

/** What the regime publishes now, by the names of its publication rule; a field that it keeps back is absent. */
export interface PublicProject {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly regime: { readonly id: string; readonly version: string };
  readonly licence: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Listing extends Paging {
  readonly viewer: Viewer;
  readonly projectId?: string;
  readonly status?: string;
}

/** What is read from the record. A person recused from a case sees nothing of it in any of these. */
export interface Queries {
  access(viewer: Viewer, projectId: string): Promise<Access>;
  projectList(request: ProjectListRequest): Paged<ProjectRow>;
  projectDetail(viewer: Viewer, projectId: string): Promise<ProjectDetail | null>;
  publicProject(projectId: string): Promise<PublicProject | null>;
  submissions(viewer: Viewer, projectId: string): Promise<readonly SubmissionRow[] | null>;
  findings(viewer: Viewer, projectId: string): Promise<readonly FindingRow[] | null>;
  decisions(viewer: Viewer, projectId: string): Promise<readonly DecisionRow[] | null>;
  documents(viewer: Viewer, projectId: string): Promise<readonly DocumentRow[] | null>;
  /** The filings of one document that the reader may see; empty where he may see none. */
  documentFilings(viewer: Viewer, documentId: string): Promise<readonly DocumentRow[]>;
  /** The case's story over all its proceedings, newest first. */
  timeline(
    viewer: Viewer,
    projectId: string,
    paging: Paging,
  ): Promise<Result<Page<TimelineEntry>, 'invalid-cursor'> | null>;
  reviewTimeline(
    viewer: Viewer,
    reviewId: string,
    paging: Paging,
  ): Promise<Result<Page<TimelineEntry>, 'invalid-cursor'> | null>;
  /** Clocks of the project and of its open proceedings. */
  clocks(viewer: Viewer, projectId: string): Promise<readonly ClockRow[] | null>;
  tasks(viewer: Viewer, projectId: string): Promise<readonly TaskRow[] | null>;
  /** What waits for the actor: as a person, in his offices at a body, in his offices at a regime's body. */
  tasksFor(actor: Actor, paging: Paging): Paged<TaskRow>;
  reviewList(request: Listing): Paged<ReviewRow>;
  reviewDetail(viewer: Viewer, reviewId: string): Promise<ReviewDetail | null>;
  interventionList(request: Listing): Paged<InterventionRow>;
  interventionDetail(viewer: Viewer, interventionId: string): Promise<InterventionDetail | null>;
  notificationsFor(actor: Actor, paging: Paging & { readonly unread?: boolean }): Paged<NotificationRow>;
  /** Marks one of the actor's notifications as read; false if it is not his. */
  markRead(actor: Actor, notificationId: string, at: Instant): Promise<boolean>;
}
