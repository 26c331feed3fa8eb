import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { filingRows } from './filings';
import type { ProjectionContext, Row, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** A question to the agency; its answer and its withdrawal change the same row. */
export function requested(
  event: Events.InformationRequested,
  { stream, meta, identity }: Context,
): readonly RowChange[] {
  const row = {
    stream,
    request_id: event.requestId,
    project_id: identity.projectId,
    questions: event.questions,
    answers: [],
    asked_by: event.askedFor?.by ?? meta.actor,
    asked_at: meta.at,
    status: 'open',
    answered_by: null,
    closed_at: null,
  };
  return [{ op: 'put', table: 'information_request', row }];
}

export function answered(event: Events.InformationAnswered, context: Context): readonly RowChange[] {
  const { stream, meta } = context;
  const { requestId, answers } = event;
  const row = {
    stream,
    request_id: requestId,
    status: 'answered',
    answers,
    answered_by: meta.actor,
    closed_at: meta.at,
  };
  return [{ op: 'patch', table: 'information_request', row }, ...filingRows(event.documents, context)];
}

export const requestWithdrawn = (event: Events.InformationRequestWithdrawn, { stream, meta }: Context): RowChange[] => [
  {
    op: 'patch',
    table: 'information_request',
    row: { stream, request_id: event.requestId, status: 'withdrawn', closed_at: meta.at },
  },
];

/** One row for each body that is asked, in this opening of the gate. */
export function consulted({ gateId, clocks }: Events.ConsultationOpened, context: Context): readonly RowChange[] {
  const { stream, meta, identity, law, after } = context;
  return clocks.map((clock) => ({
    op: 'put',
    table: 'consultation',
    row: {
      stream,
      round: after.gate?.round ?? 0,
      body_key: clock.subject,
      project_id: identity.projectId,
      jurisdiction: law.regime.jurisdiction,
      gate: gateId,
      clock_id: clock.id,
      status: 'asked',
      position: null,
      text: null,
      asked_at: meta.at,
      closed_at: null,
    },
  }));
}

/** What comes late is shown as late; where it does not count, the position stays the one that the silence had. */
export const stated = (event: Events.StatementGiven, context: Context): readonly RowChange[] => {
  const { bodyKey, position, text, late: isLate, counts = true } = event;
  const change = { status: isLate ? 'given_late' : 'given', text, ...(counts ? { position } : {}) };
  return [consultation(bodyKey, change, context)];
};

/** Nothing of it is over yet; its clock is that of the wait. */
export const late = ({ bodyKey, clocks }: Events.ConsultationLate, context: Context): readonly RowChange[] => [
  consultation(bodyKey, { status: 'late', clock_id: clocks[0]?.id ?? '', closed_at: null }, context),
];

export const silent = ({ bodyKey, counts }: Events.ConsultationSilent, context: Context): readonly RowChange[] => [
  consultation(bodyKey, { status: 'silent', position: counts }, context),
];

export const consultationClosed = ({ bodyKey }: Events.ConsultationClosed, context: Context): readonly RowChange[] => [
  consultation(bodyKey, { status: 'silent', position: 'no_opinion' }, context),
];

/** Bodies that have not spoken when the gate is over are not asked any more. */
export function unanswered(context: Context): readonly RowChange[] {
  const { before, after } = context;
  const open = ({ gate }: ProjectState) =>
    (gate?.consultations ?? []).filter(({ state }) => state === 'asked' || state === 'late');
  if (after.gate && after.gate.round === before.gate?.round) return [];
  return open(before).map(({ body }) => consultation(body, { status: 'lapsed' }, context));
}

const consultation = (bodyKey: string, change: Row, { stream, meta, before }: Context): RowChange => ({
  op: 'patch',
  table: 'consultation',
  row: { stream, round: before.gate?.round ?? 0, body_key: bodyKey, closed_at: meta.at, ...change },
});
