import type { Predicate } from '../../predicate';
import type { EscalationStep, Power, Trigger } from '../intervention';
import type { Regime } from '../types';
import { faultIf, type Path, type RegimeFault } from './faults';

/** What a body must be able to do to be in charge of an instrument: one of these. */
const NEEDED: Readonly<Record<EscalationStep['instrument'], readonly Power[]>> = {
  remediation_plan: ['order_remediation'],
  health_check: ['require_information', 'open_review'],
  investment_review: ['open_review', 'order_remediation', 'require_information', 'pause', 'cancel'],
  session: ['open_review', 'order_remediation', 'require_information', 'pause', 'cancel'],
  freeze: ['freeze_funding'],
};

/** The instrument that a trigger's action comes to; null where it needs no power. */
const INSTRUMENT_OF: Readonly<Record<Trigger['action'], EscalationStep['instrument'] | null>> = {
  remediation_plan: 'remediation_plan',
  mandatory_session: 'session',
  open_review: 'session',
  freeze_commitments: 'freeze',
  notify: null,
  escalate: null,
};

/** Triggers and ladders that could never work, or never end. */
export function escalationFaults(regime: Regime): readonly RegimeFault[] {
  const { triggers, escalation } = regime;
  return [
    ...triggers.flatMap((trigger, at) => triggerFaults(trigger, ['triggers', at], regime)),
    ...escalation.flatMap((step, at) => [
      ...powerless(step.body, step.instrument, ['escalation', at, 'body'], regime),
      ...neverTrue(step.enterIf, ['escalation', at, 'enterIf']),
      ...freezesNothing(step.instrument === 'freeze', step.freezes, ['escalation', at, 'freezes']),
      ...updateFaults(step, ['escalation', at, 'updates']),
      ...faultIf(
        circles(step, escalation),
        ['escalation', at, 'next'],
        'ladder-cycle',
        `From "${step.id}" the ladder leads back to it: a project would climb for ever.`,
      ),
    ]),
  ];
}

function triggerFaults(
  { body, action, when, freezes, updates }: Trigger,
  path: Path,
  regime: Regime,
): readonly RegimeFault[] {
  const instrument = INSTRUMENT_OF[action];
  return [
    ...(body === undefined || instrument === null ? [] : powerless(body, instrument, [...path, 'body'], regime)),
    ...neverTrue(when, [...path, 'when']),
    ...freezesNothing(action === 'freeze_commitments', freezes, [...path, 'freezes']),
    ...updateFaults({ instrument, updates }, [...path, 'updates']),
  ];
}

/** What a step or a trigger demands; null: nothing. */
type Demand = Pick<EscalationStep, 'updates' | 'next'> & { readonly instrument: EscalationStep['instrument'] | null };

/** Updates of what is no plan, and a failure that leads nowhere. */
const updateFaults = ({ instrument, updates, next }: Demand, path: Path): readonly RegimeFault[] => [
  ...faultIf(
    updates !== undefined && instrument !== 'remediation_plan',
    path,
    'nothing-to-update',
    `Only a plan is updated; ${instrument === null ? 'nothing is demanded here' : `the instrument is ${instrument}`}.`,
  ),
  ...faultIf(
    updates?.ifMissed === 'fail' && next === undefined,
    [...path, 'ifMissed'],
    'fails-into-nothing',
    'A missed update would fail a step that no other follows.',
  ),
];

/** A body that is in charge of what it may not do. One that does not exist is a fault of its own. */
function powerless(
  body: string,
  instrument: EscalationStep['instrument'],
  path: Path,
  { powers, bodies }: Regime,
): readonly RegimeFault[] {
  const needed = NEEDED[instrument];
  const may = powers.some((rule) => rule.body === body && rule.may.some((power) => needed.includes(power)));
  return faultIf(
    bodies.some(({ key }) => key === body) && !may,
    path,
    'power-missing',
    `"${body}" would need one of the powers ${needed.join(', ')} for this.`,
  );
}

/** An empty alternative holds of no project. */
const neverTrue = (predicate: Predicate, path: Path): readonly RegimeFault[] =>
  faultIf('any' in predicate && predicate.any.length === 0, path, 'never-true', 'This holds of no project.');

const freezesNothing = (does: boolean, classes: readonly string[] | undefined, path: Path): readonly RegimeFault[] =>
  faultIf(
    classes !== undefined && (!does || classes.length === 0),
    path,
    'freezes-nothing',
    does ? 'No class is named.' : 'Only what freezes money names classes.',
  );

function circles(start: EscalationStep, steps: readonly EscalationStep[]): boolean {
  let at = start.next;
  for (let walked = 0; at !== undefined && walked <= steps.length; walked += 1) {
    if (at === start.id) return true;
    at = steps.find(({ id }) => id === at)?.next;
  }
  return false;
}
