import { SYSTEM } from '../../../domain/kernel';
import type { Budget } from '../../../domain/clock';
import type { ExtendClock } from '../../../domain/timetable/commands';
import { person } from '../fixtures/people';
import { ProjectPlay } from '../fixtures/project-play';
import { FR, withClock } from '../fixtures/regimes';
import { costOf, documentOf, submissionOf } from '../fixtures/submissions';
import { agencyPerson, official, REGIME, withOpinionClock } from '../review/regime';
import { assign, CHAIR, member, openRound, seated, SECRETARY, type RoundPlay } from '../review/round';

const days = (n: number): Budget => ({ n, unit: 'working_day' });
const more = (by: Budget, reason = 'A member fell ill.'): ExtendClock => ({
  type: 'ExtendClock',
  clockId: 'opinion',
  by,
  reason,
});
const until = (date: string): ExtendClock => ({
  ...{ type: 'ExtendClock', clockId: 'opinion', until: date, reason: 'A member fell ill.' },
});

/** Ten working days from Monday 19 May 2025 end on Tuesday 3 June; the council may add ten more. */
const RULES = withOpinionClock({
  extension: { most: days(10), by: 'council', reasonRequired: true, legalRef: 'Act § 12(2)' },
  delayNotice: { legalRef: 'Act § 11' },
});
const round = (): RoundPlay => openRound(RULES);

describe('more time for a limit', () => {
  test('is given by the body that the rule names, with its reason, and the ledger shows who, when and why the date', () => {
    const play = round()
      .until('2025-05-21T09:00:00.000Z')
      .does(SECRETARY, more(days(5)));
    // 4, 5, 6, 10 and 11 June; the 9th is Whit Monday.
    expect(play.dueDate('opinion')).toBe('2025-06-11');
    const [extended] = play.events('ClockExtended');
    expect(extended).toMatchObject({
      ...{ clockId: 'opinion', ruleId: 'opinion', legalRef: 'Act § 12(2)', reason: 'A member fell ill.' },
      ...{ before: '2025-06-03', after: '2025-06-11' },
    });
    const [clock] = play.state.clocks.filter(({ id }) => id === 'opinion');
    expect(clock!.extensions).toEqual([
      { by: days(5), at: '2025-05-21T09:00:00.000Z', grantedBy: 'sec', seq: extended!.extension.seq },
    ]);
  });

  test('can be given until a day, which later suspensions move like any other', () => {
    const play = round().does(SECRETARY, until('2025-06-10'));
    expect(play.dueDate('opinion')).toBe('2025-06-10');
    play
      .until('2025-05-26T09:00:00.000Z')
      .does(SYSTEM, { type: 'SuspendRound', cause: 'pause', ref: 'i1', at: '2025-05-26T09:00:00.000Z' })
      .until('2025-05-28T09:00:00.000Z')
      .does(SYSTEM, { type: 'ResumeRound', ref: 'i1', at: '2025-05-28T09:00:00.000Z' });
    expect(play.dueDate('opinion')).toBe('2025-06-12');
  });

  test('is told to the agency, to whoever has to act, and of the delay as the rule wants it', () => {
    const play = seated(2, RULES).does(SECRETARY, more(days(5)));
    const told = play.notices.find(({ kind }) => kind === 'clock_extended');
    expect(told!.to).toEqual(
      expect.arrayContaining([
        { role: 'agency_approver', bodyId: 'agency-1' },
        { role: 'council_secretary', bodyKey: 'council' },
        { personId: 'chair' },
      ]),
    );
    expect(play.notices.find(({ kind }) => kind === 'delay_told')).toMatchObject({
      to: [{ role: 'agency_approver', bodyId: 'agency-1' }],
      facts: { reason: 'A member fell ill.', before: '2025-06-03', after: '2025-06-11', legalRef: 'Act § 11' },
    });
  });

  test('running out without effect is told as a delay too; with effect it is told as what it is', () => {
    const told = (deemed: 'escalate' | 'lapse') =>
      openRound(withOpinionClock({ deemed, delayNotice: { legalRef: 'Act § 11' } }))
        .until('2025-06-04T08:00:00.000Z')
        .notices.filter(({ kind }) => kind === 'delay_told');
    expect(told('escalate')).toMatchObject([{ facts: { clockId: 'opinion', then: 'escalate', legalRef: 'Act § 11' } }]);
    expect(told('lapse')).toEqual([]);
  });

  test('never comes to more than the rule allows in all, in whatever portions', () => {
    const play = round().does(SECRETARY, more(days(7)));
    expect(play.refused(SECRETARY, more(days(4)))).toMatchObject({
      code: 'extension-too-long',
      rule: { id: 'clocks.opinion.extension', legalRef: 'Act § 12(2)' },
      facts: { most: days(10), granted: [days(7)], asked: days(4) },
    });
    expect(play.refused(SECRETARY, until('2025-06-30')).code).toBe('extension-too-long');
    play.does(SECRETARY, more(days(3)));
    expect(play.dueDate('opinion')).toBe('2025-06-18');
    expect(play.refused(SECRETARY, more({ n: 1, unit: 'day' })).code).toBe('extension-too-long');
  });

  test('comes too late once the time has run out, even in the next instant', () => {
    const escalates = { ...RULES, clocks: RULES.clocks.map((clock) => ({ ...clock, deemed: 'escalate' as const })) };
    const inTime = openRound(escalates)
      .until('2025-06-03T21:59:59.999Z')
      .does(SECRETARY, more(days(1)));
    expect(inTime.dueDate('opinion')).toBe('2025-06-04');
    const late = openRound(escalates).until('2025-06-03T22:00:00.000Z');
    expect(late.refused(SECRETARY, more(days(1))).code).toBe('no-such-clock');
  });

  test('is nobody else’s to give', () => {
    const play = round();
    for (const actor of [official('olga', 'oversight_officer'), member('m1'), agencyPerson('bo'), person('eve')]) {
      expect(play.refused(actor, more(days(5)))).toMatchObject({
        code: 'not-authorised',
        facts: { needed: [{ bodyKey: 'council' }] },
      });
    }
  });

  test('is not given by a chair who sits in the round and has not declared, nor by one who was recused', () => {
    const undeclared = round().does(SECRETARY, assign(CHAIR.id));
    expect(undeclared.refused(CHAIR, more(days(5))).code).toBe('declaration-missing');
    undeclared.does(CHAIR, { type: 'DeclareConflict', grounds: ['interest'] });
    expect(undeclared.refused(CHAIR, more(days(5))).code).toBe('recused');
  });

  test('needs its reason, one amount, and a day on which the limit can end', () => {
    const play = round();
    expect(play.refused(SECRETARY, more(days(5), ' '))).toMatchObject({ code: 'text-missing', field: '/reason' });
    expect(play.refused(SECRETARY, { type: 'ExtendClock', clockId: 'opinion', by: days(5) }).code).toBe('text-missing');
    expect(play.refused(SECRETARY, more(days(0))).code).toBe('extension-unclear');
    expect(play.refused(SECRETARY, { ...more(days(5)), until: '2025-06-10' }).code).toBe('extension-unclear');
    // A Saturday, a day that is none, and one that does not lie beyond the end.
    for (const date of ['2025-06-07', '2025-02-30', '2025-06-03']) {
      expect(play.refused(SECRETARY, until(date))).toMatchObject({ code: 'extension-unclear', field: '/until' });
    }
  });

  test('has no last day to name while the clock stands still, but an amount', () => {
    const play = round()
      .until('2025-05-20T09:00:00.000Z')
      .does(SYSTEM, { type: 'SuspendRound', cause: 'pause', ref: 'i1', at: '2025-05-20T09:00:00.000Z' });
    expect(play.refused(SECRETARY, until('2025-06-10'))).toMatchObject({ code: 'extension-unclear' });
    play.does(SECRETARY, more(days(5))).does(SYSTEM, { type: 'ResumeRound', ref: 'i1', at: play.now });
    expect(play.dueDate('opinion')).toBe('2025-06-11');
  });

  test('needs a rule that allows it', () => {
    expect(openRound(REGIME).refused(SECRETARY, more(days(5)))).toMatchObject({
      code: 'extension-not-provided',
      rule: { id: 'clocks.opinion', legalRef: 'Act § 12' },
    });
    expect(round().refused(SECRETARY, { ...more(days(5)), clockId: 'milestone:dialogue' }).code).toBe(
      'extension-not-provided',
    );
    expect(round().refused(SECRETARY, { ...more(days(5)), clockId: 'none' })).toMatchObject({
      code: 'no-such-clock',
      facts: { running: ['opinion', 'milestone:dialogue'] },
    });
  });

  test('told by a repeated event changes nothing', () => {
    const play = round().does(SECRETARY, more(days(5)));
    expect(play.replayed()).toEqual(play.state);
  });
});

describe('the decision of a project', () => {
  const rules = withClock(FR, 'decision', {
    extension: { most: { n: 1, unit: 'month' }, by: 'dinum', reasonRequired: false },
  });
  const filed = () =>
    new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', { oversight: 'dinum', council: 'dinum-panel' }).files(
      submissionOf(costOf(9.6, 'EUR', 'included'), { documents: [documentOf('project-file')] }),
      { 'agency.type': 'ministry' },
    );

  test('may be extended like any other limit, and silence speaks a month later', () => {
    const play = filed().until('2025-03-20T09:00:00.000Z');
    const { id: clockId } = play.state.clocks.find(({ purpose }) => purpose === 'decision')!;
    const month = { type: 'ExtendClock', clockId, by: { n: 1, unit: 'month' } } as const;
    expect(play.refused(play.secretary, month)).toMatchObject({ code: 'not-authorised' });
    play.does(play.officer, month);
    expect(play.dueDate(clockId)).toBe('2025-05-03');
    expect(play.refused(play.officer, { ...month, by: { n: 1, unit: 'day' } }).code).toBe('extension-too-long');
    play.passes('2025-05-03T21:59:59.999Z');
    expect(play.events('DecisionTaken')).toEqual([]);
    play.passes('2025-05-03T22:00:00.000Z');
    expect(play.events('DecisionTaken')).toMatchObject([
      {
        ...{ by: 'silence', value: 'approve', at: '2025-05-03T22:00:00.000Z' },
        ranOut: {
          ...{ ruleId: 'decision', dueDate: '2025-05-03', verified: false },
          explanation: [
            { reason: 'start-not-counted', date: '2025-03-03' },
            { reason: 'budget', n: 1, unit: 'month', date: '2025-04-03' },
            { reason: 'extended', n: 1, unit: 'month', date: '2025-05-03', grantedBy: 'olga' },
          ],
        },
      },
    ]);
  });
});
