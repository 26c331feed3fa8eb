import fc from 'fast-check';
import { dueDate } from '../../../domain/clock';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ReviewCommand } from '../../../domain/review/commands';
import type { ReviewEvent } from '../../../domain/review/events';
import { countedBallots, quorumOf, tallyOf } from '../../../domain/review/quorum';
import { REVIEW_REFUSALS } from '../../../domain/review/refusals';
import type { ReviewRule } from '../../../domain/regime/review';
import type { Regime } from '../../../domain/regime/types';
import { TIMETABLE_REFUSALS } from '../../../domain/timetable/refusals';
import { value } from '../../support/value';
import { actOf, WEIGHTED, type Attempt } from './attempts';
import { RoundModel, type Limits } from './model';
import { RATED } from './rating';
import { COUNCIL, REGIME, calendarOf, councilRule } from './regime';
import { CHAIR, OPENING, PROPOSAL, SECRETARY, assign, declare, member, openRound, type RoundPlay } from './round';

const DK = calendarOf('DK');
const STARTS = ['open', 'seated', 'voting', 'voting'] as const;

interface Setting {
  readonly rules: Regime;
  readonly rule: ReviewRule;
  readonly limits: Limits;
}

/** The council's rule in all its variants: how it votes, meets, rates, has facts checked, and what silence means. */
const variant = fc.record({
  earlierActs: fc.constantFrom('void' as const, 'keep_marked' as const),
  minimum: fc.integer({ min: 1, max: 3 }),
  percent: fc.constantFrom(undefined, 50, 75, 100),
  chairPresent: fc.boolean(),
  chairRequired: fc.boolean(),
  method: fc.constantFrom('simple_majority' as const, 'qualified_majority' as const, 'consensus' as const),
  tie: fc.constantFrom('chair_casting_vote' as const, 'rejected' as const, 'repeat' as const),
  abstention: fc.constantFrom('allowed' as const, 'with_reason' as const, 'forbidden' as const),
  dissentRecorded: fc.boolean(),
  meets: fc.constantFrom('never', 'may', 'must', 'must'),
  rates: fc.boolean(),
  checksFacts: fc.constantFrom(false, false, true),
  deemed: fc.constantFrom('lapse' as const, 'no_opinion' as const, 'escalate' as const, 'none' as const),
  mostSuspended: fc.constantFrom(undefined, 0, 3, 8),
  suspendOn: fc.subarray(['information_request', 'pause', 'consulted_body_late', 'recusal'] as const),
  pauseStops: fc.boolean(),
});
type Variant = typeof variant extends fc.Arbitrary<infer T> ? T : never;

function ruleOf({ earlierActs, minimum, percent, chairPresent, chairRequired, ...more }: Variant): ReviewRule {
  const { method, tie, abstention, dissentRecorded, meets, rates, checksFacts } = more;
  const grounds = COUNCIL.conflict.grounds.map((ground) =>
    ground.code === 'acquaintance' ? { ...ground, hintedBy: ['employed_by_party' as const] } : ground,
  );
  return councilRule({
    conflict: { earlierActs, grounds },
    quorum: { minimum, percent, chairPresent },
    composition: { chairRequired, min: 2, max: 6 },
    vote: { method, tie, percent: 60, abstention, dissentRecorded },
    ...(meets === 'never' ? {} : { meeting: { required: meets === 'must', agencyHeadAttends: false } }),
    ...(rates ? { ...RATED, assessment: { ...RATED.assessment!, required: false } } : {}),
    ...(checksFacts ? { factCheck: { time: { n: 2, unit: 'working_day' } } } : {}),
  });
}

function settingOf(chosen: Variant): Setting {
  const { deemed, mostSuspended, suspendOn, pauseStops } = chosen;
  const rule = ruleOf(chosen);
  const extension = { most: { n: 6, unit: 'working_day' as const }, by: 'council', reasonRequired: true };
  const cap = mostSuspended === undefined ? {} : { maxSuspensionDays: mostSuspended };
  const changes = { deemed, suspendOn, extension, remindBefore: [2], ...cap };
  const clocks = REGIME.clocks.map((clock) => (clock.id === 'opinion' ? { ...clock, ...changes } : clock));
  const limits: Limits = {
    workingDays: 10,
    mostSuspended: mostSuspended ?? Infinity,
    ends: deemed === 'lapse' || deemed === 'no_opinion',
    stoppedBy: [...suspendOn, ...(pauseStops ? ['pause'] : [])],
  };
  return {
    rules: { ...REGIME, clocks, reviews: [rule], pause: { ...REGIME.pause!, stopsClocks: pauseStops } },
    rule,
    limits,
  };
}

const attempt: fc.Arbitrary<Attempt | { readonly hours: number }> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      type: fc.constantFrom(...WEIGHTED),
      who: fc.nat(99),
      choice: fc.nat(999),
      fits: fc.constantFrom(true, true, true, true, false),
    }),
  },
  { weight: 1, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 150 }) }) },
);

/** A round and the model beside it: both see the same acts, and must agree after each. */
class Trial {
  readonly round: RoundPlay;
  readonly model: RoundModel;
  private told = 0;

  constructor(private readonly setting: Setting) {
    this.model = new RoundModel(setting.rule, setting.limits, DK, OPENING.clockFrom);
    this.round = openRound(setting.rules);
    this.tells(SYSTEM, TICK);
  }

  begins(start: (typeof STARTS)[number]): this {
    if (start === 'open') return this;
    const persons = [CHAIR, ...['m1', 'm2', 'm3'].map(member)];
    for (const { id } of persons) this.tries(SECRETARY, assign(id));
    for (const person of persons) this.tries(person, declare());
    return start === 'voting' ? this.mayVote() : this;
  }

  /** Proposed, its facts checked, and discussed in a meeting: as far as the rule wants that. */
  private mayVote(): this {
    this.tries(CHAIR, PROPOSAL);
    if (this.setting.rule.factCheck) for (const type of ['SendFactCheck', 'ReplyToFactCheck'] as const) this.does(type);
    if (this.setting.rule.meeting) for (const type of ['CallMeeting', 'RecordMeeting'] as const) this.does(type);
    return this;
  }

  private does(type: ReviewCommand['type']): void {
    this.attempts({ type, who: 0, choice: 0, fits: true });
  }

  passes(hours: number): void {
    this.round.until(new Date(Date.parse(this.round.now) + hours * 3_600_000).toISOString());
    this.model.passes(this.round.now);
    this.tells(SYSTEM, TICK);
    this.agrees();
  }

  attempts(next: Attempt): void {
    const { by, command } = actOf(this.round, this.setting.rule, next);
    this.tries(by, command);
  }

  private tries(by: Actor, command: ReviewCommand): void {
    const { round, model } = this;
    const wasOver = model.over !== null;
    const mayVote = command.type === 'CastVote' && model.mayVote(by, command);
    const signing = command.type === 'GiveOpinion' ? model.signing(by, command.deputy?.chair === true) : null;
    const foretold = {
      tally: model.tally(),
      quorum: model.quorum(),
      members: model.counted(),
      recused: model.recused(),
    };
    const refusal = round.act(by, command);
    if (refusal) expect({ ...REVIEW_REFUSALS, ...TIMETABLE_REFUSALS }).toHaveProperty(refusal.code);
    if (command.type === 'CastVote') expect(refusal === null).toBe(mayVote);
    const events = this.news();
    if (command.type === 'GiveOpinion') {
      const done = events.find(({ type }) => type === 'OpinionGiven' || type === 'VoteRepeated');
      expect(done?.type ?? null).toBe(signing && (signing === 'given' ? 'OpinionGiven' : 'VoteRepeated'));
      if (done?.type === 'OpinionGiven') {
        const { tally, quorum, members, recused } = done;
        const out = [...recused].sort((a, b) => (a.personId < b.personId ? -1 : 1));
        expect({ tally, quorum, members: [...members].sort(), recused: out }).toEqual(foretold);
      }
    }
    if (wasOver) for (const { type } of events) expect(LATER).toContain(type);
    this.tells(by, refusal ? TICK : command);
    if (events.length > 0) this.agrees();
  }

  /** What is on the record since the model last heard of it. */
  private news(): readonly ReviewEvent[] {
    return this.round.recorded.slice(this.told).map(({ event }) => event);
  }

  private tells(by: Actor, command: ReviewCommand): void {
    this.model.accepted(by, command, this.news());
    this.told = this.round.recorded.length;
  }

  private agrees(): void {
    const { round, model, setting } = this;
    const { state } = round;
    expect(state.status === 'open').toBe(model.over === null);
    if (model.over !== null) {
      expect(state.status).toBe(model.over);
      return;
    }
    expect(tallyOf(countedBallots(state))).toEqual(model.tally());
    expect(quorumOf(state, setting.rule)).toEqual(model.quorum());
    expect(new Set(state.ballots.map(({ personId }) => personId)).size).toBe(state.ballots.length);
    this.agreesOnTime();
  }

  /** Not a day of standstill is lost, and none is counted twice. */
  private agreesOnTime(): void {
    const clock = this.round.state.clocks.find(({ id }) => id === 'opinion');
    if (!clock) return;
    const { dueDate: due, explanation } = value(dueDate(clock, DK));
    expect(due).toBe(this.model.lastDay());
    const added = explanation.flatMap((part) => (part.reason === 'suspension' ? [part.days] : []));
    // While a suspension lasts nobody knows its days.
    if (due === null || added.includes(null)) return;
    expect(added.reduce<number>((sum, days) => sum + (days ?? 0), 0)).toBe(this.model.suspendedDays(due));
  }
}

/** Nothing is done. */
const TICK: ReviewCommand = { type: 'Tick' };

/** What happens in a round that is over. */
const LATER = ['MinutesWritten', 'MinutesApproved', 'OpinionCorrected'];

/** What the attempts reach many times over; without it they would prove nothing. */
const REACHED = [
  ...['given', 'VoteCast', 'MemberRecused', 'MeetingHeld', 'RoundSuspended', 'RoundResumed', 'ClockExtended'],
  ...['FactCheckSent', 'IndependenceQuestioned', 'AssessmentsRevealed', 'late'],
];

const END: ReviewCommand = { type: 'EndRound', reason: 'withdrawn', at: OPENING.clockFrom };

describe('whatever is done by whomever in whatever order', () => {
  test('the council decides as a naive model of its law foretells, act by act and day by day', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        variant,
        fc.constantFrom(...STARTS),
        fc.noBias(fc.array(attempt, { minLength: 25, maxLength: 100, size: 'max' })),
        (chosen, start, all) => {
          const trial = new Trial(settingOf(chosen)).begins(start);
          for (const next of all) {
            if ('hours' in next) trial.passes(next.hours);
            else trial.attempts(next);
          }
          const { round, model } = trial;
          expect(round.replayed()).toEqual(round.state);
          expect(JSON.parse(JSON.stringify(round.state))).toEqual(round.state);
          expect(round.sent('ReceiveOpinion')).toHaveLength(model.over === null ? 0 : 1);
          for (const type of new Set(round.recorded.map(({ event }) => event.type))) seen.add(type);
          if (model.over) seen.add(model.over);
          if (round.events('OpinionOverdue').length + round.events('RoundLapsed').length > 0) seen.add('late');
          round.act(SYSTEM, END);
          expect(round.state.status).not.toBe('open');
        },
      ),
      { numRuns: 100 },
    );
    for (const what of REACHED) expect([what, seen.has(what)]).toEqual([what, true]);
  });
});
