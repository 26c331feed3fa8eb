import { isOfAgency, personsOf } from '../../actor';
import { addBudget } from '../../clock';
import { localDateOf } from '../../calendar/calendar';
import type { Actor, Assignee, Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { caseAppointment, decidingAppointment } from '../../regime/bodies';
import type { Regime } from '../../regime/types';
import { differsByMoreThan, totalOf } from '../../reporting/amounts';
import type { SetBaseline } from '../commands';
import type { BaselineDelta, ProjectEvent } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { BaselineEssentials, ProjectState } from '../state';
import { promisesOf } from '../state/benefit';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised, officerAt } from '../who';
import { unlessComplete, unlessConsistent } from './baseline-content';
import { unlessFrozen } from './frozen-benefits';
import { today, unlessOwnCurrency, unlessOrdered, unlessText } from './checks';
import type { Handler } from './handler';

/** The body that decides on a new baseline; null where whoever set the first sets the next as well. */
export const rebaselineBody = ({ bodies, baseline: { rebaseline } }: Regime): string | null =>
  bodies.some(({ key }) => key === rebaseline.approver) ? rebaseline.approver : null;

/**
 * What the project is measured against from now on. The first is kept for ever. A later one changes what was promised:
 * it states a reason, is proposed by the agency, and is decided by the body that the regime names.
 */
export const setBaseline: Handler<'SetBaseline'> = (state, command, context) => {
  const refused =
    unlessUsed(state, context) ??
    unlessSetter(state, context) ??
    unlessOwnCurrency(command.cost, context, '/cost') ??
    unlessOrdered(command.start, command.end, { start: '/start', end: '/end' }) ??
    unlessComplete(command, context) ??
    unlessConsistent(command) ??
    unlessFrozen(state, promisesOf(command.benefits), context);
  if (refused) return refused;
  const { latest } = state.oversight;
  if (latest === null) return stands(state, command, context);
  const late = unlessChangeable(state, latest, command, context);
  if (late) return late;
  return rebaselineBody(context.regime) === null
    ? stands(state, command, context)
    : proposed(state, latest, command, context);
};

function stands(state: ProjectState, command: SetBaseline, { regime }: Context): Decision<ProjectEvent> {
  const number = state.baselines.count + 1;
  const { baselineId } = command;
  return {
    events: [{ ...command, type: 'BaselineSet', number, releases: released(state) }],
    notices: [
      notice('baseline_set', state, [agencyApprover(state), caseOfficer(state, regime)], { baselineId, number }),
    ],
  };
}

const released = ({ locks }: ProjectState): readonly string[] =>
  locks.filter(({ until }) => until === 'baseline').map(({ id }) => id);

function proposed(
  state: ProjectState,
  latest: BaselineEssentials,
  { type: _, reason = '', ...content }: SetBaseline,
  { actor, regime }: Context,
): Decision<ProjectEvent> {
  const delta = deltaOf(latest, content, regime);
  const facts = { baselineId: content.baselineId, needsReview: delta.needsReview };
  const to = [deciderAt(regime.baseline.rebaseline.approver, regime), caseOfficer(state, regime)];
  return {
    events: [{ ...content, type: 'BaselineProposed', reason, by: personsOf(actor), delta }],
    notices: [notice('baseline_proposed', state, to, facts)],
  };
}

function deltaOf(latest: BaselineEssentials, { cost }: Pick<SetBaseline, 'cost'>, regime: Regime): BaselineDelta {
  const limit = regime.baseline.rebaseline.reviewIfDeltaPercent ?? null;
  const to = totalOf(cost) ?? 0;
  const needsReview = limit !== null && differsByMoreThan(latest.cost, to, limit);
  return { from: latest.cost, to, limitPercent: limit, needsReview };
}

/** The body decides on a new baseline. A change beyond the regime's limit is looked at by the council first. */
export const decideBaseline: Handler<'DecideBaseline'> = (state, { baselineId, value, reasons }, context) => {
  const { actor, regime } = context;
  const { proposal } = state.oversight;
  if (proposal?.baselineId !== baselineId) {
    return refuseProject('no-such-baseline', 'No new baseline with this id waits for a decision.', {
      field: '/baselineId',
      facts: { baselineId },
      remedy: 'Read the baselines of the project.',
    });
  }
  const { rebaseline } = regime.baseline;
  const rule = cite('baseline.rebaseline', rebaseline);
  if (!decidingAppointment(actor, rebaseline.approver, regime)) {
    return notAuthorised([deciderAt(rebaseline.approver, regime)], rule);
  }
  if (personsOf(actor).some((person) => proposal.by.includes(person))) {
    return refuseProject('same-signatory', 'Who proposed the baseline does not decide on it.', {
      rule,
      facts: { proposedBy: proposal.by },
      remedy: 'Another person of the body must decide.',
    });
  }
  const wordless = unlessText(reasons, '/reasons');
  if (wordless) return wordless;
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  if (value === 'refuse') {
    return {
      events: [{ type: 'BaselineRefused', baselineId, reasons }],
      notices: [notice('baseline_refused', state, to, { baselineId })],
    };
  }
  if (proposal.needsReview && state.advice.opinionCount <= proposal.opinionsBefore) {
    return refuseProject('baseline-needs-review', 'The change is so large that the council looks at it first.', {
      rule,
      facts: {
        from: state.oversight.latest?.cost ?? null,
        to: proposal.cost,
        limitPercent: rebaseline.reviewIfDeltaPercent ?? null,
      },
      remedy: 'Have the question reviewed again, and decide when the council has given its opinion.',
    });
  }
  const frozen = unlessFrozen(state, state.benefits.proposed, context);
  if (frozen) return frozen;
  const number = state.baselines.count + 1;
  return {
    events: [
      {
        ...{ type: 'BaselineApproved', baselineId, number, proposedSeq: proposal.seq, reasons },
        releases: released(state),
      },
    ],
    notices: [notice('baseline_set', state, to, { baselineId, number })],
  };
};

function unlessUsed(state: ProjectState, { regime }: Context): ProjectRefusal | null {
  const { baseline } = regime;
  const rule = cite('baseline', baseline);
  if (baseline.setAt === 'none') {
    return refuseProject('baseline-not-used', 'The regime knows no baseline.', { rule });
  }
  if (state.gate !== null || state.passed.length === 0) {
    return refuseProject('not-approved', 'A baseline is set once the gate is passed.', {
      rule,
      facts: { status: state.status, gate: state.gate?.id ?? null },
      remedy: 'Wait for the decision at the gate.',
    });
  }
  const { maxCount } = baseline.rebaseline;
  if (maxCount === undefined || state.baselines.count <= maxCount) return null;
  return refuseProject('rebaseline-limit', 'The regime allows no further change of the baseline.', {
    rule: cite('baseline.rebaseline', baseline.rebaseline),
    facts: { changes: state.baselines.count - 1, most: maxCount },
    remedy: 'Report against the baseline that stands.',
  });
}

/** What a change of the baseline needs besides: a reason, no other one that waits, and time since the last. */
function unlessChangeable(
  { oversight: { proposal, first } }: ProjectState,
  latest: BaselineEssentials,
  { reason = '', cost }: SetBaseline,
  context: Context,
): ProjectRefusal | null {
  const rule = cite('baseline.rebaseline', context.regime.baseline.rebaseline);
  if (proposal) {
    return refuseProject('baseline-pending', 'Another new baseline waits for its decision.', {
      rule,
      facts: { baselineId: proposal.baselineId, since: proposal.at },
      remedy: 'Wait for that decision.',
    });
  }
  if (first && cost.vat !== first.vat) {
    return refuseProject('vat-differs', 'The amounts are stated with another treatment of VAT than the baseline.', {
      field: '/cost/vat',
      rule,
      facts: { vat: cost.vat, expected: first.vat },
      remedy: 'State the amounts as the first baseline does, so that they can be compared.',
    });
  }
  return unlessText(reason, '/reason') ?? unlessCooledOff(latest, context);
}

function unlessCooledOff(latest: BaselineEssentials, context: Context): ProjectRefusal | null {
  const { regime, calendar } = context;
  const { coolingOff } = regime.baseline.rebaseline;
  if (!coolingOff) return null;
  const now = today(context);
  if (typeof now !== 'string') return now;
  const since = localDateOf(latest.at, calendar);
  const from = since.ok ? addBudget(since.value, coolingOff, calendar) : since;
  if (from.ok && now >= from.value) return null;
  return refuseProject('baseline-cooling-off', 'The baseline was changed so recently that it may not change yet.', {
    rule: cite('baseline.rebaseline', regime.baseline.rebaseline),
    facts: { latest: latest.baselineId, since: latest.at, coolingOff, from: from.ok ? from.value : null },
    remedy: 'Propose it when the time has passed.',
  });
}

/** Whoever sets the first baseline; a later one is proposed by the agency where a body decides on it. */
export function baselineBodies(state: ProjectState, regime: Regime): readonly Assignee[] {
  const { setBy } = regime.baseline;
  if (state.baselines.count > 0 && rebaselineBody(regime) !== null) return [agencyApprover(state)];
  if (setBy === 'agency') return [agencyApprover(state)];
  return regime.bodies.filter(({ kind }) => kind === setBy).map(({ key }) => officerAt(key, regime));
}

function unlessSetter(state: ProjectState, { actor, regime }: Context): ProjectRefusal | null {
  const bodies = baselineBodies(state, regime);
  return bodies.some((assignee) => actsFor(assignee, actor, state, regime))
    ? null
    : notAuthorised(bodies, cite('baseline', regime.baseline));
}

const actsFor = ({ bodyKey }: Assignee, actor: Actor, state: ProjectState, regime: Regime): boolean =>
  bodyKey === undefined
    ? isOfAgency(actor, state.agencyId, ['agency_approver'])
    : caseAppointment(actor, bodyKey, regime) !== undefined;
