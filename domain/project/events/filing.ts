import type { ScopeFinding } from '../../regime/scope';
import type { CostEstimate, DocumentRef, Submission } from '../../submission';
import type { Instant, LocalDate } from '../../time';
import type { FilingAgency, Origin } from '../commands';
import type { ProjectClock, ProjectStatus, SpendLock } from '../state';
import type { ScaledFrom } from './pilot';

export interface ProjectSubmitted {
  readonly type: 'ProjectSubmitted';
  readonly projectId: string;
  readonly reference: string;
  readonly regimeHash: string;
  readonly regime: { readonly id: string; readonly version: string };
  readonly agency: FilingAgency;
  readonly submission: Submission;
  readonly authors: readonly string[];
  readonly draftId: string | null;
  readonly origin?: Origin;
  /** The pilot that it was, and the limits of its conditions. */
  readonly scaledFrom?: ScaledFrom & { readonly clocks: readonly ProjectClock[] };
}
export interface ProjectAmended {
  readonly type: 'ProjectAmended';
  readonly submission: Submission;
  readonly authors: readonly string[];
  readonly draftId: string | null;
  readonly reason: string;
}
export interface ForecastPosted {
  readonly type: 'ForecastPosted';
  readonly forecastId: string;
  readonly cost: CostEstimate;
  readonly end: LocalDate | null;
  readonly reason: string;
}
/** What a body other than the agency says of cost and end: it stands beside the agency's and puts nothing in motion. */
export interface ForecastGiven {
  readonly type: 'ForecastGiven';
  readonly forecastId: string;
  /** The regime's key of the body whose forecast it is. */
  readonly body: string;
  readonly cost: CostEstimate;
  readonly end: LocalDate | null;
  readonly reason: string;
}
/** The law's answer to the latest submission or forecast, with every number that it used. */
export interface ScopeFound {
  readonly type: 'ScopeFound';
  readonly at: Instant;
  readonly finding: ScopeFinding;
  /** Lines that the agency is warned of with this finding, and was not before. */
  readonly approaching: readonly string[];
  /** Where the project stands afterwards. */
  readonly status: ProjectStatus;
  /** A gate is to be opened next. */
  readonly opensGate: boolean;
}
/** A forecast or amendment took an assessed project over a line. */
export interface LineCrossed {
  readonly type: 'LineCrossed';
  readonly at: Instant;
  readonly thresholdId: string;
  readonly effect: 'submit' | 'inform' | 'freeze_commitments';
  readonly legalRef?: string;
  readonly verified?: boolean;
  readonly lock: SpendLock | null;
  readonly clock: ProjectClock | null;
}
export interface CrossingOverdue {
  readonly type: 'CrossingOverdue';
  readonly thresholdId: string;
  readonly clockId: string;
  readonly at: Instant;
}
export interface DocumentFiled {
  readonly type: 'DocumentFiled';
  readonly document: DocumentRef;
  readonly classification: 'public' | 'embargo' | 'restricted';
  readonly legalRef?: string;
}
export interface ProjectWithdrawn {
  readonly type: 'ProjectWithdrawn';
  readonly reason: string;
}

export type FilingEvent =
  | ProjectSubmitted
  | ProjectAmended
  | ForecastPosted
  | ForecastGiven
  | ScopeFound
  | LineCrossed
  | CrossingOverdue
  | DocumentFiled
  | ProjectWithdrawn;
