import { SYSTEM } from '../../../domain/kernel';
import type { Correction, ReviewCommand } from '../../../domain/review/commands';
import type { Regime } from '../../../domain/regime/types';
import { agencyPerson, withRule } from './regime';
import { CHAIR, PROPOSAL, SECRETARY, assign, declare, member, seated, vote, type RoundPlay } from './round';

const M1 = member('m1');
const AGENCY = agencyPerson('approver');
const SEND: ReviewCommand = { type: 'SendFactCheck' };
const reply = (...corrections: Correction[]): ReviewCommand => ({ type: 'ReplyToFactCheck', corrections });
const WRONG: Correction = { section: 'summary', text: 'The supplier is not new.', source: 'The contract of 2019' };

const checked = (): Regime => withRule({ factCheck: { legalRef: 'Act § 15', time: { n: 5, unit: 'working_day' } } });
const proposed = (): RoundPlay => seated(2, checked()).does(CHAIR, PROPOSAL);
const sent = (): RoundPlay => proposed().does(CHAIR, SEND);

describe('the draft opinion goes to the agency', () => {
  test('by the chair or the rapporteur, who has the task; the agency has five working days', () => {
    const round = proposed();
    expect(round.taskIds()).toContain('send_fact_check:chair');
    expect(round.taskIds()).not.toContain('cast_vote:m1');
    round.does(CHAIR, SEND);
    expect(round.dueDate('fact_check')).toBe('2025-05-26');
    expect(round.tasks().find(({ kind }) => kind === 'check_facts')).toMatchObject({
      assignee: { bodyId: 'agency-1' },
      clockId: 'fact_check',
      subject: { proposal: 1 },
    });
    expect(round.notices.at(-1)).toMatchObject({ kind: 'fact_check_sent', facts: { due: '2025-05-26' } });
  });

  test('not by a member, not without a draft, not twice at a time, not where the rule has none', () => {
    expect(proposed().refused(M1, SEND).code).toBe('not-authorised');
    expect(proposed().refused(SECRETARY, SEND).code).toBe('not-a-member');
    expect(seated(2, checked()).refused(CHAIR, SEND).code).toBe('no-proposal');
    expect(sent().refused(CHAIR, SEND).code).toBe('fact-check-open');
    expect(seated().does(CHAIR, PROPOSAL).refused(CHAIR, SEND).code).toBe('no-fact-check');
  });

  test('by a rapporteur beside the chair', () => {
    const round = proposed().does(SECRETARY, assign('m3', 'rapporteur')).does(member('m3'), declare());
    round.does(member('m3'), SEND);
    expect(round.events('FactCheckSent')[0]).toMatchObject({ by: 'm3', proposal: 1 });
  });

  test('and its time stands still while the round does, also where that began before', () => {
    const stop = (ref: string, at: string): ReviewCommand => ({
      type: 'SuspendRound',
      cause: 'information_request',
      ref,
      at,
    });
    const round = proposed();
    round.does(SYSTEM, stop('q1', round.now)).does(CHAIR, SEND).until('2025-06-10T08:00:00.000Z');
    expect(round.state.factCheck.status).toBe('open');
    round.does(SYSTEM, { type: 'ResumeRound', ref: 'q1', at: round.now });
    expect(round.dueDate('fact_check')).toBe('2025-06-16');
  });

  test('unless the calendar ends before its time does', () => {
    const late = withRule({ factCheck: { time: { n: 40, unit: 'year' } } });
    expect(seated(2, late).does(CHAIR, PROPOSAL).refused(CHAIR, SEND).code).toBe('calendar-too-short');
  });
});

describe('the agency', () => {
  test('corrects facts, each with its place and its source', () => {
    const round = sent().does(AGENCY, reply(WRONG));
    expect(round.events('FactCheckReplied')).toEqual([
      { type: 'FactCheckReplied', proposal: 1, by: 'approver', corrections: [WRONG] },
    ]);
    expect(round.notices.at(-1)).toMatchObject({ kind: 'fact_check_replied', facts: { corrections: 1 } });
    expect(round.dueDate('fact_check')).toBeNull();
    for (const field of ['section', 'text', 'source'] as const) {
      const refusal = sent().refused(AGENCY, reply(WRONG, { ...WRONG, [field]: ' ' }));
      expect(refusal).toMatchObject({ code: 'text-missing', field: `/corrections/1/${field}` });
    }
  });

  test('or confirms them; nobody else does, and nobody before a draft lies there or after its time', () => {
    sent().does(agencyPerson('author', 'agency_author'), reply());
    expect(sent().refused(agencyPerson('x', 'agency_approver', 'agency-2'), reply()).code).toBe('not-authorised');
    expect(sent().refused(CHAIR, reply()).code).toBe('not-authorised');
    expect(proposed().refused(AGENCY, reply()).code).toBe('fact-check-not-open');
    expect(sent().until('2025-05-27T08:00:00.000Z').refused(AGENCY, reply()).code).toBe('fact-check-not-open');
  });

  test('that is silent has no objections, and that is written', () => {
    const round = sent().until('2025-05-26T21:59:59.000Z');
    expect(round.events('FactCheckSilent')).toEqual([]);
    round.until('2025-05-26T22:00:00.000Z');
    expect(round.events('FactCheckSilent')).toEqual([
      { type: 'FactCheckSilent', proposal: 1, deemed: 'no_objections' },
    ]);
    round.does(M1, vote('for'));
  });
});

describe('the vote', () => {
  test('waits until the facts are checked; the refusal says for what', () => {
    const before = proposed().refused(M1, vote('for'));
    expect(before).toMatchObject({ code: 'fact-check-awaited', facts: { status: 'none' } });
    expect(before.rule).toMatchObject({ id: 'council-round.factCheck', legalRef: 'Act § 15' });
    expect(sent().refused(M1, vote('for')).remedy).toMatch(/silence is no objection/);
    sent().does(AGENCY, reply()).does(M1, vote('for'));
  });

  test('on a corrected draft needs no further check, unless the chair asks for one', () => {
    const round = sent().does(AGENCY, reply(WRONG)).does(CHAIR, PROPOSAL).does(M1, vote('for'));
    expect(round.taskIds()).not.toContain('send_fact_check:chair');
    round.does(CHAIR, SEND);
    expect(round.refused(member('m2'), vote('for')).code).toBe('fact-check-awaited');
    expect(round.refused(CHAIR, { type: 'GiveOpinion' }).code).toBe('fact-check-awaited');
    round.does(AGENCY, reply());
    for (const voter of [CHAIR, member('m2')]) round.does(voter, vote('for'));
    round.does(CHAIR, { type: 'GiveOpinion' });
    expect(round.state.status).toBe('given');
    expect(round.replayed()).toEqual(round.state);
  });

  test('goes on without a check where the rule has none', () => {
    seated().does(CHAIR, PROPOSAL).does(M1, vote('for'));
  });
});
