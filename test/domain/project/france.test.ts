import { approver, author, person, at } from '../fixtures/people';
import { decisionOf, ProjectPlay } from '../fixtures/project-play';
import { FR, withClock, withDecision, withGate } from '../fixtures/regimes';
import { costOf, documentOf, submissionOf } from '../fixtures/submissions';
import type { Regime } from '../../../domain/regime/types';

const KEYS = { oversight: 'dinum', council: 'dinum-panel' };
const eur = (millions: number) => costOf(millions, 'EUR', 'included');
const file = submissionOf(eur(9.6), { documents: [documentOf('project-file')] });
const MINISTRY = { 'agency.type': 'ministry' };

/** Filed on 3 March 2025. */
const filed = (rules: Regime = FR, agency: Readonly<Record<string, string>> = MINISTRY) =>
  new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', KEYS).files(file, agency);

const question = (requestId: string) =>
  ({ type: 'RequestInformation', requestId, questions: ['Which years of operation are in the cost?'] }) as const;
const answer = (requestId: string) =>
  ({ type: 'AnswerInformation', requestId, answers: ['Two.'], documents: [] }) as const;

const decisionClock = (play: ProjectPlay) => play.state.clocks.find(({ purpose }) => purpose === 'decision')!.id;

/** Asked on 20 March, answered on 7 April. */
const suspended = (rules: Regime = FR) => {
  const play = filed(rules).until('2025-03-20T09:00:00.000Z');
  play.then(play.officer, question('q-1')).passes('2025-04-07T09:00:00.000Z');
  return play.then(author, answer('q-1'));
};

describe('S7: a French project, the clock and the silence', () => {
  it('runs from receipt: one month for the decision, 25 days for the consulted bodies', () => {
    const play = filed();
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-03');
    const consulted = play.state.gate!.consultations!;
    expect(consulted.map(({ body }) => body)).toEqual(['anssi', 'budget']);
    expect(consulted.map(({ clockId }) => play.dueDate(clockId))).toEqual(['2025-03-28', '2025-03-28']);
    expect(play.events('ReviewOpened')).toMatchObject([{ clockFrom: '2025-03-03T08:00:00.000Z' }]);
  });

  it('has the same dates when the procedure comes days late', () => {
    const late = new ProjectPlay(FR, '2025-03-03T08:00:00.000Z', KEYS).does(approver, {
      ...filingOf(),
    });
    late.until('2025-03-11T08:00:00.000Z').settles();
    expect(late.dueDate(decisionClock(late))).toBe('2025-04-03');
    expect(late.dueDate(late.state.gate!.consultations![0]!.clockId)).toBe('2025-03-28');
    expect(late.sent('OpenReviewRound')).toMatchObject([{ effectiveAt: '2025-03-03T08:00:00.000Z' }]);
  });

  it('stands still for eighteen days while a question is open', () => {
    const play = suspended();
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-21');
    expect(play.sent('SuspendRound')).toMatchObject([
      { command: { cause: 'information_request', ref: 'q-1', at: '2025-03-20T09:00:00.000Z' } },
    ]);
    expect(play.sent('ResumeRound')).toMatchObject([{ command: { ref: 'q-1', at: '2025-04-07T09:00:00.000Z' } }]);
  });

  it('gives the other dates if the rule counts thirty days, or rolls to a working day', () => {
    const days = suspended(withClock(FR, 'decision', { budget: { n: 30, unit: 'day' } }));
    expect(days.dueDate(decisionClock(days))).toBe('2025-04-20');
    const rolled = suspended(withClock(FR, 'decision', { roll: 'next_working_day' }));
    expect(rolled.dueDate(decisionClock(rolled))).toBe('2025-04-22');
  });

  it('silence for one month is consent, at the end of the last day', () => {
    const play = suspended().passes('2025-04-21T21:59:59.999Z');
    expect(play.state.status).toBe('in_gate');
    play.passes('2025-05-01T08:00:00.000Z');
    expect(play.state).toMatchObject({ status: 'running', stageId: 'realisation' });
    const [decision] = play.events('DecisionTaken');
    expect(decision).toMatchObject({
      value: 'approve',
      by: 'silence',
      decidedBy: null,
      at: '2025-04-21T22:00:00.000Z',
      legalRef: 'Décret n° 2019-1088, art. 3',
      verified: false,
      bound: true,
      opensStage: 'realisation',
    });
    expect(decision!.reasons.rule).toContain('Décret n° 2019-1088, art. 3');
    expect(play.sent('EndRound')).toMatchObject([{ command: { reason: 'decided', at: '2025-04-21T22:00:00.000Z' } }]);
    expect(play.notices.map(({ kind }) => kind)).toContain('decision_taken');
  });

  it('a suspended clock never speaks, however long the answer takes', () => {
    const play = filed().until('2025-03-20T09:00:00.000Z');
    play.then(play.officer, question('q-1')).passes('2026-12-31T09:00:00.000Z');
    expect(play.events('DecisionTaken')).toEqual([]);
    expect(play.dueDate(decisionClock(play))).toBeNull();
  });

  it('stands still until the last of several questions is answered or withdrawn', () => {
    const play = filed().until('2025-03-10T09:00:00.000Z');
    play.does(play.officer, question('q-1')).until('2025-03-12T09:00:00.000Z');
    play.does(play.officer, question('q-2')).until('2025-03-20T09:00:00.000Z').does(author, answer('q-1'));
    expect(play.dueDate(decisionClock(play))).toBeNull();
    play.until('2025-03-24T09:00:00.000Z');
    play.does(play.officer, { type: 'WithdrawInformationRequest', requestId: 'q-2' });
    expect(play.dueDate(decisionClock(play))).toBe('2025-04-17');
    expect(play.state.requests).toEqual([]);
  });

  it('counts a question that was asked and answered before the gate was opened late', () => {
    const late = new ProjectPlay(FR, '2025-03-03T08:00:00.000Z', KEYS).does(approver, filingOf());
    late.until('2025-03-05T09:00:00.000Z').does(late.officer, question('q-1'));
    late.until('2025-03-15T09:00:00.000Z').does(author, answer('q-1'));
    late.until('2025-03-20T09:00:00.000Z').settles();
    expect(late.dueDate(decisionClock(late))).toBe('2025-04-13');
    const toRound = late.sends.filter(({ to }) => to.startsWith('review/')).map(({ command }) => command.type);
    expect(toRound).toEqual(['OpenReviewRound', 'SuspendRound', 'ResumeRound']);
  });
});

const filingOf = () => ({
  type: 'Submit' as const,
  projectId: 'p-1',
  reference: 'TG-2025-0001',
  regimeHash: 'hash',
  agency: { id: 'agency-1', facts: MINISTRY },
  submission: file,
  authors: ['anna'],
  draftId: null,
});

const statement = (bodyKey: string) =>
  ({ type: 'GiveStatement', bodyKey, position: 'favourable', text: 'No objection.' }) as const;
const anssi = person('alain', at(FR, 'anssi', 'consulted_body'));
const budget = person('brigitte', at(FR, 'budget', 'consulted_body'));

describe('consulted bodies', () => {
  it('answer for themselves only, and once; after their time what they say is marked as late', () => {
    const play = filed();
    expect(play.code(anssi, statement('budget'))).toBe('not-authorised');
    play.does(anssi, statement('anssi'));
    expect(play.code(anssi, statement('anssi'))).toBe('consultation-closed');
    play.until('2025-03-29T08:00:00.000Z');
    expect(play.events('ConsultationSilent')).toMatchObject([
      { bodyKey: 'budget', counts: 'no_opinion', at: '2025-03-28T23:00:00.000Z' },
    ]);
    play.does(budget, statement('budget'));
    expect(play.events('StatementGiven').at(-1)).toMatchObject({
      ...{ bodyKey: 'budget', late: true, counts: true },
      legalRef: 'Décret n° 2019-1088, art. 3',
    });
    expect(play.refused(budget, statement('budget'))).toMatchObject({
      code: 'consultation-closed',
      rule: { legalRef: 'Décret n° 2019-1088, art. 3' },
    });
  });

  it('whose silence escalates are reported, and hold nothing up', () => {
    const [first, second] = FR.gates[0]!.consultations;
    const rules = withGate(FR, 'prior-opinion', { consultations: [{ ...first!, silence: 'escalate' }, second!] });
    const play = filed(rules).opinion('favourable').passes('2025-03-29T08:00:00.000Z');
    expect(play.events('ConsultationSilent')[0]).toMatchObject({ bodyKey: 'anssi', counts: 'escalate' });
    expect(play.notices.map(({ kind }) => kind)).toContain('consultation_silent');
    expect(play.taskIds()).toContain('decide');
  });

  it('hold the decision up until they answered or ran out of time', () => {
    const play = filed().opinion('favourable');
    expect(play.refused(play.decider, decisionOf('approve'))).toMatchObject({
      code: 'consultation-open',
      facts: { bodies: ['anssi', 'budget'] },
    });
    play.then(anssi, statement('anssi')).then(budget, statement('budget'));
    expect(play.tasks().find(({ id }) => id === 'decide')).toMatchObject({
      assignee: { role: 'oversight_decider', bodyKey: 'dinum' },
      clockId: decisionClock(play),
    });
    play.then(play.decider, decisionOf('approve'));
    expect(play.state.status).toBe('running');
  });
});

const heard = (rules: Regime = FR, agency: Readonly<Record<string, string>> = MINISTRY, outcome = 'unfavourable') =>
  filed(rules, agency).then(anssi, statement('anssi')).then(budget, statement('budget')).opinion(outcome);

describe('the force of the opinion', () => {
  it('a rejection binds a ministry: the project ends', () => {
    const play = heard();
    play.then(play.decider, decisionOf('reject'));
    expect(play.events('DecisionTaken')).toMatchObject([{ binding: 'consent', bound: true, opensStage: null }]);
    expect(play.state.status).toBe('rejected');
    expect(play.tasks()).toEqual([]);
    expect(play.state.clocks).toEqual([]);
  });

  it('a rejection is advice to a supervised body: it may go on, with the advice on the record', () => {
    const play = heard(FR, { 'agency.type': 'supervised_body' });
    play.then(play.decider, decisionOf('reject'));
    expect(play.events('DecisionTaken')).toMatchObject([{ value: 'reject', bound: false, opensStage: 'realisation' }]);
    expect(play.state.status).toBe('running');
  });

  it('a rejection where nobody knows whether it binds ends the project, and says that it is not known', () => {
    const rules = withDecision(FR, 'opinion', { bindingWhen: { fact: 'agency.unknown', is: '=', value: true } });
    const play = heard(rules);
    play.then(play.decider, decisionOf('reject'));
    expect(play.events('DecisionTaken')).toMatchObject([{ bound: null }]);
    expect(play.state.status).toBe('rejected');
  });

  it('a decision against the examination says why', () => {
    const play = heard();
    expect(play.refused(play.decider, decisionOf('approve'))).toMatchObject({
      code: 'deviation-unexplained',
      field: '/deviation',
      facts: { outcome: 'unfavourable', followedBy: ['reject', 'return'] },
    });
    play.then(play.decider, decisionOf('approve', { deviation: 'The risk is accepted for the reform.' }));
    expect(play.events('DecisionTaken')).toMatchObject([{ deviates: true }]);
  });
});

describe('a contract', () => {
  const contract = (signedOn: string) =>
    ({
      type: 'RecordContract',
      contractId: `c-${signedOn}`,
      supplier: 'Maison du code',
      reference: 'C-1',
      signedOn,
      amount: 100_000_00,
      currency: 'EUR',
    }) as const;

  it('signed before the opinion is recorded, and flagged as a violation', () => {
    const play = filed().until('2025-03-10T08:00:00.000Z').does(author, contract('2025-03-09'));
    expect(play.events('ContractRecorded')).toHaveLength(1);
    expect(play.events('ViolationFlagged')).toMatchObject([
      { violation: 'contract_before_decision', gateId: 'prior-opinion', legalRef: 'Décret n° 2019-1088, art. 3' },
    ]);
  });

  it('that comes to light after the decision is judged by the day it was signed', () => {
    const play = suspended().passes('2025-05-05T08:00:00.000Z');
    play.does(author, contract('2025-05-02')).does(author, contract('2025-04-20'));
    expect(play.events('ViolationFlagged').map(({ ref }) => ref)).toEqual(['c-2025-04-20']);
  });

  it('is not signed in the future, in another currency or for nothing', () => {
    const play = filed();
    expect(play.code(author, contract('2025-03-04'))).toBe('date-in-future');
    expect(play.code(author, { ...contract('2025-03-01'), currency: 'SEK' })).toBe('currency-mismatch');
    expect(play.code(author, { ...contract('2025-03-01'), amount: 0 })).toBe('amount-not-positive');
    expect(play.code(author, contract('2025-02-30'))).toBe('date-impossible');
  });

  it('money spent under a soft lock is accepted and flagged', () => {
    const play = filed().does(author, {
      type: 'RecordSpending',
      spendingId: 's-1',
      class: 'delivery',
      amount: 1_000_00,
      currency: 'EUR',
      date: '2025-03-02',
      reference: 'F-1',
    });
    expect(play.events('ViolationFlagged')).toMatchObject([{ violation: 'spending_in_soft_lock', ref: 's-1' }]);
    expect(play.state.spent).toEqual({ delivery: 1_000_00 });
  });
});

describe('what else silence can mean', () => {
  const silent = (deemed: Regime['clocks'][number]['deemed']) =>
    filed(withClock(FR, 'decision', { deemed }))
      .opinion('favourable')
      .passes('2025-04-10T08:00:00.000Z');

  it('a rejection', () => {
    expect(silent('reject').state.status).toBe('rejected');
  });

  it('the next level of the same body, which may then decide', () => {
    const play = silent('escalate');
    expect(play.events('DecisionOverdue')).toMatchObject([{ then: 'escalate', at: '2025-04-03T22:00:00.000Z' }]);
    expect(play.tasks().find(({ kind }) => kind === 'decide_escalated')).toMatchObject({
      assignee: { role: 'second_signatory', bodyKey: 'dinum' },
    });
    play.then(play.signatory, decisionOf('approve'));
    expect(play.state.status).toBe('running');
  });

  it('that the filing lapses, and may be made anew', () => {
    const play = silent('lapse');
    expect(play.state).toMatchObject({ status: 'returned', gate: null });
    expect(play.taskIds()).toEqual(['amend_submission']);
    expect(play.sent('EndRound')).toEqual([]);
  });

  it('nothing: the question stays open and everybody is told', () => {
    const play = silent('none');
    expect(play.state.gate).not.toBeNull();
    expect(play.notices.map(({ kind }) => kind)).toContain('decision_overdue');
    expect(play.tasks().find(({ id }) => id === 'decide')).not.toHaveProperty('clockId');
  });
});
