import { refuse } from '../refusal';
import { TIMETABLE_REFUSALS } from '../timetable/refusals';

/** Why a project refuses a command: every code it uses, for the reference. */
export const PROJECT_REFUSALS = {
  ...TIMETABLE_REFUSALS,
  'project-exists': 'A project with this id was filed already.',
  'no-such-project': 'Nothing was filed under this id.',
  'project-ended': 'The project was rejected, withdrawn, cancelled or closed; nothing can be done about it any more.',
  'not-authorised': 'The actor holds no office that may do this in this case.',
  'system-only': 'Only the procedure itself does this.',
  'four-eyes': 'Who wrote a submission may not file it.',
  'other-regime': 'The project was filed under another version of the rules.',
  'currency-mismatch': 'The amount is in another currency than the regime reckons in.',
  'amount-not-positive': 'The amount is not a positive whole number of minor units.',
  'amount-overflow': 'The sum is too large to be reckoned with exactly.',
  'date-impossible': 'The date does not exist.',
  'date-in-future': 'The date has not come yet.',
  'date-passed': 'The date must lie in the future.',
  'dates-reversed': 'The end lies before the start.',
  'text-missing': 'A text is missing or blank.',
  'calendar-too-short': 'The calendar does not reach the date that the rule needs.',
  'amendment-awaits-signature': 'A decision awaits its second signature; the file may not change under it.',
  'request-exists': 'A request with this id was made already.',
  'no-such-request': 'No request with this id is open.',
  'answers-incomplete': 'Every question of the request needs an answer.',
  'no-open-gate': 'The project stands at no gate.',
  'already-complete': 'The submission was confirmed to be complete already.',
  'documents-missing': 'Documents that the gate requires are not on file.',
  'requests-open': 'Requests for information are not answered yet.',
  'not-consulted': 'The body is not consulted at this gate.',
  'consultation-closed': 'The body has given its statement already.',
  'consultation-not-late': 'Nothing waits for this body beyond its time.',
  'no-such-proposal': 'No questions of a consulted body wait under this id.',
  paused: 'A pause order is in force.',
  'gate-not-complete': 'The gate cannot be decided before the submission is complete.',
  'lead-time-runs': 'The gate cannot be decided before the lead time is over.',
  'opinion-awaited': 'The gate cannot be decided before the council has given its opinion or its time ran out.',
  'consultation-open': 'A consulted body has neither answered nor run out of time.',
  'value-not-allowed': 'The rule does not know this decision.',
  'reasons-missing': 'The reasons do not state everything that the rule demands.',
  'conditions-missing': 'An approval with conditions states at least one.',
  'condition-repeated': 'Another condition has the same id.',
  'field-not-for-value': 'The decision has a part that does not belong to its value.',
  'deviation-unexplained': "The decision departs from the council's opinion and does not say why.",
  'signature-pending': 'A decision awaits its second signature.',
  'no-such-decision': 'No decision with this id awaits a signature.',
  'same-signatory': 'The second signature must be by another person.',
  'no-such-condition': 'No condition with this id is open.',
  'not-in-scope': 'The project is not under oversight.',
  'not-approved': 'No gate of the project has been passed.',
  'baseline-not-used': 'The regime knows no baseline.',
  'rebaseline-limit': 'The regime allows no further change of the baseline.',
  'class-locked': 'Money of this cost class may not be spent yet.',
  'work-not-allowed': 'During the pause only the allowed work may be paid for.',
  'legal-reference-missing': 'A restricted document needs the provision that restricts it.',
  'withdrawal-too-late': 'A project that was approved is closed, not withdrawn.',
  'not-closable': 'Only a project that is running or registered is closed.',
  'unknown-reason': 'The regime knows no such reason for closing.',
  'no-such-opinion': 'No opinion of this round stands.',
  'already-answered': 'The opinion was answered already.',
  'answer-date-missing': 'Who complies with a recommendation says by when.',
  'answer-date-too-late': "The date is later than the council's.",
  'no-such-recommendation': 'No recommendation of this name is open.',
  'unknown-recommendation': 'The act names a recommendation that is not open.',
  'already-claimed': 'The evidence is with the body that verifies it.',
  'not-claimed': 'Nobody has said that the recommendation is done.',
  'own-recommendation': 'Nobody verifies what he or his agency has done.',
  'recommendations-open': 'Recommendations that had to be met before the gate are not closed.',
  'reopening-not-provided': 'The rule does not let the question be reviewed again.',
  'review-open': 'The question is before the council already, or comes before it anyway.',
  'direction-not-provided': 'The rule knows no political direction.',
  'nothing-to-overrule': 'There is no negative decision and no negative opinion to go on against.',
  'direction-sought': 'A direction was asked for already.',
  'no-such-direction': 'No direction with this id awaits a signature.',
  'written-form-missing': 'The rule wants the direction in writing.',
  'reexamination-not-open': 'There is no negative decision that may be looked at again.',
} as const satisfies Readonly<Record<string, string>>;

export type ProjectRefusalCode = keyof typeof PROJECT_REFUSALS;

/** See `domain/refusal.ts`; with this aggregate's codes only. */
export const refuseProject = refuse<ProjectRefusalCode>;

/** A refusal of a project; its code is one of the documented ones. */
export type ProjectRefusal = ReturnType<typeof refuseProject>;

/** No questions of a consulted body wait under this id. */
export const noSuchProposal = (proposalId: string): ProjectRefusal =>
  refuseProject('no-such-proposal', 'No questions of a consulted body wait under this id.', {
    field: '/proposalId',
    facts: { proposalId },
  });
