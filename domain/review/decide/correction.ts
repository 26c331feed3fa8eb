import { isLocalDate } from '../../calendar/dates';
import type { Context, Decision } from '../../kernel';
import type { NoteCorrection } from '../../project/commands';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { ClericalCorrection, CorrectOpinion } from '../commands';
import { textAt } from '../corrections';
import type { ReviewEvent } from '../events';
import { agency, everyMember, notice, secretary } from '../notices';
import type { OpinionText, ReviewState } from '../state';
import { refuseReview, type ReviewRefusal } from '../who';
import { refuseBlank } from './blank';
import { signerOf } from './signer';

/**
 * Whoever signs for the round corrects a slip of the pen in the opinion that was given. What was given stays on the
 * record; outcome, profile, tally and who owns or verifies are no slips: a further question needs a further round.
 */
export function correctOpinion(
  state: ReviewState,
  { corrections, reason, deputy }: CorrectOpinion,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const signer = signerOf(state, deputy, context, rule);
  if ('refusal' in signer) return signer;
  if (!state.given) {
    return refuseReview('opinion-not-given', 'There is no opinion to correct.', {
      rule: cite(rule.id, rule),
      facts: { status: state.status },
      remedy: 'Before it is given, propose another opinion.',
    });
  }
  const refusal = refuseBlank(reason) ?? refuseCorrections(state.given, corrections, rule);
  if (refusal) return refusal;
  const to = [secretary(rule), ...everyMember(state), agency(state)];
  const fields = corrections.map(({ field }) => field);
  const command: NoteCorrection = { type: 'NoteCorrection', reviewId: state.reviewId, corrections, at: context.now };
  return {
    events: [{ type: 'OpinionCorrected', corrections, reason, by: signer.signedBy }],
    sends: [{ to: `project/${state.projectId}`, command, effectiveAt: context.now }],
    notices: [notice('opinion_corrected', state, to, { fields })],
  };
}

function refuseCorrections(
  given: OpinionText,
  corrections: readonly ClericalCorrection[],
  rule: ReviewRule,
): ReviewRefusal | null {
  for (const [index, correction] of corrections.entries()) {
    const stands = textAt(given, correction.field);
    const again = corrections.findIndex(({ field }) => field === correction.field) !== index;
    const fits = stands !== undefined && stands === correction.from && correction.to !== stands && !again;
    if (fits && isMeant(correction)) continue;
    return refuseReview('correction-does-not-fit', 'The opinion does not say this at this place.', {
      rule: cite(rule.id, rule),
      field: `/corrections/${index}`,
      facts: { ...correction, stands: stands ?? null },
      remedy: 'Name a text, an evidence or a due date of the opinion, once, as it stands and as it was meant.',
    });
  }
  return corrections.length > 0 ? null : refuseBlank('', '/corrections');
}

const isMeant = ({ field, to }: ClericalCorrection): boolean =>
  field.endsWith('/due') ? to === null || isLocalDate(to) : to !== null && to.trim() !== '';
