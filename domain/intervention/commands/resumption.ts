import type { Reasons } from '../../project/commands';
import type { DocumentRef } from '../../submission';
import type { LocalDate } from '../../time';

/** What a resumption demands, and what follows if it is not met by its day. */
export interface ResumptionCondition {
  readonly id: string;
  readonly text: string;
  readonly due: LocalDate | null;
  /** What proves that it is met. */
  readonly evidence?: string;
  readonly ifMissed?: 'notify' | 'escalate';
}
export interface ResumeProject {
  readonly type: 'ResumeProject';
  readonly reasons: Reasons;
  readonly conditions: readonly ResumptionCondition[];
}
/** The agency asks that the project goes on. */
export interface AskResumption {
  readonly type: 'AskResumption';
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}
/** A body with the power says no to that: the pause stands. */
export interface RefuseResumption {
  readonly type: 'RefuseResumption';
  readonly reasons: Reasons;
}

export type ResumptionCommand = AskResumption | RefuseResumption;
