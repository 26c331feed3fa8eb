import { Client } from 'pg';
import { addWorkingDays } from '../../domain/calendar/calendar';
import type { CouncilCapacity } from '../../register';
import { PEOPLE } from './case';
import { calendarFor, SE } from '../domain/fixtures/regimes';
import { person } from '../domain/fixtures/people';
import { useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const COUNCIL = { bodyKey: 'council', jurisdiction: 'SE' };
const CALENDAR = calendarFor(SE);
const [ONE, OTHER] = [
  ['c1', 'm1', 'm2'],
  ['c2', 'm3', 'm4'],
] as const;

interface Round {
  readonly id: string;
  readonly opened: string;
  readonly seated: string;
  readonly ended: string | null;
  readonly members: readonly string[];
}

/** Puts rounds on the lists as their projections would. */
async function enter(rounds: readonly Round[], kind = 'project'): Promise<void> {
  const json = JSON.stringify(rounds);
  await desk.rows(
    `INSERT INTO project (id, stream, reference, title, summary, kind, agency_id, jurisdiction, regime_id, regime_version,
       regime_hash, status, overlays, ended, submitted_at, updated_at, version)
     SELECT r.id, 'project/' || r.id, r.id, r.id, '', $2, 'agency', 'SE', 'SE-proposed', '1', $3, 'in_gate', '{}', false,
            r.opened::timestamptz, r.opened::timestamptz, 1
       FROM json_to_recordset($1) AS r (id text, opened text)`,
    json,
    kind,
    desk.hash(SE),
  );
  await desk.rows(
    `INSERT INTO review (id, stream, project_id, agency_id, jurisdiction, gate, rule_id, body_key, status, outcome,
       opened_at, ended_at, updated_at, version)
     SELECT r.id, 'review/' || r.id, r.id, 'agency', 'SE', 'investment-decision', 'expert-review', 'council',
            CASE WHEN r.ended IS NULL THEN 'open' ELSE 'given' END, CASE WHEN r.ended IS NULL THEN NULL ELSE 'supported' END,
            r.opened::timestamptz, r.ended::timestamptz, r.opened::timestamptz, 1
       FROM json_to_recordset($1) AS r (id text, opened text, ended text)`,
    json,
  );
  await desk.rows(
    `INSERT INTO review_member (stream, person_id, review_id, project_id, role, standing, assigned_at, since)
     SELECT 'review/' || r.id, m, r.id, r.id, CASE WHEN m LIKE 'c%' THEN 'chair' ELSE 'member' END, 'clear',
            r.seated::timestamptz, r.seated::timestamptz
       FROM json_to_recordset($1) AS r (id text, seated text, members json), json_array_elements_text(r.members) AS m`,
    json,
  );
}

const noon = (day: string): string => `${day}T12:00:00.000Z`;

/** Rounds of the last two years that each had their members on the next day, and took 5 to 14 working days from then on. */
function history(count: number, prefix = 'h'): Round[] {
  return Array.from({ length: count }, (_, at) => {
    const day = (from: string, n: number): string => {
      const found = addWorkingDays(from, n, CALENDAR);
      if (!found.ok) throw new Error(found.fault.code);
      return found.value;
    };
    const opened = day('2023-06-01', at);
    const seated = day(opened, 1);
    const ended = day(seated, 5 + (at % 10));
    return { id: `${prefix}${at}`, opened: noon(opened), seated: noon(seated), ended: noon(ended), members: ONE };
  });
}

const capacity = async (): Promise<CouncilCapacity> => (await desk.register.queries.councilCapacity(COUNCIL))!;

/** How many statements reach the database. */
async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    await act();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

beforeAll(async () => {
  desk.now = '2025-06-02T10:00:00.000Z';
  await desk.rows(`INSERT INTO body (id, kind, name, jurisdiction, key, created_at, updated_at)
    VALUES ('se-council', 'council', 'The council', 'SE', 'council', '2020-01-01Z', '2020-01-01Z')`);
  for (const id of [...ONE, ...OTHER]) {
    const role = id.startsWith('c') ? 'council_chair' : 'council_member';
    await desk.rows(
      "INSERT INTO person (id, handle, name, created_at, updated_at) VALUES ($1, $1, $1, '2020-01-01Z', '2020-01-01Z')",
      id,
    );
    await desk.rows(
      `INSERT INTO appointment (id, person_id, body_id, role, valid_from, created_by, created_at)
       VALUES ($1, $1, 'se-council', $2, '2024-01-01Z', 'admin', '2024-01-01Z')`,
      id,
      role,
    );
  }
});

test('a council without a history computes nothing, and names the limit of its rule', async () => {
  const { expectations, history: none, queue } = await capacity();
  expect({ none, open: queue.open }).toEqual({ none: [], open: 0 });
  expect(expectations).toMatchObject([
    {
      programme: false,
      wait: { computed: true, value: 0 },
      whole: { code: 'too-few-rounds' },
      limit: { budget: { n: 15 } },
    },
    { programme: true, whole: { computed: false }, limit: { budget: { n: 20 } } },
  ]);
});

test('three hundred rounds give their quantiles, in as many statements as none', async () => {
  const before = await statementsOf(capacity);
  expect(before).toBeGreaterThan(5);
  await enter(history(300));
  expect(await statementsOf(capacity)).toBe(before);
  const { history: kinds, expectations } = await capacity();
  expect(kinds).toEqual([
    {
      regimeId: 'SE-proposed',
      ruleId: 'expert-review',
      programme: false,
      waited: { rounds: 300, median: 1, p80: 1, p90: 1 },
      worked: { rounds: 300, median: 9, p80: 12, p90: 13 },
      whole: { rounds: 300, median: 10, p80: 13, p90: 14 },
    },
  ]);
  expect(expectations[0]).toMatchObject({ closed: 300, free: 6, whole: { value: { median: 9 } } });
});

test('with every member at the cap a submission waits for the seats that come free, behind who waits already', async () => {
  // Seated four working days ago (26 May; Ascension Day is no day), and one of them six (22 May).
  const open = (id: string, day: string, members: readonly string[]): Round => ({
    id,
    opened: noon(day),
    seated: noon(day),
    ended: null,
    members,
  });
  await enter([
    ...[1, 2, 3, 4].map((n) => open(`one${n}`, '2025-05-26', ONE)),
    ...[1, 2, 3].map((n) => open(`other${n}`, '2025-05-26', OTHER)),
    open('longest', '2025-05-22', OTHER),
    open('waits', '2025-05-30', []),
  ]);
  const { queue, expectations, throughput } = await capacity();
  expect(queue).toMatchObject({
    open: 9,
    waiting: 1,
    overdue: 0,
    byAge: [{ upTo: 5, rounds: 8 }, { rounds: 1 }, {}, {}, {}],
  });
  // The longest ends in four days (10 is the median of what lasted longer than six), the others in five.
  expect(expectations[0]).toMatchObject({
    ahead: 1,
    free: 0,
    wait: { computed: true, value: 5 },
    whole: { value: { median: 14 } },
  });
  expect(throughput[0]).toEqual({ days: 90, opened: 9, opinions: 0 });
  expect(throughput[1]!.opinions).toBeGreaterThan(0);
});

test('what the office sees of it: rounds by age, what they lack, and the load of each member against his cap', async () => {
  await desk.rows("UPDATE person SET workload_cap = 5 WHERE id = 'm1'");
  await desk.rows("UPDATE person SET workload_cap = 2 WHERE id = 'm2'");
  const found = (await desk.register.queries.councilWorkload(PEOPLE.secretary, COUNCIL))!;
  expect(found.waiting).toMatchObject([
    { reviewId: 'waits', age: 1, need: { members: 3, chair: true, expertise: [] } },
  ]);
  expect(found.sitting[0]).toMatchObject({ reviewId: 'longest', age: 6, seatedFor: 6, seated: OTHER });
  expect(found.sitting).toHaveLength(8);
  expect(found.members.map(({ personId, openRounds, cap, free }) => [personId, openRounds, cap, free])).toEqual([
    ['c1', 4, 4, 0],
    ['c2', 4, 4, 0],
    ['m1', 4, 4, 0],
    ['m2', 4, 2, 0],
    ['m3', 4, 4, 0],
    ['m4', 4, 4, 0],
  ]);
});

test('a person who was recused from a case finds no round of it there, nor does anybody of another country', async () => {
  const secretary = PEOPLE.secretary;
  await desk.rows(
    `INSERT INTO recusal (stream, person_id, project_id, review_id, grounds, by, at)
     VALUES ('review/longest', $1, 'longest', 'longest', '{}', 'late', '2025-05-30Z')`,
    secretary.id,
  );
  const found = (await desk.register.queries.councilWorkload(secretary, COUNCIL))!;
  expect(found.sitting.map(({ reviewId }) => reviewId)).not.toContain('longest');
  expect(found.sitting).toHaveLength(7);
  const stranger = (await desk.register.queries.councilWorkload(person('nobody'), COUNCIL))!;
  expect([...stranger.waiting, ...stranger.sitting]).toEqual([]);
});

test('programmes are counted apart, and five of them are enough to say something', async () => {
  await enter(history(4, 'p'), 'programme');
  expect((await capacity()).expectations[1]).toMatchObject({ closed: 4, review: { code: 'too-few-rounds' } });
  await enter(history(1, 'q'), 'programme');
  expect((await capacity()).expectations[1]).toMatchObject({
    closed: 5,
    review: { computed: true, value: { rounds: 5 } },
  });
});

test('a round whose time for the opinion ran out is counted as overdue', async () => {
  await desk.rows(`INSERT INTO task (stream, task_id, project_id, agency_id, jurisdiction, kind, since)
    VALUES ('review/longest', 'end_overdue_round', 'longest', 'agency', 'SE', 'end_overdue_round', '2025-05-30Z')`);
  expect((await capacity()).queue.overdue).toBe(1);
});

test('no regime in force names another council', async () => {
  expect(await desk.register.queries.councilCapacity({ bodyKey: 'other', jurisdiction: 'SE' })).toBeNull();
});
