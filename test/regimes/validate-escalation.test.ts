import type { EscalationStep, Trigger } from '../../domain/regime/intervention';
import { validateRegime } from '../../domain/regime/validate';
import { SMALL } from './fixture';

const LABEL = { en: 'Label' };
const RED = { fact: 'rating.redPeriods', is: '>=', value: 3 } as const;
const GREEN = { fact: 'rating.machine', is: '=', value: 'green' } as const;
const TRIGGER: Trigger = { id: 'three-red', label: LABEL, when: RED, action: 'mandatory_session' };
const STEP: EscalationStep = {
  ...{ id: 'plan', label: LABEL, enterIf: RED, body: 'oversight' },
  ...{ instrument: 'remediation_plan', exitIf: GREEN },
};
const POWERS = [{ body: 'oversight', may: ['order_remediation'] as const, secondSignature: [] }];

const faultsOf = (triggers: readonly Trigger[], escalation: readonly EscalationStep[]) =>
  validateRegime({ ...SMALL, powers: POWERS, triggers, escalation }, ['NL']).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );

test('a trigger and a ladder that can work have no fault', () => {
  const second: EscalationStep = {
    ...{ ...STEP, id: 'review', instrument: 'investment_review', next: undefined },
    enterIf: { fact: 'escalation.failedSteps', is: 'contains', value: 'plan' },
  };
  expect(faultsOf([{ ...TRIGGER, body: 'oversight' }], [{ ...STEP, next: 'review' }, second])).toEqual([]);
});

test.each<[string, Partial<Trigger>, string]>([
  [
    'that watches a fact which nobody supplies',
    { when: { ...RED, fact: 'rating.blue' } },
    'unknown-fact /triggers/0/when/fact',
  ],
  ['that holds of no project', { when: { any: [] } }, 'never-true /triggers/0/when'],
  ['of a body that is not there', { body: 'nobody' }, 'unresolved /triggers/0/body'],
  ['of a body that may not do it', { body: 'council' }, 'power-missing /triggers/0/body'],
  ['that freezes no class', { action: 'freeze_commitments', freezes: [] }, 'freezes-nothing /triggers/0/freezes'],
  ['that names classes and freezes nothing', { freezes: ['delivery'] }, 'freezes-nothing /triggers/0/freezes'],
  [
    'that asks for updates of what it does not demand',
    { action: 'notify', updates: { every: { n: 3, unit: 'month' }, ifMissed: 'notify' } },
    'nothing-to-update /triggers/0/updates',
  ],
  ['that opens a round by no rule', { reviewRule: 'none' }, 'unresolved /triggers/0/reviewRule'],
])('a trigger %s is a fault', (_, change, fault) => {
  expect(faultsOf([{ ...TRIGGER, ...change }], [])).toContain(fault);
});

test.each<[string, Partial<EscalationStep>, string]>([
  ['whose body may not do it', { instrument: 'freeze' }, 'power-missing /escalation/0/body'],
  ['that leads nowhere', { next: 'heaven' }, 'unresolved /escalation/0/next'],
  [
    'that asks for updates of what is no plan',
    { instrument: 'session', updates: { every: { n: 6, unit: 'week' }, ifMissed: 'notify' } },
    'nothing-to-update /escalation/0/updates',
  ],
  [
    'that a missed update would fail, with none after it',
    { updates: { every: { n: 6, unit: 'week' }, ifMissed: 'fail' } },
    'fails-into-nothing /escalation/0/updates/ifMissed',
  ],
  [
    'that tells a body which is not there',
    { updates: { every: { n: 6, unit: 'week' }, ifMissed: 'notify', to: 'nobody' } },
    'unresolved /escalation/0/updates/to',
  ],
  ['that leads back to itself', { next: 'plan' }, 'ladder-cycle /escalation/0/next'],
])('a step %s is a fault', (_, change, fault) => {
  expect(faultsOf([], [{ ...STEP, ...change }])).toContain(fault);
});
