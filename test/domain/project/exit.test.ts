import type { Regime } from '../../../domain/regime/types';
import { SYSTEM } from '../../../domain/kernel';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { exitDecisionOf, exitOf, tellsLessons } from '../fixtures/exits';
import { approver, author, ofAgency, AGENCY, person } from '../fixtures/people';
import { conditionOf, decisionOf } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { advised, running } from './advice';

const sek = (millions: number) => estimateOf(millions, 'SEK');
/** Runs with a baseline that promises hours saved. */
const measured = (rules: Regime = SE) => running(rules, []).then(approver, baselineOf(sek(40)));
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
