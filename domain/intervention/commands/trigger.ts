import type { DocumentRef } from '../../submission';

/** A rule of the regime that proposes by itself, and the body that has the power. */
export interface ByRule {
  /** The rule: a trigger's id, or that of a step of the ladder. */
  readonly triggerId: string;
  readonly bodyKey: string;
}
/** The officer makes the proposal of a rule his body's own: on these grounds, facts and documents the agency is heard. */
export interface TakeOverProposal {
  readonly type: 'TakeOverProposal';
  readonly grounds: readonly string[];
  readonly facts: string;
  readonly material: readonly DocumentRef[];
}
/** The officer does not follow the rule, and says why. */
export interface DeclineProposal {
  readonly type: 'DeclineProposal';
  readonly reason: string;
}

export type TriggerCommand = TakeOverProposal | DeclineProposal;
