import type { DocumentRef } from '../../submission';

/** The body has made the proposal of a rule its own: the agency is given notice of this one. */
export interface ProposalTakenOver {
  readonly type: 'ProposalTakenOver';
  readonly grounds: readonly string[];
  readonly facts: string;
  readonly material: readonly DocumentRef[];
  /** The officer, and whom he stood in for. */
  readonly by: readonly string[];
}
/** The body does not follow the rule. */
export interface ProposalDeclined {
  readonly type: 'ProposalDeclined';
  readonly triggerId: string;
  readonly reason: string;
  readonly by: readonly string[];
}

export type TriggerEvent = ProposalTakenOver | ProposalDeclined;
