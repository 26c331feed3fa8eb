import type { FactValue } from '../../predicate';
import type { CostEstimate, DocumentRef, Submission } from '../../submission';
import type { LocalDate } from '../../time';

/** The agency that files, with the facts of it that the regime may ask for (its type, its capacity class). */
export interface FilingAgency {
  readonly id: string;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** The agency files a draft; by its authorised approver, who wrote none of it. */
export interface Submit {
  readonly type: 'Submit';
  readonly projectId: string;
  /** Human reference, unique in the register: `TG-2025-0042`. */
  readonly reference: string;
  readonly regimeHash: string;
  readonly agency: FilingAgency;
  readonly submission: Submission;
  /** Everybody who wrote in the draft. */
  readonly authors: readonly string[];
  readonly draftId: string | null;
  /** Where it came from when it was imported: profile and row. */
  readonly origin?: { readonly profile: string; readonly row: string };
}

/** A further submission: the earlier ones stay. */
export interface Amend {
  readonly type: 'Amend';
  readonly submission: Submission;
  readonly authors: readonly string[];
  readonly draftId: string | null;
  readonly reason: string;
}

export interface PostForecast {
  readonly type: 'PostForecast';
  readonly forecastId: string;
  readonly cost: CostEstimate;
  readonly end: LocalDate | null;
  readonly reason: string;
}
export interface FileDocument {
  readonly type: 'FileDocument';
  readonly document: DocumentRef;
  readonly classification: 'public' | 'embargo' | 'restricted';
  readonly legalRef?: string;
}
/** The agency takes its project back. */
export interface Withdraw {
  readonly type: 'Withdraw';
  readonly reason: string;
}

export type FilingCommand = Submit | Amend | PostForecast | FileDocument | Withdraw;
