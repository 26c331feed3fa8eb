import fc from 'fast-check';
import { SEALED_EVENTS, withoutSealed } from '../../../domain/review/assessment/seal';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ReviewCommand } from '../../../domain/review/commands';
import type { Regime } from '../../../domain/regime/types';
import { REVIEW_REFUSALS } from '../../../domain/review/refusals';
import { SUBMIT, comment, everything, rate, rated, rating } from './rating';
import { CHAIR, PROPOSAL, SECRETARY, assign, declare, member, noted, seated, vote, type RoundPlay } from './round';

const MEMBERS: readonly Actor[] = [CHAIR, member('m1'), member('m2'), member('m3')];
const READERS = [...MEMBERS.map(({ id }) => id), 'sec', 'officer', 'auditor'];

/** What refuses a rating says the rule, the facts and what is needed instead. */
const OWN_REFUSALS = Object.keys(REVIEW_REFUSALS).filter((code) =>
  /assessment|submitted|rater|criterion|level|source|rate$/.test(code),
);

type Move =
  | { readonly kind: 'act'; readonly actor: Actor; readonly command: ReviewCommand }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'stop' | 'go'; readonly ref: string };

const someone = fc.constantFrom(...MEMBERS);
const level = fc.constantFrom('in_order', 'attention', 'risk', 'unclear', 'na');
const someRating = fc
  .tuple(
    fc.constantFrom<readonly [string, string | null]>(['case', 'benefits'], ['case', 'costs'], ['scope', null]),
    level,
  )
  .map(([[criterion, aspect], mark]) => rating(criterion, aspect, mark));

const command: fc.Arbitrary<readonly [Actor, ReviewCommand]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(
      someone,
      someRating.map((each) => rate([each], 'A reason.')),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(
      someone,
      level.map((mark) => rate(everything(mark), 'A reason.')),
    ),
  },
  { weight: 8, arbitrary: fc.tuple(someone, fc.constant(SUBMIT)) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      someone,
      fc.uuid().map((id) => comment(id)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant(SECRETARY),
      fc.constantFrom('m2', 'm3').map((id) => assign(id)),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(someone, fc.constantFrom(declare(), declare('other'), declare('interest'))) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant(SECRETARY),
      fc.constantFrom('m1', 'm2', 'm3').map((personId): ReviewCommand => {
        return { type: 'RecuseMember', personId, ground: 'interest', reason: noted('Late.') };
      }),
    ),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant(CHAIR), fc.constant(PROPOSAL)) },
  { weight: 12, arbitrary: fc.tuple(someone, fc.constant(vote('for'))) },
  { weight: 6, arbitrary: fc.tuple(fc.constant(CHAIR), fc.constant<ReviewCommand>({ type: 'GiveOpinion' })) },
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 30, arbitrary: command.map(([actor, each]): Move => ({ kind: 'act', actor, command: each })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 72 }).map((hours): Move => ({ kind: 'wait', hours })) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('stop' as const, 'go' as const), ref: fc.constantFrom('q', 'p') }),
  },
);

const regime: fc.Arbitrary<Regime> = fc
  .record({
    earlierActs: fc.constantFrom('void' as const, 'keep_marked' as const),
    by: fc.constantFrom('each_member' as const, 'each_member' as const, 'rapporteur' as const),
    required: fc.boolean(),
    limited: fc.boolean(),
  })
  .map(({ earlierActs, by, required, limited }) =>
    rated({
      conflict: { earlierActs },
      assessment: { by, required, areaLevel: 'worst_aspect' },
      blindPhase: limited ? { limit: { n: 3, unit: 'working_day' } } : {},
    }),
  );

const STARTS = ['seated', 'two in', 'proposed'] as const;

/** Where the moves begin, so that they reach every way out of the blind phase. */
function begin(start: (typeof STARTS)[number], rules: Regime): RoundPlay {
  const round = seated(2, rules);
  if (start === 'two in') for (const actor of MEMBERS.slice(0, 2)) round.act(actor, rate(everything()));
  if (start === 'two in') for (const actor of MEMBERS.slice(0, 2)) round.act(actor, SUBMIT);
  if (start !== 'proposed') return round;
  round.act(CHAIR, PROPOSAL);
  for (const actor of MEMBERS.slice(0, 3)) round.act(actor, vote('for'));
  return round;
}

function make(round: RoundPlay, step: Move): void {
  if (step.kind === 'act') {
    const refusal = round.act(step.actor, step.command);
    if (!refusal) return;
    expect(Object.keys(REVIEW_REFUSALS)).toContain(refusal.code);
    if (OWN_REFUSALS.includes(refusal.code))
      expect([refusal.rule, refusal.facts, refusal.remedy]).not.toContain(undefined);
  } else if (step.kind === 'wait') {
    round.until(new Date(Date.parse(round.now) + step.hours * 3_600_000).toISOString());
  } else {
    const told = { ref: step.ref, at: round.now };
    round.does(
      SYSTEM,
      step.kind === 'stop'
        ? { type: 'SuspendRound', cause: 'information_request', ...told }
        : { type: 'ResumeRound', ...told },
    );
  }
}

const unitOf = ({
  personId,
  criterion,
  aspect,
}: {
  personId: string;
  criterion: string;
  aspect: string | null;
}): string => `${personId} ${criterion} ${aspect ?? ''}`;

const secretsIn = (round: RoundPlay, from: number, to: number): readonly string[] =>
  round.recorded
    .slice(from, to)
    .flatMap(({ event }) => (event.type === 'CriterionRated' || event.type === 'RatingChanged' ? [unitOf(event)] : []));

/** From the events alone: how often the seal was broken, and who is in. */
function model(round: RoundPlay) {
  const all = round.recorded.map(({ event }) => event);
  const broken = all.filter(({ type }) => type === 'AssessmentsRevealed').length;
  const submitted = new Set(all.flatMap((event) => (event.type === 'AssessmentSubmitted' ? [event.personId] : [])));
  return { broken, submitted };
}

/** What every read is made of: the state as a reader sees it, the tasks, the notices, and the events that are not sealed. */
function checkNothingIsShownEarly(
  round: RoundPlay,
  since: { readonly events: number; readonly notices: number },
): void {
  const { broken, submitted } = model(round);
  if (broken > 0) return;
  const leaks = READERS.flatMap((reader) =>
    withoutSealed(round.state, [reader]).assessment.sheets.filter(
      ({ personId, ratings }) => personId !== reader && (Object.keys(ratings).length > 0 || !submitted.has(personId)),
    ),
  );
  expect(leaks).toEqual([]);
  const told = [
    ...round.tasks().map(({ subject }) => subject),
    ...round.notices.slice(since.notices).map(({ facts }) => facts),
    ...round.recorded
      .slice(since.events)
      .map(({ event }) => event)
      .filter(({ type }) => !SEALED_EVENTS.includes(type)),
    ...round.sends.map(({ command: sent }) => sent),
  ];
  // None of the scale's marks that are no common words, and no finding or advice, is in anything that is told.
  expect(JSON.stringify(told)).not.toMatch(/in_order|"attention"|"risk"|"unclear"|"na"|Seen\.|Do better\./);
}

function checkReveal(round: RoundPlay): void {
  const { broken } = model(round);
  expect(broken).toBeLessThanOrEqual(1);
  const [event] = round.events('AssessmentsRevealed');
  if (!event) return;
  const all = round.recorded;
  const at = all.findIndex((each) => each.event.type === 'AssessmentsRevealed');
  const final = new Set(
    all.slice(0, at).flatMap((each) => (each.event.type === 'AssessmentSubmitted' ? [each.event.personId] : [])),
  );
  expect(event.submitted.every((personId) => final.has(personId))).toBe(true);
  expect(event.awaited.some((personId) => final.has(personId))).toBe(false);
  if (event.why === 'all_in') expect(event.awaited).toEqual([]);
  if (event.why === 'opinion_given') expect(all[at - 1]!.event.type).toBe('OpinionGiven');
  const changed = all
    .slice(0, at)
    .filter((each) => each.event.type === 'RatingChanged' || each.event.type === 'CommentMade');
  expect(changed).toEqual([]);
}

/** Once all see the ratings, one that stood becomes another only by an event that says from what, to what and why. */
function checkChangesAreVisible(round: RoundPlay, since: number): void {
  const known = new Set(secretsIn(round, 0, since));
  const silent = round.recorded
    .slice(since)
    .flatMap(({ event }) => (event.type === 'CriterionRated' ? [unitOf(event)] : []))
    .filter((unit) => known.has(unit));
  expect(silent).toEqual([]);
  for (const { event } of round.recorded.slice(since)) {
    if (event.type === 'RatingChanged') expect(event.reason).toBe('A reason.');
  }
}

test('whatever is done in whatever order, no rating is shown early, the seal is broken once, and no change is silent', () => {
  const why = new Set<string>();
  fc.assert(
    fc.property(
      regime,
      fc.constantFrom(...STARTS),
      fc.array(move, { maxLength: 60, size: 'max' }),
      (rules, start, moves) => {
        const round = begin(start, rules);
        for (const step of moves) {
          const before = model(round);
          const since = { events: round.recorded.length, notices: round.notices.length };
          make(round, step);
          checkNothingIsShownEarly(round, since);
          if (before.broken > 0) checkChangesAreVisible(round, since.events);
        }
        checkReveal(round);
        for (const event of round.events('AssessmentsRevealed')) why.add(event.why);
        expect(round.replayed()).toEqual(round.state);
        expect(JSON.parse(JSON.stringify(round.state))).toEqual(round.state);
      },
    ),
    { numRuns: 150 },
  );
  // The moves reach every way out of the blind phase.
  expect([...why].sort()).toEqual(['all_in', 'limit', 'opinion_given']);
});
