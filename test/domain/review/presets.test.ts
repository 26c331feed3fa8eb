import { withClosedDays } from '../../../domain/calendar/closed-days';
import { SYSTEM, type Actor, type Role } from '../../../domain/kernel';
import { intervention } from '../../../domain/intervention';
import type { InterventionCommand, ProposeIntervention } from '../../../domain/intervention/commands';
import { review } from '../../../domain/review';
import type { Regime } from '../../../domain/regime/types';
import { presets } from '../../../register/regimes';
import { CANCELLATION, REASONS, TERMS } from '../intervention/proceeding';
import { Play } from './play';
import { agencyPerson, calendarOf } from './regime';
import { OPENING, candidate } from './round';
import { worksThrough } from './task-list';

const COUNTRIES = presets().map(({ regime }) => [regime.id, regime] as const);
const preset = (name: string): Regime => COUNTRIES.map(([, regime]) => regime).find(({ id }) => id === name)!;
const ROUNDS = COUNTRIES.flatMap(([id, regime]) => regime.reviews.map((rule) => [id, rule.id, regime, rule] as const));

/** A person in an office that a preset knows. */
function inOffice(regime: Regime, id: string, role: Role, bodyKey: string): Actor {
  const { jurisdiction, bodies } = regime;
  const { kind } = bodies.find(({ key }) => key === bodyKey)!;
  return {
    id,
    kind: 'person',
    appointments: [{ role, bodyId: bodyKey, bodyKind: kind, bodyKey, jurisdiction }],
  };
}

function calendarFor(regime: Regime) {
  const closed = withClosedDays(calendarOf(regime.calendar.id), regime.calendar.closedDays);
  if (!closed.ok) throw new Error('closed days that cannot be placed');
  return closed.value;
}

test.each(ROUNDS)(
  'the council of %s gives its opinion in a round of %s, by doing what the task lists say',
  (_id, _rule, regime, rule) => {
    const round = new Play(review, regime, calendarFor(regime), OPENING.clockFrom);
    const { min, chairRequired } = rule.composition;
    const size = Math.max(min, rule.quorum.minimum);
    const leads = chairRequired || rule.quorum.chairPresent ? 'chair' : 'rapporteur';
    const secretary = inOffice(regime, 'sec', 'council_secretary', rule.body);
    const seats = Array.from({ length: size }, (_, index) =>
      inOffice(regime, `m${index}`, 'council_member', rule.body),
    );
    round.does(SYSTEM, { ...OPENING, ruleId: rule.id });
    seats.forEach(({ id }, index) =>
      round.does(secretary, {
        type: 'AssignMember',
        candidate: candidate(id, { chair: true, expertise: rule.composition.requiredExpertise }),
        role: index === 0 ? leads : 'member',
      }),
    );
    const agency = agencyPerson('agent', 'agency_approver', OPENING.agencyId);
    const chair = inOffice(regime, 'chair', 'council_chair', rule.body);
    worksThrough(round, rule, { members: seats, secretary, chair, agency });
    expect(round.state).toMatchObject({ status: 'given', outcome: rule.outcomes[0]!.id });
    expect(round.replayed()).toEqual(round.state);
  },
);

test('Denmark: complete on 19 May 2025, dialogue meeting on 22 May, letter due on 3 June', () => {
  const regime = preset('DK-2021');
  const [rule] = regime.reviews;
  const round = new Play(review, regime, calendarFor(regime), OPENING.clockFrom);
  round.does(SYSTEM, { ...OPENING, ruleId: rule!.id });
  expect(round.dueDate('opinion')).toBe('2025-06-03');
  expect(round.dueDate(`milestone:${rule!.milestones[0]!.id}`)).toBe('2025-05-22');
  const programme = new Play(review, regime, calendarFor(regime), OPENING.clockFrom);
  programme.does(SYSTEM, { ...OPENING, ruleId: rule!.id, programme: true });
  expect(programme.dueDate('opinion')! > '2025-06-03').toBe(true);
});

const opening = (kind: 'pause' | 'cancellation', regime: Regime, id = 'i1'): ProposeIntervention => ({
  type: 'ProposeIntervention',
  interventionId: id,
  projectId: 'p1',
  agencyId: 'agency-1',
  regimeHash: 'hash',
  kind,
  grounds: [(kind === 'pause' ? regime.pause : regime.cancel)?.grounds[0]?.id ?? 'any'],
  facts: 'Fifteen months and seventeen million more.',
  material: [],
  supersedes: kind === 'cancellation' ? 'i1' : null,
});

test.each(
  COUNTRIES.filter(([, { powers }]) => !powers.some(({ may }) => may.includes('pause') || may.includes('cancel'))),
)('in %s no body pauses or cancels, and the refusal names the rule', (_id, regime) => {
  for (const { body } of regime.powers)
    for (const kind of ['pause', 'cancellation'] as const) {
      const play = new Play(intervention, regime, calendarFor(regime), '2017-07-04T08:00:00.000Z');
      const refusal = play.refused(inOffice(regime, 'x', 'oversight_decider', body), opening(kind, regime));
      expect(refusal).toMatchObject({ code: 'power-not-given', facts: { regime: regime.id } });
      expect(refusal.rule?.legalRef).toBeTruthy();
    }
});

const AT_ONCE = { when: 'at_once', reason: 'Every week costs a million.' } as const;

test('a period of reflection with three experts is cut short by a cancellation the day after, and its record stays', () => {
  const regime = preset('SE-proposed');
  const officer = inOffice(regime, 'officer', 'oversight_officer', 'oversight');
  const decider = inOffice(regime, 'decider', 'oversight_decider', 'oversight');
  const signatory = inOffice(regime, 'signatory', 'second_signatory', 'oversight');
  const approver = inOffice(regime, 'approver', 'oversight_decider', 'oversight');
  const urgent = { type: 'WaiveHearing', code: 'urgent', reason: 'Every week costs a million.' } as const;
  const proceeding = () => new Play(intervention, regime, calendarFor(regime), '2017-07-04T08:00:00.000Z');

  const reflection = proceeding()
    .does(officer, opening('pause', regime))
    .does(SYSTEM, { type: 'GiveNotice', cause: 1 });
  reflection.does(approver, urgent).does(decider, {
    type: 'DecideIntervention',
    value: 'order',
    reasons: REASONS,
    effect: AT_ONCE,
    pause: { ...TERMS, until: '2018-01-04', allowedWork: ['no_regret'], independentExperts: ['a', 'b', 'c'] },
  });
  reflection.does(signatory, { type: 'SignIntervention' });
  expect(reflection.dueDate('pause')).toBe('2018-01-04');

  const stop = proceeding()
    .until('2017-07-05T18:00:00.000Z')
    .does(officer, opening('cancellation', regime, 'i2'));
  stop.does(approver, urgent);
  stop.does(decider, {
    type: 'DecideIntervention',
    value: 'order',
    reasons: REASONS,
    effect: AT_ONCE,
    cancellation: CANCELLATION,
  });
  stop.does(signatory, { type: 'SignIntervention' });
  expect(stop.sends.map(({ to, command: { type } }) => `${to} ${type}`)).toEqual([
    'project/p1 NoteIntervention',
    'project/p1 ApplyCancellation',
    'intervention/i1 EndIntervention',
    'project/p1 NoteInterventionEnded',
  ]);

  reflection
    .until('2017-07-05T18:00:00.000Z')
    .does(SYSTEM, stop.sent('EndIntervention')[0]!.command as InterventionCommand);
  expect(reflection.state).toMatchObject({ status: 'ended', outcome: 'superseded' });
  expect(reflection.events('HearingWaived')).toHaveLength(1);
});
