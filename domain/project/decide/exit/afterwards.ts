import { isOfAgency } from '../../../actor';
import { daysBetween } from '../../../calendar/dates';
import type { Assignee, Context, Decision } from '../../../kernel';
import { cite } from '../../../refusal';
import { caseAppointment } from '../../../regime/bodies';
import type { Regime } from '../../../regime/types';
import { unlessReadable } from '../../clocks';
import type { PlanAgainstEnd, ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject } from '../../refusals';
import type { ClosedState, ProjectClock, ProjectState } from '../../state';
import {
  agencyApprover,
  caseOfficer,
  deciderAt,
  notAuthorised,
  officerAt,
  supervisor,
  unlessOfAgency,
} from '../../who';
import { plannedMeasurements } from '../benefit-dates';
import { unlessPast, unlessText } from '../checks';
import { NOTHING, type Handler } from '../handler';

/** What the project made is in use: targets freeze where the regime says so, and the dates of measuring are counted. */
export const recordGoLive: Handler<'RecordGoLive'> = (state, command, context) => {
  const refused =
    unlessOfAgency(state, context, ['agency_approver']) ??
    unlessPast(command.date, context, '/date') ??
    unlessText(command.text, '/text');
  if (refused) return refused;
  const { goLive } = state.exit;
  if (goLive !== null || state.status !== 'running') {
    return refuseProject('not-going-live', 'Only a project that runs and is not live yet goes live.', {
      facts: { status: state.status, goLive: goLive?.date ?? null },
      remedy: 'Going live is recorded once, while the project runs.',
    });
  }
  const planned = plannedMeasurements(state, command.date, context);
  if ('refusal' in planned) return planned;
  const to = [agencyApprover(state), caseOfficer(state, context.regime)];
  return (
    unlessReadable(planned.clocks, context) ?? {
      events: [{ ...command, type: 'WentLive', ...planned }],
      notices: [notice('went_live', state, to, { date: command.date })],
    }
  );
};

/** Who makes the review after closing. */
export const reviewerOf = (state: ProjectState, regime: Regime): Assignee => {
  const { reviewedBy } = regime.closure;
  return reviewedBy === undefined ? agencyApprover(state) : officerAt(reviewedBy, regime);
};

/** The review after closing: what was reached is stated, what it cost and when it ended is computed from the record. */
export const fileImplementationReview: Handler<'FileImplementationReview'> = (state, command, context) => {
  const { regime, actor } = context;
  const { review, closed } = state.exit;
  const rule = cite('closure', regime.closure);
  if (!review || !closed) {
    return refuseProject('review-not-due', 'No review after closing is due.', {
      rule,
      facts: { status: state.status },
      remedy: 'It is due once, after the project was closed, where the regime asks for it.',
    });
  }
  const { reviewedBy } = regime.closure;
  const may =
    reviewedBy === undefined
      ? isOfAgency(actor, state.agencyId, ['agency_approver'])
      : caseAppointment(actor, reviewedBy, regime) !== undefined;
  if (!may) return notAuthorised([reviewerOf(state, regime)], rule);
  const named = command.objectives.map(({ objective }) => objective);
  const missing = state.benefits.promised.map(({ id }) => id).filter((id) => !named.includes(id));
  if (missing.length > 0) {
    return refuseProject('objectives-missing', 'The review says nothing of a benefit that was promised.', {
      field: '/objectives',
      rule,
      facts: { missing },
      remedy: 'Say of each promised benefit whether it was met.',
    });
  }
  const { first, latest } = state.oversight;
  return (
    unlessText(command.summary, '/summary') ?? {
      events: [
        {
          ...command,
          type: 'ImplementationReviewed',
          by: reviewedBy ?? 'agency',
          cost: against(closed.cost, first?.cost ?? null, latest?.cost ?? null, (a, b) => a - b),
          end: against(closed.completedOn, first?.end ?? null, latest?.end ?? null, (a, b) => daysBetween(b, a)),
          sources: sourcesOf(state, closed),
        },
      ],
      notices: [
        notice('implementation_reviewed', state, [agencyApprover(state), caseOfficer(state, regime)], {
          reviewId: command.reviewId,
        }),
      ],
    }
  );
};

const sourcesOf = ({ oversight: { first, latest } }: ProjectState, { seq }: ClosedState) => ({
  exit: seq,
  first: first?.seq ?? null,
  latest: latest?.seq ?? null,
});

const against = <T>(
  actual: T,
  first: T | null,
  latest: T | null,
  less: (actual: T, planned: T) => number,
): PlanAgainstEnd<T> => ({
  actual,
  first,
  latest,
  againstFirst: first === null ? null : less(actual, first),
  againstLatest: latest === null ? null : less(actual, latest),
});

/** The review did not come in time: whoever decides for the overseer sees to it. */
export const implementationReviewOut = (
  state: ProjectState,
  { id: clockId }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> => {
  if (state.exit.review?.clockId !== clockId) return NOTHING;
  const to = [reviewerOf(state, regime), deciderAt(supervisor(state, regime), regime)];
  return {
    events: [{ type: 'ImplementationReviewOverdue', clockId, at }],
    notices: [notice('implementation_review_overdue', state, to)],
  };
};
