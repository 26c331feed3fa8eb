import type { ProjectCommand } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { DK, SE } from '../fixtures/regimes';
import { presets } from '../../../register/regimes';
import { running } from './advice';
import { forecast, months } from './escalating';

const preset = (id: string): Regime => presets().find(({ regime }) => regime.id === id)!.regime;

/** The rules of a country on triggers and ladder, on a project that runs by the Swedish ones. */
const abroad = (rules: Regime, bodies: Readonly<Record<string, string>>): ProjectPlay => {
  const body = <T extends { body?: string }>(rule: T): T => ({
    ...rule,
    ...(rule.body && { body: bodies[rule.body] }),
  });
  const law: Regime = {
    ...SE,
    reporting: { ...SE.reporting, late: { effect: 'none' } },
    rating: { ...SE.rating, scale: rules.rating.scale },
    triggers: rules.triggers.map(body),
    escalation: rules.escalation.map(body),
  };
  return running(law, []).then(approver, baselineOf(estimateOf(40, 'SEK')));
};

test('Sweden: two red periods ask for a plan, three bring a session, a forecast beyond a quarter the council', () => {
  const play = months(running(SE, []).then(approver, baselineOf(estimateOf(40, 'SEK'))), 'r');
  expect(play.events('TriggerFired')).toMatchObject([
    { triggerId: 'forecast-beyond-baseline', measure: { instrument: 'review', reviewRule: SE.reviews[0]!.id } },
  ]);
  months(play, 'r');
  expect(play.state.escalation.position).toMatchObject({ stepId: 'remediation' });
  months(play, 'r');
  expect(play.events('TriggerFired').map(({ triggerId }) => triggerId)).toEqual([
    'forecast-beyond-baseline',
    'no-report',
    'three-red-periods',
  ]);
});

test('Denmark: yellow or red asks for a plan, and green ends that', () => {
  const play = abroad(DK, {});
  play.then(author, forecast('a', 'f-1'));
  expect(play.events('TriggerFired')).toMatchObject([
    { triggerId: 'yellow-or-red', measure: { instrument: 'remediation_plan' } },
  ]);
  play.then(author, forecast('g', 'f-2'));
  expect([play.state.escalation.fired, play.state.escalation.measures]).toEqual([[], []]);
});

test('United States: three red months bring a session; a further red year after it freezes money', () => {
  const play = months(abroad(preset('US-FITARA'), { cio: 'oversight', omb: 'oversight' }), 'rrr');
  play.passes('2025-06-20T08:00:00.000Z');
  const { measureId } = play.state.escalation.measures.find(({ instrument }) => instrument === 'session')!;
  const held: ProjectCommand = {
    ...{ type: 'HoldSession', measureId, on: '2025-06-18', outcome: 'continue', conditions: [], documents: [] },
    ...{ causes: 'Too many interfaces.', actions: 'The scope is cut.' },
  };
  play.then(play.officer, held);
  months(play, 'r'.repeat(12));
  expect(play.events('EscalationEntered')).toEqual([]);
  months(play, 'r');
  expect(play.events('EscalationEntered')).toMatchObject([
    { stepId: 'one-year-freeze', facts: [{ name: 'rating.redMonthsSinceSession', value: 12 }] },
  ]);
  expect(play.state.freezes).toMatchObject([{ source: 'ladder', ruleId: 'escalation.one-year-freeze' }]);
  play.then(author, forecast('g', 'f-green'));
  expect(play.state.freezes).toEqual([]);
});

test('Australia: low delivery confidence leads from plan to health check to investment review, high confidence out', () => {
  const rates = (level: string, ratingId: string): ProjectCommand => ({
    ...{ type: 'GiveRating', ratingId, rater: 'oversight', level, reasons: 'By the assurance reports.' },
  });
  const rules = preset('AU-IOF');
  const [tier] = SE.tiers.levels;
  const escalation = JSON.parse(JSON.stringify(rules.escalation).replaceAll('"tier-1"', `"${tier!.id}"`));
  const play = abroad({ ...rules, escalation }, { dta: 'oversight' });
  expect(play.state.finding?.tier).toBe(tier!.id);
  const step = () => play.state.escalation.position?.stepId ?? null;
  play.then(play.decider, rates('low', 'r-1'));
  expect(play.events('TriggerFired')).toMatchObject([{ triggerId: 'triage', measure: null }]);
  expect(step()).toBe('remediation-plan');
  play.passes('2025-04-20T08:00:00.000Z');
  expect(step()).toBe('health-check');
  play.passes('2025-06-10T08:00:00.000Z');
  expect(step()).toBe('investment-review');
  play.then(play.decider, rates('high', 'r-2'));
  expect(step()).toBeNull();
  expect(play.state.escalation.fired.map(({ triggerId }) => triggerId)).toEqual(['no-report']);
});
