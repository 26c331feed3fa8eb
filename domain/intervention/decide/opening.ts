import type { Context, Decision } from '../../kernel';
import { replyClock } from '../clocks';
import type {
  AskInterventionDecision,
  EndIntervention,
  GiveNotice,
  NoteProjectCost,
  ProposeIntervention,
  WithdrawProposal,
} from '../commands';
import type { InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule, groundsOf, powerOf, ruleOf } from '../rules';
import { proceedingEnded, proceedingOpened, resumptionApplies } from '../sends';
import type { InterventionState } from '../state';
import { agency, decider, officer, proposingBody, unlessOfBody } from '../who';
import { proposingRule } from './trigger';

/** A body that has the power opens a proceeding on grounds of the regime's rule. */
export function propose(command: ProposeIntervention, context: Context): Decision<InterventionEvent> {
  const body = proposingRule(command, context) ?? proposingBody(powerOf(command.kind), context);
  if ('refusal' in body) return body;
  const refusal = refuseProposal(command, context);
  if (refusal) return refusal;
  const { type: _, ...content } = command;
  const { actor, now, regime } = context;
  const to = [officer(body.bodyKey), decider(body.bodyKey, regime)];
  return {
    events: [{ type: 'InterventionProposed', ...content, ...body, proposedBy: actor.id }],
    sends: [proceedingOpened(command, now)],
    notices: [
      command.byRule
        ? notice('proposal_triggered', command, to, { triggerId: command.byRule.triggerId })
        : notice('intervention_proposed', command, to, { grounds: command.grounds }),
    ],
  };
}

/** Whether a proceeding may be opened on these grounds and facts; null if it may. */
export function refuseProposal(
  {
    kind,
    grounds,
    facts,
    byRule,
    condition,
  }: Pick<ProposeIntervention, 'kind' | 'grounds' | 'facts' | 'byRule' | 'condition'>,
  { regime }: Context,
): InterventionRefusal | null {
  const rule = citeRule(kind, regime);
  if (!ruleOf(kind, regime)) {
    return refuseIntervention('not-provided-for', 'The regime has no rule on such a proceeding.', {
      facts: { kind, regime: regime.id, version: regime.version },
    });
  }
  const known = groundsOf(kind, regime).map(({ id }) => id);
  const unknown = grounds.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    return refuseIntervention('unknown-ground', "The regime's rule knows no such ground.", {
      rule,
      field: `/grounds/${grounds.findIndex((id) => unknown.includes(id))}`,
      facts: { unknown, known },
      remedy: 'Name grounds that the rule knows.',
    });
  }
  // A rule need not say which of the grounds there is: whoever takes its proposal over does.
  if (grounds.length === 0 && !byRule) {
    return refuseIntervention('grounds-missing', 'At least one ground of the rule must be named.', {
      rule,
      field: '/grounds',
      facts: { known },
    });
  }
  if (facts.trim() === '') return textMissing('/facts');
  if (condition === undefined || condition.status === 'missed') return null;
  return refuseIntervention('condition-not-missed', 'The condition that is cited is not on record as missed.', {
    field: '/condition',
    facts: { ...condition },
    remedy: 'Cite a condition whose day has passed without its evidence, or none.',
  });
}

/** The agency is told, with the material; its time to answer begins with the notice, however late that comes. */
export function giveNotice(
  state: InterventionState,
  _command: GiveNotice,
  context: Context,
): Decision<InterventionEvent> {
  if (state.status !== 'proposed') return { events: [] };
  const { hearing } = context.regime;
  const { material } = state;
  if (!hearing) {
    const closed: InterventionEvent = { type: 'HearingClosed', how: 'no_hearing_rule' };
    return {
      events: [{ type: 'NoticeGiven', clock: null, material }, closed],
      notices: [notice('hearing_closed', state, [agency(state), officer(state.bodyKey)], { how: closed.how })],
    };
  }
  const clock = replyClock(state, hearing, context);
  const facts = { documents: material.map(({ documentId }) => documentId), oralOnRequest: hearing.oralOnRequest };
  return {
    events: [{ type: 'NoticeGiven', clock, material }],
    notices: [notice('hearing_opened', state, [agency(state)], facts)],
  };
}

/** Asks the decider, once the hearing is closed. */
export function askDecision(
  state: InterventionState,
  _command: AskInterventionDecision,
  { regime }: Context,
): Decision<InterventionEvent> {
  if (state.status !== 'deciding' || state.decisionAskedAt !== null || state.pending) return { events: [] };
  return {
    events: [{ type: 'InterventionDecisionAsked' }],
    notices: [notice('decision_needed', state, [decider(state.bodyKey, regime)])],
  };
}

/** The body takes its proposal back, as long as nothing has been ordered. */
export function withdraw(
  state: InterventionState,
  { reason }: WithdrawProposal,
  context: Context,
): Decision<InterventionEvent> {
  const refusal = unlessOfBody(state, context);
  if (refusal) return refusal;
  if (state.pause || state.order) {
    return refuseIntervention('already-decided', 'The order stands; it can only be ended by a decision.', {
      facts: { status: state.status },
      remedy: 'Resume the project instead.',
    });
  }
  if (reason.trim() === '') return textMissing('/reason');
  return {
    events: [{ type: 'ProposalWithdrawn', reason }],
    sends: [proceedingEnded(state, context.now)],
    notices: [notice('proposal_withdrawn', state, [agency(state)])],
  };
}

/** The project has ended, or another order took this one's place. A pause that was superseded binds no more. */
export function end(state: InterventionState, { reason, projectId, at }: EndIntervention): Decision<InterventionEvent> {
  if (projectId !== undefined && projectId !== state.projectId) return { events: [] };
  const released = reason !== 'project_ended' && state.pause ? [resumptionApplies(state, 'superseded', at)] : [];
  return {
    events: [{ type: 'ProceedingEnded', reason, from: at }],
    sends: [...released, proceedingEnded(state, at)],
    notices: [notice('intervention_ended', state, [agency(state), officer(state.bodyKey)], { reason })],
  };
}

/** What the project is reckoned to cost, on which limits of powers depend. */
export const noteCost = (
  { cost }: InterventionState,
  { amount, of, at }: NoteProjectCost,
): Decision<InterventionEvent> =>
  cost?.amount === amount && cost.of === of
    ? { events: [] }
    : { events: [{ type: 'ProjectCostNoted', amount, of, from: at }] };

/** The refusal of a blank text. */
export const textMissing = (field: string): InterventionRefusal =>
  refuseIntervention('text-missing', 'A text is missing or blank.', { field, remedy: 'State it.' });
