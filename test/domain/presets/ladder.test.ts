import type { ProjectCommand } from '../../../domain/project/commands';
import { preset } from '../fixtures/regimes';
import { Walk } from './walk';

const START = '2026-03-02';
const datesOf = (walk: Walk, type: string): string[] =>
  walk.project.recorded.filter(({ event }) => event.type === type).map(({ meta }) => meta.at.slice(0, 10));

describe('the United States', () => {
  /** Half as much again as planned in so many monthly updates, then as planned. */
  const red = (months: number): Walk =>
    new Walk(preset('US-FITARA'), START, (period) => (period <= months ? 150 : 100)).toRunning();

  test('three red months bring a session after two weeks of notice, within thirty days', () => {
    const walk = red(4);
    walk.works(() => walk.project.events('SessionHeld').length > 0);
    const [fired] = walk.project.events('TriggerFired').filter(({ triggerId }) => triggerId === 'three-red-months');
    expect(fired?.measure).toMatchObject({
      ...{ instrument: 'session', body: 'cio', notBefore: '2026-06-14', dueOn: '2026-06-30' },
    });
    expect(datesOf(walk, 'SessionHeld')).toEqual(['2026-06-14']);
    expect(walk.project.events('MeasureOverdue')).toEqual([]);
  });

  test('a further red year freezes development, and a light that is green again lifts it', () => {
    const walk = red(20);
    walk.works(() => walk.state.freezes.length > 0, 2000);
    expect(walk.project.events('EscalationEntered')).toMatchObject([
      { stepId: 'one-year-freeze', measure: { instrument: 'freeze', body: 'omb' } },
    ]);
    const [held] = datesOf(walk, 'SessionHeld');
    const [frozen] = datesOf(walk, 'SpendingFrozen');
    expect(Date.parse(frozen!) - Date.parse(held!)).toBeGreaterThanOrEqual(365 * 86_400_000);
    expect(walk.state.freezes).toMatchObject([{ classes: expect.arrayContaining(['delivery', 'licences']) }]);
    walk.works(() => walk.state.freezes.length === 0, 2000);
    expect(walk.project.events('FreezeLifted')).toMatchObject([{ how: 'cause_gone' }]);
    walk.toTheEnd();
    expect(walk.state.status).toBe('closed');
  });
});

describe('Australia', () => {
  const rating = (level: string, ratingId: string): ProjectCommand => ({
    ...{ type: 'GiveRating', ratingId, rater: 'oversight', level, reasons: 'By the assurers.' },
  });
  const DTA = { role: 'oversight_decider', bodyKey: 'dta' } as const;

  test('medium-low delivery confidence climbs the three protocols, and a recovery leaves them', () => {
    const walk = new Walk(preset('AU-IOF'), START, () => 160, {}, 'tier-2').toRunning();
    walk.does(walk.actor(DTA), rating('medium-low', 'r-1'));
    const steps = (): readonly string[] => walk.project.events('EscalationEntered').map(({ stepId }) => stepId);
    walk.works(() => steps().length === 3, 2000);
    expect(steps()).toEqual(['remediation-plan', 'health-check', 'investment-review']);
    walk.does(walk.actor(DTA), rating('high', 'r-2'));
    walk.works(() => walk.project.events('EscalationExited').length > 0, 2000);
    expect(walk.project.events('EscalationExited')).toMatchObject([{ stepId: 'investment-review', how: 'holds' }]);
  });

  test('medium brings a project of tier 2 onto the ladder, and leaves one of tier 3 below it', () => {
    const entered = (tier: string): number => {
      const rules = preset('AU-IOF');
      const walk = new Walk(rules, START, undefined, {}, tier).toRunning();
      walk.does(walk.actor(DTA), rating('medium', 'r-1'));
      return walk.project.events('EscalationEntered').length;
    };
    expect([entered('tier-2'), entered('tier-3')]).toEqual([1, 0]);
  });
});
