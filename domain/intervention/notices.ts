import type { Assignee, Notice } from '../kernel';
import type { InterventionState } from './state';

/** What people are told of an intervention; the text is made from kind and facts in the reader's language. */
export type InterventionNoticeKind =
  | 'intervention_proposed'
  | 'hearing_opened'
  | 'hearing_closed'
  | 'decision_needed'
  | 'signature_needed'
  | 'signature_refused'
  | 'intervention_dismissed'
  | 'pause_ordered'
  | 'pause_renewed'
  | 'pause_expired'
  | 'project_resumed'
  | 'project_cancelled'
  | 'questions_answered'
  | 'proposal_withdrawn'
  | 'intervention_ended';

/** A notice of this proceeding; every one names the proceeding, its kind and the project. */
export function notice(
  kind: InterventionNoticeKind,
  { interventionId, projectId, kind: proceeding }: Pick<InterventionState, 'interventionId' | 'projectId' | 'kind'>,
  to: readonly Assignee[],
  facts: Notice['facts'] = {},
): Notice {
  return { kind, to, facts: { interventionId, projectId, proceeding, ...facts } };
}
