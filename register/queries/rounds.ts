import { countedBallots, quorumOf, tallyOf } from '../../domain/review/quorum';
import { reviewRule } from '../../domain/regime/lookup';
import type { ReviewEvent } from '../../domain/review/events';
import type { ReviewState } from '../../domain/review/state';
import { Prisma } from '../../generated/prisma/client';
import { lawOf, stateOf, type QueryDeps } from './details';
import { instant } from './paging';
import { reviewsWhere } from './proceedings';
import { isPublished } from './public';
import { ABOUT_VOTES, meetingsFrom, opinionFrom, votesFrom, type OnRecord } from './round-record';
import type { GivenOpinionRow, ReviewMeetings, ReviewOpinion, ReviewVotes } from './round-rows';
import type { Viewer } from './types';
import { accessTo, isRecused } from './visibility';

/** A round with what the viewer may see of its case; null if there is no such round. */
async function roundFor(deps: QueryDeps, viewer: Viewer, reviewId: string) {
  const [row] = await reviewsWhere(deps.prisma, Prisma.sql`id = ${reviewId}`);
  return row ? { row, ...(await accessTo(deps.prisma, viewer, row.projectId)) } : null;
}

/**
 * The opinion of a round, to whoever sees the whole case: null while none was given. Everybody else gets it without the
 * persons once the regime publishes opinions; who was recused from the case gets nothing.
 */
export async function reviewOpinion(deps: QueryDeps, viewer: Viewer, reviewId: string): Promise<ReviewOpinion | null> {
  const found = await roundFor(deps, viewer, reviewId);
  if (!found) return null;
  const { row, access } = found;
  const { id, projectId, gate, ruleId, status } = row;
  const round = { reviewId: id, projectId, gate, ruleId, status };
  if (access === 'full') {
    return { ...round, access, opinion: opinionFrom(await recordOf(deps, row.stream, ABOUT_OPINION)) };
  }
  if (status !== 'given' || access === 'outline') return null;
  if (viewer && (await isRecused(deps.prisma, viewer, projectId))) return null;
  if (!(await isPublished(deps.prisma, deps.laws, projectId, 'opinion'))) return null;
  const opinion = opinionFrom(await recordOf(deps, row.stream, ABOUT_OPINION));
  return { ...round, access: 'public', opinion: opinion && withoutPersons(opinion) };
}

/** What everybody may read of an opinion: what it says and how the votes fell, and a dissent without its name. */
function withoutPersons(opinion: GivenOpinionRow): ReviewOpinion['opinion'] {
  const { members: _m, recused: _r, signedBy: _b, signedFor: _f, dissents, corrections, ...said } = opinion;
  return {
    ...said,
    dissents: dissents.map(({ text }) => ({ text })),
    corrections: corrections.map(({ by: _by, ...correction }) => correction),
  };
}

/** Who voted how on what; for who is of the round, oversees it or audits it. */
export async function reviewVotes(deps: QueryDeps, viewer: Viewer, reviewId: string): Promise<ReviewVotes | null> {
  const found = await roundFor(deps, viewer, reviewId);
  if (!found?.inside) return null;
  const { stream, ruleId, status } = found.row;
  const proposals = votesFrom(await recordOf(deps, stream, ABOUT_VOTES));
  if (status !== 'open') return { reviewId, status, present: null, proposals };
  const state = await stateOf<ReviewState>(deps, stream);
  const { regime } = await lawOf(deps, state.regimeHash);
  const quorum = quorumOf(state, reviewRule(regime, ruleId));
  return { reviewId, status, present: { tally: tallyOf(countedBallots(state)), quorum }, proposals };
}

/** The meetings: all of them for who is of the round; to its agency those to which its head is invited, and no minutes. */
export async function reviewMeetings(
  deps: QueryDeps,
  viewer: Viewer,
  reviewId: string,
): Promise<ReviewMeetings | null> {
  const found = await roundFor(deps, viewer, reviewId);
  if (found?.access !== 'full') return null;
  const meetings = meetingsFrom(await recordOf(deps, found.row.stream, ABOUT_MEETINGS));
  if (found.inside) return { reviewId, meetings };
  const invited = meetings.filter(({ agencyHead }) => agencyHead);
  return { reviewId, meetings: invited.map((meeting) => ({ ...meeting, ...NOT_FOR_THE_AGENCY })) };
}

const NOT_FOR_THE_AGENCY = { agenda: [], invited: [], experts: [], held: null, minutes: null } as const;

const ABOUT_OPINION: readonly ReviewEvent['type'][] = ['OpinionGiven', 'OpinionCorrected'];
const ABOUT_MEETINGS: readonly ReviewEvent['type'][] = [
  'MeetingCalled',
  'MeetingMoved',
  'MeetingCancelled',
  'MeetingHeld',
  'MinutesWritten',
  'MinutesApproved',
];

interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly occurred_at: Date;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly data: object;
}

/** Events of these types in their order. */
async function recordOf(
  { prisma }: QueryDeps,
  stream: string,
  types: readonly ReviewEvent['type'][],
): Promise<readonly OnRecord[]> {
  const rows = await prisma.$queryRaw<StoredEvent[]>`
    SELECT e.seq, e.type, e.occurred_at, e.actor, e.on_behalf_of, e.data FROM event e
     WHERE e.stream = ${stream} AND e.type = ANY(${[...types]}) ORDER BY e.seq`;
  return rows.map(({ seq, type, occurred_at, actor, on_behalf_of, data }) => ({
    event: { ...data, type } as ReviewEvent,
    meta: { seq, at: instant(occurred_at), actor, ...(on_behalf_of !== null && { onBehalfOf: on_behalf_of }) },
  }));
}
