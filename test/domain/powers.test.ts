import type { Actor, Appointment } from '../../domain/kernel';
import { appointmentsAt, caseAppointment, decidingAppointment } from '../../domain/regime/bodies';
import type { BodyPowers, Power } from '../../domain/regime/intervention';
import { mayExercise, needsSecondSignature, secondSignatory } from '../../domain/regime/powers';
import { SMALL } from '../regimes/fixture';

const POWERS: readonly BodyPowers[] = [
  {
    body: 'oversight',
    may: ['require_information', 'pause', 'resume', 'cancel'],
    secondSignature: ['cancel'],
    maxAmount: 1000,
    legalRef: 'Test act, section 9',
  },
  { body: 'council', may: ['advise'], secondSignature: [] },
];
const REGIME = { ...SMALL, powers: POWERS };
const at = (over: Partial<Appointment>): Actor => ({
  id: 'person',
  kind: 'person',
  appointments: [
    {
      role: 'oversight_decider',
      bodyId: 'body-1',
      bodyKind: 'oversight',
      bodyKey: 'oversight',
      jurisdiction: 'NL',
      ...over,
    },
  ],
});
const code = (power: Power, actor: Actor, amount?: number): string => {
  const may = mayExercise(power, actor, REGIME, amount);
  return may.ok ? 'may' : may.fault.code;
};

test('who decides for a body exercises its powers, by the rule that gives them', () => {
  const may = mayExercise('pause', at({}), REGIME);
  expect(may).toMatchObject({ ok: true, value: { rule: POWERS[0], secondSignature: false, consentOf: null } });
  expect(mayExercise('cancel', at({}), REGIME)).toMatchObject({ ok: true, value: { secondSignature: true } });
  expect(needsSecondSignature('cancel', 'oversight', REGIME)).toBe(true);
  expect(needsSecondSignature('pause', 'oversight', REGIME)).toBe(false);
});

test('an officer asks for information and does not pause', () => {
  expect(code('require_information', at({ role: 'oversight_officer' }))).toBe('may');
  expect(code('pause', at({ role: 'oversight_officer' }))).toBe('power-needs-office');
});

test.each([
  ['another country’s body of the same key', { jurisdiction: 'DK' }, 'power-not-held'],
  ['a body of another key', { bodyKey: 'other' }, 'power-not-held'],
  ['a body that only calls itself so', { bodyKind: 'consulted' as const }, 'power-not-held'],
  ['an agency', { bodyKind: 'agency' as const, bodyKey: null, role: 'agency_approver' as const }, 'power-not-held'],
  [
    'the council',
    { bodyKind: 'council' as const, bodyKey: 'council', role: 'council_chair' as const },
    'power-not-held',
  ],
])('%s does not pause', (_, over, expected) => {
  expect(code('pause', at(over))).toBe(expected);
});

test('a power that the regime gives to nobody is refused to everybody, with the rule', () => {
  const may = mayExercise('freeze_funding', at({}), REGIME);
  expect(may).toMatchObject({ ok: false, fault: { code: 'power-not-given', facts: { power: 'freeze_funding' } } });
});

test('a power ends at its amount', () => {
  expect(code('pause', at({}), 1000)).toBe('may');
  expect(code('pause', at({}), 1001)).toBe('power-over-limit');
});

test('a refusal names the rule, the bodies and the offices that would do', () => {
  const may = mayExercise('pause', at({ role: 'oversight_officer' }), REGIME);
  expect(may).toMatchObject({
    ok: false,
    fault: {
      rule: { id: 'powers.oversight', legalRef: 'Test act, section 9' },
      facts: { bodies: ['oversight'], offices: ['oversight_decider'] },
    },
  });
});

test('a second signatory signs and does not decide', () => {
  const second = at({ role: 'second_signatory' });
  expect(secondSignatory(second, 'oversight', REGIME)).toBeDefined();
  expect(decidingAppointment(second, 'oversight', REGIME)).toBeUndefined();
  expect(secondSignatory(at({ role: 'auditor' }), 'oversight', REGIME)).toBeUndefined();
});

test('an auditor at a body neither decides nor runs its cases', () => {
  const auditor = at({ role: 'auditor' });
  expect(appointmentsAt(auditor, 'oversight', REGIME)).toHaveLength(1);
  expect(caseAppointment(auditor, 'oversight', REGIME)).toBeUndefined();
});
