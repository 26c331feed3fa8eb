import type { Actor } from '../../../domain/kernel';
import type { RatingInput, ReviewCommand } from '../../../domain/review/commands';
import type { ReviewRule } from '../../../domain/regime/review';
import type { Regime } from '../../../domain/regime/types';
import { withRule, type RuleChanges } from './regime';
import { CHAIR, member, seated, type RoundPlay } from './round';

/** Marks that make demands: a finding below the best, advice with the worst, and two that count as others or for nothing. */
export const SCALE: ReviewRule['scale'] = [
  { id: 'in_order', label: { en: 'In order' } },
  { id: 'attention', label: { en: 'Attention' }, findingRequired: true },
  { id: 'risk', label: { en: 'Risk' }, findingRequired: true, adviceRequired: true },
  { id: 'unclear', label: { en: 'Cannot be assessed' }, findingRequired: true, countsAs: 'attention' },
  { id: 'na', label: { en: 'Not applicable' }, notApplicable: true },
];

/** Two criteria, the first with aspects. */
export const CRITERIA: ReviewRule['criteria'] = [
  {
    id: 'case',
    label: { en: 'Business case' },
    aspects: [
      { id: 'benefits', label: { en: 'Benefits' } },
      { id: 'costs', label: { en: 'Costs' } },
    ],
  },
  { id: 'scope', label: { en: 'Scope' } },
];

/** A round in which each member rates blind for eight working days at most, and the agency checks the facts. */
export const RATED: RuleChanges = {
  criteria: CRITERIA,
  scale: SCALE,
  assessment: { legalRef: 'Act § 13', by: 'each_member', required: true, areaLevel: 'worst_aspect' },
  blindPhase: { legalRef: 'Act § 14', limit: { n: 8, unit: 'working_day' } },
};

export const rated = (changes: RuleChanges = {}): Regime => withRule({ ...RATED, ...changes });

/** Ratings of everything, at one mark, with what that mark demands. */
export const everything = (level = 'in_order'): readonly RatingInput[] =>
  [
    { criterion: 'case', aspect: 'benefits' },
    { criterion: 'case', aspect: 'costs' },
    { criterion: 'scope', aspect: null },
  ].map((unit) => rating(unit.criterion, unit.aspect, level));

/** One rating, with what its mark demands. */
export const rating = (criterion: string, aspect: string | null, level: string): RatingInput => ({
  criterion,
  aspect,
  level,
  finding:
    level === 'in_order' || level === 'na' ? null : { text: 'Seen.', source: { kind: 'named', name: 'The plan' } },
  advice: level === 'risk' ? 'Do better.' : null,
});

export const rate = (ratings: readonly RatingInput[], reason?: string): ReviewCommand => ({
  type: 'RateCriteria',
  ratings,
  filed: ['doc-1'],
  ...(reason === undefined ? {} : { reason }),
});

export const SUBMIT: ReviewCommand = { type: 'SubmitAssessment' };

export const comment = (commentId: string, criterion = 'scope'): ReviewCommand => ({
  type: 'CommentOnCriterion',
  commentId,
  criterion,
  text: 'How so?',
});

/** The person rates everything at one mark and calls it final. */
export const handsIn = (round: RoundPlay, actor: Actor, level = 'in_order'): RoundPlay =>
  round.does(actor, rate(everything(level))).does(actor, SUBMIT);

/** The chair, m1 and m2 are seated; those whose marks are given are in. */
export function inWith(levels: readonly string[], regime: Regime = rated()): RoundPlay {
  const round = seated(2, regime);
  levels.forEach((level, index) => handsIn(round, index === 0 ? CHAIR : member(`m${index}`), level));
  return round;
}
