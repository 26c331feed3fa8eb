import type { InterventionEvent, InterventionProposed } from '../../domain/intervention/events';
import type { InterventionState } from '../../domain/intervention/state';
import { clockRows } from './clocks';
import { filingRows } from './filings';
import type { Projection, ProjectionContext, RowChange, Standing } from './projection';
import { taskRows } from './tasks';

type Context = ProjectionContext<InterventionState>;

/** The rows of an intervention. */
export const interventionProjection: Projection<InterventionState> = {
  events: (event, context) => {
    const known = event as InterventionEvent;
    switch (known.type) {
      case 'InterventionProposed':
        return [proposed(known, context), ...filingRows(known.material, context)];
      case 'HearingReplied':
      case 'QuestionsAnswered':
      case 'OralHearingRecorded':
      case 'ResumptionAsked':
      case 'ExpertReportFiled':
      case 'TerminationCostsStated':
        return [...filingRows(known.documents, context), ...ended(context)];
      case 'MaterialShared':
      case 'ProposalTakenOver':
        return [...filingRows(known.material, context), ...ended(context)];
      default:
        return ended(context);
    }
  },
  standing: (standing) => [interventionRow(standing), ...taskRows(standing), ...clockRows(standing)],
};

const proposed = (event: InterventionProposed, { stream, meta, law }: Context): RowChange => ({
  op: 'put',
  table: 'intervention',
  row: {
    id: event.interventionId,
    stream,
    project_id: event.projectId,
    agency_id: event.agencyId,
    jurisdiction: law.regime.jurisdiction,
    kind: event.kind,
    body_key: event.bodyKey,
    proposed_by: event.proposedBy,
    proposed_at: meta.at,
    supersedes: event.supersedes,
    ended_at: null,
  },
});

/** The instant of the event that ended the proceeding. */
const ended = ({ before, after, meta }: Context): RowChange[] =>
  before.status !== 'ended' && after.status === 'ended'
    ? [{ op: 'patch', table: 'intervention', row: { id: after.interventionId, ended_at: meta.at } }]
    : [];

const interventionRow = ({ state, seq, lastAt }: Standing<InterventionState>): RowChange => ({
  op: 'patch',
  table: 'intervention',
  row: {
    id: state.interventionId,
    status: state.status,
    outcome: state.outcome,
    pause_until: state.pause?.until ?? null,
    expiry: state.pause?.expiry ?? null,
    updated_at: lastAt,
    version: seq,
  },
});
