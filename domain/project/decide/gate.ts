import type { Context, Send } from '../../kernel';
import { clockRule, decisionRule, gateRule } from '../../regime/lookup';
import type { Gate } from '../../regime/procedure';
import type { Regime } from '../../regime/types';
import type { OpenReviewRound, ResumeRound, SuspendRound } from '../../review/commands';
import { laterOf, type Instant } from '../../time';
import { startRuleClock, unlessReadable } from '../clocks';
import type { GateOpened } from '../events';
import { notice } from '../notices';
import { begunAt, caseFacts, decisionClock, gateToPass, missingDocuments, requiredTypes } from '../reading';
import type { ProjectClock, ProjectState, SpendLock } from '../state';
import { agencyApprover, decidingBody, deciderAt, officerAt } from '../who';
import { NOTHING, type Handler } from './handler';
import { liftedBy } from './pilot/lifted';
import { delegationOf, isDelegated } from './standing';

/** The project stands at its gate from the instant that brought it there; the clocks of receipt run from then. */
export const openGate: Handler<'OpenGate'> = (state, { cause }, context) => {
  const due = state.due.open_gate;
  const { urgentConsent } = state;
  const gateId = urgentConsent?.gateId ?? (state.finding && gateToPass(state.finding.gates, state.passed));
  if (due?.seq !== cause || gateId === null) return NOTHING;
  const { regime } = context;
  const rule = gateRule(regime, gateId);
  const required = requiredTypes(rule, caseFacts(state, regime));
  const delegated = delegationOf(state, context);
  const opened: GateOpened = {
    type: 'GateOpened',
    gateId,
    at: due.at,
    begins: rule.begins,
    leadTime: waitOf(state, rule) !== undefined,
    reviewRule: rule.review ?? null,
    consults: rule.consultations.map(({ body }) => body),
    required,
    missing: missingDocuments(state, { required }),
    ...(delegated ? { delegated } : {}),
    // What was released in haste stays released until the ordinary decision.
    lock: urgentConsent ? null : gateLock(state, rule),
    ...(urgentConsent ? { afterUrgent: urgentConsent.decisionId } : {}),
    clocks: openingClocks(state, rule, due.at, context),
  };
  const to = [agencyApprover(state), officerAt(rule.completeness.by, regime)];
  return (
    unlessReadable(opened.clocks, context) ?? {
      events: [opened],
      notices: [notice('gate_opened', state, to, { gateId, missing: opened.missing })],
    }
  );
};

/** Classes that stay locked until the gate is decided; where a baseline releases them, until one stands. */
function gateLock(state: ProjectState, { id, spendLock }: Gate): SpendLock | null {
  if (!spendLock || spendLock.classes.length === 0) return null;
  const { classes, mode } = spendLock;
  const until = state.baselines.count > 0 ? 'decision' : spendLock.until;
  return { id: `gate:${id}`, source: 'gate', ruleId: id, gateId: id, classes, until, mode };
}

/** The wait before the round, unless an exemption lifts it. */
const waitOf = (state: ProjectState, { leadTime }: Gate): string | undefined =>
  leadTime === undefined || liftedBy(state, `clocks.${leadTime}`) ? undefined : leadTime;

function openingClocks(state: ProjectState, rule: Gate, at: Instant, context: Context): readonly ProjectClock[] {
  const { regime, nextSeq: seq } = context;
  const { completeness } = rule;
  const leadTime = waitOf(state, rule);
  const clockOfDecision = decisionRule(regime, rule.decision).clock;
  const start = (ruleId: string, purpose: 'completeness' | 'lead_time' | 'decision'): ProjectClock =>
    startRuleClock(state, regime, ruleId, {
      purpose,
      subject: rule.id,
      startedAt: clockRule(regime, ruleId).start === 'registration' ? (state.inScopeSince ?? at) : at,
      seq,
    });
  return [
    ...(completeness.clock === undefined ? [] : [start(completeness.clock, 'completeness')]),
    ...(leadTime === undefined ? [] : [start(leadTime, 'lead_time')]),
    ...(clockOfDecision === undefined || startsWhenComplete(clockOfDecision, regime)
      ? []
      : [start(clockOfDecision, 'decision')]),
  ];
}

/** Whether a decision clock waits for the complete submission; any other runs from the receipt. */
export const startsWhenComplete = (ruleId: string, regime: Regime): boolean =>
  clockRule(regime, ruleId).start === 'complete_submission';

/** Opens the council round; its time runs from when the round might begin, with everything that has stopped it since. */
export const openReview: Handler<'OpenReview'> = (state, { cause, reviewId }) => {
  const { gate } = state;
  const clockFrom = gate && begunAt(gate);
  if (state.due.open_review?.seq !== cause || !gate || gate.reviewRule === null || clockFrom === null) return NOTHING;
  const command: OpenReviewRound = {
    type: 'OpenReviewRound',
    reviewId,
    projectId: state.id,
    agencyId: state.agencyId,
    gateId: gate.id,
    ruleId: gate.reviewRule,
    regimeHash: state.regimeHash,
    programme: state.input?.kind === 'programme',
    clockFrom,
  };
  const to = `review/${reviewId}`;
  return {
    events: [{ type: 'ReviewOpened', gateId: gate.id, reviewId, ruleId: gate.reviewRule, clockFrom }],
    sends: [{ to, command, effectiveAt: clockFrom }, ...stopsSince(state, to, clockFrom)],
  };
};

/** What has stopped clocks since the round might begin, for a round that is opened late. */
export function stopsSince(state: ProjectState, to: string, since: Instant): readonly Send[] {
  return state.stops
    .filter((stop) => stop.to === null || stop.to > since)
    .flatMap((stop): Send[] => {
      const ref = stop.ref ?? '';
      const from = laterOf(stop.from, since);
      const suspend: SuspendRound = { type: 'SuspendRound', cause: stop.cause, ref, at: from };
      const began = { to, command: suspend, effectiveAt: from };
      if (stop.to === null) return [began];
      const resume: ResumeRound = { type: 'ResumeRound', ref, at: stop.to };
      return [began, { to, command: resume, effectiveAt: stop.to }];
    });
}

/** Puts the question to the body that decides. */
export const askDecision: Handler<'AskDecision'> = (state, { cause }, { regime }) => {
  const due = state.due.ask_decision;
  if (due?.seq !== cause || !state.gate) return NOTHING;
  const { id } = state.gate;
  const clockId = decisionClock(state);
  const to = isDelegated(state.gate) ? agencyApprover(state) : deciderAt(decidingBody(state.gate, regime), regime);
  return {
    events: [{ type: 'DecisionAsked', gateId: id, at: due.at, clockId }],
    notices: [notice('decision_asked', state, [to], { gateId: id, clockId })],
  };
};
