import { corrected } from '../../domain/review/corrections';
import type { MeetingHeld, OpinionCorrected, OpinionGiven, ReviewEvent } from '../../domain/review/events';
import type { EventMeta } from '../../domain/kernel';
import type { GivenOpinionRow, MeetingRow, ProposalRow, VoteRow } from './round-rows';

/** An event of a round, as it is on the record. */
export interface OnRecord {
  readonly event: ReviewEvent;
  readonly meta: EventMeta;
}

/** The opinion as it stands with its corrections; null while none was given. */
export function opinionFrom(record: readonly OnRecord[]): GivenOpinionRow | null {
  const given = record.find(({ event }) => event.type === 'OpinionGiven');
  if (!given) return null;
  const { event, meta } = given as { event: OpinionGiven; meta: EventMeta };
  const corrections = record.flatMap(({ event: later, meta: when }) =>
    later.type === 'OpinionCorrected' ? [{ event: later, at: when.at }] : [],
  );
  const { type: _, summary, recommendations, conditions, ...rest } = event;
  const text = corrections
    .flatMap(({ event: each }) => each.corrections)
    .reduce(corrected, {
      ...{ summary, recommendations },
      // An opinion that was given before conditions were kept has none.
      conditions: (conditions as OpinionGiven['conditions'] | undefined) ?? [],
    });
  return {
    seq: meta.seq,
    at: meta.at,
    ...rest,
    ...text,
    corrections: corrections.map(({ event: each, at }) => correctionRow(each, at)),
  };
}

const correctionRow = ({ corrections, reason, by }: OpinionCorrected, at: string) => ({ at, by, reason, corrections });

/** Events that say what became of a proposal and the votes on it. */
export const ABOUT_VOTES = [
  'OpinionProposed',
  'ProposalWithdrawn',
  'VoteCast',
  'DissentHandedIn',
  'VoteRepeated',
  'MemberRecused',
  'OpinionGiven',
] as const;

type VoteEvent = Extract<ReviewEvent, { type: (typeof ABOUT_VOTES)[number] }>;

const isAboutVotes = (event: ReviewEvent): event is VoteEvent =>
  (ABOUT_VOTES as readonly string[]).includes(event.type);

/** Every proposal with every vote on it, in the order in which they were made; what no longer stands says why. */
export function votesFrom(record: readonly OnRecord[]): readonly ProposalRow[] {
  const proposals: Mutable<ProposalRow>[] = [];
  for (const { event, meta } of record) if (isAboutVotes(event)) note(proposals, event, meta);
  return proposals;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Mutable<U>[] : T[K] };

function note(proposals: Mutable<ProposalRow>[], event: VoteEvent, meta: EventMeta): void {
  const last = proposals.at(-1);
  if (event.type === 'OpinionProposed') {
    if (last?.status === 'open') close(last, 'superseded');
    const { proposal: number, by, outcome, riskProfile } = event;
    proposals.push({ number, by, at: meta.at, outcome, riskProfile, status: 'open', votes: [] });
  } else if (last) change(last, event, meta);
}

function change(
  proposal: Mutable<ProposalRow>,
  event: Exclude<VoteEvent, { type: 'OpinionProposed' }>,
  { at }: EventMeta,
): void {
  switch (event.type) {
    case 'VoteCast': {
      const { personId, vote, reason = null, dissent = null } = event;
      drop(proposal, 'replaced', personId);
      proposal.votes.push({ personId, at, vote, reason, dissent, standing: 'stands' });
      break;
    }
    case 'DissentHandedIn':
      for (const vote of standing(proposal, event.personId)) vote.dissent = event.text;
      break;
    case 'VoteRepeated':
      drop(proposal, 'void');
      break;
    case 'ProposalWithdrawn':
      close(proposal, 'withdrawn');
      break;
    case 'MemberRecused':
      drop(proposal, event.vote === 'kept_marked' ? 'marked' : 'void', event.personId);
      if (event.proposalVoid) close(proposal, 'void');
      break;
    case 'OpinionGiven':
      proposal.status = 'given';
      for (const vote of standing(proposal)) if (!event.members.includes(vote.personId)) vote.standing = 'not_counted';
  }
}

const standing = ({ votes }: Mutable<ProposalRow>, personId?: string): Mutable<VoteRow>[] =>
  votes.filter((vote) => vote.standing === 'stands' && (personId === undefined || vote.personId === personId));

function drop(proposal: Mutable<ProposalRow>, why: VoteRow['standing'], personId?: string): void {
  for (const vote of standing(proposal, personId)) vote.standing = why;
}

function close(proposal: Mutable<ProposalRow>, status: ProposalRow['status']): void {
  proposal.status = status;
  drop(proposal, 'void');
}

/** The meetings of a round in the order in which they were called, with the latest minutes of each. */
export function meetingsFrom(record: readonly OnRecord[]): readonly MeetingRow[] {
  const meetings = new Map<string, MeetingRow>();
  for (const { event, meta } of record) {
    if (!('meetingId' in event)) continue;
    const { meetingId } = event;
    if (event.type === 'MeetingCalled') {
      const { type: _, ...called } = event;
      meetings.set(meetingId, { ...called, status: 'called', calledBy: meta.actor, calledAt: meta.at, ...NOT_HELD });
      continue;
    }
    const before = meetings.get(meetingId);
    if (before) meetings.set(meetingId, { ...before, ...changeOf(event, meta, before) });
  }
  return [...meetings.values()];
}

const NOT_HELD = { moved: [], cancelled: null, held: null, minutes: null } as const;

type MeetingChange = Exclude<Extract<ReviewEvent, { meetingId: string }>, { type: 'MeetingCalled' }>;

function changeOf(event: MeetingChange, { at, actor }: EventMeta, before: MeetingRow): Partial<MeetingRow> {
  switch (event.type) {
    case 'MeetingMoved':
      return { ...event.to, moved: [...before.moved, { at, by: actor, from: event.from, reason: event.reason }] };
    case 'MeetingCancelled':
      return { status: 'cancelled', cancelled: { at, by: actor, reason: event.reason } };
    case 'MeetingHeld':
      return { status: 'held', held: heldRow(event, at, actor) };
    case 'MinutesWritten':
      return {
        minutes: { version: event.version, text: event.text, writtenBy: actor, writtenAt: at, ...NOT_APPROVED },
      };
    case 'MinutesApproved':
      return { minutes: before.minutes && { ...before.minutes, approvedBy: actor, approvedAt: at } };
  }
}

const NOT_APPROVED = { approvedBy: null, approvedAt: null } as const;

const heldRow = ({ attendance, agencyHead, quorum }: MeetingHeld, at: string, actor: string) => ({
  ...{ recordedAt: at, recordedBy: actor, attendance, agencyHead, quorum },
});
