import { personsOf, isOfAgency } from '../../../actor';
import { localDateOf } from '../../../calendar/calendar';
import type { Context } from '../../../kernel';
import { cite } from '../../../refusal';
import { caseAppointment } from '../../../regime/bodies';
import type { DecideMeasure } from '../../commands';
import type { MeasureDecided, ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import { runningFacts } from '../../running-facts';
import type { MeasureState, ProjectState } from '../../state';
import {
  agencyApprover,
  caseOfficer,
  deciderAt,
  mayDecideFor,
  notAuthorised,
  officerAt,
  unlessOfAgency,
} from '../../who';
import { unlessText } from '../checks';
import { NOTHING, type Handler } from '../handler';
import { liftedWith } from './looked';
import { receiversOf, updatesFrom } from './updates';

/** The rule that demands it, as a refusal cites it. */
export function citeMeasure({ source, ruleId }: MeasureState, regime: Context['regime']) {
  const rules = source === 'trigger' ? regime.triggers : regime.escalation;
  const rule = rules.find(({ id }) => id === ruleId);
  return cite(`${source === 'trigger' ? 'triggers' : 'escalation'}.${ruleId}`, rule ?? {});
}

/** What is demanded under this id, or the refusal. */
export function openMeasure({ escalation }: ProjectState, measureId: string): MeasureState | ProjectRefusal {
  const measure = escalation.measures.find((each) => each.measureId === measureId);
  return (
    measure ??
    refuseProject('no-such-measure', 'Nothing is demanded under this id.', {
      field: '/measureId',
      facts: { measureId, open: escalation.measures.map((each) => each.measureId) },
      remedy: 'Take the id from the project’s escalation; a demand whose cause is gone is gone with it.',
    })
  );
}

/** What is done is not what is demanded, or not yet to be done, or done already. */
export const notThisMeasure = (measure: MeasureState, regime: Context['regime'], remedy: string): ProjectRefusal =>
  refuseProject('not-this-measure', 'This is not what is demanded at present.', {
    rule: citeMeasure(measure, regime),
    facts: { measureId: measure.measureId, instrument: measure.instrument, status: measure.status },
    remedy,
  });

/** The agency's plan answers every demand of one that is open; without any it is on file before anybody asks. */
export const filePlan: Handler<'FilePlan'> = (state, command, context) => {
  const refused = unlessOfAgency(state, context, ['agency_approver']) ?? unlessText(command.text, '/text');
  if (refused) return refused;
  const { type: _, ...content } = command;
  const { measures } = state.escalation;
  const answered = measures.filter(({ instrument, status }) => instrument === 'remediation_plan' && status === 'open');
  const bodies = answered.map(({ body }) => deciderAt(body, context.regime));
  return {
    events: [
      {
        ...{ type: 'PlanFiled', ...content, by: personsOf(context.actor) },
        measures: answered.map(({ measureId }) => measureId),
      },
    ],
    notices: [notice('plan_filed', state, [caseOfficer(state, context.regime), ...bodies], { planId: command.planId })],
  };
};

/** The agency says how the plan that was accepted goes; the first time in a period does what the period asks for. */
export const updateRemediation: Handler<'UpdateRemediation'> = (state, command, context) => {
  const measure = openMeasure(state, command.measureId);
  if ('refusal' in measure) return measure;
  const { regime, actor } = context;
  const { updates } = measure;
  const refused =
    unlessOfAgency(state, context, ['agency_approver']) ??
    (updates ? null : noUpdates(measure, context)) ??
    unlessText(command.text, '/text');
  if (refused || !updates) return refused ?? NOTHING;
  const { type: _, ...content } = command;
  const to = [caseOfficer(state, regime), ...receiversOf(measure, context)];
  const { measureId, standing } = command;
  return {
    events: [{ type: 'RemediationUpdated', ...content, number: updates.number, by: personsOf(actor) }],
    notices: [notice('remediation_updated', state, to, { measureId, number: updates.number, standing })],
  };
};

const noUpdates = (measure: MeasureState, { regime }: Context) =>
  measure.status === 'accepted'
    ? refuseProject('no-update-asked', 'The rules ask for no update here.', {
        rule: citeMeasure(measure, regime),
        facts: { measureId: measure.measureId, instrument: measure.instrument },
        remedy: 'Say in the report of the period how it goes.',
      })
    : notThisMeasure(measure, regime, 'A plan is updated once it has been accepted.');

/** A health check is filed by the body in charge, and looked at the project from outside the agency. */
export const fileHealthCheck: Handler<'FileHealthCheck'> = (state, command, context) => {
  const measure = openMeasure(state, command.measureId);
  if ('refusal' in measure) return measure;
  const { regime, actor } = context;
  const refused =
    unlessIndependent(state, measure, context) ??
    (measure.instrument === 'health_check' && measure.status === 'open'
      ? null
      : notThisMeasure(measure, regime, 'Do what is demanded.')) ??
    unlessText(command.organisation, '/organisation') ??
    unlessText(command.independence, '/independence') ??
    unlessText(command.summary, '/summary');
  if (refused) return refused;
  const { type: _, ...content } = command;
  return {
    events: [{ type: 'HealthCheckFiled', ...content, by: personsOf(actor) }],
    notices: [
      notice('health_check_filed', state, [agencyApprover(state), deciderAt(measure.body, regime)], {
        measureId: command.measureId,
        viability: command.viability,
      }),
    ],
  };
};

function unlessIndependent(
  state: ProjectState,
  measure: MeasureState,
  { actor, regime }: Context,
): ProjectRefusal | null {
  const rule = citeMeasure(measure, regime);
  if (!isOfAgency(actor, state.agencyId)) {
    return caseAppointment(actor, measure.body, regime) ? null : notAuthorised([officerAt(measure.body, regime)], rule);
  }
  return refuseProject('not-independent', 'Nobody of the agency checks the health of its own project.', {
    rule,
    facts: { measureId: measure.measureId, agencyId: state.agencyId },
    remedy: 'Somebody who is not of the agency must look, and file what he found.',
  });
}

/** The body in charge decides about what it demanded. */
export const decideMeasure: Handler<'DecideMeasure'> = (state, command, context) => {
  const measure = openMeasure(state, command.measureId);
  if ('refusal' in measure) return measure;
  const refused =
    unlessInCharge(measure, context) ??
    unlessPossible(measure, command, context.regime) ??
    unlessText(command.reasons, '/reasons');
  if (refused) return refused;
  const { measureId, value, reasons } = command;
  const { body } = measure;
  const { regime } = context;
  const facts = { measureId, value, ruleId: measure.ruleId };
  const notices = [notice('measure_decided', state, [agencyApprover(state), caseOfficer(state, regime)], facts)];
  if (value !== 'exit') {
    const following = value === 'accept' ? updatesFrom(state, measure, context) : {};
    const decided: MeasureDecided = { type: 'MeasureDecided', measureId, value, reasons, body, ...following };
    return { events: [decided], notices };
  }
  return { events: exited(state, measure, reasons, context), notices };
};

/** Off the ladder by decision; the rules' own way out need not hold, and what they look at is said with it. */
function exited(
  state: ProjectState,
  { ruleId: stepId }: MeasureState,
  reasons: string,
  { regime, calendar, now: at }: Context,
): readonly ProjectEvent[] {
  const today = localDateOf(at, calendar);
  const known = today.ok ? runningFacts(state, regime, today.value) : {};
  const facts = Object.entries(known).flatMap(([name, { value, source }]) =>
    name.startsWith('rating.') ? [{ name, value, source }] : [],
  );
  const { legalRef, verified } = regime.escalation.find(({ id }) => id === stepId) ?? {};
  return [
    { type: 'EscalationExited', stepId, how: 'decided', reasons, facts, at, legalRef, verified },
    ...liftedWith(state, state.escalation.position?.freezeId ?? null, at),
  ];
}

/** The body decides, its second level too where it is overdue; never who filed what is decided about. */
export function unlessInCharge(measure: MeasureState, { actor, regime }: Context): ProjectRefusal | null {
  const { body, overdue, reportedBy, measureId } = measure;
  if (!mayDecideFor(actor, body, regime, overdue)) {
    return notAuthorised([deciderAt(body, regime)], citeMeasure(measure, regime));
  }
  if (!personsOf(actor).some((person) => reportedBy.includes(person))) return null;
  return refuseProject('own-report', 'Nobody decides about a plan or report that he has filed.', {
    rule: citeMeasure(measure, regime),
    facts: { measureId, reportedBy },
    remedy: 'Another person of the body must decide.',
  });
}

const OF_REPORTS: readonly DecideMeasure['value'][] = ['accept', 'return'];

function unlessPossible(
  measure: MeasureState,
  { value }: DecideMeasure,
  regime: Context['regime'],
): ProjectRefusal | null {
  const { source, instrument, status, ruleId } = measure;
  const rule = citeMeasure(measure, regime);
  if (!OF_REPORTS.includes(value)) {
    if (source !== 'ladder') {
      return refuseProject('value-not-allowed', 'Only a step of the ladder fails, or is left by decision.', {
        rule,
        field: '/value',
        facts: { value, allowed: OF_REPORTS },
        remedy: 'What a trigger demands ends when it is done, or when the trigger is reset.',
      });
    }
    const last = value === 'fail' && regime.escalation.find(({ id }) => id === ruleId)?.next === undefined;
    return last
      ? refuseProject('no-further-step', 'The ladder has no step after this one.', {
          rule,
          facts: { stepId: ruleId },
          remedy: 'Propose a pause or a cancellation, or decide that the project leaves the ladder.',
        })
      : null;
  }
  if (instrument === 'consideration' && status === 'open' && value === 'accept') return null;
  if (status === 'reported') return null;
  return notThisMeasure(measure, regime, 'A plan or report must be filed first; a session is held, not decided about.');
}
