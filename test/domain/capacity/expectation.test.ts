import { expectation, type CouncilStanding } from '../../../domain/capacity/expectation';
import { measureClosed, measureOpen, type RoundFacts } from '../../../domain/capacity/rounds';
import { historyOf, summarise } from '../../../domain/capacity/summary';
import { candidate } from '../review/round';
import { REGIME, calendarOf, councilRule } from '../review/regime';

const CALENDAR = calendarOf('SE');
const RULE = councilRule({ composition: { min: 3, chairRequired: true, workloadCap: 1 }, quorum: { minimum: 3 } });
const IN_FORCE = { regime: { ...REGIME, reviews: [RULE] }, rule: RULE, calendar: CALENDAR };
const NOW = '2025-06-02T08:00:00.000Z';
const KIND = { regimeId: REGIME.id, ruleId: RULE.id, programme: false };

const POOL = ['chair', 'm1', 'm2'].map((id) => candidate(id, { chair: id === 'chair' }));
const seated = (personId: string, assignedAt: string, recused = false): RoundFacts['members'][number] => ({
  personId,
  chair: personId === 'chair',
  expertise: ['economics'],
  assignedAt,
  recused,
});

const round = (openedAt: string, changes: Partial<RoundFacts> = {}): RoundFacts => ({
  ...KIND,
  reviewId: openedAt,
  projectId: 'p',
  openedAt: `${openedAt}T09:00:00.000Z`,
  endedAt: null,
  overdue: false,
  members: ['chair', 'm1', 'm2'].map((id) => seated(id, `${openedAt}T10:00:00.000Z`)),
  ...changes,
});

const closed = (openedAt: string, endedAt: string, changes: Partial<RoundFacts> = {}) => {
  const found = measureClosed({ ...round(openedAt, changes), endedAt: `${endedAt}T15:00:00.000Z` }, RULE, CALENDAR);
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
};

const open = (openedAt: string, changes: Partial<RoundFacts> = {}) => {
  const found = measureOpen(round(openedAt, changes), RULE, CALENDAR, NOW);
  if (!found.ok) throw new Error(found.fault.code);
  return found.value;
};

// Each opened on a Monday of March and given so many working days later.
const HISTORY = ['2025-03-10', '2025-03-11', '2025-03-13', '2025-03-14', '2025-03-17'].map((end) =>
  closed('2025-03-03', end),
);

const standing = (changes: Partial<CouncilStanding> = {}): CouncilStanding => ({
  today: '2025-06-02',
  pool: POOL,
  open: [],
  closed: HISTORY,
  ...changes,
});

test('a round is measured in working days of its calendar: until its last member, from then on, and together', () => {
  const members = [
    seated('m1', '2025-04-14T10:00:00.000Z'),
    seated('m2', '2025-04-15T10:00:00.000Z', true),
    seated('chair', '2025-04-16T10:00:00.000Z'),
    seated('m3', '2025-04-22T10:00:00.000Z'),
  ];
  // Good Friday and Easter Monday lie between; the recused member holds no seat.
  expect(closed('2025-04-14', '2025-04-29', { members })).toMatchObject({ waited: 4, worked: 5, whole: 9 });
});

test('the history gives median, four fifths and nine tenths by kind of round', () => {
  expect(HISTORY.map(({ whole }) => whole)).toEqual([5, 6, 8, 9, 10]);
  const programme = { ...HISTORY[0]!, programme: true };
  expect(historyOf([...HISTORY, programme])).toMatchObject([
    { programme: false, waited: { median: 0 }, worked: { rounds: 5, median: 8, p80: 9, p90: 10 } },
    { programme: true, worked: { rounds: 1, median: 5 } },
  ]);
});

test('with free members a new submission waits for nobody, and is told its dates past Midsummer', () => {
  expect(expectation(IN_FORCE, false, standing())).toMatchObject({
    seats: 3,
    ahead: 0,
    free: 3,
    wait: { computed: true, value: 0 },
    whole: {
      computed: true,
      value: {
        rounds: 5,
        median: 8,
        p80: 9,
        p90: 10,
        by: { median: '2025-06-13', p80: '2025-06-16', p90: '2025-06-17' },
      },
    },
    limit: { clock: 'opinion', budget: { n: 10, unit: 'working_day' }, legalRef: 'Act § 12' },
  });
});

test('with everybody in a round it waits until that round will have ended, by what longer rounds took', () => {
  const busy = POOL.map((member) => ({ ...member, openRounds: 1 }));
  // Seated for six working days: those that took longer took 8, 9 and 10; the median leaves three more.
  const found = expectation(IN_FORCE, false, standing({ pool: busy, open: [open('2025-05-23')] }));
  expect(found).toMatchObject({ free: 0, wait: { computed: true, value: 3 }, whole: { value: { median: 11 } } });
});

test('a member with more rounds than his cap is free only when enough of them have ended', () => {
  const swamped = POOL.map((member) => ({ ...member, openRounds: 2 }));
  const rounds = [open('2025-05-23'), open('2025-05-26')];
  // The first ends in three working days, and the second, seated for five, in four: 8, 9 and 10 were longer.
  expect(expectation(IN_FORCE, false, standing({ pool: swamped, open: rounds }))).toMatchObject({ wait: { value: 4 } });
});

test('rounds that wait for members are served before it', () => {
  const waiting = open('2025-05-26', { members: [] });
  expect(waiting).toMatchObject({
    need: { members: 3, chair: true, expertise: ['economics'] },
    seatedFor: null,
    age: 4,
  });
  const found = expectation(IN_FORCE, false, standing({ open: [waiting] }));
  expect(found).toMatchObject({ ahead: 1, wait: { computed: true, value: 8 } });
});

test('fewer than five closed rounds say nothing, and the rule’s own limit stands beside that', () => {
  const found = expectation(IN_FORCE, false, standing({ closed: HISTORY.slice(1) }));
  expect(found.review).toEqual({ computed: false, code: 'too-few-rounds', facts: { closed: 4, needed: 5 } });
  expect(found).toMatchObject({ wait: { value: 0 }, whole: { code: 'too-few-rounds' }, limit: { budget: { n: 10 } } });
});

test('rounds of projects say nothing of programmes, which have a limit of their own', () => {
  expect(expectation(IN_FORCE, true, standing())).toMatchObject({
    closed: 0,
    review: { computed: false },
    limit: { budget: { n: 15, unit: 'working_day' } },
  });
});

test('seats held by a round that has outlasted all others come free on no day that one could name', () => {
  const busy = POOL.map((member) => ({ ...member, openRounds: 1 }));
  const endless = standing({ pool: busy, open: [open('2025-03-03')] });
  expect(expectation(IN_FORCE, false, endless).wait).toMatchObject({ computed: false, code: 'no-seat-in-sight' });
});

test('a pool that could not fill a round at all is said to be too small', () => {
  const small = standing({ pool: POOL.slice(0, 2) });
  const facts = { members: 2, needed: 3, ahead: 0, closed: 5 };
  expect(expectation(IN_FORCE, false, small).wait).toEqual({ computed: false, code: 'pool-too-small', facts });
});

test('who is away counts from the day he is back, absences that follow on each other as one', () => {
  const away = [
    { from: '2025-06-01', until: '2025-06-04' },
    { from: '2025-06-05', until: '2025-06-05' },
  ];
  const pool = POOL.map((member) => (member.personId === 'm2' ? { ...member, away } : member));
  // 6 June is the national day, so he is back on Monday the 9th: the fourth working day after the 2nd.
  expect(expectation(IN_FORCE, false, standing({ pool }))).toMatchObject({ free: 2, wait: { value: 4 } });
});

test('the open rounds are counted by age, with those that wait or are overdue', () => {
  const rounds = [open('2025-05-30'), open('2025-05-19', { members: [] }), open('2025-03-03', { overdue: true })];
  expect(summarise(rounds)).toEqual({
    open: 3,
    waiting: 1,
    overdue: 1,
    byAge: [
      { upTo: 5, rounds: 1 },
      { upTo: 10, rounds: 1 },
      { upTo: 20, rounds: 0 },
      { upTo: 40, rounds: 0 },
      { upTo: null, rounds: 1 },
    ],
  });
});
