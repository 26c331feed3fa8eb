import type { FactValue } from '../../predicate';
import type { CostEstimate, DocumentRef, Submission } from '../../submission';
import type { CostClass } from '../../regime/common';
import type { AgencyStanding } from '../../standing/state';
import type { LocalDate } from '../../time';
import type { ScaledFrom } from '../events/pilot';
import type { GiveRating } from './rating';

/** The agency that files, with the facts of it that the regime may ask for (its type, its capacity class). */
export interface FilingAgency {
  readonly id: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** How it stands under the regime, where that makes a difference and something is on record. */
  readonly standing?: AgencyStanding;
}

/** A rating as a publisher gives it: the level of the regime's scale, with the publisher's word and date. */
export interface PublishedRating extends Pick<GiveRating, 'rater' | 'level' | 'reasons'> {
  readonly word: string;
  /** The day on which it was given, where that is published. */
  readonly on: LocalDate | null;
}

/** What a published register says of a project besides what an agency would file. */
export interface PublishedFigures {
  readonly ratings?: readonly PublishedRating[];
  /** What it is said to cost now, and when it is said to end. */
  readonly forecast?: { readonly cost: CostEstimate; readonly end: LocalDate | null };
  /** What was spent up to the date, in minor units. */
  readonly spent?: {
    readonly class: CostClass;
    readonly amount: number;
    readonly currency: string;
    readonly date: LocalDate;
  };
}

/** Where a project came from when it was imported. */
export interface Origin {
  readonly profile: string;
  readonly row: string;
  readonly published?: PublishedFigures;
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
  /** Where it came from when it was imported. */
  readonly origin?: Origin;
  /** The pilot that it was, where a pilot was scaled. */
  readonly scaledFrom?: ScaledFrom;
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
