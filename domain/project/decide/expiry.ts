import type { Context, Decision } from '../../kernel';
import { clockRule, decisionRule, gateRule } from '../../regime/lookup';
import type { DeemedOutcome, DecisionValue } from '../../regime/procedure';
import { hasRunOut, ranOut } from '../../timetable/ran-out';
import { startRuleClock } from '../clocks';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import type { ClockPurpose, GateState, ProjectClock, ProjectState } from '../state';
import { agencyApprover, caseOfficer, decidingBody, deciderAt } from '../who';
import { answerOut } from './answer';
import { benefitDue, measurementOut } from './benefit';
import { completeNotice, confirmation } from './completeness';
import { consultationOut } from './consultation';
import { implementationReviewOut } from './exit/afterwards';
import { measureOut, triggerNoticeOut } from './escalation/expiry';
import { lookOut } from './escalation/look';
import { updateOut } from './escalation/updates';
import { endRound, NOTHING, type Handler } from './handler';
import { lessonOut } from './lesson';
import { exemptionOut } from './pilot/exemption';
import { pilotTermOut, pilotWarningOut } from './pilot/running';
import { productTermOut } from './product';
import { stageTermOut } from './stage-term';
import { recommendationOut } from './recommendation';
import { reexaminationOut } from './reexamination';
import { dataQualityOut } from './reporting/data-quality';
import { graceOut, reportOut } from './reporting/late';
import { periodOut } from './reporting/period';
import { runDownOut } from './run-down';
import { takeDecision } from './taken';
import { toldOfDelay } from './timetable';

/** What running out of time writes. */
type Expiry = (state: ProjectState, clock: ProjectClock, context: Context) => Decision<ProjectEvent>;

/** A clock of the gate that is open; one that was left over from an earlier gate says nothing. */
type GateExpiry = (
  state: ProjectState,
  gate: GateState,
  clock: ProjectClock,
  context: Context,
) => Decision<ProjectEvent>;

/** A clock has run out, at the instant that is now. One that is unknown, suspended or not due changes nothing. */
export const expireClock: Handler<'ExpireClock'> = (state, { clockId }, context) => {
  const clock = state.clocks.find(({ id }) => id === clockId);
  return clock && hasRunOut(clock, context) ? EXPIRY[clock.purpose](state, clock, context) : NOTHING;
};

const atGate =
  (expiry: GateExpiry): Expiry =>
  (state, clock, context) =>
    state.gate ? expiry(state, state.gate, clock, context) : NOTHING;

const completenessOut: GateExpiry = (state, gate, clock, context) => {
  const { regime, now: at } = context;
  const { ifSilent } = gateRule(regime, gate.id).completeness;
  if (ifSilent === 'complete') {
    return {
      events: [{ ...confirmation(state, gate, 'silence', at, context), ...ranOut(clock, context) }],
      notices: [completeNotice(state, gate, 'silence', context)],
    };
  }
  const to = [caseOfficer(state, regime), deciderAt(decisionBody(gate, context), regime)];
  return {
    events: [
      {
        ...{ type: 'CompletenessOverdue', gateId: gate.id, clockId: clock.id, at, then: ifSilent },
        ...ranOut(clock, context),
      },
    ],
    notices: [
      notice('completeness_overdue', state, to, { gateId: gate.id, then: ifSilent }),
      ...toldOfDelay(state, clock.ruleId, { clockId: clock.id, then: ifSilent }, context),
    ],
  };
};

const leadTimeOut: GateExpiry = (state, { id: gateId }, { id: clockId }, { now: at }) => ({
  events: [{ type: 'LeadTimeOver', gateId, clockId, at }],
  notices: [notice('lead_time_over', state, [agencyApprover(state)], { gateId })],
});

/** What silence on the decision comes to: a value that it writes, or what happens instead. */
const DEEMED: Readonly<Record<DeemedOutcome, DecisionValue | 'escalate' | 'lapse' | 'none'>> = {
  approve: 'approve',
  favourable: 'approve',
  proceed: 'approve',
  reject: 'reject',
  escalate: 'escalate',
  lapse: 'lapse',
  complete: 'none',
  no_opinion: 'none',
  none: 'none',
};

const decisionOut: GateExpiry = (state, gate, clock, context) => {
  const { regime, now: at } = context;
  const { id, deemed, legalRef, verified } = clockRule(regime, clock.ruleId);
  const then = DEEMED[deemed];
  if (then === 'escalate' || then === 'lapse' || then === 'none') {
    const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(decisionBody(gate, context), regime)];
    const legal = legalRef === undefined ? {} : { legalRef };
    return {
      events: [
        {
          ...{ type: 'DecisionOverdue', gateId: gate.id, clockId: clock.id, at, then, ...legal },
          ...ranOut(clock, context),
        },
      ],
      sends: then === 'lapse' ? endRound(state, 'decided', at) : [],
      notices: [
        notice('decision_overdue', state, to, { gateId: gate.id, then }),
        ...(then === 'lapse' ? [] : toldOfDelay(state, clock.ruleId, { clockId: clock.id, then }, context)),
      ],
    };
  }
  const rule = legalRef === undefined ? id : `${id}: ${legalRef}`;
  const words = { decisionId: `silence:${clock.id}`, value: then, reasons: { rule }, conditions: [] };
  const nobody = { by: 'silence', decidedBy: null, signedBy: null } as const;
  const silence = { ...nobody, clockId: clock.id, legalRef, verified, ...ranOut(clock, context) };
  return takeDecision(state, gate, words, silence, context);
};

/** The question is back; the time to decide it runs anew. */
const deferralOut: GateExpiry = (state, gate, { id: clockId }, context) => {
  const { regime, now: at, nextSeq: seq } = context;
  const { clock } = decisionRule(regime, gateRule(regime, gate.id).decision);
  const about = { purpose: 'decision', subject: gate.id, startedAt: at, seq } as const;
  const clocks = clock === undefined ? [] : [startRuleClock(state, regime, clock, about)];
  const to = [agencyApprover(state), deciderAt(decisionBody(gate, context), regime)];
  return {
    events: [{ type: 'DeferralEnded', gateId: gate.id, clockId, at, clocks }],
    notices: [notice('deferral_ended', state, to, { gateId: gate.id })],
  };
};

const conditionOut: Expiry = (state, { id: clockId, subject: conditionId }, { regime, now: at }) => {
  const condition = state.conditions.find(({ id }) => id === conditionId);
  if (!condition) return NOTHING;
  const { ifMissed } = condition;
  return {
    events: [{ type: 'ConditionMissed', conditionId, clockId, at, ifMissed }],
    notices: [
      notice('condition_missed', state, [agencyApprover(state), caseOfficer(state, regime)], { conditionId, ifMissed }),
    ],
  };
};

const crossingOut: Expiry = (state, { id: clockId, subject: thresholdId }, { regime, now: at }) => ({
  events: [{ type: 'CrossingOverdue', thresholdId, clockId, at }],
  notices: [
    notice('crossing_overdue', state, [agencyApprover(state), caseOfficer(state, regime)], { threshold: thresholdId }),
  ],
});

const decisionBody = (gate: GateState, { regime }: Context): string => decidingBody(gate, regime);

/** The body that must confirm a departure from the opinion has not: whoever decides, decides anew. */
const deviationOut: GateExpiry = (state, gate, { id: clockId, ruleId }, { regime, now: at }) => {
  const { pending } = gate;
  if (!pending) return NOTHING;
  const { decisionId, confirmBy } = pending;
  const { legalRef } = clockRule(regime, ruleId);
  const to = [deciderAt(decidingBody(gate, regime), regime), ...(confirmBy ? [deciderAt(confirmBy, regime)] : [])];
  const legal = legalRef === undefined ? {} : { legalRef };
  return {
    events: [{ type: 'DeviationLapsed', gateId: gate.id, decisionId, clockId, at, ...legal }],
    notices: [notice('deviation_lapsed', state, to, { decisionId })],
  };
};

const EXPIRY: Readonly<Record<ClockPurpose, Expiry>> = {
  completeness: atGate(completenessOut),
  lead_time: atGate(leadTimeOut),
  consultation: atGate(consultationOut),
  decision: atGate(decisionOut),
  deferral: atGate(deferralOut),
  condition: conditionOut,
  crossing: crossingOut,
  deviation: atGate(deviationOut),
  answer: answerOut,
  recommendation: recommendationOut,
  reexamination: reexaminationOut,
  run_down: runDownOut,
  trigger: measureOut,
  trigger_notice: triggerNoticeOut,
  plan_update: updateOut,
  look: lookOut,
  benefit: benefitDue,
  measurement: measurementOut,
  implementation_review: implementationReviewOut,
  lesson: lessonOut,
  period: periodOut,
  report: reportOut,
  report_grace: graceOut,
  data_quality: dataQualityOut,
  pilot_term: pilotTermOut,
  pilot_warning: pilotWarningOut,
  exemption: exemptionOut,
  product_term: productTermOut,
  stage_term: stageTermOut,
};
