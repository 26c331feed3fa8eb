import { SYSTEM } from '../../../domain/kernel';
import type { ProjectCommand, RecordAppealOutcome } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import { conditionOf, decisionOf, type ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { advised } from './advice';

const staying: Regime = {
  ...SE,
  appeal: { ...SE.appeal, routes: SE.appeal.routes.map((route) => ({ ...route, staysEffect: 'automatic' })) },
};

const FILE: ProjectCommand = {
  type: 'FileAppeal',
  appealId: 'a1',
  decision: { kind: 'gate_decision', ref: 'dec-1' },
  party: 'agency',
  grounds: 'The forecast was misread.',
  documents: [],
  asksStay: false,
};
const FORWARD: ProjectCommand = { type: 'ForwardAppeal', appealId: 'a1', reference: 'Dnr 7' };
const outcome = (
  value: RecordAppealOutcome['outcome'],
  more: Partial<RecordAppealOutcome> = {},
): RecordAppealOutcome => ({
  type: 'RecordAppealOutcome',
  appealId: 'a1',
  outcome: value,
  decidedOn: '2025-03-20',
  reference: 'Fi2025/1',
  text: 'As it says.',
  ...more,
});

const AGAINST = { deviation: 'The benefit is not shown.' };

/** Monday 17 March 2025, with the opinion there. */
const asked = (rules: Regime = SE): ProjectPlay => advised(rules, []).passes('2025-03-17T08:00:00.000Z');
const approved = (rules: Regime = SE): ProjectPlay => {
  const play = asked(rules);
  return play.then(
    play.decider,
    decisionOf('approve_with_conditions', { conditions: [conditionOf('c1', '2025-09-01')] }),
  );
};
const rejected = (): ProjectPlay => {
  const play = asked();
  return play
    .then(play.decider, decisionOf('reject', AGAINST))
    .then(play.signatory, { type: 'SignDecision', decisionId: 'dec-1' });
};
const based = (play: ProjectPlay): ProjectPlay => play.then(approver, baselineOf(estimateOf(40, 'SEK')));
const spends = (amount: number, spendingId = `s-${amount}`): ProjectCommand => ({
  ...{ type: 'RecordSpending', spendingId, class: 'delivery', amount, currency: 'SEK' },
  ...{ date: '2025-03-17', reference: 'Invoice 1' },
});
const appealed = (play: ProjectPlay): ProjectPlay =>
  play.then(approver, FILE).passes('2025-03-20T08:00:00.000Z').then(play.officer, FORWARD);
const decides = (play: ProjectPlay, value: RecordAppealOutcome['outcome'], more = {}): ProjectPlay =>
  play.then(play.officer, outcome(value, more));

describe('an approval that is set aside', () => {
  it.each(['annulled', 'remanded'] as const)('%s leaves the gate open, with the whole time to decide anew', (value) => {
    const before = asked().state;
    const play = decides(appealed(approved()), value);
    expect(play.state).toMatchObject({ status: 'in_gate', stageId: null, nextStage: null, passed: [], conditions: [] });
    expect(play.state.gate).toMatchObject({ id: before.gate!.id, review: before.gate!.review, pending: null });
    expect(play.events('AppealEnded')[0]).toMatchObject({ setAside: true, reopens: before.gate!.id, voids: ['c1'] });
    const [clock, ...others] = play.state.clocks;
    expect(others).toEqual([]);
    expect(clock).toMatchObject({ purpose: 'decision', startedAt: '2025-03-20T08:00:00.000Z' });
    expect(play.taskIds()).toContain('decide');
    expect(play.state).toEqual(play.replayed());
  });

  it('locks the money again, and keeps what was spent and the first baseline', () => {
    const play = based(approved());
    play.then(author, spends(100_00));
    const { first } = play.state.oversight;
    decides(appealed(play), 'annulled');
    expect(play.code(author, spends(200_00))).toBe('class-locked');
    expect(play.state).toMatchObject({ spent: { delivery: 100_00 }, oversight: { first } });
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-2' }));
    expect(play.state.stageId).not.toBeNull();
    play.then(author, spends(200_00));
    expect(play.state.spent).toEqual({ delivery: 300_00 });
  });

  it('stayed, binds money from the stay to its end, and not a moment longer', () => {
    const play = based(approved(staying));
    play.then(author, spends(1_00)).then(approver, FILE);
    expect(play.refused(author, spends(2_00))).toMatchObject({
      code: 'class-locked',
      facts: { lock: 'appeal:a1', releasedBy: 'appeal' },
    });
    play.passes('2025-03-20T08:00:00.000Z').then(play.officer, FORWARD);
    decides(play, 'upheld').then(author, spends(2_00));
    expect(play.state.spent).toEqual({ delivery: 3_00 });
  });

  it('changed into a rejection, ends the project; into an approval without conditions, lets it run without them', () => {
    const ended = decides(appealed(approved()), 'changed', { value: 'reject' });
    expect(ended.state.status).toBe('rejected');
    expect(ended.events('DecisionTaken').at(-1)).toMatchObject({ by: 'appeal', appealId: 'a1', value: 'reject' });
    const free = decides(appealed(approved()), 'changed', { value: 'approve' });
    expect(free.state).toMatchObject({ status: 'running', conditions: [] });
    expect(free.state).toEqual(free.replayed());
  });

  it('must be said what it was changed into, and nothing else is changed into anything', () => {
    const play = appealed(approved());
    expect(play.refused(play.officer, outcome('changed'))).toMatchObject({
      code: 'new-value-missing',
      field: '/value',
    });
    expect(play.code(play.officer, outcome('annulled', { value: 'approve' }))).toBe('field-not-for-value');
    expect(play.code(play.officer, outcome('changed', { value: 'approve_with_conditions' }))).toBe(
      'conditions-missing',
    );
  });

  it('whose place a later approval has taken, changes nothing', () => {
    const play = decides(appealed(approved()), 'annulled');
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-2' }));
    const { status, stageId, passed } = play.state;
    play.then(play.officer, {
      ...FILE,
      ...{ appealId: 'a2', party: 'supplier', name: 'Data AB', filedOn: '2025-03-20' },
    });
    play.then(play.decider, { type: 'ReconsiderDecision', appealId: 'a2', value: 'annul', reasons: 'It was wrong.' });
    expect(play.state).toMatchObject({ status, stageId, passed });
  });
});

describe('a rejection that is set aside', () => {
  it('puts the question again, with the whole time to decide it', () => {
    const play = decides(appealed(rejected()), 'annulled');
    expect(play.state).toMatchObject({ status: 'in_gate', gate: { pending: null } });
    const decision = play.state.clocks.filter(({ purpose }) => purpose === 'decision');
    expect(decision).toMatchObject([{ startedAt: '2025-03-20T08:00:00.000Z', suspensions: [] }]);
    expect(play.taskIds()).toContain('decide');
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-2' }));
    expect(play.state.status).toBe('running');
    expect(play.state).toEqual(play.replayed());
  });

  it('changed into an approval, lets the project run', () => {
    const play = decides(appealed(rejected()), 'changed', { value: 'approve' });
    expect(play.state).toMatchObject({ status: 'running', passed: [{ gateId: SE.gates[0]!.id }] });
  });

  it('of one that was returned, puts it to the body again as it stood', () => {
    const play = asked();
    play.then(play.decider, decisionOf('return', AGAINST));
    expect(play.state.status).toBe('returned');
    decides(appealed(play), 'annulled');
    expect(play.state).toMatchObject({ status: 'in_gate', gate: { id: SE.gates[0]!.id } });
  });

  it('or was put off, is asked for again at once', () => {
    const play = asked();
    play.then(play.decider, decisionOf('defer', { ...AGAINST, deferUntil: '2025-06-02' }));
    decides(appealed(play), 'annulled');
    expect(play.state.gate).toMatchObject({ deferredUntil: null });
    expect(play.state.clocks.map(({ purpose }) => purpose)).toEqual(['decision']);
    expect(play.taskIds()).toContain('decide');
  });
});

describe('a decision that is set aside after another has ended the project', () => {
  it('is not there any more when that one is set aside as well', () => {
    const play = appealed(approved());
    play.then(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i1', at: play.now });
    decides(play, 'annulled');
    expect(play.state.status).toBe('cancelled');
    play.then(approver, { ...FILE, appealId: 'a2', decision: { kind: 'cancel', ref: 'i1' } });
    play
      .then(play.officer, { ...FORWARD, appealId: 'a2' })
      .then(play.officer, { ...outcome('annulled'), appealId: 'a2' });
    expect(play.state).toMatchObject({ status: 'in_gate', passed: [], stageId: null });
    expect(play.taskIds()).toContain('decide');
    expect(play.state).toEqual(play.replayed());
  });

  it('is not brought back once the agency has withdrawn the project', () => {
    const play = asked();
    play.then(play.decider, decisionOf('return', AGAINST));
    appealed(play);
    play.then(approver, { type: 'Withdraw', reason: 'No longer needed.' });
    decides(play, 'annulled');
    expect(play.state.status).toBe('withdrawn');
  });
});
