import { clockRule } from '../regime/lookup';
import type { Provenance } from '../regime/common';
import type { ReviewRule } from '../regime/review';
import type { Regime } from '../regime/types';
import type { ReviewEvent } from './events';

/** The rule on which a step of a round stands: its path in the regime, and where that comes from. */
export interface Ground {
  readonly path: string;
  readonly provenance: Provenance;
}

type Part = 'composition' | 'conflict' | 'quorum' | 'vote' | 'assessment' | 'blindPhase' | 'factCheck' | 'meeting';

/** The part of the review rule, `clock` for the opinion's clock, or `rule` for the rule itself. */
const STANDS_ON: Readonly<Record<ReviewEvent['type'], Part | 'clock' | 'rule'>> = {
  RoundOpened: 'rule',
  CompositionProposed: 'composition',
  MemberAssigned: 'composition',
  SeatsUnfilled: 'composition',
  UnfilledSeatsEscalated: 'composition',
  SeatsFilled: 'composition',
  IndependenceQuestioned: 'conflict',
  IndependenceChecked: 'conflict',
  PrestudyTieFound: 'conflict',
  ConflictDeclared: 'conflict',
  ConflictRuled: 'conflict',
  MemberRecused: 'conflict',
  CriterionRated: 'assessment',
  RatingChanged: 'assessment',
  AssessmentSubmitted: 'assessment',
  AssessmentsRevealed: 'blindPhase',
  AssessmentSetAside: 'conflict',
  CommentMade: 'assessment',
  QuestionRaised: 'rule',
  QuestionPassedOn: 'rule',
  QuestionAnswered: 'rule',
  QuestionWithdrawn: 'rule',
  FactCheckSent: 'factCheck',
  FactCheckReplied: 'factCheck',
  FactCheckSilent: 'factCheck',
  MeetingCalled: 'meeting',
  MeetingMoved: 'meeting',
  MeetingCancelled: 'meeting',
  MeetingHeld: 'meeting',
  MinutesWritten: 'meeting',
  MinutesApproved: 'meeting',
  OpinionProposed: 'rule',
  ProposalWithdrawn: 'rule',
  VoteCast: 'vote',
  VoteRepeated: 'vote',
  DissentHandedIn: 'vote',
  OpinionGiven: 'quorum',
  OpinionCorrected: 'rule',
  OpinionOverdue: 'clock',
  RoundLapsed: 'clock',
  RoundSuspended: 'clock',
  RoundResumed: 'clock',
  MilestoneReached: 'rule',
  MilestoneRecorded: 'rule',
  RoundEnded: 'rule',
  ClockExtended: 'clock',
  ClockReminded: 'clock',
};

/** The rules on which an event of a round stands; the narrowest that the regime states, and the round's rule above it. */
export function groundsOf(event: Pick<ReviewEvent, 'type'>, rule: ReviewRule, regime: Regime): readonly Ground[] {
  const whole: Ground = { path: `/reviews/${rule.id}`, provenance: provenanceOf(rule) };
  const part = STANDS_ON[event.type];
  if (part === 'rule') return [whole];
  if (part === 'clock') {
    if (rule.clock === undefined) return [whole];
    return [{ path: `/clocks/${rule.clock}`, provenance: provenanceOf(clockRule(regime, rule.clock)) }, whole];
  }
  const stated = rule[part];
  return stated ? [{ path: `${whole.path}/${part}`, provenance: provenanceOf(stated) }, whole] : [whole];
}

const provenanceOf = ({ legalRef, sourceUrl, verified, note }: Provenance): Provenance => ({
  ...(legalRef === undefined ? {} : { legalRef }),
  ...(sourceUrl === undefined ? {} : { sourceUrl }),
  ...(verified === undefined ? {} : { verified }),
  ...(note === undefined ? {} : { note }),
});
