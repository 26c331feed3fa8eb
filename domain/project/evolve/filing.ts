import type { LineCrossed, ProjectEvent, ProjectSubmitted, ScopeFound } from '../events';
import { scopeInputOf } from '../reading';
import { awaitedBy } from './admission';
import { adviceEnded } from '../state/advice';
import { oversightEnded } from '../state/oversight';
import { reportingEnded } from '../state/reporting';
import type { Cause, ProjectState } from '../state';
import { ratingsAfter } from './rating';
import { pilotOf, scaledConditions } from './pilot';
import { addLock, addTypes, dueNow, notDue } from './shared';

/** What is filed, and what the law makes of it; null for any other event. */
export function onFiling(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'ProjectSubmitted':
      return submitted(state, event, cause);
    case 'ProjectAmended':
      return {
        ...state,
        // What was returned is filed anew.
        status: state.status === 'returned' ? 'filed' : state.status,
        input: scopeInputOf(event.submission),
        pilot: pilotOf(state.pilot, event.submission),
        documentTypes: addTypes(state.documentTypes, event.submission.documents),
        lastSubmission: cause.seq,
        due: dueNow(state, 'assess_scope', cause),
      };
    case 'ForecastPosted':
      return {
        ...state,
        oversight: { ...state.oversight, ratings: ratingsAfter(state, event, cause) },
        input: state.input && { ...state.input, cost: event.cost, plannedEnd: event.end ?? state.input.plannedEnd },
        due: dueNow(state, 'assess_scope', cause),
      };
    case 'ScopeFound':
      return scopeFound(state, event, cause);
    case 'LineCrossed':
      return lineCrossed(state, event, cause);
    case 'CrossingOverdue':
      return {
        ...state,
        clocks: state.clocks.filter(({ id }) => id !== event.clockId),
        crossings: state.crossings.map((crossing) =>
          crossing.clockId === event.clockId ? { ...crossing, clockId: null } : crossing,
        ),
      };
    case 'DocumentFiled':
      return { ...state, documentTypes: addTypes(state.documentTypes, [event.document]) };
    case 'ProjectWithdrawn':
      return ended(state, 'withdrawn');
    default:
      return null;
  }
}

function submitted(state: ProjectState, event: ProjectSubmitted, cause: Cause): ProjectState {
  const { projectId, reference, regimeHash, agency, submission, origin } = event;
  return {
    ...state,
    id: projectId,
    reference,
    regimeHash,
    filedAt: cause.at,
    status: 'filed',
    agencyId: agency.id,
    agencyFacts: agency.facts,
    admission: { ...state.admission, agency: agency.standing ?? null },
    imported: origin !== undefined,
    input: scopeInputOf(submission),
    pilot: pilotOf(null, submission),
    ...scaledConditions(event, cause),
    documentTypes: addTypes([], submission.documents),
    lastSubmission: cause.seq,
    due: { assess_scope: cause },
  };
}

function scopeFound(state: ProjectState, { finding, status, opensGate }: ScopeFound, cause: Cause): ProjectState {
  const { outcome, tier, gates, obligations, thresholds, warnings } = finding;
  const assessed = { ...state, status, due: notDue(state, 'assess_scope', 'open_gate') };
  const below = outcome === 'out' && state.stageId === null && state.passed.length === 0;
  return {
    ...assessed,
    admission: { ...state.admission, awaits: awaitedBy(finding) },
    finding: {
      ...cause,
      outcome,
      tier: tier?.id ?? null,
      gates,
      obligations,
      thresholds: thresholds.map(({ id, met, value }) => ({ id, met, value })),
      warned:
        warnings.length === 0 ? [] : thresholds.flatMap(({ id, approachWarning }) => (approachWarning ? [id] : [])),
    },
    inScopeSince: below ? null : outcome === 'in' ? (state.inScopeSince ?? cause.at) : state.inScopeSince,
    due: opensGate ? dueNow(assessed, 'open_gate', cause) : assessed.due,
    ...(below
      ? { locks: [], crossings: [], clocks: state.clocks.filter(({ purpose }) => purpose !== 'crossing') }
      : {}),
  };
}

function lineCrossed(
  state: ProjectState,
  { thresholdId, effect, lock, clock }: LineCrossed,
  { at }: Cause,
): ProjectState {
  const others = state.crossings.filter((crossing) => crossing.thresholdId !== thresholdId);
  const clocks = state.clocks.filter(({ purpose, subject }) => purpose !== 'crossing' || subject !== thresholdId);
  return {
    ...state,
    crossings:
      effect === 'inform' ? others : [...others, { thresholdId, effect, since: at, clockId: clock?.id ?? null }],
    locks: addLock(state, lock),
    clocks: clock ? [...clocks, clock] : clocks,
  };
}

/** The project has ended: nothing of it waits, runs or is open any more. */
export const ended = (
  state: ProjectState,
  status: 'withdrawn' | 'closed' | 'cancelled' | 'rejected',
): ProjectState => ({
  ...state,
  status,
  gate: null,
  nextStage: null,
  requests: [],
  stops: [],
  conditions: [],
  crossings: [],
  locks: [],
  clocks: [],
  pauses: [],
  interventions: [],
  advice: adviceEnded(state.advice),
  oversight: oversightEnded(state.oversight),
  reporting: reportingEnded(state.reporting),
  exit: { ...state.exit, proposal: null },
  benefits: { ...state.benefits, proposed: [], measurements: [] },
  due: {},
});
