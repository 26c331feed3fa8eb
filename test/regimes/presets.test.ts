import { readFileSync } from 'node:fs';
import { withClosedDays } from '../../domain/calendar/closed-days';
import { dueDate } from '../../domain/clock';
import type { StreamClock } from '../../domain/kernel';
import type { Facts } from '../../domain/predicate';
import { startClock } from '../../domain/regime/clocks';
import { compareFindings } from '../../domain/regime/crossing';
import { clockRule, reviewRule } from '../../domain/regime/lookup';
import { findScope, type ScopeFinding, type ScopeSubject } from '../../domain/regime/scope';
import type { Regime } from '../../domain/regime/types';
import type { CostClass } from '../../domain/regime/common';
import { loadCalendar } from '../../register/calendars';
import { parseRegimeYaml, presets, regimeHash } from '../../register/regimes';
import { subject } from './fixture';
import { typicalOf } from './typical';

const preset = (id: string): Regime => {
  const found = presets().find(({ regime }) => regime.id === id);
  if (!found) throw new Error(`No preset ${id}`);
  return found.regime;
};
const [DK, FR, SE] = [preset('DK-2021'), preset('FR-2023'), preset('SE-proposed')];

interface Cost {
  readonly vat?: 'included' | 'excluded';
  readonly lines: readonly (readonly [CostClass, number])[];
}

/** A finding for a project of these lines in whole currency units. */
function find(
  regime: Regime,
  { vat = 'excluded', lines }: Cost,
  known: Facts,
  more: Partial<ScopeSubject> = {},
): ScopeFinding {
  const cost = {
    currency: regime.money.currency,
    vat,
    lines: lines.map(([name, units]) => {
      const point = Math.round(units * 100);
      return { class: name, point, p50: point, p85: point, per: 'total' as const };
    }),
  };
  return findScope(subject(cost, more), regime, known);
}
const MINISTRY: Facts = { 'agency.type': 'ministry' };

describe.each(presets().map(({ regime }) => [regime.id, regime] as const))('%s', (_, regime) => {
  test('labels everything in English and in its own language', () => {
    const [own] = regime.languages;
    const missing: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (own !== undefined && 'en' in value && !(own in value)) missing.push(path);
      for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`);
    };
    walk(regime, '');
    expect(missing).toEqual([]);
  });

  test('keeps its name while its text means the same', () => {
    const found = presets().find((each) => each.regime === regime)!;
    expect(found.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(regimeHash(structuredClone(regime))).toBe(found.hash);
    const text = readFileSync(found.path, 'utf8');
    const parsed = parseRegimeYaml(`# another comment\n${text}`);
    expect(parsed.ok && regimeHash(parsed.value)).toBe(found.hash);
  });

  test('cannot be changed by who reads it', () => {
    expect(() => Object.assign(regime.thresholds[0]!, { amount: 0 })).toThrow(TypeError);
  });

  test('says of every finding what is not verified', () => {
    const { agency, facts, cost } = typicalOf(regime.id);
    const found = find(regime, { lines: [['delivery', cost]] }, agency, { facts });
    expect(found.outcome).toBe('in');
    expect(found.caveats.length).toBeGreaterThan(0);
    for (const { note } of found.caveats) expect(note).toEqual(expect.any(String));
  });
});

describe('Denmark', () => {
  const at = (millions: number): ScopeFinding =>
    find(
      DK,
      {
        lines: [
          ['delivery', millions * 1e6 - 1e6],
          ['internal_salaries', 1e6],
          ['operation', 9e6],
        ],
      },
      MINISTRY,
    );

  test('13.9 million is below the line, has a simplified basis, and is warned of from 12.0 million', () => {
    const found = at(13.9);
    expect(found).toMatchObject({ outcome: 'out', obligations: ['simplified-project-basis'] });
    expect(found.warnings).toMatchObject([{ facts: { threshold: 'it-project', warningFrom: 1_200_000_000 } }]);
  });

  test('15.2 million crosses the line: submit, and delivery is locked', () => {
    expect(compareFindings(at(13.9), at(15.2))).toMatchObject([
      { thresholdId: 'it-project', rule: { effect: 'submit', lockClasses: expect.arrayContaining(['delivery']) } },
    ]);
    expect(at(15.2)).toMatchObject({ outcome: 'in', gates: ['risk-assessment'] });
  });

  test('exactly 15.0 million is in scope, one øre less is not; operation does not count', () => {
    expect(at(15).outcome).toBe('in');
    expect(at(14.999_999_99).outcome).toBe('out');
  });

  test('70 million goes to Parliament, more than 50 has all documents', () => {
    expect(at(50).obligations).not.toContain('full-documents');
    expect(at(50.01).obligations).toContain('full-documents');
    expect(at(69.99).obligations).not.toContain('parliament-presentation');
    expect(at(70).obligations).toContain('parliament-presentation');
  });

  test('standard procurement is in scope from 70 million on', () => {
    const procurement = (millions: number): string =>
      find(DK, { lines: [['acquisition', millions * 1e6]] }, MINISTRY, { kind: 'procurement' }).outcome;
    expect([20, 69.99, 70].map(procurement)).toEqual(['out', 'out', 'in']);
  });

  test('a reinvestment without new development is excluded, and one that does not say is not', () => {
    const stated = (facts: ScopeSubject['facts']): string =>
      find(DK, { lines: [['delivery', 20e6]] }, MINISTRY, { facts }).outcome;
    expect(stated({})).toBe('in');
    expect(stated({ substantialNewDevelopment: true })).toBe('in');
    expect(stated({ substantialNewDevelopment: false })).toBe('out');
  });

  test('registered on 2025-04-07 the assessment starts on 2025-05-19; letter on 2025-06-03, for programmes on 06-11', () => {
    expect(due(DK, 'registration-lead', '2025-04-07')).toBe('2025-05-19');
    expect(due(DK, 'opinion', '2025-05-19')).toBe('2025-06-03');
    expect(due(DK, 'opinion', '2025-05-19', true)).toBe('2025-06-11');
    expect(reviewRule(DK, 'risk-assessment').milestones).toMatchObject([{ after: { n: 3, unit: 'working_day' } }]);
  });

  test('an authority that is closed on the Friday after Ascension Day has a day more', () => {
    const closedDays = [{ after: 'Kristi himmelfartsdag', days: 1 }];
    expect(due({ ...DK, calendar: { ...DK.calendar, closedDays } }, 'opinion', '2025-05-19')).toBe('2025-06-04');
  });

  test('gives nobody the power to pause or to cancel', () => {
    const powers = DK.powers.flatMap(({ may }) => may);
    expect(powers).not.toContain('pause');
    expect(powers).not.toContain('cancel');
  });
});

describe('France', () => {
  const at = (euros: number, vat: 'included' | 'excluded' = 'included'): ScopeFinding =>
    find(FR, { vat, lines: [['delivery', euros]] }, MINISTRY);

  test('9,000,000.00 with VAT is in scope, one cent less is not', () => {
    expect(at(9_000_000).outcome).toBe('in');
    expect(at(8_999_999.99).outcome).toBe('out');
  });

  test('an estimate without VAT is brought onto the basis with it', () => {
    expect(at(7_500_000, 'excluded')).toMatchObject({ outcome: 'in', sums: [{ total: { minor: 900_000_000 } }] });
    expect(at(7_499_999.99, 'excluded').outcome).toBe('out');
    expect(at(7_500_000, 'excluded').caveats.map(({ rule }) => rule)).toContain('money.vatPercent');
  });

  test('a total stated by the panorama counts as it is', () => {
    const stated = [{ regimeId: 'FR-2023', basisId: 'build-and-run', amount: 960_000_000 }];
    const cost = { currency: 'EUR', vat: 'included' as const, lines: [], stated };
    expect(findScope(subject(cost), FR, MINISTRY).outcome).toBe('in');
  });

  test('a framing project without a cost is undetermined, local authorities are out', () => {
    expect(findScope(subject(null), FR, MINISTRY).outcome).toBe('undetermined');
    expect(find(FR, { lines: [['delivery', 20e6]] }, { 'agency.type': 'local_authority' }).outcome).toBe('out');
  });

  test('the month, and the 25 days of the consulted bodies, run from their own day and do not roll', () => {
    expect(due(FR, 'decision', '2025-03-03')).toBe('2025-04-03');
    expect(due(FR, 'consultation', '2025-03-03')).toBe('2025-03-28');
    expect(clockRule(FR, 'decision')).toMatchObject({ deemed: 'approve', roll: 'none', verified: false });
  });
});

describe('Sweden', () => {
  test('20 million with two years of operation is in scope', () => {
    const at = (millions: number): string =>
      find(SE, { lines: [['delivery', millions * 1e6]] }, { 'agency.type': 'agency' }).outcome;
    expect([19.999_999_99, 20].map(at)).toEqual(['out', 'in']);
  });

  test('a critical service makes the review an extended one; not saying so does not stop it', () => {
    const tier = (facts: ScopeSubject['facts']): string | undefined =>
      find(SE, { lines: [['delivery', 30e6]] }, { 'agency.type': 'agency' }, { facts }).tier?.id;
    expect(tier({})).toBe('standard');
    expect(tier({ criticalService: false })).toBe('standard');
    expect(tier({ criticalService: true })).toBe('extended');
  });

  test('pausing, cancelling and freezing need a second signature', () => {
    const [oversight] = SE.powers;
    expect(oversight!.may).toEqual(expect.arrayContaining(['pause', 'resume', 'cancel', 'freeze_funding']));
    expect(oversight!.secondSignature).toEqual(['pause', 'cancel', 'freeze_funding']);
  });

  test('15 working days for the reply, three weeks for an appeal, past Midsummer to a working day', () => {
    expect(due(SE, 'hearing', '2025-06-02')).toBe('2025-06-25');
    expect(due(SE, 'appeal-from-receipt', '2025-05-30')).toBe('2025-06-23');
  });
});

/** The date of a clock that starts at noon UTC of a day. */
function due(regime: Regime, id: string, day: string, programme = false): string | null {
  const calendar = loadCalendar(regime.calendar.id);
  if (!calendar.ok) throw new Error(calendar.fault.code);
  const closed = withClosedDays(calendar.value, regime.calendar.closedDays);
  if (!closed.ok) throw new Error(closed.fault.code);
  const start = { id, startedAt: `${day}T12:00:00.000Z`, startedBySeq: 1, programme };
  const clock: StreamClock = startClock(clockRule(regime, id), start);
  const reading = dueDate(clock, closed.value);
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value.dueDate;
}
