import { isOfAgency, personsOf } from '../../actor';
import type { Assignee, Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { caseAppointment } from '../../regime/bodies';
import type { Regime } from '../../regime/types';
import { startWaitClock, unlessReadable } from '../clocks';
import type { MeasureBenefits } from '../commands';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { MeasurementState, ProjectClock, ProjectState } from '../state';
import { agencyApprover, agencyAuthor, deciderAt, notAuthorised, officerAt, supervisor, unlessOfAgency } from '../who';
import { unlessUnique } from './baseline-content';
import { unlessPast, unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** Key of the body that verifies what was measured; null where another person of the agency does. */
export function benefitVerifier(state: ProjectState, regime: Regime): string | null {
  const { verifier, verifiedBy } = regime.benefits;
  if (verifiedBy !== undefined) return verifiedBy;
  switch (verifier) {
    case 'self':
      return null;
    case 'finance':
      return regime.bodies.find(({ kind }) => kind === 'funder')?.key ?? supervisor(state, regime);
    case 'independent':
      return supervisor(state, regime);
  }
}

/** Who is asked to verify. */
export function verifierOf(state: ProjectState, regime: Regime): Assignee {
  const body = benefitVerifier(state, regime);
  return body === null ? agencyApprover(state) : officerAt(body, regime);
}

/** Key of the body that sees to it when nothing was handed in. */
export const overdueTo = (state: ProjectState, regime: Regime): string =>
  regime.benefits.overdueTo ?? supervisor(state, regime);

const citeBenefits = ({ regime }: Context) => cite('benefits', regime.benefits);

/** The day of measuring has come; the time to hand in begins. */
export function benefitDue(state: ProjectState, clock: ProjectClock, context: Context): Decision<ProjectEvent> {
  const { now: at, nextSeq } = context;
  const measurement = state.benefits.measurements.find(({ clockId }) => clockId === clock.id);
  if (!measurement) return NOTHING;
  const { number, on } = measurement;
  const clocks = handingIn(state, number, nextSeq, context);
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'BenefitsDue', number, on, clockId: clock.id, at, clocks }],
      notices: [notice('benefits_due', state, [agencyAuthor(state), agencyApprover(state)], { number, on })],
    }
  );
}

function handingIn(
  state: ProjectState,
  number: number,
  seq: number,
  { regime, now: startedAt }: Context,
): readonly ProjectClock[] {
  const { window, remindBefore } = regime.benefits;
  if (window === undefined) return [];
  const about = { purpose: 'measurement', subject: String(number), startedAt, seq, remindBefore } as const;
  return [startWaitClock(state, regime, window, 'measurement', about)];
}

/** The agency says of each promised benefit what it has come to, and how that was measured. */
export const measureBenefits: Handler<'MeasureBenefits'> = (state, command, context) => {
  const measurement = atNumber(state, command.number, ['due', 'returned'], context);
  if ('refusal' in measurement) return measurement;
  const refused =
    unlessOfAgency(state, context) ?? unlessAllMeasured(state, command, context) ?? unlessSoundValues(command, context);
  if (refused) return refused;
  const { number } = command;
  return {
    events: [{ ...command, type: 'BenefitsMeasured', by: personsOf(context.actor) }],
    notices: [notice('benefits_measured', state, [verifierOf(state, context.regime)], { number })],
  };
};

function atNumber(
  { benefits }: ProjectState,
  number: number,
  statuses: readonly MeasurementState['status'][],
  context: Context,
): MeasurementState | ProjectRefusal {
  const found = benefits.measurements.find((each) => each.number === number);
  if (found && statuses.includes(found.status)) return found;
  return refuseProject('measurement-not-open', 'Of this date of measuring that is not to be done now.', {
    field: '/number',
    rule: citeBenefits(context),
    facts: {
      number,
      measurements: benefits.measurements.map((each) => ({ number: each.number, on: each.on, status: each.status })),
    },
    remedy: 'Wait until the day of measuring has come, or until the figures were handed in.',
  });
}

function unlessAllMeasured({ benefits }: ProjectState, { values }: MeasureBenefits, context: Context) {
  const promised = benefits.promised.map(({ id }) => id);
  const stated = values.map(({ benefitId }) => benefitId);
  const missing = promised.filter((id) => !stated.includes(id));
  if (missing.length === 0) return null;
  return refuseProject('benefits-missing', 'Of a promised benefit nothing is said.', {
    field: '/values',
    rule: citeBenefits(context),
    facts: { missing, promised },
    remedy: 'State each; one that cannot be measured without a value, and why.',
  });
}

const unlessSoundValues = ({ values }: MeasureBenefits, context: Context): ProjectRefusal | null =>
  unlessUnique(
    values.map(({ benefitId: id }) => ({ id })),
    '/values',
  ) ??
  values
    .map(
      ({ measuredOn, evidence }, at) =>
        unlessPast(measuredOn, context, `/values/${at}/measuredOn`) ?? unlessText(evidence, `/values/${at}/evidence`),
    )
    .find((refused) => refused !== null) ??
  null;

/**
 * Whoever the regime names looks at the figures; never who measured them, and where the verifier is independent nobody of
 * the agency, in whatever other office.
 */
export const verifyBenefits: Handler<'VerifyBenefits'> = (state, { number, verdict, reason }, context) => {
  const { regime } = context;
  const measurement = atNumber(state, number, ['measured'], context);
  if ('refusal' in measurement) return measurement;
  const refused = unlessVerifier(state, measurement, context) ?? unlessText(reason, '/reason');
  if (refused) return refused;
  const verifier = benefitVerifier(state, regime) ?? 'agency';
  const to = [agencyAuthor(state), agencyApprover(state)];
  if (verdict === 'verified') {
    return {
      events: [{ type: 'BenefitsVerified', number, reason, verifier }],
      notices: [notice('benefits_verified', state, to, { number })],
    };
  }
  const clocks = handingIn(state, number, context.nextSeq, context);
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'BenefitsReturned', number, reason, verifier, clocks }],
      notices: [notice('benefits_returned', state, to, { number })],
    }
  );
};

function unlessVerifier(
  state: ProjectState,
  { number, measuredBy }: MeasurementState,
  context: Context,
): ProjectRefusal | null {
  const { actor, regime } = context;
  const body = benefitVerifier(state, regime);
  const ofAgency = isOfAgency(actor, state.agencyId);
  const may = body === null ? ofAgency : caseAppointment(actor, body, regime) !== undefined;
  if (!may) return notAuthorised([verifierOf(state, regime)], citeBenefits(context));
  const own =
    personsOf(actor).some((person) => measuredBy.includes(person)) ||
    (ofAgency && regime.benefits.verifier === 'independent');
  if (!own) return null;
  return refuseProject(
    'own-measurement',
    'Nobody verifies what he, or where another body verifies his agency, measured.',
    {
      rule: citeBenefits(context),
      facts: { number, measuredBy },
      remedy: 'Another person must look at the evidence.',
    },
  );
}

/** Nothing was handed in in time: the body above sees to it. */
export function measurementOut(
  state: ProjectState,
  { id: clockId }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  const measurement = state.benefits.measurements.find((each) => each.clockId === clockId);
  if (!measurement) return NOTHING;
  const { number } = measurement;
  const escalatedTo = overdueTo(state, regime);
  const to = [agencyAuthor(state), agencyApprover(state), deciderAt(escalatedTo, regime)];
  return {
    events: [{ type: 'BenefitsOverdue', number, clockId, at, escalatedTo }],
    notices: [notice('benefits_overdue', state, to, { number })],
  };
}
