import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { CandidateFacts, CaseParties, Presence, ReviewCommand } from '../../../domain/review/commands';
import type { ReviewRule } from '../../../domain/regime/review';
import { CRITERIA, rating } from './rating';
import { agencyPerson } from './regime';
import { CHAIR, OTHER_CHAIR, PROPOSAL, SECRETARY, candidate, member, noted, type RoundPlay } from './round';

type Type = ReviewCommand['type'];
type CommandOf<T extends Type> = Extract<ReviewCommand, { type: T }>;

/** One attempt: what kind of act, which of its variants, and whether whoever should do it does, or anybody. */
export interface Attempt {
  readonly type: Type;
  readonly who: number;
  readonly choice: number;
  readonly fits: boolean;
}

export const IDS = ['chair', 'm1', 'm2', 'm3', 'm4', 'deputy'];
const AGENT = agencyPerson('agent');
const BOTH: Actor = { ...member('m2'), appointments: [...member('m2').appointments, ...SECRETARY.appointments] };

/** Everybody who may turn up, some of them in somebody's place. */
export const ANYBODY: readonly Actor[] = [
  SECRETARY,
  CHAIR,
  OTHER_CHAIR,
  ...['m1', 'm2', 'm3', 'm4', 'm9'].map(member),
  AGENT,
  BOTH,
  { ...OTHER_CHAIR, onBehalfOf: 'chair' },
  { ...member('m3'), onBehalfOf: 'm1' },
  { ...member('m1'), onBehalfOf: 'chair' },
  SYSTEM,
];

/** Of a list, the one that a number picks. */
const pick = <T>(from: readonly T[], choice: number): T => from[choice % from.length]!;
const person = (id: string): Actor => (id === 'chair' ? CHAIR : id === 'deputy' ? OTHER_CHAIR : member(id));
const seated = (round: RoundPlay, who: number): Actor => person(pick(idsOf(round), who));
const idsOf = ({ state }: RoundPlay): readonly string[] =>
  state.members.length > 0 ? state.members.map(({ personId }) => personId) : IDS;
const leading = ({ state }: RoundPlay, who: number): Actor => {
  const leads = state.members.filter(({ role, standing }) => role !== 'member' && standing !== 'recused');
  return leads.length > 0 ? person(pick(leads, who).personId) : CHAIR;
};

/** A supplier to whom some members have ties, under a new name with each submission. */
const parties = (choice: number): CaseParties => ({
  submission: choice,
  parties: [{ role: 'supplier', name: `Firm ${choice % 3}`, number: null }] as unknown as CaseParties['parties'],
});
const facts = (personId: string, choice: number): CandidateFacts =>
  candidate(personId, {
    ties:
      (choice + personId.length) % 2
        ? [
            {
              ...{ id: `${personId}-${choice % 3}`, kind: 'employee', name: `Firm ${choice % 3}`, number: null },
              ...{ bodyId: null, from: null, until: null },
            },
          ]
        : [],
  });
const pool = (choice: number): readonly CandidateFacts[] => IDS.map((id) => facts(id, choice));

const meetingIn = ({ state }: RoundPlay, choice: number): string =>
  state.meetings.length > 0 ? pick(state.meetings, choice).id : 'meeting-none';
const later = ({ now }: RoundPlay, hours: number): string =>
  new Date(Date.parse(now) + hours * 3_600_000).toISOString();
const PRESENCES: readonly Presence[] = ['present', 'present', 'remote', 'present', 'excused', 'absent'];

type Makers = {
  readonly [T in Type]: (
    round: RoundPlay,
    rule: ReviewRule,
    attempt: Attempt,
  ) => { readonly by: Actor; readonly command: CommandOf<T> };
};

/** Every command that a round understands, with whoever mostly tries it; a new one does not compile without a line here. */
const MAKERS: Makers = {
  OpenReviewRound: () => ({
    by: SYSTEM,
    command: {
      ...{ type: 'OpenReviewRound', reviewId: 'r2', projectId: 'p2', agencyId: 'agency-2', gateId: 'g2' },
      ...{ ruleId: 'council-round', regimeHash: 'other', programme: true, clockFrom: '2025-01-01T08:00:00.000Z' },
    },
  }),
  AssignMember: (_round, _rule, { choice }) => ({
    by: SECRETARY,
    command: {
      type: 'AssignMember',
      candidate: facts(pick(IDS, choice), 1),
      role: pick(['member', 'chair', 'member', 'rapporteur'] as const, Math.floor(choice / 7)),
    },
  }),
  AcceptComposition: (round, _rule, { choice, who }) => {
    const free = IDS.filter((id) => !idsOf(round).includes(id) || round.state.members.length === 0);
    return {
      by: SECRETARY,
      command: {
        type: 'AcceptComposition',
        candidates: pool(choice),
        parties: parties(choice),
        seats: free.slice(0, 1 + (who % 2)).map((personId) => ({ personId, role: 'member' })),
        departures: IDS.map((personId) => ({ personId, reason: noted('Needed.') })),
      },
    };
  },
  ComposeRound: (round, _rule, { choice }) => ({
    by: SYSTEM,
    command: {
      type: 'ComposeRound',
      cause: round.state.composition.due?.seq ?? 0,
      candidates: pool(choice),
      parties: parties(choice),
    },
  }),
  RequestIndependenceCheck: (round, _rule, { choice }) => ({
    by: SYSTEM,
    command: {
      type: 'RequestIndependenceCheck',
      why: pick(['amended', 'ties_changed'] as const, choice),
      at: round.now,
    },
  }),
  CheckIndependence: (round, _rule, { choice }) => ({
    by: SYSTEM,
    command: {
      type: 'CheckIndependence',
      cause: round.state.independence.due?.seq ?? 0,
      members: idsOf(round).map((id) => facts(id, choice)),
      parties: parties(choice),
    },
  }),
  DeclareConflict: (round, { conflict }, { who, choice }) => {
    const codes = ['acquaintance', 'other', 'interest', 'unknown'];
    const grounds = choice % 9 === 0 ? [pick(codes, Math.floor(choice / 9))] : [];
    const hinted = conflict.grounds.filter(({ hintedBy, code }) => hintedBy && !grounds.includes(code));
    const denied = choice % 5 === 0 ? [] : hinted.map(({ code }) => ({ ground: code, reason: noted('Not so.') }));
    return { by: seated(round, who), command: { type: 'DeclareConflict', grounds, notApplicable: denied } };
  },
  RuleOnConflict: (round, _rule, { choice }) => {
    const asking = round.state.members.filter(({ standing }) => standing === 'asks_chair');
    const personId = asking.length > 0 ? pick(asking, choice).personId : pick(IDS, choice);
    const by = personId === 'chair' ? SECRETARY : CHAIR;
    return {
      by,
      command: { type: 'RuleOnConflict', personId, exclude: choice % 3 === 0, reason: noted('A reason.') },
    };
  },
  RecuseMember: (round, _rule, { who, choice }) => ({
    by: pick([CHAIR, SECRETARY, seated(round, who)], choice),
    command: {
      type: 'RecuseMember',
      personId: pick(idsOf(round), who),
      ground: pick(['interest', 'other', 'unknown'], choice),
      reason: noted('A reason.'),
    },
  }),
  RateCriteria: (round, _rule, { who, choice }) => {
    const level = pick(['in_order', 'attention', 'risk'], choice);
    const units = CRITERIA.flatMap(({ id, aspects = [] }) =>
      aspects.length > 0 ? aspects.map((aspect) => rating(id, aspect.id, level)) : [rating(id, null, level)],
    );
    const reason = choice % 2 ? {} : { reason: 'Seen anew.' };
    return { by: seated(round, who), command: { type: 'RateCriteria', ratings: units, filed: [], ...reason } };
  },
  SubmitAssessment: (round, _rule, { who }) => ({ by: seated(round, who), command: { type: 'SubmitAssessment' } }),
  CommentOnCriterion: (round, _rule, { who }) => ({
    by: seated(round, who),
    command: {
      type: 'CommentOnCriterion',
      commentId: `comment-${round.recorded.length}`,
      criterion: 'scope',
      text: 'How so?',
    },
  }),
  RaiseQuestion: (round, _rule, { who, choice }) => ({
    by: pick([SECRETARY, seated(round, who)], choice),
    command: { type: 'RaiseQuestion', questionId: `q-${choice % 4}`, text: 'Why?', as: 'question' },
  }),
  PassOnQuestion: (_round, _rule, { choice }) => ({
    by: SECRETARY,
    command: {
      type: 'PassOnQuestion',
      questionId: `q-${choice % 4}`,
      as: pick(['question', 'information_request'] as const, choice),
    },
  }),
  WithdrawQuestion: (_round, _rule, { choice }) => ({
    by: SECRETARY,
    command: { type: 'WithdrawQuestion', questionId: `q-${choice % 4}`, reason: 'Answered already.' },
  }),
  AnswerQuestion: (_round, _rule, { choice }) => ({
    by: AGENT,
    command: { type: 'AnswerQuestion', questionId: `q-${choice % 4}`, text: 'Because.', documents: [] },
  }),
  CloseQuestion: (_round, _rule, { choice }) => ({
    by: SYSTEM,
    command: { type: 'CloseQuestion', questionId: `q-${choice % 4}`, answer: null },
  }),
  SendFactCheck: (round, _rule, { who }) => ({ by: leading(round, who), command: { type: 'SendFactCheck' } }),
  ReplyToFactCheck: () => ({ by: AGENT, command: { type: 'ReplyToFactCheck', corrections: [] } }),
  CallMeeting: (round, _rule, { choice }) => ({
    by: SECRETARY,
    command: {
      ...{ type: 'CallMeeting', meetingId: `meeting-${round.state.meetings.length + 1}`, place: 'Room 3' },
      ...{ at: later(round, choice % 4), agenda: ['The case'], experts: [], agencyHead: choice % 2 === 0 },
    },
  }),
  MoveMeeting: (round, _rule, { choice }) => ({
    by: SECRETARY,
    command: {
      ...{ type: 'MoveMeeting', meetingId: meetingIn(round, choice), at: later(round, choice % 4), place: 'Room 4' },
      reason: 'Flooded.',
    },
  }),
  CancelMeeting: (round, _rule, { choice }) => ({
    by: SECRETARY,
    command: { type: 'CancelMeeting', meetingId: meetingIn(round, choice), reason: 'Nobody comes.' },
  }),
  RecordMeeting: (round, _rule, { choice, who }) => {
    const meetingId = meetingIn(round, round.state.meetings.length - 1);
    const invited = round.state.meetings.find(({ id }) => id === meetingId)?.agencyHead;
    const members = round.state.members.filter(({ standing }) => standing !== 'recused');
    const attendance = members.map(({ personId, standing }, index) => ({
      personId,
      presence: standing === 'clear' || choice % 7 === 0 ? pick(PRESENCES, choice + index * who) : 'absent',
    }));
    const head = invited ? { agencyHead: { attended: true, heard: choice % 2 === 0 } } : {};
    return { by: SECRETARY, command: { type: 'RecordMeeting', meetingId, attendance, ...head } };
  },
  WriteMinutes: (round, _rule, { choice }) => ({
    by: SECRETARY,
    command: { type: 'WriteMinutes', meetingId: meetingIn(round, choice), text: 'It was discussed.' },
  }),
  ApproveMinutes: (round, _rule, { choice }) => ({
    by: CHAIR,
    command: { type: 'ApproveMinutes', meetingId: meetingIn(round, choice), version: 1 + (choice % 2) },
  }),
  ProposeOpinion: (round, _rule, { who, choice }) => ({
    by: leading(round, who),
    command: { ...PROPOSAL, outcome: pick(['recommend', 'recommend', 'advise_against', 'unknown'], choice) },
  }),
  WithdrawProposal: (round, _rule, { who, choice }) => ({
    by: leading(round, who),
    command: { type: 'WithdrawProposal', reason: pick(['New papers.', ' '], choice) },
  }),
  CastVote: (round, _rule, { who, choice }) => {
    const vote = pick(['for', 'for', 'for', 'against', 'abstain'] as const, choice);
    const reason = choice % 4 === 0 ? { reason: 'I know too little of it.' } : {};
    const dissent = vote === 'against' && choice % 2 ? { dissent: 'Too dear.' } : {};
    return { by: seated(round, who), command: { type: 'CastVote', vote, ...reason, ...dissent } };
  },
  HandInDissent: (round, _rule, { who, choice }) => ({
    by: seated(round, who),
    command: { type: 'HandInDissent', text: pick(['Too dear.', ' '], choice) },
  }),
  GiveOpinion: (round, _rule, { who, choice }) => ({
    by: leading(round, who),
    command: { type: 'GiveOpinion', ...(choice % 3 ? { deputy: { chair: true } } : {}) },
  }),
  CorrectOpinion: (round, _rule, { who, choice }) => ({
    by: leading(round, who),
    command: {
      type: 'CorrectOpinion',
      corrections: [{ field: '/summary', from: round.state.given?.summary ?? '', to: `Sound. ${choice}` }],
      reason: 'A slip.',
    },
  }),
  ExtendClock: (_round, _rule, { choice }) => ({
    by: SECRETARY,
    command: {
      ...{ type: 'ExtendClock', clockId: 'opinion', by: { n: 1 + (choice % 4), unit: 'working_day' } },
      reason: 'The agency was late.',
    },
  }),
  RecordMilestone: () => ({
    by: SECRETARY,
    command: { type: 'RecordMilestone', milestoneId: 'dialogue', kept: true, note: 'It was held.' },
  }),
  SuspendRound: (round, _rule, { choice, who }) => ({
    by: SYSTEM,
    command: {
      ...{
        type: 'SuspendRound',
        cause: pick(['information_request', 'pause', 'consulted_body_late'] as const, choice),
      },
      ...{ ref: `stop-${choice % 6}`, at: later(round, -(who % 30)) },
    },
  }),
  ResumeRound: (round, _rule, { choice, who }) => ({
    by: SYSTEM,
    command: { type: 'ResumeRound', ref: `stop-${choice % 6}`, at: later(round, -(who % 5)) },
  }),
  EndRound: (round, _rule, { choice }) => ({
    by: SYSTEM,
    command: { type: 'EndRound', reason: pick(['withdrawn', 'amended', 'cancelled'] as const, choice), at: round.now },
  }),
  ExpireClock: (round, _rule, { choice }) => ({
    by: SYSTEM,
    command: {
      type: 'ExpireClock',
      clockId: pick(['opinion', 'none', ...round.state.clocks.map(({ id }) => id)], choice),
    },
  }),
  Remind: () => ({ by: SYSTEM, command: { type: 'Remind', clockId: 'opinion' } }),
  Tick: () => ({ by: SYSTEM, command: { type: 'Tick' } }),
};

/** How often each kind of act is tried, so that rounds get somewhere; the others once. */
const OFTEN: Readonly<Partial<Record<Type, number>>> = {
  AssignMember: 3,
  DeclareConflict: 12,
  ProposeOpinion: 2,
  CastVote: 45,
  GiveOpinion: 9,
  CallMeeting: 2,
  RecordMeeting: 6,
  RateCriteria: 3,
  SubmitAssessment: 3,
  SendFactCheck: 2,
  ReplyToFactCheck: 2,
  SuspendRound: 3,
  ResumeRound: 4,
};

export const TYPES = Object.keys(MAKERS) as Type[];
/** Every kind of act as often as it is tried; the end of the round is tried apart. */
export const WEIGHTED: readonly Type[] = TYPES.filter((type) => type !== 'EndRound').flatMap((type) =>
  Array.from({ length: OFTEN[type] ?? 1 }, () => type),
);

/** Who tries what: mostly whose act it is, sometimes anybody at all. */
export function actOf(
  round: RoundPlay,
  rule: ReviewRule,
  attempt: Attempt,
): { readonly by: Actor; readonly command: ReviewCommand } {
  const { by, command } = MAKERS[attempt.type](round, rule, attempt);
  return { by: attempt.fits ? by : pick(ANYBODY, attempt.who), command };
}
