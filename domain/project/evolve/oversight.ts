import { totalAt, totalByClass, totalOf } from '../../reporting/amounts';
import type { BaselineContent } from '../commands';
import type { ProjectEvent } from '../events';
import { ratingsAfter } from './rating';
import type { BaselineEssentials, BaselineProposal, Cause, MilestoneState, ProjectState } from '../state';

/** Baselines and ratings; null for any other event. */
export function onOversight(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  switch (event.type) {
    case 'BaselineSet': {
      const { baselineId, number, milestones = [] } = event;
      const plan = milestones.map(({ id, name, date }) => ({ id, name, latest: date }));
      return stands(state, essentialsOf(event, { baselineId, number }, cause), plan, event.releases);
    }
    case 'BaselineProposed': {
      const { baselineId, by, delta, milestones = [] } = event;
      const proposal: BaselineProposal = {
        ...essentialsOf(event, { baselineId, number: state.baselines.count + 1 }, cause),
        by,
        needsReview: delta.needsReview,
        opinionsBefore: state.advice.opinionCount,
        milestones: milestones.map(({ id, name, date }) => ({ id, name, latest: date })),
      };
      return { ...state, oversight: { ...state.oversight, proposal } };
    }
    case 'BaselineApproved': {
      const { proposal } = state.oversight;
      if (!proposal) return state;
      const { by: _by, needsReview: _needs, opinionsBefore: _before, milestones, ...essentials } = proposal;
      return stands(state, { ...essentials, ...cause }, milestones, event.releases);
    }
    case 'BaselineRefused':
      return { ...state, oversight: { ...state.oversight, proposal: null } };
    default:
      return rated(state, event, cause);
  }
}

function rated(state: ProjectState, event: ProjectEvent, cause: Cause): ProjectState | null {
  const ratings = ratingsAfter(state, event, cause);
  return ratings === state.oversight.ratings ? null : { ...state, oversight: { ...state.oversight, ratings } };
}

/** The baseline is the latest from now on; the first, once there is one, never changes. */
function stands(
  state: ProjectState,
  baseline: BaselineEssentials,
  plan: BaselineProposal['milestones'],
  releases: readonly string[],
): ProjectState {
  const { oversight, baselines } = state;
  const { baselineId, number } = baseline;
  const isFirst = oversight.first === null;
  return {
    ...state,
    baselines: { count: number, firstId: baselines.firstId ?? baselineId, latestId: baselineId },
    locks: state.locks.filter(({ id }) => !releases.includes(id)),
    oversight: {
      ...oversight,
      first: oversight.first ?? baseline,
      latest: baseline,
      proposal: null,
      milestones: milestonesAfter(oversight.milestones, plan, isFirst),
    },
  };
}

/** What the first baseline promised stays beside the latest; what only an earlier later one had is gone. */
function milestonesAfter(
  before: readonly MilestoneState[],
  plan: BaselineProposal['milestones'],
  isFirst: boolean,
): readonly MilestoneState[] {
  const planned = plan.map(({ id, name, latest }): MilestoneState => {
    const known = before.find((each) => each.id === id);
    return { ...known, id, name, first: isFirst ? latest : (known?.first ?? null), latest };
  });
  const dropped = before
    .filter(({ id, first }) => first !== null && !plan.some((each) => each.id === id))
    .map((each) => ({ ...each, latest: null }));
  return [...planned, ...dropped];
}

function essentialsOf(
  { cost, start, end, benefits = [] }: BaselineContent,
  named: Pick<BaselineEssentials, 'baselineId' | 'number'>,
  cause: Cause,
): BaselineEssentials {
  const amounts = benefits.flatMap(({ amount }) => amount ?? []);
  return {
    ...named,
    ...cause,
    cost: totalOf(cost) ?? 0,
    byClass: totalByClass(cost),
    vat: cost.vat,
    p50: totalAt(cost, 'p50'),
    p85: totalAt(cost, 'p85'),
    start,
    end,
    benefits: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    benefitIds: benefits.map(({ id }) => id),
  };
}
