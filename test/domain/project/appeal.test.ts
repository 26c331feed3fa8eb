import { SYSTEM } from '../../../domain/kernel';
import type { FileAppeal, ProjectCommand } from '../../../domain/project/commands';
import { approver, author, otherAgency } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { atCouncil, running } from './advice';
import { measured } from './reports';
import type { Regime } from '../../../domain/regime/types';

/** Friday 30 May 2025: three weeks later it is Midsummer Eve. */
const ISSUED = '2025-05-30T08:00:00.000Z';

const staying = (staysEffect: 'automatic' | 'on_request' | 'no'): Regime => ({
  ...SE,
  appeal: { ...SE.appeal, routes: SE.appeal.routes.map((route) => ({ ...route, staysEffect })) },
});

const paused = (rules: Regime = SE): ProjectPlay =>
  running(rules)
    .until(ISSUED)
    .does(SYSTEM, {
      type: 'ApplyPause',
      interventionId: 'i1',
      at: ISSUED,
      until: '2025-11-28',
      expiry: 'decision_required',
      allowedWork: ['security'],
    });

const cancelled = (rules: Regime = SE): ProjectPlay =>
  running(rules).until(ISSUED).does(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i1', at: ISSUED });

const appeal = (changes: Partial<FileAppeal> = {}): FileAppeal => ({
  type: 'FileAppeal',
  appealId: 'a1',
  decision: { kind: 'pause', ref: 'i1' },
  party: 'agency',
  grounds: 'The forecast was misread.',
  documents: [],
  asksStay: false,
  ...changes,
});
const supplier = (changes: Partial<FileAppeal> = {}): FileAppeal =>
  appeal({ party: 'supplier', name: 'Data AB', filedOn: '2025-06-23', ...changes });
const outcome = (value: 'upheld' | 'annulled' | 'changed' | 'remanded' | 'dismissed'): ProjectCommand => ({
  type: 'RecordAppealOutcome',
  appealId: 'a1',
  outcome: value,
  decidedOn: '2025-06-02',
  reference: 'Fi2025/1',
  text: 'As it says.',
});
const FORWARD: ProjectCommand = { type: 'ForwardAppeal', appealId: 'a1', reference: 'Dnr 7' };
const GRANT: ProjectCommand = { type: 'DecideAppealStay', appealId: 'a1', value: 'grant', reason: 'Not to be undone.' };
const overlays = (play: ProjectPlay) => play.procedure().overlays;

describe('the time to appeal', () => {
  it('of the agency ends three weeks from the day of issue; on Midsummer Eve it moves to the Monday after', () => {
    const intime = paused().until('2025-06-23T20:00:00.000Z').does(approver, appeal());
    expect(intime.events('AppealFiled')[0]).toMatchObject({
      late: false,
      to: 'government',
      time: { from: 'issued', dueDate: '2025-06-23' },
    });
    expect(intime.events('AppealFiled')[0]!.time!.explanation.map(({ reason }) => reason)).toContain('rolled');
    const late = paused().until('2025-06-23T22:00:00.000Z').does(approver, appeal());
    expect(late.events('AppealFiled')[0]).toMatchObject({ late: true, filedOn: '2025-06-24' });
  });

  it('of a supplier runs from the receipt; where nobody knows it, nobody is late', () => {
    const play = paused().until('2025-07-01T08:00:00.000Z');
    play.does(play.officer, supplier({ receivedOn: '2025-06-02', filedOn: '2025-06-24' }));
    play.does(play.officer, supplier({ appealId: 'a2', receivedOn: '2025-06-03', filedOn: '2025-06-24' }));
    play.does(play.officer, supplier({ appealId: 'a3', filedOn: '2025-07-01' }));
    expect(play.events('AppealFiled').map(({ time, late, to }) => [time?.from, time?.dueDate, late, to])).toEqual([
      ['received', '2025-06-23', true, 'administrative_court'],
      ['received', '2025-06-24', false, 'administrative_court'],
      ['unknown', null, false, 'administrative_court'],
    ]);
  });

  it('runs from the deemed receipt where the route says when that is', () => {
    const deemed: Regime = {
      ...SE,
      appeal: {
        ...SE.appeal,
        routes: SE.appeal.routes.map((route) => ({ ...route, deemedReceipt: { n: 7, unit: 'day' } })),
      },
    };
    const play = paused(deemed).until('2025-07-01T08:00:00.000Z');
    play.does(play.officer, supplier({ filedOn: '2025-06-30' }));
    expect(play.events('AppealFiled')[0]).toMatchObject({
      late: true,
      time: { from: 'deemed_received', dueDate: '2025-06-27' },
    });
  });

  it('once over, leaves a decision that dismisses the appeal as late, and nothing else', () => {
    const play = paused()
      .until('2025-06-25T08:00:00.000Z')
      .does(approver, appeal({ asksStay: true }));
    expect(play.tasks().map(({ id }) => id)).toContain('dismiss_late_appeal:a1');
    expect(play.code(play.officer, FORWARD)).toBe('appeal-late');
    expect(play.code(play.decider, GRANT)).toBe('stay-not-asked');
    const dismiss: ProjectCommand = { type: 'DismissLateAppeal', appealId: 'a1', reasons: 'A day late.' };
    expect(play.code(play.officer, dismiss)).toBe('not-authorised');
    play.does(play.decider, dismiss);
    expect(play.events('AppealEnded')[0]).toMatchObject({ outcome: 'dismissed_late', by: 'deciding_body' });
    expect(overlays(play)).toEqual(['paused']);
    const intime = paused().does(approver, appeal());
    expect(intime.code(intime.decider, dismiss)).toBe('appeal-in-time');
  });
});

describe('who may appeal, against what', () => {
  it('the agency by its signatory; the officer records what came in from others', () => {
    const play = paused();
    for (const stranger of [author, otherAgency, play.officer, play.decider]) {
      expect(play.code(stranger, appeal())).toBe('not-authorised');
    }
    expect(play.code(approver, supplier({ filedOn: '2025-05-30' }))).toBe('not-authorised');
    expect(play.refused(play.officer, supplier({ filedOn: '2025-05-30', name: ' ' }))).toMatchObject({
      code: 'text-missing',
      field: '/name',
    });
  });

  it('no decision that is not on the record, no party without a route, not twice', () => {
    const play = paused();
    expect(play.code(approver, appeal({ decision: { kind: 'cancel', ref: 'i1' } }))).toBe('nothing-to-appeal');
    expect(play.code(approver, appeal({ grounds: '' }))).toBe('text-missing');
    expect(play.code(approver, appeal({ filedOn: '2025-05-30' }))).toBe('field-not-for-value');
    expect(play.code(play.officer, supplier({ filedOn: '2025-05-29' }))).toBe('dates-reversed');
    expect(play.code(play.officer, supplier())).toBe('date-in-future');
    expect(play.does(approver, appeal()).code(approver, appeal({ appealId: 'a2' }))).toBe('appeal-exists');
    const none = paused({ ...SE, appeal: { ...SE.appeal, routes: [] } });
    expect(none.refused(approver, appeal())).toMatchObject({
      code: 'appeal-not-provided',
      rule: { legalRef: 'Förvaltningslagen §§ 36–38' },
    });
  });

  it('shows that the project is under appeal, beside what else lies over it', () => {
    const play = paused().does(approver, appeal());
    expect(overlays(play)).toEqual(['paused', 'under_appeal']);
    play.does(approver, { type: 'WithdrawAppeal', appealId: 'a1', reason: 'Settled.' });
    expect(overlays(play)).toEqual(['paused']);
    expect(play.state).toEqual(play.replayed());
  });
});

describe('a stay', () => {
  it('that comes with the appeal lets the project run at once, and the pause has effect again when it is upheld', () => {
    const play = paused(staying('automatic'));
    const standing = play.state.clocks.filter(({ suspensions }) => suspensions.some(({ to }) => to === null));
    play.does(approver, appeal());
    expect(play.sent('NoteAppealStay')).toMatchObject([{ to: 'intervention/i1', command: { stayed: true } }]);
    expect(overlays(play)).toEqual(['under_appeal']);
    expect(play.state.clocks.flatMap(({ suspensions }) => suspensions.filter(({ to }) => to === null))).toEqual([]);
    play.until('2025-06-02T08:00:00.000Z').does(play.officer, FORWARD).does(play.officer, outcome('upheld'));
    expect(overlays(play)).toEqual(['paused']);
    for (const { id } of standing) {
      const clock = play.state.clocks.find((each) => each.id === id);
      expect(clock?.suspensions.at(-1)).toMatchObject({ cause: 'pause', to: null });
    }
    expect(play.sent('NoteAppealStay').at(-1)).toMatchObject({ command: { stayed: false } });
    expect(play.state).toEqual(play.replayed());
  });

  it('is decided where it was asked for, or where a court orders it', () => {
    const play = paused().does(approver, appeal());
    expect(play.code(play.decider, GRANT)).toBe('stay-not-asked');
    expect(play.code(play.officer, { ...GRANT, reference: 'Mål 1' })).toBe('not-authorised');
    play.does(play.decider, { ...GRANT, reference: 'Mål 1' });
    expect(overlays(play)).toEqual(['under_appeal']);
    const asked = paused().does(approver, appeal({ asksStay: true }));
    expect(asked.tasks().map(({ id }) => id)).toContain('decide_stay:a1');
    asked.does(asked.decider, { ...GRANT, value: 'deny' });
    expect(overlays(asked)).toEqual(['paused', 'under_appeal']);
    expect(asked.code(asked.decider, GRANT)).toBe('stay-not-asked');
  });

  it('ends nothing that has ended meanwhile: a pause that ran out does not come back', () => {
    const play = paused(staying('automatic')).does(approver, appeal());
    play.does(SYSTEM, { type: 'ApplyResumption', interventionId: 'i1', at: play.now, how: 'expired' });
    play.until('2025-06-02T08:00:00.000Z').does(play.officer, FORWARD).does(play.officer, outcome('upheld'));
    expect(overlays(play)).toEqual([]);
  });
});

describe('the outcome', () => {
  const forwarded = (play: ProjectPlay, changes: Partial<FileAppeal> = {}): ProjectPlay =>
    play.does(approver, appeal(changes)).until('2025-06-02T08:00:00.000Z').does(play.officer, FORWARD);

  it.each(['annulled', 'remanded'] as const)('%s ends the pause at once, and its proceeding', (value) => {
    const play = forwarded(paused());
    play.does(play.officer, outcome(value));
    expect(overlays(play)).toEqual([]);
    expect(play.sent('EndIntervention')).toMatchObject([
      { to: 'intervention/i1', command: { reason: 'annulled', projectId: play.state.id } },
    ]);
    expect(play.state.clocks.flatMap(({ suspensions }) => suspensions.filter(({ to }) => to === null))).toEqual([]);
  });

  it('annulled lets a cancelled project go on from where it stood; its limits stood still', () => {
    const before = running(SE).until(ISSUED).state;
    const play = cancelled();
    expect(play.state.status).toBe('cancelled');
    forwarded(play, { decision: { kind: 'cancel', ref: 'i1' } }).does(play.officer, outcome('annulled'));
    expect(play.state).toMatchObject({ status: before.status, stageId: before.stageId, spent: before.spent });
    expect(play.state.clocks.map(({ id }) => id)).toEqual(before.clocks.map(({ id }) => id));
    expect(play.state).toEqual(play.replayed());
  });

  it('annulled lets the periods that passed meanwhile end by the calendar, each with its whole time to report from then', () => {
    const play = measured()
      .passes(ISSUED)
      .does(SYSTEM, { type: 'ApplyCancellation', interventionId: 'i1', at: ISSUED });
    expect(play.state.clocks.map(({ purpose }) => purpose)).not.toContain('period');
    play.passes('2025-06-02T08:00:00.000Z').does(approver, appeal({ decision: { kind: 'cancel', ref: 'i1' } }));
    play.does(play.officer, FORWARD).passes('2025-09-03T08:00:00.000Z').does(play.officer, outcome('annulled'));
    play.passes('2025-09-03T09:00:00.000Z');
    const ended = play.events('PeriodEnded').slice(-4);
    expect(ended.map(({ period }) => period)).toEqual(['2025-05', '2025-06', '2025-07', '2025-08']);
    expect(new Set(ended.map(({ dueOn }) => dueOn))).toEqual(new Set(['2025-09-17']));
    expect(play.state.reporting.current).toMatchObject({ period: '2025-09' });
    expect(play.events('ReportOverdue').filter(({ at }) => at > ISSUED && at < '2025-09-03')).toEqual([]);
  });

  it('upheld after a stay cancels the project again', () => {
    const play = cancelled(staying('automatic')).does(approver, appeal({ decision: { kind: 'cancel', ref: 'i1' } }));
    expect(play.state.status).toBe('running');
    play.until('2025-06-02T08:00:00.000Z').does(play.officer, FORWARD).does(play.officer, outcome('dismissed'));
    expect(play.state.status).toBe('cancelled');
    expect(play.procedure().ended).toBe(play.state.clocks.length === 0);
  });

  it('is recorded by the officer once the appeal was handed on', () => {
    const play = paused().does(approver, appeal());
    expect(play.code(play.officer, outcome('upheld'))).toBe('appeal-not-forwarded');
    play.until('2025-06-02T08:00:00.000Z').does(play.officer, FORWARD);
    expect(play.code(approver, outcome('upheld'))).toBe('not-authorised');
    expect(play.code(play.officer, FORWARD)).toBe('appeal-forwarded');
    play.does(play.officer, outcome('changed'));
    expect(play.code(play.officer, outcome('upheld'))).toBe('no-such-appeal');
    expect(overlays(play)).toEqual(['paused']);
  });
});

describe('the body looks again itself', () => {
  const again = (value: 'maintain' | 'annul'): ProjectCommand => ({
    type: 'ReconsiderDecision',
    appealId: 'a1',
    value,
    reasons: 'The new plan holds.',
  });

  it('and sets its decision aside, which ends the appeal, or maintains it', () => {
    const play = paused().does(approver, appeal());
    expect(play.code(play.officer, again('annul'))).toBe('not-authorised');
    play.does(play.decider, again('maintain')).does(play.decider, again('annul'));
    expect(play.events('AppealEnded')[0]).toMatchObject({ outcome: 'annulled', by: 'deciding_body', setAside: true });
    expect(overlays(play)).toEqual([]);
  });

  it('not where the rules do not let it, nor once the appeal is handed on', () => {
    const rigid = paused({ ...SE, appeal: { ...SE.appeal, selfCorrection: false } }).does(approver, appeal());
    expect(rigid.code(rigid.decider, again('annul'))).toBe('self-correction-not-provided');
    const play = paused().does(approver, appeal());
    expect(play.does(play.officer, FORWARD).code(play.decider, again('annul'))).toBe('appeal-forwarded');
  });

  it('and puts a slip of the pen right, with both wordings', () => {
    const play = paused();
    const correct = (corrections: readonly { field: string; from: string; to: string }[]): ProjectCommand => ({
      type: 'CorrectDecision',
      decision: { kind: 'pause', ref: 'i1' },
      corrections,
      reason: 'A digit was missing.',
    });
    const slip = { field: 'burnCap', from: '10000', to: '100000' };
    expect(play.code(play.officer, correct([slip]))).toBe('not-authorised');
    expect(play.code(play.decider, correct([]))).toBe('corrections-missing');
    expect(play.code(play.decider, correct([{ ...slip, to: slip.from }]))).toBe('corrections-missing');
    play.does(play.decider, correct([slip]));
    expect(play.events('DecisionCorrected')[0]).toMatchObject({ corrections: [slip] });
    const stand = atCouncil();
    expect(stand.code(stand.decider, correct([slip]))).toBe('nothing-to-appeal');
  });
});
