import { decidersOf, toAgency, type LetterDue, type LetterKind } from '../letter';
import type { Regime } from '../regime/types';
import type { ReviewEvent } from './events';
import type { ReviewState } from './state';

/** What is put in writing of a round. */
const KINDS: Readonly<Partial<Record<ReviewEvent['type'], LetterKind>>> = {
  OpinionGiven: 'opinion',
  OpinionCorrected: 'correction',
};

/** The letters that an event of a round makes due: the opinion goes to the agency, and to who decides at the gate. */
export function reviewLetters(event: ReviewEvent, after: ReviewState, regime: Regime): readonly LetterDue[] {
  const kind = KINDS[event.type];
  if (!kind) return [];
  const gate = regime.gates.find(({ id }) => id === after.gateId);
  const rule = gate && regime.decisions.find(({ id }) => id === gate.decision);
  return [toAgency(kind, after.agencyId, rule ? [decidersOf(rule.body, regime)] : [])];
}
