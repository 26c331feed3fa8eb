import fc from 'fast-check';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { PlanUpdates } from '../../../domain/regime/intervention';
import type { Regime } from '../../../domain/regime/types';
import { approver, author } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { forecast, GREEN, months, redPeriods, rules, step, trigger, watched } from './escalating';

const CHECK = step({
  ...{ id: 'check', instrument: 'health_check' },
  enterIf: { fact: 'escalation.failedSteps', is: 'contains', value: 'plan' },
});
const every6Weeks = (ifMissed: PlanUpdates['ifMissed']): Regime =>
  rules([], [step({ next: 'check', updates: { every: { n: 6, unit: 'week' }, ifMissed, remindBefore: [5] } }), CHECK]);

const measureOf = ({ state }: ProjectPlay): string => state.escalation.position?.measureId ?? '';
const update = (play: ProjectPlay, changes: object = {}): ProjectCommand => ({
  ...{ type: 'UpdateRemediation', measureId: measureOf(play), updateId: `u-${play.recorded.length}` },
  ...{ standing: 'on_track', text: 'Two of five measures are done.', documents: [], ...changes },
});
const plan: ProjectCommand = { type: 'FilePlan', planId: 'plan-1', text: 'We cut the scope.', documents: [] };

/**
 * On the ladder since 1 May 2025, with a plan accepted on Friday 2 May: six weeks later is Friday 13 June, twelve weeks
 * later Friday 25 July.
 */
function carriesOut(law: Regime): ProjectPlay {
  const play = months(watched(law), 'rr').then(approver, plan);
  return play.then(play.decider, {
    ...{ type: 'DecideMeasure', measureId: measureOf(play), value: 'accept', reasons: 'It can work.' },
  });
}

const dueOf = (play: ProjectPlay): string | null =>
  play.dueDate(play.state.clocks.find(({ purpose }) => purpose === 'plan_update')?.id ?? '');

/** What people are asked to do. */
const kindsOf = (play: ProjectPlay): readonly string[] => play.taskIds().map((id) => id.split(':')[0]!);

describe('a plan that was accepted', () => {
  it('is updated every six weeks from its acceptance, though one came early and one in the last hour', () => {
    const play = carriesOut(every6Weeks('fail'));
    expect([dueOf(play), kindsOf(play)]).toEqual(['2025-06-13', expect.arrayContaining(['update_remediation'])]);
    play.passes('2025-05-20T08:00:00.000Z').then(approver, update(play));
    expect(kindsOf(play)).not.toContain('update_remediation');
    play.passes('2025-06-14T08:00:00.000Z');
    expect([dueOf(play), kindsOf(play)]).toEqual(['2025-07-25', expect.arrayContaining(['update_remediation'])]);
    play.passes('2025-07-25T21:00:00.000Z').then(approver, update(play)).passes('2025-07-26T08:00:00.000Z');
    expect(play.events('UpdatePeriodEnded')).toMatchObject([
      { number: 1, effect: null, nextDueOn: '2025-07-25' },
      { number: 2, effect: null, nextDueOn: '2025-09-05' },
    ]);
    expect(play.state.escalation.position).toMatchObject({ stepId: 'plan', failed: false });
    expect(play.state).toEqual(play.replayed());
  });

  it('is told of by the agency alone, and only where the rules ask for it', () => {
    const play = carriesOut(every6Weeks('fail'));
    expect(play.code(author, update(play))).toBe('not-authorised');
    expect(play.code(play.officer, update(play))).toBe('not-authorised');
    expect(play.code(approver, update(play, { text: ' ' }))).toBe('text-missing');
    const early = months(watched(every6Weeks('fail')), 'rr');
    expect(early.code(approver, update(early))).toBe('not-this-measure');
    const unasked = carriesOut(rules([], [step({})]));
    expect(unasked.code(approver, update(unasked))).toBe('no-update-asked');
  });

  it('goes up the ladder when an update is missed, where the rules say that the step has failed', () => {
    const play = carriesOut(every6Weeks('fail')).passes('2025-06-14T08:00:00.000Z');
    expect(play.state.escalation).toMatchObject({ position: { stepId: 'check' }, failedSteps: ['plan'] });
    expect(play.state.clocks.filter(({ purpose }) => purpose === 'plan_update')).toEqual([]);
  });

  it('goes one level up where they say so, until an update comes; the next is due on its own day', () => {
    const play = carriesOut(every6Weeks('escalate')).passes('2025-06-14T08:00:00.000Z');
    expect(kindsOf(play)).toEqual(expect.arrayContaining(['follow_up_measure', 'update_remediation']));
    expect(play.events('UpdatePeriodEnded')).toMatchObject([{ number: 1, effect: 'escalate' }]);
    expect(dueOf(play)).toBe('2025-07-25');
    play.then(approver, update(play));
    expect(kindsOf(play)).not.toContain('follow_up_measure');
    expect(play.state.escalation.measures).toMatchObject([{ updates: { number: 2, filed: true, missed: 1 } }]);
  });

  it('is updated no more once the project is off the ladder', () => {
    const play = carriesOut(every6Weeks('fail')).then(author, forecast('g', 'f-green'));
    expect(play.state.escalation.position).toBeNull();
    expect(play.state.clocks.filter(({ purpose }) => purpose === 'plan_update')).toEqual([]);
    play.passes('2025-08-01T08:00:00.000Z');
    expect(play.events('UpdatePeriodEnded')).toEqual([]);
  });

  it('that a trigger demanded is updated until what set the trigger off is gone', () => {
    const demands = trigger({
      ...{ id: 'data', when: redPeriods(2), action: 'remediation_plan', resetsWhen: GREEN, body: 'oversight' },
      updates: { every: { n: 3, unit: 'month' }, ifMissed: 'notify' },
    });
    const play = months(watched(rules([demands])), 'rr').then(approver, plan);
    const [measure] = play.state.escalation.measures;
    const accept = { type: 'DecideMeasure', measureId: measure!.measureId, value: 'accept', reasons: 'It can work.' };
    play.then(play.decider, accept as ProjectCommand);
    expect([dueOf(play), kindsOf(play)]).toEqual(['2025-08-02', expect.arrayContaining(['update_remediation'])]);
    play.passes('2025-08-03T08:00:00.000Z');
    expect(play.events('UpdatePeriodEnded')).toMatchObject([{ number: 1, effect: 'notify', nextDueOn: '2025-11-02' }]);
    play.then(author, forecast('g', 'f-green'));
    expect(play.state.escalation.measures).toEqual([]);
    expect(play.state.clocks.filter(({ purpose }) => purpose === 'plan_update')).toEqual([]);
    expect(play.state).toEqual(play.replayed());
  });

  it('asks whatever happens for one update a period, and counts each that was missed once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (filed) => {
        const play = carriesOut(every6Weeks('notify'));
        for (const [at, comes] of filed.entries()) {
          const due = new Date(Date.UTC(2025, 4, 2 + 42 * (at + 1)));
          expect(dueOf(play)).toBe(due.toISOString().slice(0, 10));
          if (comes) play.then(approver, update(play));
          play.passes(new Date(due.getTime() + 30 * 3_600_000).toISOString());
        }
        const ended = play.events('UpdatePeriodEnded');
        expect(ended.map(({ effect }) => effect)).toEqual(filed.map((comes) => (comes ? null : 'notify')));
        expect(play.state.escalation.measures[0]?.updates?.missed).toBe(filed.filter((comes) => !comes).length);
        expect(play.state).toEqual(play.replayed());
      }),
      { numRuns: 15 },
    );
  });
});
