import { toAgency, type LetterDue } from '../letter';
import type { InterventionEvent } from './events';
import type { InterventionState } from './state';

/** The letters that an event of a proceeding makes due. */
export function interventionLetters(event: InterventionEvent, after: InterventionState): readonly LetterDue[] {
  switch (event.type) {
    case 'NoticeGiven':
      return [toAgency('hearing_notice', after.agencyId)];
    case 'PauseOrdered':
    case 'PauseRenewed':
    case 'Resumed':
    case 'CancellationOrdered':
    case 'InterventionDismissed':
      return [toAgency('order', after.agencyId)];
    default:
      return [];
  }
}
