import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { NoteRef } from '../../../domain/note';
import { review } from '../../../domain/review';
import type {
  CandidateFacts,
  OpenReviewRound,
  ProposeOpinion,
  ReviewCommand,
  ReviewStep,
} from '../../../domain/review/commands';
import type { ReviewEvent } from '../../../domain/review/events';
import type { ReviewState } from '../../../domain/review/state';
import type { Regime } from '../../../domain/regime/types';
import { Play } from './play';
import { REGIME, calendarOf, official } from './regime';

export type RoundPlay = Play<ReviewState, ReviewCommand, ReviewEvent, ReviewStep>;

export const SECRETARY = official('sec', 'council_secretary', 'council');
export const CHAIR = official('chair', 'council_chair', 'council');
export const OTHER_CHAIR = official('deputy', 'council_chair', 'council');

/** A council member by id. */
export const member = (id: string): Actor => official(id, 'council_member', 'council');

export const OPENING: OpenReviewRound = {
  type: 'OpenReviewRound',
  reviewId: 'r1',
  projectId: 'p1',
  agencyId: 'agency-1',
  gateId: 'g1',
  ruleId: 'council-round',
  regimeHash: 'hash',
  programme: false,
  clockFrom: '2025-05-19T08:00:00.000Z',
};

/** An open round, on 19 May 2025. */
export function openRound(regime: Regime = REGIME, opening: Partial<OpenReviewRound> = {}, calendar = 'DK'): RoundPlay {
  const play: RoundPlay = new Play(review, regime, calendarOf(calendar), '2025-05-19T08:00:00.000Z');
  return play.does(SYSTEM, { ...OPENING, ...opening });
}

/** A candidate who may be assigned. */
export const candidate = (personId: string, changes: Partial<CandidateFacts> = {}): CandidateFacts => ({
  personId,
  expertise: ['economics'],
  employers: [],
  inPool: true,
  ties: [],
  away: [],
  openRounds: 0,
  lastAssignedAt: null,
  terms: 0,
  termEnds: null,
  workloadCap: null,
  chair: personId === CHAIR.id || personId === OTHER_CHAIR.id,
  ...changes,
});

export const assign = (
  personId: string,
  role: 'chair' | 'member' | 'rapporteur' = personId === CHAIR.id ? 'chair' : 'member',
): ReviewCommand => ({ type: 'AssignMember', candidate: candidate(personId), role });

/** What stands on the record for a text about a person. */
export const noted = (text: string): NoteRef => ({ noteId: `note: ${text}`, sha256: '0'.repeat(64) });

export const declare = (...grounds: string[]): ReviewCommand => ({ type: 'DeclareConflict', grounds });

export const PROPOSAL: ProposeOpinion = {
  type: 'ProposeOpinion',
  outcome: 'recommend',
  riskProfile: 'elevated',
  summary: 'Sound, but the supplier is new.',
  recommendations: [
    { id: 'rec-1', text: 'Plan the exit.', urgency: 'now', owner: 'agency', due: '2025-09-01', evidence: 'A plan.' },
  ],
};

export const vote = (choice: 'for' | 'against' | 'abstain', dissent?: string): ReviewCommand => ({
  type: 'CastVote',
  vote: choice,
  ...(dissent === undefined ? {} : { dissent }),
});

/** The chair and members m1, m2 … are assigned and clear. */
export function seated(members = 2, regime: Regime = REGIME): RoundPlay {
  const play = openRound(regime);
  const persons = [CHAIR, ...Array.from({ length: members }, (_, index) => member(`m${index + 1}`))];
  for (const person of persons) play.does(SECRETARY, assign(person.id));
  for (const person of persons) play.does(person, declare());
  return play;
}

/** A seated round with a proposal, on which the given votes were cast: the chair's first, then m1, m2 … */
export function voted(votes: readonly ('for' | 'against' | 'abstain' | null)[], regime: Regime = REGIME): RoundPlay {
  const play = seated(votes.length - 1, regime).does(CHAIR, PROPOSAL);
  votes.forEach((choice, index) => {
    if (choice) play.does(index === 0 ? CHAIR : member(`m${index}`), vote(choice));
  });
  return play;
}
