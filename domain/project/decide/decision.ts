import { personsOf } from '../../actor';
import type { Assignee, Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { decisionRule, gateRule } from '../../regime/lookup';
import type { DecisionRule, DecisionValue } from '../../regime/procedure';
import type { Regime } from '../../regime/types';
import { startRuleClock, unlessReadable } from '../clocks';
import type { Decide } from '../commands';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import { begunAt, missingDocuments, openConsultations, opinionConcluded } from '../reading';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { isPaused, type GateState, type ProjectState } from '../state';
import { decidingBody, deciderAt, mayDecideFor, notAuthorised, unlessOfAgency } from '../who';
import { unlessAhead, unlessText } from './checks';
import type { Handler } from './handler';
import { unlessForHaste } from './urgency';
import { unlessRecommendationsMet } from './recommendation';
import { agencySigners, isDelegated } from './standing';
import { opinionFollowedBy, takeDecision, type DecisionWords } from './taken';

/** The oversight body decides at the gate; where the rule wants two signatures, the decision waits for the second. */
export const decide: Handler<'Decide'> = (state, command, context) => {
  const { gate } = state;
  if (!gate)
    return refuseProject('no-open-gate', 'The project stands at no gate.', { facts: { status: state.status } });
  const rule = decisionRule(context.regime, gateRule(context.regime, gate.id).decision);
  const refused =
    unlessDecider(state, gate, rule, context) ??
    unlessDecidable(state, gate, rule) ??
    unlessForHaste(gate, command) ??
    unlessWellFormed(state, command, rule, context) ??
    unlessExplained(command, gate, rule, context) ??
    unlessRecommendationsMet(state, gate, command.value, context);
  if (refused) return refused;
  const { type: _, ...content } = command;
  const confirmBy = confirmingBody(command, gate, rule, context.regime);
  if (confirmBy !== null) return toBeConfirmed(state, gate, rule, content, confirmBy, context);
  const delegated = isDelegated(gate);
  if (!delegated && !rule.secondSignature.includes(command.value)) {
    return takeDecision(state, gate, content, { by: 'person', decidedBy: context.actor.id, signedBy: null }, context);
  }
  const { decisionId, value } = command;
  const signatory: Assignee = { role: 'second_signatory', bodyKey: decidingBody(gate, context.regime) };
  const signatories = delegated ? agencySigners(state) : [signatory];
  const by = personsOf(context.actor);
  return {
    events: [{ type: 'DecisionProposed', gateId: gate.id, ruleId: rule.id, ...content, by }],
    notices: [notice('signature_asked', state, signatories, { decisionId, value })],
  };
};

/** The body that the rule wants behind a departure from the opinion; null where the decider alone may depart, or does not. */
function confirmingBody({ value }: Decide, gate: GateState, rule: DecisionRule, regime: Regime): string | null {
  const followedBy = opinionFollowedBy(gate, regime);
  const { by } = rule.deviation;
  if (by === undefined || followedBy === null || followedBy.includes(value)) return null;
  return by === decidingBody(gate, regime) ? null : by;
}

/** The departure has effect when the body that the rule names for it confirms it, within the time that it has. */
function toBeConfirmed(
  state: ProjectState,
  gate: GateState,
  rule: DecisionRule,
  content: DecisionWords,
  confirmBy: string,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, actor, now, nextSeq: seq } = context;
  const { decisionId, value } = content;
  const { clock } = rule.deviation;
  const about = { purpose: 'deviation', subject: decisionId, startedAt: now, seq } as const;
  const clocks = clock === undefined ? [] : [startRuleClock(state, regime, clock, about)];
  const proposed = { gateId: gate.id, ruleId: rule.id, ...content, by: personsOf(actor), confirmBy, clocks };
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'DecisionProposed', ...proposed }],
      notices: [notice('deviation_confirmation_asked', state, [deciderAt(confirmBy, regime)], { decisionId, value })],
    }
  );
}

/** The decision's rule as a refusal cites it. */
export const citeRule = (rule: DecisionRule) => cite(`decisions.${rule.id}`, rule);

function unlessDecider(
  state: ProjectState,
  gate: GateState,
  rule: DecisionRule,
  context: Context,
): ProjectRefusal | null {
  if (isDelegated(gate)) return unlessOfAgency(state, context, ['agency_approver']);
  const { actor, regime } = context;
  const body = decidingBody(gate, regime);
  return mayDecideFor(actor, body, regime, gate.escalated)
    ? null
    : notAuthorised([deciderAt(body, regime)], citeRule(rule));
}

/** Null unless a pause order is in force. */
export function unlessNotPaused({ pauses }: ProjectState): ProjectRefusal | null {
  const pause = pauses.find(({ stayedBy }) => stayedBy === undefined);
  if (!pause) return null;
  return refuseProject('paused', 'A pause order is in force; the gate is not decided while it lasts.', {
    rule: { id: 'pause' },
    facts: { intervention: pause.interventionId, until: pause.until },
    remedy: 'Wait for the resumption.',
  });
}

/** The gate is ready: complete, nothing pending, the council and the consulted bodies heard or out of time. */
function unlessDecidable(state: ProjectState, gate: GateState, rule: DecisionRule): ProjectRefusal | null {
  if (isPaused(state)) return unlessNotPaused(state);
  if (gate.pending) {
    return refuseProject('signature-pending', 'A decision awaits its second signature.', {
      rule: citeRule(rule),
      facts: { decisionId: gate.pending.decisionId },
      remedy: 'Have it signed or refused first.',
    });
  }
  return unlessBegun(state, gate) ?? unlessHeard(gate);
}

function unlessBegun(state: ProjectState, gate: GateState): ProjectRefusal | null {
  if (begunAt(gate) !== null) return null;
  const rule = { id: `gates.${gate.id}` };
  if (gate.begins === 'complete_submission' && !gate.complete) {
    return refuseProject('gate-not-complete', 'The gate cannot be decided before the submission is complete.', {
      rule,
      facts: { missing: missingDocuments(state, gate), openRequests: state.requests.map(({ id }) => id) },
      remedy: 'The body that checks completeness must confirm it first.',
    });
  }
  return refuseProject('lead-time-runs', 'The gate cannot be decided before the lead time is over.', {
    rule,
    facts: { clock: state.clocks.find(({ purpose }) => purpose === 'lead_time')?.id ?? null },
    remedy: 'Wait until the lead time is over.',
  });
}

function unlessHeard(gate: GateState): ProjectRefusal | null {
  if (!opinionConcluded(gate)) {
    return refuseProject('opinion-awaited', 'The council has neither given its opinion nor run out of time.', {
      rule: { id: `reviews.${gate.reviewRule ?? ''}` },
      facts: { review: gate.review?.id ?? null },
      remedy: "Wait for the council's opinion.",
    });
  }
  const bodies = openConsultations(gate);
  if (bodies.length === 0) return null;
  return refuseProject('consultation-open', 'A consulted body has neither answered nor run out of time.', {
    rule: { id: `gates.${gate.id}.consultations` },
    facts: { bodies },
    remedy: 'Wait for the statements.',
  });
}

/** The value is one of the rule's, with everything that belongs to it and nothing that does not. */
function unlessWellFormed(
  state: ProjectState,
  command: Decide,
  rule: DecisionRule,
  context: Context,
): ProjectRefusal | null {
  const { value, reasons } = command;
  if (!rule.values.includes(value)) {
    return refuseProject('value-not-allowed', 'The rule does not know this decision.', {
      field: '/value',
      rule: citeRule(rule),
      facts: { value, allowed: rule.values },
    });
  }
  const missing = rule.reasons.filter((field) => !reasons[field]?.trim());
  if (missing.length > 0) {
    return refuseProject('reasons-missing', 'The reasons do not state everything that the rule demands.', {
      field: `/reasons/${missing[0] ?? ''}`,
      rule: citeRule(rule),
      facts: { missing, required: rule.reasons },
      remedy: 'State each of them on its own.',
    });
  }
  return unlessDeferral(command, context) ?? unlessConditions(state, command, context);
}

function unlessDeferral({ value, deferUntil }: Decide, context: Context): ProjectRefusal | null {
  if (value === 'defer') {
    return deferUntil === undefined ? unlessText('', '/deferUntil') : unlessAhead(deferUntil, context, '/deferUntil');
  }
  return deferUntil === undefined ? null : notForValue('/deferUntil', value);
}

const notForValue = (field: string, value: DecisionValue): ProjectRefusal =>
  refuseProject('field-not-for-value', 'The decision has a part that does not belong to its value.', {
    field,
    facts: { value },
    remedy: 'Leave it out, or choose the value that it belongs to.',
  });

/** Conditions belong to an approval with conditions, each whole and named as none was before. */
export function unlessConditions(
  state: ProjectState,
  { value, conditions }: Pick<Decide, 'value' | 'conditions'>,
  context: Context,
): ProjectRefusal | null {
  if (value !== 'approve_with_conditions') return conditions.length === 0 ? null : notForValue('/conditions', value);
  if (conditions.length === 0) {
    return refuseProject('conditions-missing', 'An approval with conditions states at least one.', {
      field: '/conditions',
      remedy: 'State a condition, or approve without.',
    });
  }
  const ids = conditions.map(({ id }) => id);
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index || state.conditionIds.includes(id));
  if (repeated >= 0) {
    return refuseProject('condition-repeated', 'Another condition has the same id.', {
      field: `/conditions/${repeated}/id`,
      facts: { id: ids[repeated] },
    });
  }
  const faults = conditions.map(
    ({ text, due }, index) =>
      unlessText(text, `/conditions/${index}/text`) ??
      (due === null ? null : unlessAhead(due, context, `/conditions/${index}/due`)),
  );
  return faults.find((fault) => fault !== null) ?? null;
}

/** A decision that departs from the council's opinion says why, where the rule wants it. */
function unlessExplained(
  command: Decide,
  gate: GateState,
  rule: DecisionRule,
  { regime }: Context,
): ProjectRefusal | null {
  const { deviation } = rule;
  if (!deviation.reasonsRequired || command.deviation?.trim()) return null;
  const followedBy = opinionFollowedBy(gate, regime);
  if (followedBy === null || followedBy.includes(command.value)) return null;
  return refuseProject(
    'deviation-unexplained',
    "The decision departs from the council's opinion and does not say why.",
    {
      field: '/deviation',
      rule: cite(`decisions.${rule.id}.deviation`, deviation),
      facts: { outcome: gate.review?.outcome ?? null, followedBy, value: command.value },
      remedy: 'Say why, or follow the opinion.',
    },
  );
}
