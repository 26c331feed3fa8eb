import fc from 'fast-check';
import { dueDate, type Suspension } from '../../../domain/clock';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ReviewCommand } from '../../../domain/review/commands';
import type { ReviewEvent } from '../../../domain/review/events';
import { REVIEW_REFUSALS } from '../../../domain/review/refusals';
import type { Regime } from '../../../domain/regime/types';
import { REGIME, calendarOf, councilRule } from './regime';
import {
  CHAIR,
  OTHER_CHAIR,
  PROPOSAL,
  SECRETARY,
  candidate,
  member,
  noted,
  openRound,
  seated,
  type RoundPlay,
} from './round';

const PERSONS: readonly Actor[] = [
  SECRETARY,
  CHAIR,
  OTHER_CHAIR,
  member('m1'),
  member('m2'),
  member('m3'),
  { ...SECRETARY, id: 'm4' },
  { ...member('m3'), onBehalfOf: 'm1' },
];
const IDS = ['chair', 'deputy', 'm1', 'm2', 'm3', 'm4'];

type Move =
  | { readonly kind: 'act'; readonly actor: Actor; readonly command: ReviewCommand }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'stop' | 'go'; readonly ref: string; readonly cause: 'information_request' | 'pause' }
  | { readonly kind: 'end' };

const CONFLICTS = fc.subarray(['interest', 'acquaintance', 'other', 'unknown']);

/** Weighted so that some rounds come to an opinion and some members are lost on the way. */
const personal: fc.Arbitrary<ReviewCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('AssignMember' as const),
      candidate: fc.constantFrom(...IDS).map((id) => candidate(id)),
      role: fc.constantFrom('chair' as const, 'member' as const, 'rapporteur' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('DeclareConflict' as const),
      grounds: fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: CONFLICTS }),
    }),
  },
  fc.record({
    type: fc.constant('RuleOnConflict' as const),
    personId: fc.constantFrom(...IDS),
    exclude: fc.boolean(),
    reason: fc.constant(noted('A reason.')),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('RecuseMember' as const),
      personId: fc.constantFrom(...IDS),
      ground: fc.constantFrom('interest', 'other', 'unknown'),
      reason: fc.constant(noted('A reason.')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('recommend', 'recommend', 'advise_against', 'unknown')
      .map((outcome) => ({ ...PROPOSAL, outcome })),
  },
  {
    weight: 25,
    arbitrary: fc.record({
      type: fc.constant('CastVote' as const),
      vote: fc.constantFrom('for' as const, 'for' as const, 'for' as const, 'against' as const, 'abstain' as const),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ type: 'GiveOpinion' as const }) },
);

const MEMBERS = [CHAIR, member('m1'), member('m2'), member('m3')];

/** Mostly the person whose act it is, so that rounds get somewhere; sometimes anybody. */
const act: fc.Arbitrary<Move> = fc
  .tuple(personal, fc.constantFrom(...PERSONS), fc.constantFrom(...MEMBERS), fc.constantFrom(true, true, true, false))
  .map(([command, anybody, someMember, fits]) => {
    const isMembers = command.type === 'CastVote' || command.type === 'DeclareConflict';
    const fitting = command.type === 'AssignMember' ? SECRETARY : isMembers ? someMember : CHAIR;
    return { kind: 'act', actor: fits ? fitting : anybody, command };
  });

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 60, arbitrary: act },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('stop' as const, 'go' as const),
      ref: fc.constantFrom('q1', 'q2', 'i1'),
      cause: fc.constantFrom('information_request' as const, 'pause' as const),
    }),
  },
);

const END: Move = { kind: 'end' };

/** Some rounds are ended in the end by their project. */
const MOVES: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.array(move, { maxLength: 50, size: 'max' }), fc.constantFrom(0, 0, 0, 1))
  .map(([moves, ends]) => (ends ? [...moves, END, ...moves.slice(0, 5)] : moves));

const STARTS = ['open', 'seated', 'proposed'] as const;

function begin(start: (typeof STARTS)[number], rules: Regime): RoundPlay {
  if (start === 'open') return openRound(rules);
  const round = seated(3, rules);
  return start === 'seated' ? round : round.does(CHAIR, PROPOSAL);
}

const regime: fc.Arbitrary<Regime> = fc
  .record({
    earlierActs: fc.constantFrom('void' as const, 'keep_marked' as const),
    minimum: fc.integer({ min: 1, max: 3 }),
    percent: fc.constantFrom(undefined, 50, 100),
    chairPresent: fc.boolean(),
    chairRequired: fc.boolean(),
    method: fc.constantFrom('simple_majority' as const, 'qualified_majority' as const, 'consensus' as const),
    tie: fc.constantFrom('chair_casting_vote' as const, 'rejected' as const, 'repeat' as const),
    deemed: fc.constantFrom('lapse' as const, 'no_opinion' as const, 'escalate' as const, 'none' as const),
  })
  .map(({ earlierActs, minimum, percent, chairPresent, chairRequired, method, tie, deemed }) => ({
    ...REGIME,
    clocks: REGIME.clocks.map((clock) => (clock.id === 'opinion' ? { ...clock, deemed } : clock)),
    reviews: [
      councilRule({
        conflict: { earlierActs },
        quorum: { minimum, percent, chairPresent },
        composition: { chairRequired, min: 2 },
        vote: { method, tie, percent: 60 },
      }),
    ],
  }));

function make(round: RoundPlay, step: Move): void {
  switch (step.kind) {
    case 'act': {
      const refusal = round.act(step.actor, step.command);
      if (refusal) expect(Object.keys(REVIEW_REFUSALS)).toContain(refusal.code);
      return;
    }
    case 'wait':
      round.until(new Date(Date.parse(round.now) + step.hours * 3_600_000).toISOString());
      return;
    case 'stop':
      round.does(SYSTEM, { type: 'SuspendRound', cause: step.cause, ref: step.ref, at: round.now });
      return;
    case 'go':
      round.does(SYSTEM, { type: 'ResumeRound', ref: step.ref, at: round.now });
      return;
    case 'end':
      round.does(SYSTEM, { type: 'EndRound', reason: 'withdrawn', at: round.now });
  }
}

/** What the events alone say, reckoned anew and simply. */
function recount(events: readonly ReviewEvent[]) {
  const assigned = new Map<string, 'chair' | 'member' | 'rapporteur'>();
  const recused = new Set<string>();
  const clear = new Set<string>();
  let votes = new Map<string, 'for' | 'against' | 'abstain'>();
  for (const event of events) {
    if (event.type === 'MemberAssigned') assigned.set(event.personId, event.role);
    if (event.type === 'ConflictDeclared') {
      if (event.result === 'clear' || event.result === 'disclosed') clear.add(event.personId);
      else clear.delete(event.personId);
    }
    if (event.type === 'ConflictRuled' && !event.exclude) clear.add(event.personId);
    if (event.type === 'MemberRecused') {
      recused.add(event.personId);
      clear.delete(event.personId);
      votes.delete(event.personId);
      if (event.proposalVoid) votes = new Map();
    }
    if (event.type === 'OpinionProposed' || event.type === 'VoteRepeated') votes = new Map();
    if (event.type === 'VoteCast') votes.set(event.personId, event.vote);
  }
  for (const personId of votes.keys()) if (!clear.has(personId)) votes.delete(personId);
  const count = (vote: string) => [...votes.values()].filter((each) => each === vote).length;
  return {
    assigned,
    recused,
    votes,
    tally: { for: count('for'), against: count('against'), abstain: count('abstain') },
  };
}

function checkOpinion(round: RoundPlay, rules: Regime): void {
  const all = round.recorded.map(({ event }) => event);
  const at = all.findIndex(({ type }) => type === 'OpinionGiven');
  if (at < 0) return;
  const [given] = round.events('OpinionGiven');
  const { assigned, recused, votes, tally } = recount(all.slice(0, at));
  const { quorum, vote } = rules.reviews[0]!;
  const entitled = [...assigned.keys()].filter((personId) => !recused.has(personId)).length;
  const chair = [...assigned].find(([personId, role]) => role === 'chair' && !recused.has(personId))?.[0];
  expect(given!.tally).toEqual(tally);
  expect([...given!.members].sort()).toEqual([...votes.keys()].sort());
  expect(votes.size).toBeGreaterThanOrEqual(quorum.minimum);
  expect(votes.size * 100).toBeGreaterThanOrEqual(entitled * (quorum.percent ?? 0));
  if (quorum.chairPresent) expect(votes.has(chair!)).toBe(true);
  expect(recused.has(given!.signedBy)).toBe(false);
  expect(tally.for).toBeGreaterThan(0);
  if (vote.method === 'consensus') expect(tally.against).toBe(0);
  if (vote.method === 'qualified_majority')
    expect(tally.for * 100).toBeGreaterThanOrEqual((tally.for + tally.against) * 60);
  if (vote.method === 'simple_majority' && tally.for <= tally.against) {
    expect(given!.adoptedBy).toBe('casting_vote');
    expect(tally.for).toBe(tally.against);
    expect(votes.get(chair!)).toBe('for');
  }
  expect(round.sent('ReceiveOpinion')).toHaveLength(1);
}

/** The opinion's clock against a ledger kept beside it. */
function checkSuspensions(round: RoundPlay): void {
  const clock = round.state.clocks.find(({ id }) => id === 'opinion');
  if (!clock) return;
  const ledger: Suspension[] = [];
  for (const { event, meta } of round.recorded) {
    if (event.type === 'RoundSuspended')
      ledger.push({ from: event.from, to: null, cause: event.cause, fromSeq: meta.seq, ref: event.ref });
    if (event.type === 'RoundResumed') {
      const index = ledger.findIndex(({ ref }) => ref === event.ref);
      ledger[index] = { ...ledger[index]!, to: event.to, toSeq: meta.seq };
    }
  }
  expect(clock.suspensions).toEqual(ledger);
  if (ledger.some(({ to }) => to === null)) {
    const reading = dueDate(clock, calendarOf('DK'));
    expect(reading.ok && reading.value.dueDate).toBeNull();
  }
}

function checkTasks(round: RoundPlay): void {
  const recused = new Set(
    round.state.members.filter(({ standing }) => standing === 'recused').map(({ personId }) => personId),
  );
  const tasks = round.tasks();
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  for (const { assignee, since } of tasks) {
    expect(assignee.personId ?? (assignee.role && assignee.bodyKey)).toBeTruthy();
    expect(assignee.personId !== undefined && recused.has(assignee.personId)).toBe(false);
    expect(since <= round.now).toBe(true);
  }
  if (round.state.status === 'open') expect(tasks.length).toBeGreaterThan(0);
}

describe('whatever is done in whatever order', () => {
  test('no opinion without quorum and majority, no recused or void vote counts, no suspension is lost, replay agrees', () => {
    let given = 0;
    let recusals = 0;
    fc.assert(
      fc.property(regime, fc.constantFrom(...STARTS), MOVES, (rules, start, moves) => {
        const round = begin(start, rules);
        for (const step of moves) {
          const over = round.state.status !== 'open';
          const before = round.recorded.length;
          make(round, step);
          if (over) expect(round.recorded).toHaveLength(before);
          checkSuspensions(round);
          checkTasks(round);
        }
        checkOpinion(round, rules);
        expect(round.replayed()).toEqual(round.state);
        expect(JSON.parse(JSON.stringify(round.state))).toEqual(round.state);
        given += round.state.status === 'given' ? 1 : 0;
        recusals += round.events('MemberRecused').length;
      }),
      { numRuns: 100 },
    );
    // The moves reach what they are to test.
    expect(given).toBeGreaterThan(0);
    expect(recusals).toBeGreaterThan(0);
  });
});
