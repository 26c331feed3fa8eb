import { toAgency, type LetterDue } from '../letter';
import type { InterventionEvent } from './events';
import type { InterventionState } from './state';

/** The letters that an event of a proceeding makes due. */
export function interventionLetters(event: InterventionEvent, after: InterventionState): readonly LetterDue[] {
  switch (event.type) {
    case 'NoticeGiven':
      return [toAgency('hearing_notice', after.agencyId)];
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
