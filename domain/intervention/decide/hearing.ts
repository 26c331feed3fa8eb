import { personsOf } from '../../actor';
import type { Context, Decision, StreamClock } from '../../kernel';
import { ranOut } from '../../timetable/ran-out';
import { cite } from '../../refusal';
import type { ReplyToHearing, WaiveHearing } from '../commands';
import type { HearingClosed, InterventionEvent } from '../events';
import { oralOpen } from '../heard';
import { notice } from '../notices';
import { refuseIntervention } from '../refusals';
import { citeHearing } from '../rules';
import type { InterventionState } from '../state';
import { agency, mayApprove, notAuthorised, officer, unlessOfAgency } from '../who';
import { textMissing } from './opening';

/**
 * The agency answers, which closes the hearing. What comes later, while nothing is decided, is taken on the record and
 * considered all the same.
 */
export function reply(
  state: InterventionState,
  { text, documents }: ReplyToHearing,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfAgency(state, context);
  if (refusal) return refusal;
  if (state.status === 'proposed') {
    return refuseIntervention('notice-not-given', 'The agency has not been given notice yet.', {
      rule: citeHearing(context.regime.hearing),
      remedy: 'Answer when the notice with the material is there.',
    });
  }
  if ((state.status !== 'hearing' && state.status !== 'deciding') || state.pending) {
    return refuseIntervention('hearing-not-open', 'The proceeding has been decided.', {
      rule: citeHearing(context.regime.hearing),
      facts: { status: state.status },
    });
  }
  if (text.trim() === '') return textMissing('/text');
  const late = state.status === 'deciding';
  const replied: InterventionEvent = { type: 'HearingReplied', text, documents, late };
  // An oral hearing that was asked for is held before the hearing is closed.
  return late || oralOpen(state)
    ? { events: [replied] }
    : { events: [replied, closed('replied')], notices: [toldClosed(state, 'replied')] };
}

/** Goes on without (further) hearing on one of the rule's exceptions, approved by whom the rule names. */
export function waive(
  state: InterventionState,
  { code, reason }: WaiveHearing,
  { actor, regime }: Context,
): Decision<InterventionEvent> {
  const { hearing } = regime;
  if (!hearing) {
    return refuseIntervention('hearing-not-provided-for', 'The regime has no hearing that could be waived.', {
      facts: { regime: regime.id, version: regime.version },
    });
  }
  if (state.status !== 'proposed' && state.status !== 'hearing') {
    return refuseIntervention('hearing-not-open', 'The hearing is closed already.', {
      rule: citeHearing(hearing),
      facts: { status: state.status },
    });
  }
  const exception = hearing.exceptions.find((each) => each.code === code);
  if (!exception) {
    return refuseIntervention('unknown-exception', 'The rule knows no such exception from the hearing.', {
      rule: citeHearing(hearing),
      field: '/code',
      facts: { code, known: hearing.exceptions.map((each) => each.code) },
      remedy: 'Name one of the exceptions, or hear the agency.',
    });
  }
  const cited = cite(`hearing.${code}`, exception);
  if (!mayApprove(exception.approvedBy, state.bodyKey, actor, regime)) {
    return notAuthorised([{ bodyKey: exception.approvedBy }], cited);
  }
  if (reason.trim() === '') return textMissing('/reason');
  const legalRef = exception.legalRef ?? null;
  return {
    events: [{ type: 'HearingWaived', code, reason, legalRef, by: personsOf(actor) }, closed('waived')],
    notices: [toldClosed(state, 'waived')],
  };
}

/** The time for the reply has run out: silence closes the hearing. */
export const hearingExpired = (
  state: InterventionState,
  clock: StreamClock,
  context: Context,
): Decision<InterventionEvent> =>
  state.status !== 'hearing'
    ? { events: [] }
    : oralOpen(state)
      ? { events: [{ type: 'ReplyTimeOver', ...ranOut(clock, context) }] }
      : {
          events: [{ ...closed('silence'), ...ranOut(clock, context) }],
          notices: [toldClosed(state, 'silence')],
        };

export const closed = (how: HearingClosed['how']): HearingClosed => ({ type: 'HearingClosed', how });

export const toldClosed = (state: InterventionState, how: HearingClosed['how']): ReturnType<typeof notice> =>
  notice('hearing_closed', state, [agency(state), officer(state.bodyKey)], { how });
