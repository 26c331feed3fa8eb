import fc from 'fast-check';
import { compareBaselines } from '../../../domain/reporting/compare-baselines';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { instantAt, epochMs, MS_PER_DAY } from '../../../domain/time';
import { approver, author } from '../fixtures/people';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { SE } from '../fixtures/regimes';
import { atCouncil, running } from './advice';

const sek = (millions: number) => estimateOf(millions, 'SEK');
const decision = (baselineId: string, value: 'approve' | 'refuse' = 'approve'): ProjectCommand => ({
  type: 'DecideBaseline',
  baselineId,
  value,
  reasons: 'The new plan is sound.',
});

/** Runs with its first baseline of 40 million, set on the day of the decision. */
const measured = (rules: Regime = SE) => running(rules, []).then(approver, baselineOf(sek(40)));
/** Seven months later: the cooling-off time is over. */
const cooledOff = (rules: Regime = SE) => measured(rules).passes('2025-11-03T08:00:00.000Z');

describe('the first baseline', () => {
  it('is a task of the agency’s signatory once the gate is passed, and holds at once', () => {
    const play = running(SE, []);
    const task = play.tasks().find(({ kind }) => kind === 'set_baseline');
    expect(task).toMatchObject({ assignee: { role: 'agency_approver' }, subject: { fields: SE.baseline.fields } });
    expect(play.code(author, baselineOf(sek(40)))).toBe('not-authorised');
    expect(play.code(play.officer, baselineOf(sek(40)))).toBe('not-authorised');
    play.then(approver, baselineOf(sek(40)));
    expect(play.state.oversight.first).toMatchObject({ baselineId: 'b-1', cost: 40_000_000_00, benefitIds: ['hours'] });
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('set_baseline');
  });

  it.each([
    ['p85', { cost: { ...sek(40), lines: [{ class: 'delivery', point: 1, p50: 1, per: 'total' }] } }],
    ['cost_by_class', { cost: { ...sek(40), lines: [] } }],
    ['milestones', { milestones: [] }],
    ['benefits', { benefits: [] }],
  ] as const)('says everything that the regime asks for: %s', (field, changes) => {
    const refusal = running(SE, []).refused(approver, { ...baselineOf(sek(40)), ...changes });
    expect(refusal).toMatchObject({ code: 'baseline-incomplete', rule: { id: 'baseline' } });
    expect(refusal.facts?.['missing']).toContain(field);
    expect(refusal.remedy).toContain('State what is missing');
  });

  it('has no P85 below its P50, names each thing once, and states its amounts in the regime’s currency', () => {
    const play = running(SE, []);
    const line = { class: 'delivery', point: 2, p50: 2, p85: 1, per: 'total' } as const;
    const odd = { ...baselineOf(sek(40)), cost: { ...sek(40), lines: [line] } };
    expect(play.refused(approver, odd)).toMatchObject({ code: 'quantiles-reversed', field: '/cost/lines/0/p85' });
    const twice = { id: 'pilot', name: 'Pilot', date: '2026-09-01' };
    expect(play.refused(approver, baselineOf(sek(40), 'b-1', { milestones: [twice, twice] }))).toMatchObject({
      code: 'item-repeated',
      field: '/milestones/1/id',
    });
    expect(play.code(approver, baselineOf(estimateOf(40, 'EUR')))).toBe('currency-mismatch');
  });

  it('is not set before the gate is passed', () => {
    expect(atCouncil(SE).code(approver, baselineOf(sek(40)))).toBe('not-approved');
    const play = running({ ...SE, baseline: { ...SE.baseline, setAt: 'none' } }, []);
    expect(play.code(approver, baselineOf(sek(40)))).toBe('baseline-not-used');
  });
});

describe('another baseline', () => {
  it('is proposed with a reason, decided by the body that the regime names, and leaves the first as it was', () => {
    const play = cooledOff();
    expect(play.code(approver, baselineOf(sek(44), 'b-2', { reason: ' ' }))).toBe('text-missing');
    play.then(approver, baselineOf(sek(44), 'b-2'));
    expect(play.state.baselines).toEqual({ count: 1, firstId: 'b-1', latestId: 'b-1' });
    expect(play.tasks().find(({ kind }) => kind === 'decide_baseline')).toMatchObject({
      assignee: { role: 'oversight_decider', bodyKey: 'oversight' },
      subject: { baselineId: 'b-2', needsReview: false },
    });
    expect(play.code(approver, baselineOf(sek(45), 'b-3'))).toBe('baseline-pending');
    expect(play.code(play.officer, decision('b-2'))).toBe('not-authorised');
    expect(play.code(play.decider, decision('b-3'))).toBe('no-such-baseline');
    play.then(play.decider, decision('b-2'));
    expect(play.state.oversight).toMatchObject({
      first: { baselineId: 'b-1', cost: 40_000_000_00 },
      latest: { baselineId: 'b-2', number: 2, cost: 44_000_000_00 },
      proposal: null,
    });
  });

  it('that is refused changes nothing', () => {
    const play = cooledOff().then(approver, baselineOf(sek(44), 'b-2'));
    const { latest } = play.state.oversight;
    play.then(play.decider, decision('b-2', 'refuse'));
    expect(play.state.oversight).toMatchObject({ latest, proposal: null });
  });

  it('is not decided by who proposed it, whatever offices he holds', () => {
    const play = cooledOff();
    const both = { ...approver, appointments: [...approver.appointments, ...play.decider.appointments] };
    play.then(both, baselineOf(sek(44), 'b-2'));
    expect(play.code(both, decision('b-2'))).toBe('same-signatory');
    expect(play.code({ ...play.decider, onBehalfOf: approver.id }, decision('b-2'))).toBe('same-signatory');
  });

  it('waits for the regime’s cooling-off time to the day', () => {
    const play = measured();
    const since = play.state.oversight.latest!.at;
    const refusal = play.refused(approver, baselineOf(sek(44), 'b-2'));
    expect(refusal).toMatchObject({ code: 'baseline-cooling-off', facts: { since, latest: 'b-1' } });
    const from = String(refusal.facts?.['from']);
    play.passes(`${from.slice(0, 8)}01T08:00:00.000Z`);
    play.passes(`${from}T08:00:00.000Z`).then(approver, baselineOf(sek(44), 'b-2'));
    expect(play.state.oversight.proposal?.baselineId).toBe('b-2');
  });

  it('beyond the regime’s change of cost is approved only after the council has looked again', () => {
    const play = cooledOff().then(approver, baselineOf(sek(46), 'b-2'));
    expect(play.state.oversight.proposal?.needsReview).toBe(false);
    play.then(play.decider, decision('b-2', 'refuse')).then(approver, baselineOf(sek(46.1), 'b-3'));
    expect(play.refused(play.decider, decision('b-3'))).toMatchObject({
      code: 'baseline-needs-review',
      rule: { id: 'baseline.rebaseline' },
      facts: { limitPercent: 15 },
    });
  });

  it('is not made more often than the regime allows', () => {
    const play = cooledOff();
    for (const [at, id] of [
      ['2025-11-04', 'b-2'],
      ['2026-06-01', 'b-3'],
    ] as const) {
      play
        .passes(`${at}T08:00:00.000Z`)
        .then(approver, baselineOf(sek(41), id))
        .then(play.decider, decision(id));
    }
    play.passes('2027-02-01T08:00:00.000Z');
    expect(play.refused(approver, baselineOf(sek(41), 'b-4'))).toMatchObject({
      code: 'rebaseline-limit',
      facts: { changes: 2, most: 2 },
    });
  });

  it('states its amounts with VAT as the first does, so that they can be compared', () => {
    const withVat = { ...sek(44), vat: 'included' as const };
    expect(cooledOff().code(approver, baselineOf(withVat, 'b-2'))).toBe('vat-differs');
  });

  it('keeps the date that a milestone was first promised for, also when it is dropped', () => {
    const milestones = [{ id: 'pilot', name: 'Pilot', date: '2027-01-01' }];
    const play = cooledOff().then(approver, baselineOf(sek(41), 'b-2', { milestones }));
    play.then(play.decider, decision('b-2'));
    expect(play.state.oversight.milestones).toEqual([
      { id: 'pilot', name: 'Pilot', first: '2026-09-01', latest: '2027-01-01' },
      { id: 'contract', name: 'Contract signed', first: '2025-09-01', latest: null },
    ]);
  });
});

it('shows first and latest side by side, with every difference by class, date and benefit', () => {
  const later = baselineOf(sek(44), 'b-2', { end: '2027-12-01', scopeItems: [{ id: 'archive', text: 'An archive.' }] });
  expect(compareBaselines(baselineOf(sek(40)), later)).toMatchObject({
    cost: { first: 40_000_000_00, latest: 44_000_000_00, difference: 4_000_000_00 },
    byClass: [{ class: 'delivery', difference: 4_000_000_00 }],
    end: { first: '2027-06-01', latest: '2027-12-01', difference: 183 },
    scope: { added: ['archive'], removed: ['register'] },
    benefits: [{ id: 'hours', target: { difference: 0 } }],
  });
});

it('whatever is proposed and decided, the first baseline is never lost and nobody signs twice', () => {
  const attempt = fc.record({ days: fc.nat(200), millions: fc.integer({ min: 30, max: 60 }), act: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 25 }), (attempts) => {
      const play = measured();
      const { first } = play.state.oversight;
      for (const { days, millions, act } of attempts) {
        play.until(instantAt(epochMs(play.now) + days * MS_PER_DAY));
        const id = play.state.oversight.proposal?.baselineId ?? 'none';
        const both = { ...approver, appointments: [...approver.appointments, ...play.decider.appointments] };
        if (act < 2) play.act(both, baselineOf(sek(millions), `b-${play.recorded.length}`));
        else play.act(act === 2 ? both : play.decider, decision(id, act === 5 ? 'refuse' : 'approve'));
        expect(play.state.oversight.first).toEqual(first);
        expect(play.state.baselines.firstId).toBe('b-1');
      }
      const decided = play.recorded.filter(({ event }) => event.type === 'BaselineApproved');
      expect(decided.every(({ meta }) => meta.actor !== approver.id)).toBe(true);
      expect(decided.length).toBeLessThanOrEqual(2);
      expect(play.replayed()).toEqual(play.state);
    }),
    { numRuns: 60 },
  );
});
