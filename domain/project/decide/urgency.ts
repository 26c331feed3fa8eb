import type { Context } from '../../kernel';
import { evaluate } from '../../predicate';
import { cite } from '../../refusal';
import { clockRule, decisionRule, gateRule } from '../../regime/lookup';
import type { UrgentConsent } from '../../regime/procedure';
import { startRuleClock, unlessReadable, type ClockFor } from '../clocks';
import type { Decide } from '../commands';
import type { DecisionTaken } from '../events';
import { notice } from '../notices';
import { begunAt, caseFacts } from '../reading';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { GateState, ProjectClock, ProjectState } from '../state';
import {
  agencyApprover,
  caseOfficer,
  decidingBody,
  deciderAt,
  mayDecideFor,
  notAuthorised,
  unlessOfAgency,
} from '../who';
import { unlessText } from './checks';
import type { Handler } from './handler';

/**
 * The agency says that its measure cannot wait. From now on the body has the short limit of the rule, decides on what
 * there is, and neither council nor other bodies are waited for; the ordinary procedure follows the consent.
 */
export const requestUrgency: Handler<'RequestUrgency'> = (state, { requestId, reasons }, context) => {
  const { gate } = state;
  if (!gate)
    return refuseProject('no-open-gate', 'The project stands at no gate.', { facts: { status: state.status } });
  const { regime, now: at, nextSeq: seq } = context;
  const { urgent } = gateRule(regime, gate.id);
  const refused =
    unlessOfAgency(state, context, ['agency_approver']) ??
    unlessProvided(state, gate, urgent, context) ??
    unlessText(reasons, '/reasons');
  if (refused || !urgent) return refused ?? notUrgent(gate, urgent, {});
  const about = { purpose: 'decision', subject: gate.id, startedAt: at, seq } as const;
  const clocks = [startRuleClock(state, regime, urgent.clock, about)];
  const { legalRef, verified } = urgent;
  const source = { ...(legalRef === undefined ? {} : { legalRef }), ...(verified === undefined ? {} : { verified }) };
  const to = [deciderAt(decidingBody(gate, regime), regime), caseOfficer(state, regime)];
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'UrgencyRequested', gateId: gate.id, requestId, reasons, ...source, at, clocks }],
      notices: [notice('urgency_requested', state, to, { gateId: gate.id, requestId })],
    }
  );
};

/** The body sees no haste: the gate takes its ordinary course, with the whole time that the body has for that. */
export const declineUrgency: Handler<'DeclineUrgency'> = (state, { reasons }, context) => {
  const { gate } = state;
  const { regime, now: at, actor } = context;
  if (!gate?.urgent) return refuseProject('not-urgent', 'Nobody has asked for a decision in haste.', { facts: {} });
  const body = decidingBody(gate, regime);
  if (!mayDecideFor(actor, body, regime, gate.escalated)) return notAuthorised([deciderAt(body, regime)]);
  const refused = unlessText(reasons, '/reasons');
  if (refused) return refused;
  const { requestId } = gate.urgent;
  const clocks = ordinaryClocks(state, gate, context);
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'UrgencyDeclined', gateId: gate.id, requestId, reasons, at, clocks }],
      notices: [notice('urgency_declined', state, [agencyApprover(state)], { gateId: gate.id, requestId })],
    }
  );
};

/** In haste there is consent, or the ordinary course; a refusal needs the ordinary procedure. */
export function unlessForHaste(gate: GateState, { value }: Decide): ProjectRefusal | null {
  if (!gate.urgent || value === 'approve' || value === 'approve_with_conditions') return null;
  return refuseProject('value-not-allowed', 'In haste the body consents, or declines the haste.', {
    field: '/value',
    rule: { id: `gates.${gate.id}.urgent` },
    facts: { value, allowed: ['approve', 'approve_with_conditions'] },
    remedy: 'Decline the urgency; the gate then takes its ordinary course, in which it may be refused.',
  });
}

/** What the decision says of the haste in which it was taken. */
export const inHaste = ({ urgent }: GateState): Pick<DecisionTaken, 'urgent'> =>
  urgent ? { urgent: { requestId: urgent.requestId } } : {};

function unlessProvided(
  state: ProjectState,
  gate: GateState,
  urgent: UrgentConsent | undefined,
  { regime }: Context,
): ProjectRefusal | null {
  const holds = urgent?.when === undefined || evaluate(urgent.when, caseFacts(state, regime)).result === 'true';
  const { afterUrgent, pending, delegated, reexamination } = gate;
  const free = !gate.urgent && afterUrgent === undefined && !pending && !delegated && !reexamination;
  if (urgent && holds && free) return null;
  return notUrgent(gate, urgent, {
    provided: urgent !== undefined,
    forThisProject: holds,
    asked: gate.urgent !== undefined,
    ordinaryAfter: afterUrgent ?? null,
  });
}

const notUrgent = (
  { id }: GateState,
  urgent: UrgentConsent | undefined,
  facts: Readonly<Record<string, unknown>>,
): ProjectRefusal =>
  refuseProject('urgency-not-provided', 'The rules do not let this be decided in haste, or not now.', {
    rule: cite(`gates.${id}.urgent`, urgent ?? {}),
    facts,
    remedy: 'Wait for the decision in the ordinary course.',
  });

/** The time of the ordinary decision, where it runs already at this gate. */
function ordinaryClocks(
  state: ProjectState,
  gate: GateState,
  { regime, now, nextSeq: seq }: Context,
): readonly ProjectClock[] {
  const { clock } = decisionRule(regime, gateRule(regime, gate.id).decision);
  const { urgent: _, ...ordinary } = gate;
  const waits = clock !== undefined && clockRule(regime, clock).start === 'complete_submission';
  if (clock === undefined || (waits && begunAt(ordinary) === null)) return [];
  const about: ClockFor = { purpose: 'decision', subject: gate.id, startedAt: now, seq };
  return [startRuleClock(state, regime, clock, about)];
}
