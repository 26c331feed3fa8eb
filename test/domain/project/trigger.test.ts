import type { ProjectCommand } from '../../../domain/project/commands';
import { approver, author } from '../fixtures/people';
import { GREEN, forecast, lightsOf, months, redPeriods, rules, SESSION, trigger, watched, YEAR } from './escalating';

const session = (measureId: string, on: string, more: object = {}): ProjectCommand => ({
  ...{ type: 'HoldSession', measureId, on, outcome: 'continue', causes: 'Too many interfaces.' },
  ...{ actions: 'The scope is cut by June.', conditions: [], documents: [] },
  ...more,
});
const plan = (planId = 'plan-1'): ProjectCommand => ({
  ...{ type: 'FilePlan', planId, text: 'We cut the scope.', documents: [] },
});
const measureOf = (play: ReturnType<typeof watched>): string => play.state.escalation.measures[0]?.measureId ?? '';

describe('the light of a period', () => {
  it('is fixed by its end, and noticed as stale though nobody does anything', () => {
    const play = months(watched(rules([])), 'grru');
    expect(lightsOf(play)).toBe('grrr');
    play.passes('2025-11-02T08:00:00.000Z');
    expect(lightsOf(play)).toBe('grrrrrrr');
    const { inputs, rating, why } = play.events('MachineRated').at(-1)!;
    expect([why, inputs.asOf]).toEqual(['period', '2025-10-31']);
    expect(rating).toMatchObject({ kind: 'rated', decisive: expect.arrayContaining(['staleness']) });
  });

  it('is unknown, not green, while nobody has said what it will cost, and does not end a row of red ones', () => {
    const play = months(watched(rules([SESSION])), 'u');
    expect(lightsOf(play)).toBe('u');
    expect(play.events('TriggerFired')).toEqual([]);
    const noCost = { ...forecast('r', 'f-x'), end: null } as ProjectCommand;
    months(play, 'rr').passes('2025-06-10T08:00:00.000Z').then(author, noCost);
    expect(play.state.escalation.machine?.light).toBe('red');
  });

  it('is kept for three years, and the state stays small', () => {
    const play = months(watched(rules([SESSION, YEAR])), 'gar'.repeat(16));
    expect(play.state.escalation.periods).toHaveLength(36);
    expect(JSON.stringify(play.state.escalation).length).toBeLessThan(8_000);
    expect(play.replayed()).toEqual(play.state);
  });
});

describe('three red periods in a row', () => {
  it('bring a session within thirty days of the third, with the facts by value and their source', () => {
    const play = months(watched(rules([SESSION])), 'grrr');
    const [fired] = play.events('TriggerFired');
    expect(fired).toMatchObject({
      triggerId: 'three-red',
      legalRef: 'Test act § 1',
      facts: [{ name: 'rating.redPeriods', value: 3, source: 'project/p-1: periods 2025-03 to 2025-06' }],
      measure: { instrument: 'session', body: 'oversight', dueOn: '2025-07-30', notBefore: '2025-07-14' },
    });
    const [task] = play.tasks().filter(({ kind }) => kind === 'hold_session');
    expect(task).toMatchObject({ assignee: { role: 'oversight_officer' }, clockId: fired!.measure!.clockId });
    expect(play.notices.some(({ kind }) => kind === 'trigger_fired')).toBe(true);
  });

  it('bring one session and no more, held when its notice is over, until the light is green', () => {
    const play = months(watched(rules([SESSION])), 'rrr');
    const measureId = measureOf(play);
    play.passes('2025-06-10T08:00:00.000Z');
    expect(play.code(play.officer, session(measureId, '2025-06-09'))).toBe('notice-runs');
    play.passes('2025-06-20T08:00:00.000Z');
    expect(play.code(approver, session(measureId, '2025-06-18'))).toBe('not-authorised');
    play.then(play.officer, session(measureId, '2025-06-18'));
    expect(play.taskIds().some((id) => id.startsWith('hold_session'))).toBe(false);
    expect(play.code(play.officer, session(measureId, '2025-06-18'))).toBe('no-such-measure');
    months(play, 'rrr');
    expect(play.events('TriggerFired')).toHaveLength(1);
    months(play, 'grrr');
    expect(play.events('TriggerReset')).toHaveLength(1);
    expect(play.events('TriggerFired')).toHaveLength(2);
  });

  it('that are overdue go one level up, to somebody who can act', () => {
    const play = months(watched(rules([SESSION])), 'rrr').passes('2025-07-02T08:00:00.000Z');
    expect(play.events('MeasureOverdue')).toMatchObject([{ measureId: measureOf(play) }]);
    const [task] = play.tasks().filter(({ kind }) => kind === 'follow_up_measure');
    expect(task!.assignee).toEqual({ role: 'oversight_decider', bodyKey: 'oversight' });
  });

  it('are counted anew where a report restates a period, and both ratings stay on the record', () => {
    const play = months(watched(rules([SESSION])), 'rrr');
    const { cost, end } = forecast('g', '') as Extract<ProjectCommand, { type: 'PostForecast' }>;
    play.then(author, {
      ...{ type: 'FileReport', reportId: 'rep-1', period: '2025-04', forecast: { cost, end } },
      ...{ narrative: 'The offer was misread.', texts: [{ field: 'risks', text: 'None.' }] },
      ...{
        spent: [{ class: 'delivery', amount: 0 }],
        benefits: [{ id: 'hours', projected: 12_000, amount: 50_000_000_00 }],
      },
      ...{ rating: { level: 'green', reasons: 'On plan.' } },
      milestones: [
        { id: 'contract', reached: null, expected: '2025-09-01' },
        { id: 'pilot', reached: null, expected: '2026-09-01' },
      ],
    });
    play.then(approver, { type: 'SignReport', reportId: 'rep-1', value: 'sign' });
    expect(lightsOf(play)).toBe('rgr');
    const ofApril = play.events('MachineRated').filter(({ period }) => period?.period === '2025-04');
    expect(ofApril.map(({ why, inputs }) => [why, inputs.asOf])).toEqual([
      ['period', '2025-04-30'],
      ['restatement', '2025-04-30'],
    ]);
    expect(play.state.escalation.fired).toEqual([]);
  });

  it('set conditions that somebody has to meet, where the session says so', () => {
    const play = months(watched(rules([SESSION])), 'rrr').passes('2025-06-20T08:00:00.000Z');
    const conditions = [{ id: 'scope', text: 'Cut it.', due: '2025-09-01', evidence: 'The plan.', ifMissed: 'notify' }];
    const bare = session(measureOf(play), '2025-06-18', { outcome: 'continue_with_conditions' });
    expect(play.code(play.officer, bare)).toBe('conditions-missing');
    play.then(play.officer, { ...bare, conditions } as ProjectCommand);
    expect(play.taskIds()).toEqual(expect.arrayContaining(['meet_condition:scope', 'verify_condition:scope']));
    play.passes('2025-09-03T08:00:00.000Z');
    expect(play.state.conditions).toMatchObject([{ id: 'scope', missed: true }]);
  });

  it('may end in the proposal of a cancellation, which opens the proceeding for that', () => {
    const play = months(watched(rules([SESSION])), 'rrr').passes('2025-06-20T08:00:00.000Z');
    play.then(play.officer, session(measureOf(play), '2025-06-18', { outcome: 'propose_cancellation' }));
    expect(play.sent('ProposeIntervention')).toMatchObject([{ command: { kind: 'cancellation' } }]);
  });
});

describe('a freeze by a trigger', () => {
  const spend: ProjectCommand = {
    ...{ type: 'RecordSpending', spendingId: 's-1', class: 'delivery', amount: 100, currency: 'SEK' },
    ...{ date: '2026-03-03', reference: 'R-1' },
  };

  it('begins after one red year, refuses what it freezes, and ends with the first green light', () => {
    const play = months(watched(rules([YEAR])), 'r'.repeat(11));
    expect(play.state.freezes).toEqual([]);
    months(play, 'r');
    const [frozen] = play.events('SpendingFrozen');
    expect(frozen).toMatchObject({ source: 'trigger', ruleId: 'triggers.red-year', classes: ['delivery'] });
    expect(play.procedure().overlays).toContain('frozen');
    play.passes('2026-03-04T08:00:00.000Z');
    expect(play.refused(author, spend)).toMatchObject({ code: 'class-locked', rule: { id: 'triggers.red-year' } });
    play.then(author, forecast('g', 'f-green'));
    expect(play.events('FreezeLifted')).toMatchObject([{ freezeId: frozen!.freezeId, how: 'cause_gone' }]);
    expect(play.state.freezes).toEqual([]);
  });

  it('waits for its notice, and never comes where its cause is gone by then', () => {
    const noticed = { ...YEAR, when: redPeriods(1), notice: { n: 2, unit: 'week' } } as const;
    const play = months(watched(rules([noticed])), 'r');
    expect(play.events('TriggerFired')).toMatchObject([{ notice: { until: '2025-04-14' } }]);
    expect(play.state.freezes).toEqual([]);
    play.passes('2025-04-15T08:00:00.000Z');
    expect(play.state.freezes).toHaveLength(1);
    const other = months(watched(rules([noticed])), 'r').then(author, forecast('g', 'f-green'));
    other.passes('2025-04-20T08:00:00.000Z');
    expect(other.events('SpendingFrozen')).toEqual([]);
  });

  it('that was reset while its condition held comes back only after that was false', () => {
    const play = months(watched(rules([YEAR])), 'r'.repeat(12));
    play.then(author, forecast('g', 'f-1')).then(author, forecast('r', 'f-2')).then(author, forecast('g', 'f-3'));
    expect(play.events('TriggerFired')).toHaveLength(1);
    expect(play.state.escalation.fired).toMatchObject([{ status: 'spent' }]);
    months(play, 'g');
    expect(play.state.escalation.fired).toEqual([]);
  });
});

describe('other actions', () => {
  it('ask the agency for a plan, which the body returns or accepts, and not its author', () => {
    const law = rules([trigger({ action: 'remediation_plan', when: redPeriods(1), deadline: { n: 20, unit: 'day' } })]);
    const play = months(watched(law), 'r');
    expect(play.procedure().overlays).toContain('remediation');
    expect(play.taskIds()).toContain(`file_plan:${measureOf(play)}`);
    const decide = (value: 'accept' | 'return' | 'fail'): ProjectCommand => ({
      ...{ type: 'DecideMeasure', measureId: measureOf(play), value, reasons: 'By what it says.' },
    });
    expect(play.code(play.decider, decide('accept'))).toBe('not-this-measure');
    expect(play.code(play.decider, decide('fail'))).toBe('value-not-allowed');
    expect(play.code(author, plan())).toBe('not-authorised');
    play.then(approver, plan());
    expect(play.taskIds()).toContain(`decide_measure:${measureOf(play)}`);
    expect(play.code(play.officer, decide('return'))).toBe('not-authorised');
    play.then(play.decider, decide('return'));
    expect(play.state.escalation.measures).toMatchObject([{ status: 'open', returned: 1 }]);
    play.passes('2025-06-02T08:00:00.000Z');
    expect(play.state.escalation.measures).toMatchObject([{ overdue: true }]);
    play.then(approver, plan('plan-2')).then(play.decider, decide('accept'));
    expect(play.state.escalation.measures).toEqual([]);
  });

  it('a first red that was announced or that comes with a plan is no surprise', () => {
    const law = rules([
      trigger({ id: 'surprise', action: 'escalate', when: { fact: 'rating.surpriseRed', is: '=', value: true } }),
    ]);
    expect(months(watched(law), 'ggr').events('TriggerFired')).toHaveLength(1);
    expect(months(watched(law).then(approver, plan()), 'ar').events('TriggerFired')).toEqual([]);
    const words = { type: 'GiveRating', ratingId: 'r-1', rater: 'self', level: 'red', reasons: 'We see it.' } as const;
    expect(months(watched(law).then(approver, words), 'ar').events('TriggerFired')).toEqual([]);
  });

  it('bring what happened before whoever decides, who says what he makes of it', () => {
    const late = { fact: 'report.daysLate', is: '>', value: 10 } as const;
    const play = watched(rules([trigger({ id: 'late', action: 'escalate', when: late })]));
    play.passes('2025-05-02T08:00:00.000Z');
    expect(play.events('TriggerFired')).toMatchObject([{ measure: { instrument: 'consideration' } }]);
    const words = {
      type: 'DecideMeasure',
      measureId: measureOf(play),
      value: 'accept',
      reasons: 'Told them.',
    } as const;
    expect(play.code(play.officer, words)).toBe('not-authorised');
    play.then(play.decider, words);
    expect(play.state.escalation.measures).toEqual([]);
  });

  it('notice on its very day that a report is late or data are old, though nobody does anything', () => {
    const late = { fact: 'report.daysLate', is: '>', value: 30 } as const;
    const old = { fact: 'statement.staleDays', is: '>=', value: 100 } as const;
    const law = rules([
      trigger({ id: 'late', action: 'notify', when: late }),
      trigger({ id: 'old', action: 'notify', when: old }),
    ]);
    const yearly = { ...law, reporting: { ...law.reporting, cadence: 'yearly' } } as const;
    const play = watched(yearly).then(author, forecast('g', 'f-1'));
    play.passes('2026-03-31T08:00:00.000Z');
    const [aged, due] = play.events('TriggerFired');
    expect([aged?.triggerId, aged?.facts, aged?.at]).toMatchObject([
      'old',
      [{ value: 100 }],
      '2025-06-10T22:00:00.000Z',
    ]);
    expect([due?.triggerId, due?.facts]).toMatchObject(['late', [{ name: 'report.daysLate', value: 31 }]]);
    expect(play.state.escalation.look).toBeNull();
  });

  it('only tell, where that is all that the rule wants', () => {
    const play = months(watched(rules([trigger({ action: 'notify', when: redPeriods(1) })])), 'rr');
    expect(play.notices.filter(({ kind }) => kind === 'trigger_fired')).toHaveLength(1);
    expect(play.state.escalation.measures).toEqual([]);
  });

  it('put the question before the council, whose opinion ends it', () => {
    const over = { fact: 'forecast.percentOfFirstBaseline', is: '>', value: 125 } as const;
    const play = watched(rules([trigger({ id: 'over', action: 'open_review', when: over, resetsWhen: GREEN })]));
    play.then(author, forecast('r', 'f-1'));
    expect(play.events('TriggerFired')).toMatchObject([{ facts: [{ value: 150 }], measure: { instrument: 'review' } }]);
    const open = {
      type: 'OpenOrderedReview',
      measureId: measureOf(play),
      reviewId: 'r-9',
      question: 'Go on?',
    } as const;
    expect(play.code(author, open)).toBe('not-authorised');
    play.then(play.officer, open);
    expect(play.sent('OpenReviewRound').at(-1)).toMatchObject({
      to: 'review/r-9',
      command: { gateId: 'investment-decision' },
    });
    play.opinion('supported');
    expect(play.state.escalation.measures).toEqual([]);
  });
});
