import { toAgency, type LetterDue } from '../letter';
import type { InterventionEvent } from './events';
import type { InterventionState } from './state';

/** The letters that an event of a proceeding makes due. */
export function interventionLetters(event: InterventionEvent, after: InterventionState): readonly LetterDue[] {
  switch (event.type) {
    case 'NoticeGiven':
    case 'MaterialShared':
      return [toAgency('hearing_notice', after.agencyId)];
    case 'OralHearingScheduled':
    case 'ProposalWithdrawn':
      return [toAgency('proceeding_note', after.agencyId)];
    case 'PauseExpired':
      // What a pause turns into by its date is told with the cancellation.
      return event.effect === 'auto_cancel' ? [] : [toAgency('proceeding_note', after.agencyId)];
    // An order that was issued before it binds was told then.
    case 'PauseOrdered':
    case 'CancellationOrdered':
      return event.issued === undefined ? [toAgency('order', after.agencyId)] : [];
    case 'OrderIssued':
    case 'PauseRenewed':
    case 'Resumed':
    case 'ResumptionRefused':
    case 'InterventionDismissed':
      return [toAgency('order', after.agencyId)];
    default:
      return [];
  }
}
