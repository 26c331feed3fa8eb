import type {
  ForecastPosted,
  ProjectAmended,
  ProjectSubmitted,
  RegimeChanged,
  ScopeFound,
} from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { Submission } from '../../domain/submission';
import { filingRows } from './filings';
import type { ProjectionContext, Row, RowChange } from './projection';
import { wordsOf } from './words';

type Context = ProjectionContext<ProjectState>;

/** The project's row with everything that only the filing knows; the standing columns come from the state. */
export function submitted(event: ProjectSubmitted, context: Context): readonly RowChange[] {
  const { stream, meta, law } = context;
  const row = {
    id: event.projectId,
    stream,
    reference: event.reference,
    agency_id: event.agency.id,
    jurisdiction: law.regime.jurisdiction,
    regime_id: event.regime.id,
    regime_version: event.regime.version,
    regime_hash: event.regimeHash,
    origin_profile: event.origin?.profile ?? null,
    origin_row: event.origin?.row ?? null,
    submitted_at: meta.at,
    scope: null,
    cost_minor: null,
    cost_currency: null,
    cost_basis: null,
    ...described(event.submission),
  };
  return [{ op: 'put', table: 'project', row }, ...filed(event.submission, event.reference, null, context)];
}

/** A further submission: the earlier ones stay, the project is described by the latest. */
export function amended(event: ProjectAmended, context: Context): readonly RowChange[] {
  const row = { id: context.identity.projectId, ...described(event.submission) };
  const { reference } = context.after;
  return [{ op: 'patch', table: 'project', row }, ...filed(event.submission, reference, event.reason, context)];
}

/** Another version of the rules binds the project. */
export const rebound = ({ regime, toHash }: RegimeChanged, { identity }: Context): readonly RowChange[] => {
  const row = { id: identity.projectId, regime_id: regime.id, regime_version: regime.version, regime_hash: toHash };
  return [{ op: 'patch', table: 'project', row }];
};

/** A forecast moves the planned end; what it costs is shown when it was held against the regime. */
export const forecast = (event: ForecastPosted, { identity }: Context): readonly RowChange[] =>
  event.end === null
    ? []
    : [{ op: 'patch', table: 'project', row: { id: identity.projectId, planned_end: event.end } }];

/** The finding, and the cost on the regime's first basis. */
export function found({ finding, approaching }: ScopeFound, context: Context): readonly RowChange[] {
  const { stream, meta, identity } = context;
  const [sum] = finding.sums;
  const row = {
    stream,
    seq: meta.seq,
    project_id: identity.projectId,
    at: meta.at,
    outcome: finding.outcome,
    tier: finding.tier?.id ?? null,
    obligations: finding.obligations,
    approaching,
    unverified: finding.caveats.length,
  };
  const cost = {
    id: identity.projectId,
    scope: finding.outcome,
    cost_minor: sum?.total?.minor ?? null,
    cost_currency: sum?.total?.currency ?? null,
    cost_basis: sum?.basisId ?? null,
  };
  return [
    { op: 'put', table: 'finding', row },
    { op: 'patch', table: 'project', row: cost },
  ];
}

const described = (submission: Submission): Row => ({
  title: submission.title,
  summary: submission.summary,
  kind: submission.kind,
  planned_start: submission.plannedStart,
  planned_end: submission.plannedEnd,
  external_ref: submission.externalRef,
});

function filed(
  submission: Submission,
  reference: string,
  reason: string | null,
  context: Context,
): readonly RowChange[] {
  const { stream, meta, identity } = context;
  const { projectId } = identity;
  const { title, summary, externalRef } = submission;
  const text = wordsOf([title, reference, externalRef ?? '', summary].join(' ')).join(' ');
  const row = { stream, seq: meta.seq, project_id: projectId, filed_by: meta.actor, at: meta.at, title, reason };
  return [
    { op: 'put', table: 'project_text', row: { project_id: projectId, stream, text } },
    { op: 'put', table: 'submission', row },
    ...filingRows(submission.documents, context),
  ];
}
