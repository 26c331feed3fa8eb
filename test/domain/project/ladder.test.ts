import fc from 'fast-check';
import type { ProjectCommand } from '../../../domain/project/commands';
import { evaluate } from '../../../domain/predicate';
import { approver, author, person, at as officeAt, ofAgency, AGENCY } from '../fixtures/people';
import { forecast, GREEN, lightsOf, months, redPeriods, rules, SESSION, step, watched, YEAR } from './escalating';

const PLAN = step({ deadline: { n: 20, unit: 'working_day' }, next: 'check' });
const CHECK = step({
  ...{ id: 'check', instrument: 'health_check', deadline: { n: 30, unit: 'day' }, next: 'review' },
  enterIf: { fact: 'escalation.failedSteps', is: 'contains', value: 'plan' },
});
const REVIEW = step({
  ...{ id: 'review', instrument: 'investment_review', deadline: { n: 30, unit: 'day' }, next: 'freeze' },
  enterIf: redPeriods(9),
});
const FREEZE = step({ id: 'freeze', instrument: 'freeze', enterIf: redPeriods(24) });
const STEPS = [PLAN, CHECK, REVIEW, FREEZE];
const LADDER = rules([], STEPS);
const PATIENT = rules(
  [],
  STEPS.map(({ deadline: _, ...rest }) => rest),
);

const positionOf = (play: ReturnType<typeof watched>): string | null => play.state.escalation.position?.stepId ?? null;
const measureOf = (play: ReturnType<typeof watched>): string => play.state.escalation.position?.measureId ?? '';
const decide = (play: ReturnType<typeof watched>, value: 'accept' | 'return' | 'fail' | 'exit'): ProjectCommand => ({
  ...{ type: 'DecideMeasure', measureId: measureOf(play), value, reasons: 'By what we have seen.' },
});
const plan: ProjectCommand = { type: 'FilePlan', planId: 'plan-1', text: 'We cut the scope.', documents: [] };
const check = (play: ReturnType<typeof watched>): ProjectCommand => ({
  ...{ type: 'FileHealthCheck', measureId: measureOf(play), organisation: 'Statens revision', documents: [] },
  ...{ independence: 'It neither advises nor delivers here.', viability: 'viable', summary: 'It can be saved.' },
});

describe('the escalation ladder', () => {
  it('is entered when its condition holds, with what it saw, and left when its way out holds', () => {
    const play = months(watched(LADDER), 'rr');
    expect(play.events('EscalationEntered')).toMatchObject([
      { stepId: 'plan', from: null, why: 'holds', facts: [{ name: 'rating.redPeriods', value: 2 }] },
    ]);
    expect(play.procedure().overlays).toEqual(expect.arrayContaining(['remediation', 'escalated']));
    play.then(author, forecast('g', 'f-green'));
    expect(play.events('EscalationExited')).toMatchObject([{ stepId: 'plan', how: 'holds' }]);
    expect([positionOf(play), play.state.escalation.measures]).toEqual([null, []]);
    expect(play.procedure().overlays).not.toContain('escalated');
  });

  it('goes up when a deadline is missed, and says why', () => {
    const play = months(watched(LADDER), 'rr').passes('2025-06-10T08:00:00.000Z');
    expect(positionOf(play)).toBe('check');
    expect(play.events('EscalationEntered').at(-1)).toMatchObject({ from: 'plan', why: 'failed' });
    expect(play.state.escalation.failedSteps).toEqual(['plan']);
  });

  it('stays where the plan was accepted, and goes up when the body says that the step has failed', () => {
    const play = months(watched(LADDER), 'rr').then(approver, plan);
    play.then(play.decider, decide(play, 'accept')).passes('2025-07-10T08:00:00.000Z');
    expect(positionOf(play)).toBe('plan');
    play.then(play.decider, decide(play, 'fail'));
    expect(positionOf(play)).toBe('check');
  });

  it('has a health check by somebody who is not of the agency, decided about by another person than filed it', () => {
    const play = months(watched(LADDER), 'rr').passes('2025-06-10T08:00:00.000Z');
    const both = person('bea', officeAt(LADDER, 'oversight', 'oversight_officer'), ofAgency(AGENCY, 'agency_author'));
    expect(play.code(approver, check(play))).toBe('not-independent');
    expect(play.code(both, check(play))).toBe('not-independent');
    play.then(play.decider, check(play));
    expect(play.code(play.decider, decide(play, 'accept'))).toBe('own-report');
    play.then(play.otherDecider, decide(play, 'accept'));
    expect(play.state.escalation.measures).toMatchObject([{ status: 'accepted' }]);
  });

  it('ends in an investment review by who decides, which may propose a pause', () => {
    const play = months(watched(PATIENT), 'r'.repeat(9));
    expect(positionOf(play)).toBe('review');
    play.passes('2025-12-10T08:00:00.000Z');
    const held: ProjectCommand = {
      ...{ type: 'HoldSession', measureId: measureOf(play), on: '2025-12-09', outcome: 'propose_pause' },
      ...{ causes: 'No supplier can do it.', actions: 'Stop and think.', conditions: [], documents: [] },
    };
    expect(play.code(play.officer, held)).toBe('not-authorised');
    play.then(play.decider, held);
    expect(play.sent('ProposeIntervention')).toMatchObject([{ command: { kind: 'pause' } }]);
  });

  it('is left by decision with reasons, and not entered again before its condition was false', () => {
    const play = months(watched(LADDER), 'rr').then(approver, plan);
    expect(play.code(author, decide(play, 'exit'))).toBe('not-authorised');
    play.then(play.decider, decide(play, 'exit'));
    expect(play.events('EscalationExited')).toMatchObject([{ how: 'decided', reasons: 'By what we have seen.' }]);
    months(play, 'rr');
    expect(positionOf(play)).toBeNull();
    months(play, 'grr');
    expect(positionOf(play)).toBe('plan');
  });

  it('freezes money on its last step, from which there is no further one', () => {
    const play = months(watched(PATIENT), 'r'.repeat(9));
    play.then(play.decider, decide(play, 'fail'));
    expect([positionOf(play), play.state.freezes]).toMatchObject(['freeze', [{ source: 'ladder', classes: 'all' }]]);
    expect(play.code(play.decider, decide(play, 'fail'))).toBe('no-further-step');
    play.then(author, forecast('g', 'f-green'));
    expect([positionOf(play), play.state.freezes]).toEqual([null, []]);
  });
});

const ACTS = fc.array(fc.constantFrom('g', 'a', 'r', 'u', 'plan', 'accept', 'fail', 'exit', 'check'), {
  minLength: 6,
  maxLength: 26,
});

test('whatever the lights and whoever acts: nothing fires twice, one step at a time, a freeze between firing and reset', () => {
  const law = rules([SESSION, { ...YEAR, when: redPeriods(3) }], STEPS);
  fc.assert(
    fc.property(ACTS, (acts) => {
      const play = watched(law);
      for (const act of acts) {
        if (act.length === 1) months(play, act);
        else if (act === 'plan') play.act(approver, { ...plan, planId: `plan-${play.recorded.length}` });
        else if (act === 'check') play.act(play.officer, check(play));
        else play.act(play.decider, decide(play, act as 'accept'));
        play.settles();
      }
      const open = new Map<string, boolean>();
      const frozen = new Set<string>();
      let [fired, step] = [false, null as string | null];
      for (const { event } of play.recorded) {
        if (event.type === 'TriggerFired') {
          expect(open.get(event.triggerId) ?? false).toBe(false);
          open.set(event.triggerId, true);
          if (event.triggerId === 'red-year') fired = true;
        }
        if (event.type === 'TriggerReset') {
          expect(open.get(event.triggerId)).toBe(true);
          open.set(event.triggerId, false);
          if (event.triggerId === 'red-year') fired = false;
        }
        if (event.type === 'SpendingFrozen') {
          if (event.source === 'trigger') expect(fired).toBe(true);
          frozen.add(event.freezeId);
        }
        if (event.type === 'FreezeLifted') expect(frozen.delete(event.freezeId)).toBe(true);
        if (event.type === 'EscalationEntered') {
          expect(event.from).toBe(step);
          step = event.stepId;
        }
        if (event.type === 'EscalationExited') {
          expect(event.stepId).toBe(step);
          step = null;
        }
      }
      expect(step).toBe(positionOf(play));
      const bySource = play.state.freezes.filter(({ source }) => source === 'trigger');
      expect(bySource).toHaveLength(fired ? 1 : 0);
      expect(new Set(play.state.freezes.map(({ freezeId }) => freezeId))).toEqual(frozen);
      expect(play.replayed()).toEqual(play.state);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('a condition over facts that nobody knows is unknown, and sets nothing off', () => {
  const play = months(watched(rules([SESSION], [step({ enterIf: GREEN })])), 'u');
  expect(evaluate(GREEN, {}).result).toBe('unknown');
  expect([lightsOf(play), play.events('EscalationEntered')]).toEqual(['u', []]);
});
