import { ratingInputs } from '../../../domain/project/rating-inputs';
import type { Regime } from '../../../domain/regime/types';
import { SYSTEM, type Role } from '../../../domain/kernel';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { exitDecisionOf, exitOf, leaves, lessonOf, tellsLessons } from '../fixtures/exits';
import { approver, at, author, ofAgency, AGENCY, person } from '../fixtures/people';
import { conditionOf, decisionOf, forecastOf } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';
import { advised, running } from './advice';

const sek = (millions: number) => estimateOf(millions, 'SEK');
/** Runs with a baseline that promises hours saved. */
const measured = (rules: Regime = SE) => running(rules, []).then(approver, baselineOf(sek(40)));
const goLive = { type: 'RecordGoLive', date: '2025-03-03', text: 'All offices use it.' } as const;
const otherApprover = person('bea', ofAgency(AGENCY, 'agency_approver'));

/** By the agency alone, with nothing to learn and nothing to measure. */
const BY_AGENCY: Regime = {
  ...SE,
  closure: { reasons: SE.closure.reasons, evidence: [] },
  learning: { lessonRequiredAt: [] },
  benefits: { ...SE.benefits, measureAfter: [] },
};

describe('an exit', () => {
  it('is proposed by the agency and decided by the body that the regime names, which is not who proposed it', () => {
    const play = measured();
    expect(play.code(play.officer, exitOf(play))).toBe('not-authorised');
    play.then(author, exitOf(play));
    expect(play.procedure().overlays).toContain('closing');
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({ id: 'decide_exit:x-1', assignee: { role: 'oversight_decider', bodyKey: 'oversight' } }),
    );
    expect(play.code(author, exitOf(play, { exitId: 'x-2' }))).toBe('exit-pending');
    for (const stranger of [author, approver, play.officer, play.secretary]) {
      expect(play.code(stranger, exitDecisionOf())).toBe('not-authorised');
    }
    tellsLessons(play).then(play.decider, exitDecisionOf());
    expect(play.state).toMatchObject({
      status: 'closed',
      exit: { closed: { cost: 44_000_000_00, reasonCode: 'completed' } },
    });
    expect(play.code(author, exitOf(play, { exitId: 'x-3' }))).toBe('project-ended');
  });

  it('fixes the machine’s last rating for the period in which it closes: by final cost and end', () => {
    const play = measured();
    play.then(author, exitOf(play));
    tellsLessons(play).then(play.decider, exitDecisionOf());
    const rated = play.events('MachineRated').at(-1);
    const closed = `project/${play.state.id}#${play.state.exit.closed?.seq}`;
    expect(rated).toMatchObject({
      ...{ why: 'closed', period: { period: '2025-03', from: '2025-03-01', to: '2025-03-31' } },
      inputs: {
        actualCost: { value: 44_000_000_00, source: closed },
        completedOn: { value: '2025-03-03', source: closed },
      },
    });
    expect(play.state).toEqual(play.replayed());
  });

  it('is decided by another signatory of the agency where no body decides', () => {
    const play = measured(BY_AGENCY).then(approver, exitOf(measured(BY_AGENCY)));
    expect(play.refused(approver, exitDecisionOf())).toMatchObject({ code: 'same-signatory', rule: { id: 'closure' } });
    expect(play.code(play.decider, exitDecisionOf())).toBe('not-authorised');
    play.then(otherApprover, exitDecisionOf());
    expect(play.state.status).toBe('closed');
    expect(play.procedure()).toMatchObject({ ended: true });
  });

  it('names money that is not settled and invoices that do not count yet, and somebody takes each over', () => {
    const play = measured();
    const open = [
      { kind: 'release', id: 'pay-1' },
      { kind: 'clawback', id: 'k-1' },
    ] as const;
    play.then(SYSTEM, { type: 'NoteMoneyOpen', open, at: play.now });
    const invoices = { waitingInvoices: ['f-1'] };
    const refusal = play.refused(author, exitOf(play, invoices));
    expect(refusal).toMatchObject({ code: 'exit-matters-open' });
    expect(refusal.facts?.['open']).toEqual([...open, { kind: 'invoice', id: 'f-1' }]);
    const taken = [...open, { kind: 'invoice', id: 'f-1' } as const].map((each) => ({
      ...{ ...each, by: 'Finance', how: 'By the end of the year.' },
    }));
    const { takenOver } = exitOf(play);
    tellsLessons(play.then(author, exitOf(play, { ...invoices, takenOver: [...takenOver, ...taken] })));
    expect(play.code(play.decider, exitDecisionOf('approve', { waitingInvoices: ['f-1', 'f-2'] }))).toBe(
      'exit-matters-open',
    );
    play.then(SYSTEM, { type: 'NoteMoneyOpen', open: [], at: play.now });
    play.then(play.decider, exitDecisionOf('approve', invoices));
    expect(play.state.status).toBe('closed');
  });

  it('may be refused with reasons, and is then proposed anew', () => {
    const play = measured().then(author, exitOf(measured()));
    expect(play.code(play.decider, exitDecisionOf('refuse', { reasons: ' ' }))).toBe('text-missing');
    play.then(play.decider, exitDecisionOf('refuse'));
    expect(play.state).toMatchObject({ status: 'running', exit: { proposal: null } });
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('decide_exit');
    play.then(author, exitOf(play, { exitId: 'x-2' }));
    expect(play.state.exit.proposal?.exitId).toBe('x-2');
  });

  it('says a reason that the regime knows, what each class cost, a day that has come, and proves it', () => {
    const play = measured();
    expect(play.refused(author, exitOf(play, { reasonCode: 'bored' }))).toMatchObject({
      code: 'unknown-reason',
      facts: { known: SE.closure.reasons.map(({ code }) => code) },
    });
    const twice = { class: 'delivery', amount: 1 } as const;
    expect(play.code(author, exitOf(play, { finalCost: [] }))).toBe('final-cost-missing');
    expect(play.code(author, exitOf(play, { finalCost: [twice, twice] }))).toBe('final-cost-missing');
    expect(play.code(author, exitOf(play, { vat: 'included' }))).toBe('vat-differs');
    expect(play.code(author, exitOf(play, { currency: 'EUR' }))).toBe('currency-mismatch');
    expect(play.code(author, exitOf(play, { completedOn: '2030-01-01' }))).toBe('date-in-future');
    expect(play.refused(author, exitOf(play, { documents: [] }))).toMatchObject({
      code: 'documents-missing',
      facts: { missing: expect.arrayContaining(['closing-report']) },
    });
  });

  it('leaves nothing lying: every open matter is dealt with or taken over by name, also one that opened since', () => {
    const play = advised(SE, []);
    const decision = decisionOf('approve_with_conditions', { conditions: [conditionOf('contract', '2026-01-01')] });
    play.then(play.decider, decision).then(approver, baselineOf(sek(40)));
    const unpaid = [{ reference: 'C-7', amount: 1_000_00 }];
    expect(play.refused(author, exitOf(play, { takenOver: [], unpaid }))).toMatchObject({
      code: 'exit-matters-open',
      facts: {
        open: [
          { kind: 'condition', id: 'contract' },
          { kind: 'payment', id: 'C-7' },
        ],
      },
    });
    const ghost = [...exitOf(play).takenOver, { kind: 'lock', id: 'ghost', by: 'X', how: 'Y' } as const];
    expect(play.refused(author, exitOf(play, { takenOver: ghost }))).toMatchObject({ code: 'no-such-matter' });
    play.then(author, exitOf(play));
    play.then(play.officer, { type: 'RequestInformation', requestId: 'q-1', questions: ['What remains?'] });
    tellsLessons(play);
    expect(play.refused(play.decider, exitDecisionOf())).toMatchObject({
      code: 'exit-matters-open',
      facts: { open: [{ kind: 'request', id: 'q-1' }] },
    });
    const takenOver = [{ kind: 'request', id: 'q-1', by: 'Case handling', how: 'Answers it.' }] as const;
    play.then(play.decider, exitDecisionOf('approve', { takenOver }));
    expect(play.state.status).toBe('closed');
  });

  it('does not evade a proceeding that may stop the project', () => {
    const play = measured();
    play.then(SYSTEM, { type: 'NoteIntervention', interventionId: 'i-1', kind: 'cancellation', at: play.now });
    expect(play.refused(author, exitOf(play))).toMatchObject({
      code: 'exit-under-intervention',
      facts: { interventions: ['i-1'] },
    });
  });

  it('waits for the lessons that the regime asks for', () => {
    const play = measured().then(author, exitOf(measured()));
    expect(play.refused(play.decider, exitDecisionOf())).toMatchObject({
      code: 'lessons-due',
      facts: { due: expect.arrayContaining(['closure']) },
    });
    expect(play.tasks().map(({ id }) => id)).toContain('share_lesson:closure');
  });
});

describe('benefits after close', () => {
  const closedAt = '2025-03-03';
  const DAYS = ['2025-06-03', '2025-09-03', '2026-03-03', '2028-03-03'];
  const values = [{ benefitId: 'hours', value: 6_000, measuredOn: closedAt, evidence: 'Time sheets.' }];
  const measure = (number: number) => ({ type: 'MeasureBenefits', number, values, documents: [] }) as const;
  const verify = (number: number, verdict: 'verified' | 'returned' = 'verified') =>
    ({ type: 'VerifyBenefits', number, verdict, reason: 'The sheets were read.' }) as const;
  const closed = (rules: Regime = SE) => {
    const play = measured(rules);
    return leaves(play, play.decider);
  };

  it('are measured at the regime’s dates for years, in their order, and the procedure lives as long', () => {
    const play = closed();
    expect(play.state.benefits.measurements.map(({ on }) => on)).toEqual(DAYS);
    play.passes('2028-04-01T08:00:00.000Z');
    const due = play.recorded.flatMap(({ event }) => (event.type === 'BenefitsDue' ? [event.on] : []));
    expect(due).toEqual(DAYS);
    expect(play.procedure()).toMatchObject({ overlays: expect.arrayContaining(['benefits_tracked']) });
    for (const number of [1, 2, 3, 4]) play.then(author, measure(number)).then(play.officer, verify(number));
    expect(play.state.benefits.measurements).toEqual([]);
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('measure_benefits');
  });

  it('are not measured before their day, and every promised one is', () => {
    const play = closed();
    expect(play.refused(author, measure(1))).toMatchObject({ code: 'measurement-not-open', rule: { id: 'benefits' } });
    play.passes('2025-06-04T08:00:00.000Z');
    expect(play.refused(author, { ...measure(1), values: [] })).toMatchObject({
      code: 'benefits-missing',
      facts: { missing: ['hours'] },
    });
    expect(play.code(play.officer, measure(1))).toBe('not-authorised');
  });

  it('are verified by a body that is not of the agency, and by nobody of it in whatever office', () => {
    const play = closed().passes('2025-06-04T08:00:00.000Z').then(author, measure(1));
    expect(play.code(approver, verify(1))).toBe('not-authorised');
    const both = person(
      'berta',
      at(SE, 'oversight', 'oversight_officer' satisfies Role),
      ofAgency(AGENCY, 'agency_author'),
    );
    expect(play.code(both, verify(1))).toBe('own-measurement');
    play.then(play.officer, verify(1, 'returned'));
    expect(play.tasks()).toContainEqual(expect.objectContaining({ id: 'measure_benefits:1' }));
    play.then(author, measure(1)).then(play.officer, verify(1));
    expect(play.state.benefits.measurements.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('are verified by another person of the agency where the regime leaves it to itself', () => {
    const play = closed({
      ...SE,
      benefits: { measureAfter: SE.benefits.measureAfter, verifier: 'self', frozenAfter: 'never' },
    });
    play.passes('2025-06-04T08:00:00.000Z').then(author, measure(1));
    expect(play.code(author, verify(1))).toBe('own-measurement');
    play.then(approver, verify(1));
    expect(play.state.benefits.measurements.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('that nobody hands in are a matter of the body above', () => {
    const play = closed().passes('2025-07-10T08:00:00.000Z');
    expect(play.state.benefits.measurements[0]).toMatchObject({ overdue: true, status: 'due' });
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        id: 'follow_up_benefits:1',
        assignee: { role: 'oversight_decider', bodyKey: 'oversight' },
      }),
    );
    play.then(author, measure(1)).then(play.officer, verify(1));
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('follow_up_benefits');
  });

  it('are counted from going live, where somebody said when that was', () => {
    const play = measured({ ...SE, benefits: { ...SE.benefits, frozenAfter: 'go_live' } }).then(approver, goLive);
    expect(play.state.benefits).toMatchObject({
      plannedFrom: '2025-03-03',
      measurements: [{ on: '2025-06-03' }, {}, {}, {}],
    });
    play.passes('2025-06-20T08:00:00.000Z');
    leaves(play, play.decider);
    expect(play.state.benefits.measurements).toMatchObject([
      { status: 'due' },
      { status: 'waiting' },
      { status: 'waiting' },
      { status: 'waiting' },
    ]);
    expect(play.state.clocks.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['benefit']));
  });

  it('of a project that was cancelled are not waited for', () => {
    const play = measured().then(approver, goLive);
    play.then(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-1', at: play.now });
    expect(play.state.benefits.measurements).toEqual([]);
    expect(play.state.clocks.map(({ purpose }) => purpose)).not.toContain('benefit');
  });
});

describe('the targets of benefits', () => {
  const GO_LIVE: Regime = {
    ...SE,
    benefits: { ...SE.benefits, frozenAfter: 'go_live' },
    baseline: { ...SE.baseline, rebaseline: { approver: 'oversight' } },
  };
  const lower = (baselineId: string) =>
    baselineOf(sek(40), baselineId, { benefits: [{ ...baselineOf(sek(40)).benefits![0]!, target: 3_000 }] });
  const approve = (baselineId: string) =>
    ({ type: 'DecideBaseline', baselineId, value: 'approve', reasons: 'So be it.' }) as const;

  it('may change until the project is live, and not once it is', () => {
    const play = measured(GO_LIVE);
    play.then(approver, lower('b-2')).then(play.decider, approve('b-2'));
    expect(play.state.benefits.promised).toMatchObject([{ target: 3_000 }]);
    play.then(approver, goLive);
    const back = baselineOf(sek(40), 'b-3');
    expect(play.refused(approver, back)).toMatchObject({
      code: 'benefits-frozen',
      rule: { id: 'benefits' },
      facts: {
        since: '2025-03-03',
        changed: [{ id: 'hours', promised: { target: 3_000 }, proposed: { target: 12_000 } }],
      },
    });
    const more = { ...lower('b-4').benefits![0]!, id: 'quality' };
    play.then(approver, { ...lower('b-4'), benefits: [...lower('b-4').benefits!, more] });
    expect(play.state.oversight.proposal?.baselineId).toBe('b-4');
  });

  it('do not change by a proposal that was made before going live and decided after it', () => {
    const play = measured(GO_LIVE).then(approver, lower('b-2')).then(approver, goLive);
    expect(play.refused(play.decider, approve('b-2'))).toMatchObject({ code: 'benefits-frozen' });
    expect(play.state.benefits.promised).toMatchObject([{ target: 12_000 }]);
  });
});

describe('the look back after closing', () => {
  const review = (objectives = ['hours']) =>
    ({
      type: 'FileImplementationReview',
      reviewId: 'v-1',
      objectives: objectives.map((objective) => ({ objective, result: 'partly_met' as const, text: 'Half of it.' })),
      summary: 'Dearer, and useful.',
      documents: [],
    }) as const;

  it('states what was met, and computes cost and time against both baselines with their sources', () => {
    const play = measured();
    leaves(play, play.decider);
    expect(play.tasks()).toContainEqual(expect.objectContaining({ id: 'review_implementation' }));
    expect(play.code(author, review())).toBe('not-authorised');
    expect(play.refused(approver, review(['else']))).toMatchObject({
      code: 'objectives-missing',
      facts: { missing: ['hours'] },
    });
    play.then(approver, review());
    const filed = play.recorded.map(({ event }) => event).find(({ type }) => type === 'ImplementationReviewed');
    expect(filed).toMatchObject({
      cost: { actual: 44_000_000_00, first: 40_000_000_00, againstFirst: 4_000_000_00, againstLatest: 4_000_000_00 },
      end: { actual: '2025-03-03', first: '2027-06-01', againstFirst: -820 },
      sources: { exit: play.state.exit.closed!.seq, first: play.state.oversight.first!.seq },
    });
    expect(play.code(approver, review())).toBe('review-not-due');
  });

  it('leaves the final cost and the end to whoever rates it, each with the event that says so', () => {
    const play = measured();
    leaves(play, play.decider);
    const source = `project/p-1#${play.state.exit.closed!.seq}`;
    expect(ratingInputs(play.state, '2025-04-01', false)).toMatchObject({
      actualCost: { value: 44_000_000_00, source },
      completedOn: { value: '2025-03-03', source },
    });
  });

  it('that does not come in time is a matter of the overseer', () => {
    const play = measured();
    leaves(play, play.decider).passes('2026-03-05T08:00:00.000Z');
    expect(play.state.exit.review).toMatchObject({ overdue: true, clockId: null });
    expect(play.tasks()).toContainEqual(expect.objectContaining({ id: 'follow_up_review' }));
    play.then(approver, review());
    expect(play.tasks().map(({ kind }) => kind)).not.toContain('follow_up_review');
  });
});

describe('a lesson', () => {
  const confirm = (lessonId: string, refuse?: string) =>
    ({ type: 'ConfirmLesson', lessonId, ...(refuse === undefined ? {} : { refuse }) }) as const;

  it('is asked for at the gate, and the next gate is not complete without it', () => {
    const [investment, large] = SE.thresholds;
    const rules = { ...SE, thresholds: [investment!, { ...large!, crossing: investment!.crossing }] };
    const play = measured(rules).then(author, forecastOf(costOf(120, 'SEK')));
    const occasion = `gate.${SE.gates[0]!.id}`;
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({ kind: 'share_lesson', subject: expect.objectContaining({ occasion }) }),
    );
    expect(play.refused(play.officer, { type: 'ConfirmCompleteness' })).toMatchObject({
      code: 'lessons-due',
      rule: { id: 'learning' },
      facts: { due: [occasion] },
    });
    play.then(author, lessonOf('l-1', { occasion }));
    expect(play.code(play.officer, { type: 'ConfirmCompleteness' })).toBe('lessons-due');
    play.then(approver, confirm('l-1')).then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.state.gate?.complete).not.toBeNull();
  });

  it('is confirmed by another person of the same body', () => {
    const play = measured().then(author, lessonOf('l-1'));
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        id: 'confirm_lesson:l-1',
        assignee: expect.objectContaining({ role: 'agency_approver' }),
      }),
    );
    expect(play.refused(author, confirm('l-1'))).toMatchObject({ code: 'own-lesson', rule: { id: 'learning' } });
    expect(play.code(play.decider, confirm('l-1'))).toBe('not-authorised');
    play.then(approver, confirm('l-1', 'It names a supplier that has done nothing wrong.'));
    expect(play.state.learning.unconfirmed).toEqual([]);
    play.then(play.officer, lessonOf('l-2')).then(play.decider, confirm('l-2'));
    expect(play.recorded.map(({ event }) => event.type)).toContain('LessonConfirmed');
  });

  it('says what worked or what failed, for an occasion that asks for it; one that is withheld names the provision', () => {
    const play = measured();
    expect(play.code(author, lessonOf('l-1', { failed: ' ' }))).toBe('lesson-says-nothing');
    expect(play.code(author, lessonOf('l-1', { occasion: 'closure' }))).toBe('lesson-not-asked');
    expect(play.code(author, lessonOf('l-1', { stage: 'nowhere' }))).toBe('unknown-stage');
    const withheld = { legalRef: ' ', reason: 'Security.' };
    expect(play.code(author, lessonOf('l-1', { withheld }))).toBe('legal-reference-missing');
  });

  it('is due after a cancellation within the time of the regime, and stays due when that is over', () => {
    const play = measured();
    play.then(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i-1', at: play.now });
    const due = play.state.learning.due.find(({ occasion }) => occasion === 'cancellation');
    expect(due?.clockId).not.toBeNull();
    expect(play.procedure().ended).toBe(false);
    play.passes('2025-09-01T08:00:00.000Z');
    expect(play.recorded.map(({ event }) => event.type)).toContain('LessonOverdue');
    expect(play.tasks().map(({ id }) => id)).toContain('follow_up_lesson:cancellation');
    tellsLessons(play);
    expect(play.state.learning.due).toEqual([]);
    expect(play.procedure().ended).toBe(true);
  });
});
