import type { Refusal } from '../kernel';
import { refuse, type RefusalDetails } from '../refusal';

/** Why a power is not delegated, or does not reach an act: every code, for the reference. */
export const DELEGATION_REFUSALS = {
  'delegated-further': 'A power that is held by delegation is not delegated further.',
  'not-delegable': 'The office is held in person only.',
  'delegated-to-oneself': 'Nobody delegates to oneself.',
  'office-not-held': 'The delegator does not hold the office at the beginning of the delegation.',
  'delegation-too-long': 'A delegation lasts a year at most.',
  'delegate-could-not-act': 'The delegate could not hold the office: he belongs to the other side of the cases.',
  'both-halves': 'The delegate would hold both halves of an act that takes two persons.',
  'action-not-held': 'The office does not give the right to an action that the delegation names.',
  'outside-delegation': 'The delegation does not reach this act or this case.',
} as const satisfies Record<string, string>;

export type DelegationRefusalCode = keyof typeof DELEGATION_REFUSALS;

/** A refusal with one of the codes of this area. */
export const refuseDelegated = (code: DelegationRefusalCode, message: string, details: RefusalDetails): Refusal =>
  refuse(code, message, details).refusal;
