import type { LiftStay, StayClocks } from '../../../domain/timetable/commands';
import type { Regime } from '../../../domain/regime/types';
import { approver } from '../fixtures/people';
import { ProjectPlay } from '../fixtures/project-play';
import { FR, withClock } from '../fixtures/regimes';
import { costOf, documentOf, submissionOf } from '../fixtures/submissions';
import { AGENCY, OFFICER, PROPOSE, type Proceeding } from '../intervention/proceeding';
import { intervention } from '../../../domain/intervention';
import { SYSTEM } from '../../../domain/kernel';
import { Play } from '../review/play';
import { calendarOf, REGIME } from '../review/regime';

const stay = (stayId = 's-1'): StayClocks => ({
  ...{ type: 'StayClocks', stayId, court: 'Administrative Court', reference: '1234-25' },
});
const lift = (stayId = 's-1'): LiftStay => ({ type: 'LiftStay', stayId, reference: 'Order of 24 March' });

describe('a court orders that a project waits', () => {
  const rules = withClock(FR, 'decision', { suspendOn: ['court_stay', 'information_request'] });
  const filed = () =>
    new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', { oversight: 'dinum', council: 'dinum-panel' }).files(
      submissionOf(costOf(9.6, 'EUR', 'included'), { documents: [documentOf('project-file')] }),
      { 'agency.type': 'ministry' },
    );
  const decision = (play: ProjectPlay) => play.state.clocks.find(({ purpose }) => purpose === 'decision')!.id;

  test('the limits whose rules stop for it stand still, and the round is told', () => {
    const play = filed().until('2025-03-17T09:00:00.000Z').then(filed().officer, stay());
    expect(play.events('ClocksStayed')).toMatchObject([{ court: 'Administrative Court', suspends: [decision(play)] }]);
    expect(play.dueDate(decision(play))).toBeNull();
    expect(play.dueDate(play.state.gate!.consultations![0]!.clockId)).toBe('2025-03-28');
    expect(play.sent('SuspendRound')).toMatchObject([{ command: { cause: 'court_stay', ref: 's-1' } }]);
    expect(play.notices.at(-1)).toMatchObject({ kind: 'clocks_stayed' });
    play.until('2025-03-24T09:00:00.000Z').then(play.officer, lift());
    expect(play.dueDate(decision(play))).toBe('2025-04-10');
    expect(play.sent('ResumeRound')).toMatchObject([{ command: { ref: 's-1' } }]);
    expect(play.replayed()).toEqual(play.state);
  });

  test('it outlasts the gate, and stops the clocks that start under it', () => {
    const play = filed().then(filed().officer, stay()).opinion('favourable').passes('2025-03-29T08:00:00.000Z');
    play.then(play.decider, {
      ...{ type: 'Decide', decisionId: 'd-1', value: 'return', conditions: [], deviation: 'The file is thin.' },
      reasons: {
        rule: 'Art. 3',
        facts: 'The file is thin.',
        alternatives_considered: 'None.',
        proportionality: 'Yes.',
      },
    });
    expect(play.state.stops).toMatchObject([{ cause: 'court_stay', to: null }]);
    expect(play.code(play.officer, stay())).toBe('stay-exists');
  });

  test('it is recorded by who runs the case, once, and lifted once', () => {
    const play = filed();
    expect(play.code(approver, stay())).toBe('not-authorised');
    expect(play.code(play.officer, { ...stay(), court: ' ' })).toBe('text-missing');
    expect(play.code(play.officer, lift())).toBe('no-such-stay');
    play.then(play.officer, stay());
    expect(play.code(play.officer, stay())).toBe('stay-exists');
    expect(play.code(play.officer, { ...lift(), reference: '' })).toBe('text-missing');
    play.then(play.officer, lift());
    expect(play.code(play.officer, lift())).toBe('no-such-stay');
  });
});

describe('a court orders that an intervention waits', () => {
  const rules: Regime = {
    ...REGIME,
    clocks: REGIME.clocks.map((clock) => (clock.id === 'hearing' ? { ...clock, suspendOn: ['court_stay'] } : clock)),
  };
  const proposed = (): Proceeding =>
    new Play(intervention, rules, calendarOf('SE'), '2025-03-03T08:00:00.000Z').does(OFFICER, PROPOSE);

  test('the hearing stands still from then on', () => {
    const play = proposed().does(SYSTEM, { type: 'GiveNotice', cause: 1 });
    expect(play.dueDate('hearing')).toBe('2025-03-24');
    play.until('2025-03-10T09:00:00.000Z').does(OFFICER, stay());
    expect(play.dueDate('hearing')).toBeNull();
    play.until('2025-03-17T09:00:00.000Z').does(OFFICER, lift());
    expect(play.dueDate('hearing')).toBe('2025-03-31');
    expect(play.replayed()).toEqual(play.state);
  });

  test('a hearing that is opened under the order begins when it is lifted', () => {
    const play = proposed().does(OFFICER, stay()).does(SYSTEM, { type: 'GiveNotice', cause: 1 });
    expect(play.dueDate('hearing')).toBeNull();
    play.until('2025-03-10T09:00:00.000Z').does(OFFICER, lift());
    // Four working days, 4 to 7 March, stood still; the start day is none of the count.
    expect(play.dueDate('hearing')).toBe('2025-03-28');
  });

  test('and nobody but its own body records that', () => {
    expect(proposed().refused(AGENCY, stay()).code).toBe('not-authorised');
    expect(proposed().refused(OFFICER, lift()).code).toBe('no-such-stay');
  });
});
