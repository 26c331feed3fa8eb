import type { MemberRecused, OpinionGiven, ReviewEvent, RoundOpened } from '../../domain/review/events';
import type { ReviewState } from '../../domain/review/state';
import { reviewRule } from '../../domain/regime/lookup';
import { clockRows } from './clocks';
import { assessmentChanges, assessmentRows } from './review-assessment';
import type { Projection, ProjectionContext, RowChange, Standing } from './projection';
import { taskRows } from './tasks';

type Context = ProjectionContext<ReviewState>;

/** The rows of a council round. */
export const reviewProjection: Projection<ReviewState> = {
  events: (event, context) => {
    const known = event as ReviewEvent;
    switch (known.type) {
      case 'RoundOpened':
        return [opened(known, context)];
      case 'MemberRecused':
        return [recused(known, context)];
      case 'OpinionGiven':
        return [opinion(known, context), ...ended(context)];
      default:
        return [...ended(context), ...assessmentChanges(known, context)];
    }
  },
  standing: (standing) => [
    reviewRow(standing),
    ...memberRows(standing),
    ...assessmentRows(standing),
    ...taskRows(standing),
    ...clockRows(standing),
  ],
};

const opened = (event: RoundOpened, { stream, meta, law }: Context): RowChange => ({
  op: 'put',
  table: 'review',
  row: {
    id: event.reviewId,
    stream,
    project_id: event.projectId,
    agency_id: event.agencyId,
    jurisdiction: law.regime.jurisdiction,
    gate: event.gateId,
    rule_id: event.ruleId,
    body_key: reviewRule(law.regime, event.ruleId).body,
    outcome: null,
    risk_profile: null,
    opinion_seq: null,
    reopens: event.reopens ?? null,
    opened_at: meta.at,
    ended_at: null,
  },
});

const opinion = ({ outcome, riskProfile }: OpinionGiven, { after, meta }: Context): RowChange => ({
  op: 'patch',
  table: 'review',
  row: { id: after.reviewId, outcome, risk_profile: riskProfile, opinion_seq: meta.seq },
});

const recused = ({ personId, grounds, by }: MemberRecused, { stream, meta, after }: Context): RowChange => ({
  op: 'put',
  table: 'recusal',
  row: {
    stream,
    person_id: personId,
    project_id: after.projectId,
    review_id: after.reviewId,
    grounds,
    by,
    at: meta.at,
  },
});

/** The instant of the event that closed the round. */
const ended = ({ before, after, meta }: Context): RowChange[] =>
  before.status === 'open' && after.status !== 'open'
    ? [{ op: 'patch', table: 'review', row: { id: after.reviewId, ended_at: meta.at } }]
    : [];

const reviewRow = ({ state, seq, lastAt }: Standing<ReviewState>): RowChange => ({
  op: 'patch',
  table: 'review',
  row: { id: state.reviewId, status: state.status, updated_at: lastAt, version: seq },
});

const memberRows = ({ stream, state }: Standing<ReviewState>): readonly RowChange[] =>
  state.members.map(({ personId, role, standing, assignedAt, since }) => ({
    op: 'put',
    table: 'review_member',
    row: {
      stream,
      person_id: personId,
      review_id: state.reviewId,
      project_id: state.projectId,
      role,
      standing,
      assigned_at: assignedAt,
      since,
    },
  }));
