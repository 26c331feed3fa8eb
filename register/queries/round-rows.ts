import type { Attendance, ClericalCorrection } from '../../domain/review/commands';
import type { OpinionGiven, QuorumReading, Tally } from '../../domain/review/events';
import type { Instant } from '../../domain/time';

type Said = Omit<OpinionGiven, 'type'>;

/** An opinion with its slips corrected; each correction says what stood there before. */
export interface GivenOpinionRow extends Said {
  readonly seq: number;
  readonly at: Instant;
  readonly corrections: readonly {
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
    readonly corrections: readonly ClericalCorrection[];
  }[];
}
type Persons = 'members' | 'recused' | 'signedBy' | 'signedFor' | 'dissents' | 'corrections';
/** The opinion without the persons of the council. */
export interface PublicOpinionRow extends Omit<GivenOpinionRow, Persons> {
  readonly dissents: readonly { readonly text: string | null }[];
  readonly corrections: readonly Omit<GivenOpinionRow['corrections'][number], 'by'>[];
}
export interface ReviewOpinion {
  readonly reviewId: string;
  readonly projectId: string;
  readonly gate: string;
  readonly ruleId: string;
  readonly status: string;
  readonly access: 'full' | 'public';
  readonly opinion: GivenOpinionRow | PublicOpinionRow | null;
}

/**
 * A vote as it was cast. It no longer `stands` once the member has `replaced` it, it is `void`, or he was recused and it is
 * kept `marked`; `not_counted`: its member was not clear when the opinion was given.
 */
export interface VoteRow {
  readonly personId: string;
  readonly at: Instant;
  readonly vote: 'for' | 'against' | 'abstain';
  readonly reason: string | null;
  readonly dissent: string | null;
  readonly standing: 'stands' | 'replaced' | 'void' | 'marked' | 'not_counted';
}
export interface ProposalRow {
  readonly number: number;
  readonly by: string;
  readonly at: Instant;
  readonly outcome: string;
  readonly riskProfile: string | null;
  /** `void`: it fell with a proposer who was recused. */
  readonly status: 'open' | 'superseded' | 'withdrawn' | 'void' | 'given';
  readonly votes: readonly VoteRow[];
}
export interface ReviewVotes {
  readonly reviewId: string;
  readonly status: string;
  /** Tally and quorum of the votes that count now; null once the round is over. */
  readonly present: { readonly tally: Tally; readonly quorum: QuorumReading } | null;
  readonly proposals: readonly ProposalRow[];
}

export interface MeetingRow {
  readonly meetingId: string;
  readonly at: Instant;
  readonly place: string;
  readonly agenda: readonly string[];
  readonly invited: readonly string[];
  readonly experts: readonly string[];
  readonly agencyHead: boolean;
  readonly status: 'called' | 'held' | 'cancelled';
  readonly calledBy: string;
  readonly calledAt: Instant;
  readonly moved: readonly {
    readonly at: Instant;
    readonly by: string;
    readonly from: { readonly at: Instant; readonly place: string };
    readonly reason: string;
  }[];
  readonly cancelled: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
  /** Who was there, and the quorum as it was then. */
  readonly held: {
    readonly recordedAt: Instant;
    readonly recordedBy: string;
    readonly attendance: readonly Attendance[];
    readonly agencyHead: { readonly attended: boolean; readonly heard: boolean } | null;
    readonly quorum: QuorumReading;
  } | null;
  /** The latest version. */
  readonly minutes: {
    readonly version: number;
    readonly text: string;
    readonly writtenBy: string;
    readonly writtenAt: Instant;
    readonly approvedBy: string | null;
    readonly approvedAt: Instant | null;
  } | null;
}
export interface ReviewMeetings {
  readonly reviewId: string;
  readonly meetings: readonly MeetingRow[];
}
