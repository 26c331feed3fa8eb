import { presets } from '../../../register/regimes';
import { Walk } from './walk';

/** A Monday within the validity of each; the ordinary year is 2026. */
const START: Readonly<Record<string, string>> = { 'DK-2011': '2015-03-02' };

describe.each(presets().map(({ regime }) => [regime.id, regime] as const))('%s', (id, regime) => {
  test('is walked from the filing to the end by its task lists alone', () => {
    const walk = new Walk(regime, START[id] ?? '2026-03-02');
    walk.toRunning();
    const finding = walk.state.finding;
    expect(walk.state.passed.map(({ gateId }) => gateId)).toEqual(finding?.gates);
    walk.reporting(2).toTheEnd();
    expect(walk.state.status).toBe('closed');
    expect(walk.project.replayed()).toEqual(walk.state);
    const asksForReviews = regime.gates.filter(({ id: gate, review }) => finding?.gates.includes(gate) && review);
    expect(walk.project.events('ReviewOpened')).toHaveLength(asksForReviews.length);
  });
});
