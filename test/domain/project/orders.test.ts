import { SYSTEM } from '../../../domain/kernel';
import type { ApplyPause, ProjectCommand, RecordSpending } from '../../../domain/project/commands';
import { approver, author } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

const PAUSED_AT = '2025-06-02T08:00:00.000Z';
const million = (n: number): number => n * 100_000_000;

const pauseOf = (changes: Partial<ApplyPause> = {}): ApplyPause => ({
  type: 'ApplyPause',
  interventionId: 'i1',
  at: PAUSED_AT,
  until: '2025-11-28',
  expiry: 'decision_required',
  allowedWork: ['security'],
  burnCap: million(2),
  ...changes,
});
const spend = (amount: number, date: string, changes: Partial<RecordSpending> = {}): RecordSpending => ({
  ...{ type: 'RecordSpending', spendingId: `s-${date}-${amount}`, class: 'analysis', amount, currency: 'SEK', date },
  ...{ reference: 'Invoice 7', allowedWork: 'security', ...changes },
});
const invoiced = (net: number, issuedOn: string): ProjectCommand => ({
  ...{
    type: 'PostInvoice',
    invoiceId: `v-${issuedOn}`,
    posting: 1,
    kind: 'invoice',
    number: '7',
    issuedOn,
    contractId: null,
  },
  ...{ currency: 'SEK', amounts: [{ class: 'analysis', net, vat: 0 }], allowedWork: 'security' },
});
const paused = (changes: Partial<ApplyPause> = {}): ProjectPlay =>
  running(SE).until(PAUSED_AT).does(SYSTEM, pauseOf(changes));
const violations = (play: ProjectPlay): readonly string[] =>
  play.events('ViolationFlagged').map(({ violation }) => violation);

describe('an order limits what a pause may spend a month', () => {
  test('up to the limit the allowed work is paid; beyond it nothing is, and a new month begins anew', () => {
    const play = paused().until('2025-06-20T08:00:00.000Z');
    play.does(author, spend(million(2), '2025-06-10'));
    expect(play.refused(author, spend(1, '2025-06-20'))).toMatchObject({
      code: 'burn-cap-exceeded',
      facts: { month: '2025-06', cap: million(2), used: million(2), left: 0 },
    });
    play.until('2025-07-02T08:00:00.000Z').does(author, spend(million(1), '2025-07-01'));
    expect(play.state.pauses[0]?.burn).toMatchObject({ month: '2025-07', used: million(1) });
  });

  test('what is dated back counts in the month that was counted last', () => {
    const play = paused()
      .until('2025-07-02T08:00:00.000Z')
      .does(author, spend(million(2), '2025-07-01'));
    expect(play.code(author, spend(1, '2025-06-30'))).toBe('burn-cap-exceeded');
  });

  test('of an invoice it is flagged, since it is owed; what was invoiced before the pause does not count', () => {
    const play = paused().until('2025-06-20T08:00:00.000Z');
    play.does(SYSTEM, invoiced(million(5), '2025-05-30'));
    expect(violations(play)).not.toContain('spending_over_burn_cap');
    play.does(SYSTEM, invoiced(million(2), '2025-06-10')).does(SYSTEM, invoiced(1, '2025-06-11'));
    expect(violations(play)).toContain('spending_over_burn_cap');
  });

  test('a renewed pause keeps what was used', () => {
    const play = paused()
      .until('2025-06-20T08:00:00.000Z')
      .does(author, spend(million(2), '2025-06-10'));
    play.does(SYSTEM, pauseOf({ until: '2026-01-30', at: play.now }));
    expect(play.code(author, spend(1, '2025-06-20'))).toBe('burn-cap-exceeded');
  });

  test('an order without a limit limits nothing', () => {
    const play = paused({ burnCap: null }).until('2025-06-20T08:00:00.000Z');
    play.does(author, spend(million(9), '2025-06-10'));
  });
});

describe('the conditions of a resumption are followed', () => {
  const resumed = (ifMissed: 'notify' | 'escalate' = 'escalate'): ProjectPlay =>
    paused()
      .until('2025-07-01T08:00:00.000Z')
      .does(SYSTEM, {
        ...{ type: 'ApplyResumption', interventionId: 'i1', at: '2025-07-01T08:00:00.000Z', how: 'decided' },
        body: 'oversight',
        conditions: [{ id: 'i1.plan', text: 'A new plan.', due: '2025-10-01', evidence: 'The plan.', ifMissed }],
      });

  test('they are the project’s, with a limit that the pause does not stop', () => {
    const play = resumed().until('2025-07-01T08:00:00.000Z');
    expect(play.dueDate(play.state.conditions[0]!.clockId!)).toBe('2025-10-01');
    expect(play.taskIds()).toEqual(expect.arrayContaining(['meet_condition:i1.plan', 'verify_condition:i1.plan']));
    expect(
      play.code(author, { type: 'VerifyCondition', conditionId: 'i1.plan', evidence: 'Seen.', documents: [] }),
    ).toBe('not-authorised');
    play.does(play.officer, { type: 'VerifyCondition', conditionId: 'i1.plan', evidence: 'Seen.', documents: [] });
    expect(play.state.conditions).toEqual([]);
  });

  test('missed, the decider considers what follows', () => {
    const play = resumed().until('2025-10-02T08:00:00.000Z');
    expect(play.events('ConditionMissed')).toHaveLength(1);
    expect(play.taskIds()).toContain('follow_up_condition:i1.plan');
  });
});

describe('a cancelled project is wound up', () => {
  const cancelled = (): ProjectPlay =>
    running(SE)
      .until(PAUSED_AT)
      .does(SYSTEM, {
        ...{ type: 'ApplyCancellation', interventionId: 'i1', at: PAUSED_AT, body: 'oversight' },
        runDown: {
          cap: million(3),
          items: [
            {
              id: 'cases',
              kind: 'open_cases',
              text: 'Move them.',
              owner: 'Registry',
              due: '2025-09-01',
              evidence: 'A list.',
            },
          ],
        },
      });
  const report: ProjectCommand = { type: 'ReportRunDownItem', itemId: 'cases', evidence: 'All moved.', documents: [] };
  const check = (value: 'verified' | 'returned'): ProjectCommand => ({
    ...{ type: 'VerifyRunDownItem', itemId: 'cases', value, reason: 'Looked at.' },
  });
  const complete: ProjectCommand = { type: 'CompleteRunDown', reasons: { facts: 'Nothing is left.' } };

  test('only its winding up is paid, and no more than the order says', () => {
    const play = cancelled().until('2025-06-20T08:00:00.000Z');
    expect(play.code(author, spend(1, '2025-06-10'))).toBe('work-not-allowed');
    play.does(author, spend(million(2), '2025-06-10', { allowedWork: 'decommission', class: 'suppliers' }));
    expect(play.refused(author, spend(million(2), '2025-06-11', { allowedWork: 'operation' }))).toMatchObject({
      code: 'run-down-cap-exceeded',
      facts: { left: million(1) },
    });
    play.does(SYSTEM, invoiced(1, '2025-06-12'));
    expect(violations(play)).toEqual(['spending_in_run_down']);
  });

  test('each thing has its owner’s report and the officer’s verification; then a decision ends it', () => {
    const play = cancelled();
    expect(play.procedure()).toMatchObject({ ended: false, overlays: ['run_down'] });
    expect(play.code(play.decider, complete)).toBe('run-down-open');
    expect(play.code(play.officer, check('verified'))).toBe('not-reported');
    play.does(author, report).does(play.officer, check('returned')).does(approver, report);
    expect(play.code(author, check('verified'))).toBe('not-authorised');
    play.does(play.officer, check('verified'));
    expect(play.taskIds()).toContain('complete_run_down:run-down');
    expect(play.code(play.officer, complete)).toBe('not-authorised');
    play.does(play.decider, complete);
    expect(play.events('RunDownCompleted')[0]).toMatchObject({ used: 0, cap: million(3) });
    expect(play.state.clocks.filter(({ purpose }) => purpose === 'run_down')).toEqual([]);
    expect(play.code(author, spend(1, '2025-06-01', { allowedWork: 'operation' }))).toBe('project-ended');
  });

  test('what is not done by its day is overdue', () => {
    const play = cancelled().until('2025-09-02T08:00:00.000Z');
    expect(play.events('RunDownItemOverdue')[0]).toMatchObject({ itemId: 'cases', due: '2025-09-01' });
  });

  test('a stayed cancellation winds nothing up; upheld, the winding up goes on from where it stood', () => {
    const play = cancelled().until('2025-06-05T08:00:00.000Z');
    play.does(author, spend(million(1), '2025-06-03', { allowedWork: 'decommission' }));
    play.does(approver, {
      ...{ type: 'FileAppeal', appealId: 'a1', decision: { kind: 'cancel', ref: 'i1' }, party: 'agency' },
      ...{ grounds: 'Wrong.', documents: [], asksStay: true },
    });
    play.does(play.decider, { type: 'DecideAppealStay', appealId: 'a1', value: 'grant', reason: 'Not to be undone.' });
    expect(play.state).toMatchObject({ status: 'running', orders: { runDown: null } });
    play.does(play.officer, { type: 'ForwardAppeal', appealId: 'a1', reference: 'Dnr 7' }).does(play.officer, {
      ...{ type: 'RecordAppealOutcome', appealId: 'a1', outcome: 'upheld', decidedOn: '2025-06-05' },
      ...{ reference: 'Fi2025/1', text: 'It stands.' },
    });
    expect(play.state).toMatchObject({ status: 'cancelled', orders: { runDown: { used: million(1) } } });
  });

  test('a supplier’s claim is linked to the order and followed to its end', () => {
    const play = cancelled();
    const claim: ProjectCommand = {
      ...{ type: 'RecordSupplierClaim', claimId: 'c1', interventionId: 'i1', supplier: 'Data AB', contractId: null },
      ...{ amount: million(4), currency: 'SEK', text: 'For work that was done.', documents: [] },
    };
    const settle = (paid: number | null, status: 'settled' | 'in_court'): ProjectCommand => ({
      ...{ type: 'UpdateSupplierClaim', claimId: 'c1', status, text: 'Agreed.', documents: [] },
      paid: paid === null ? null : { amount: paid, currency: 'SEK' },
    });
    expect(play.code(author, claim)).toBe('not-authorised');
    expect(play.code(play.officer, { ...claim, interventionId: 'i9' })).toBe('no-such-order');
    play.does(play.officer, claim).does(play.officer, settle(null, 'in_court'));
    expect(play.taskIds()).toContain('follow_claim:c1');
    expect(play.code(play.officer, settle(null, 'settled'))).toBe('field-not-for-value');
    play.does(play.officer, settle(million(1), 'settled'));
    expect(play.state.claims).toEqual([]);
  });
});

describe('a proceeding learns what the project costs, and of appeals against an order that waits', () => {
  test('at its opening, and when a baseline or a forecast changes it', () => {
    const play = running(SE).until(PAUSED_AT);
    play.does(SYSTEM, { type: 'NoteIntervention', interventionId: 'i1', kind: 'pause', at: PAUSED_AT });
    expect(play.sent('NoteProjectCost')[0]).toMatchObject({
      to: 'intervention/i1',
      command: { amount: million(40), of: 'submission' },
    });
  });

  test('an appeal is open to it, and its end is told', () => {
    const play = running(SE).until(PAUSED_AT);
    play.does(SYSTEM, { type: 'NoteIntervention', interventionId: 'i1', kind: 'pause', at: PAUSED_AT });
    play.does(SYSTEM, {
      ...{ type: 'NoteOrder', interventionId: 'i1', kind: 'pause', from: '2025-06-25', waitsForAppeal: true },
      at: PAUSED_AT,
    });
    play.does(approver, {
      ...{ type: 'FileAppeal', appealId: 'a1', decision: { kind: 'pause', ref: 'i1' }, party: 'agency' },
      ...{ grounds: 'Wrong.', documents: [], asksStay: false },
    });
    expect(play.sent('NoteAppeal')[0]).toMatchObject({ command: { appealId: 'a1', open: true } });
    play.does(approver, { type: 'WithdrawAppeal', appealId: 'a1', reason: 'Settled.' });
    expect(play.sent('NoteAppeal')[1]).toMatchObject({ command: { appealId: 'a1', open: false } });
  });

  test('a refused resumption can be appealed against; set aside, the request is open again', () => {
    const play = paused().does(SYSTEM, {
      ...{ type: 'NoteResumptionRefused', interventionId: 'i1', refusalId: 'i1.1', at: PAUSED_AT },
    });
    play.does(approver, {
      ...{ type: 'FileAppeal', appealId: 'a1', decision: { kind: 'resumption_refused', ref: 'i1.1' }, party: 'agency' },
      ...{ grounds: 'Wrong.', documents: [], asksStay: false },
    });
    play.does(play.officer, { type: 'ForwardAppeal', appealId: 'a1', reference: 'Dnr 7' }).does(play.officer, {
      ...{ type: 'RecordAppealOutcome', appealId: 'a1', outcome: 'annulled', decidedOn: '2025-06-02' },
      ...{ reference: 'Fi2025/1', text: 'It goes.' },
    });
    expect(play.sent('ReopenResumption')[0]).toMatchObject({ to: 'intervention/i1', command: { refusalId: 'i1.1' } });
    expect(play.state.pauses).toHaveLength(1);
  });
});
