import { calendarFor, preset } from '../fixtures/regimes';
import { approver, author } from '../fixtures/people';
import { dueDate } from '../../../domain/clock';
import { decisionOf, ProjectPlay } from '../fixtures/project-play';
import { costOf, submissionOf } from '../fixtures/submissions';
import { value } from '../../support/value';

const DE = preset('DE-2025');
const KEYS = { oversight: 'bmds', council: 'bmds' };
const FACTS = { strategicTopic: 'ai', fieldOfActivity: 'general' };
const filed = () =>
  new ProjectPlay(DE, '2026-09-11T14:30:15.000Z', KEYS).files(submissionOf(costOf(4, 'EUR'), { facts: FACTS }));
const REQUEST = { type: 'RequestUrgency', requestId: 'u-1', reasons: 'It is down.' } as const;
const urgent = () => filed().then(approver, REQUEST);
const clockOf = ({ state }: ProjectPlay) => {
  const clock = state.clocks.find(({ purpose }) => purpose === 'decision')!;
  return { ruleId: clock.ruleId, ...value(dueDate(clock, calendarFor(DE))) };
};
const END = '2026-09-13T14:30:15.000Z';

test('in haste the body has 48 hours from the very request, and needs no complete file', () => {
  const play = urgent();
  expect(clockOf(play)).toMatchObject({ ruleId: 'emergency-consent', expiresAt: END });
  expect(play.code(author, REQUEST)).toBe('not-authorised');
  expect(play.code(approver, REQUEST)).toBe('urgency-not-provided');
  expect(play.code(play.decider, decisionOf('reject'))).toBe('value-not-allowed');
});

test('consent in haste passes the gate, and makes the same gate due again as the ordinary procedure', () => {
  const play = urgent();
  play.then(play.decider, decisionOf('approve'));
  expect(play.state).toMatchObject({ stageId: 'execution', gate: { id: 'consent', afterUrgent: expect.any(String) } });
  expect(play.procedure().overlays).toContain('urgent_consent');
  expect(play.state.locks).toEqual([]);
  expect(play.code(approver, REQUEST)).toBe('urgency-not-provided');
});

test('declined, the gate takes its ordinary course', () => {
  const play = urgent();
  play.then(play.decider, { type: 'DeclineUrgency', reasons: 'It can wait.' });
  expect(play.state.gate).not.toHaveProperty('urgent');
  expect(play.state.clocks.filter(({ purpose }) => purpose === 'decision')).toEqual([]);
  expect(play.code(play.decider, decisionOf('approve'))).toBe('gate-not-complete');
});

test('48 hours without a decision take the question one level up, and not a second before', () => {
  const play = urgent();
  play.passes('2026-09-13T14:30:14.000Z');
  expect(play.state.gate?.escalated).toBe(false);
  play.passes(END);
  expect(play.state.gate?.escalated).toBe(true);
});
