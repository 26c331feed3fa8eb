import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import { decisionRule, gateRule } from '../../regime/lookup';
import type { DecisionRule, DecisionValue } from '../../regime/procedure';
import { secondSignatory } from '../../regime/powers';
import type { Decide } from '../commands';
import { notice } from '../notices';
import { begunAt, missingDocuments, openConsultations, opinionConcluded } from '../reading';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { isPaused, type GateState, type PendingDecision, type ProjectState } from '../state';
import { personsOf } from '../../actor';
import { deciderAt, mayDecideFor, notAuthorised } from '../who';
import { unlessAhead, unlessText } from './checks';
import type { Handler } from './handler';
import { opinionFollowedBy, takeDecision } from './taken';

/** The oversight body decides at the gate; where the rule wants two signatures, the decision waits for the second. */
export const decide: Handler<'Decide'> = (state, command, context) => {
  const { gate } = state;
  if (!gate)
    return refuseProject('no-open-gate', 'The project stands at no gate.', { facts: { status: state.status } });
  const rule = decisionRule(context.regime, gateRule(context.regime, gate.id).decision);
  const refused =
    unlessDecider(gate, rule, context) ??
    unlessDecidable(state, gate, rule) ??
    unlessWellFormed(state, command, rule, context) ??
    unlessExplained(command, gate, rule, context);
  if (refused) return refused;
  const { type: _, ...content } = command;
  const by = personsOf(context.actor);
  if (!rule.secondSignature.includes(command.value)) {
    return takeDecision(state, gate, content, { by: 'person', decidedBy: context.actor.id, signedBy: null }, context);
  }
  const { decisionId, value } = command;
  return {
    events: [{ type: 'DecisionProposed', gateId: gate.id, ruleId: rule.id, ...content, by }],
    notices: [
      notice('signature_asked', state, [{ role: 'second_signatory', bodyKey: rule.body }], { decisionId, value }),
    ],
  };
};

/** Another person of the same body signs, and the decision has effect; or sends it back to whoever decides. */
export const signDecision: Handler<'SignDecision'> = (state, { decisionId, refuse }, context) => {
  const { gate } = state;
  const pending = gate?.pending;
  if (!gate || pending?.decisionId !== decisionId) {
    return refuseProject('no-such-decision', 'No decision with this id awaits a signature.', {
      field: '/decisionId',
      facts: { decisionId },
    });
  }
  const { regime, actor } = context;
  const rule = decisionRule(regime, gateRule(regime, gate.id).decision);
  const refused = unlessSignatory(pending, rule, context) ?? unlessNotPaused(state);
  if (refused) return refused;
  if (refuse !== undefined) return refuseSignature(state, gate, rule, pending, refuse, context);
  const { by, seq: _, at: __, ...content } = pending;
  const signed = { by: 'person', decidedBy: by[0] ?? '', signedBy: actor.id } as const;
  return unlessStillAhead(content, context) ?? takeDecision(state, gate, content, signed, context);
};

function refuseSignature(
  state: ProjectState,
  gate: GateState,
  rule: DecisionRule,
  { decisionId }: PendingDecision,
  reason: string,
  { regime, actor }: Context,
): ReturnType<Handler<'SignDecision'>> {
  return (
    unlessText(reason, '/refuse') ?? {
      events: [{ type: 'SignatureRefused', gateId: gate.id, decisionId, by: actor.id, reason }],
      notices: [notice('signature_refused', state, [deciderAt(rule.body, regime)], { decisionId })],
    }
  );
}

const citeRule = (rule: DecisionRule) => cite(`decisions.${rule.id}`, rule);

function unlessDecider(
  { escalated }: GateState,
  rule: DecisionRule,
  { actor, regime }: Context,
): ProjectRefusal | null {
  return mayDecideFor(actor, rule.body, regime, escalated)
    ? null
    : notAuthorised([deciderAt(rule.body, regime)], citeRule(rule));
}

function unlessSignatory(
  { by }: PendingDecision,
  rule: DecisionRule,
  { actor, regime }: Context,
): ProjectRefusal | null {
  const rulePart = { rule: citeRule(rule) };
  if (!secondSignatory(actor, rule.body, regime)) {
    return notAuthorised([{ role: 'second_signatory', bodyKey: rule.body }], rulePart.rule);
  }
  if (!personsOf(actor).some((person) => by.includes(person))) return null;
  return refuseProject('same-signatory', 'The second signature must be by another person.', {
    ...rulePart,
    facts: { decidedBy: by },
    remedy: 'Another person of the body must sign.',
  });
}

function unlessNotPaused({ pauses }: ProjectState): ProjectRefusal | null {
  const [pause] = pauses;
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

function unlessConditions(state: ProjectState, { value, conditions }: Decide, context: Context): ProjectRefusal | null {
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

/** Dates that lay ahead when the decision was written must still do so when it is signed. */
function unlessStillAhead(
  { deferUntil, conditions }: Pick<PendingDecision, 'deferUntil' | 'conditions'>,
  context: Context,
): ProjectRefusal | null {
  const dates = [deferUntil, ...conditions.map(({ due }) => due)];
  const faults = dates.map((date) => (date ? unlessAhead(date, context, '/decisionId') : null));
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
