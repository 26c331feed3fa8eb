import fc from 'fast-check';
import { OBSTACLES, type Occasion } from '../../../domain/review/candidate';
import type { CandidateFacts } from '../../../domain/review/commands';
import { PREFERENCES, proposeComposition } from '../../../domain/review/proposal';
import { composedBy, parties, pool, supplier, tie } from './composing';
import type { RuleChanges } from './regime';
import { CHAIR, SECRETARY, assign, candidate, declare, member, openRound, type RoundPlay } from './round';

const OCCASION: Occasion = {
  today: '2025-05-19',
  lastDay: '2025-06-02',
  parties: parties(supplier('Nordic Code AB', '556000-1111')),
};

type Assignment = Parameters<typeof composedBy>[0];

function propose(
  candidates: readonly CandidateFacts[],
  assignment: Assignment = 'least_loaded',
  changes: RuleChanges = {},
  round: RoundPlay = openRound(composedBy(assignment, changes)),
) {
  const regime = composedBy(assignment, changes);
  return proposeComposition(round.state, regime.reviews[0]!, candidates, OCCASION);
}

const chosen = (proposal: ReturnType<typeof propose>) =>
  proposal.candidates.flatMap(({ personId, role }) => (role === null ? [] : [`${personId} ${role}`]));

const reasonsOf = (proposal: ReturnType<typeof propose>, personId: string) =>
  proposal.candidates.find((each) => each.personId === personId)?.reasons.map(({ code }) => code);

describe('whom the rule seats', () => {
  test('a chair, then members, up to the minimum and not beyond', () => {
    const proposal = propose(pool(5));
    expect(chosen(proposal)).toEqual(['chair chair', 'm1 member', 'm2 member']);
    expect(proposal.gap).toBeNull();
    expect(reasonsOf(proposal, 'm3')).toEqual(['not-needed']);
  });

  test('as many as the quorum needs, where that is more than the minimum', () => {
    expect(chosen(propose(pool(6), 'least_loaded', { quorum: { minimum: 5 } }))).toHaveLength(5);
  });

  test('only whom the round lacks', () => {
    const round = openRound(composedBy('least_loaded')).does(SECRETARY, assign('chair')).does(SECRETARY, assign('m1'));
    const proposal = propose(pool(4), 'least_loaded', {}, round);
    expect(chosen(proposal)).toEqual(['m2 member']);
    expect(reasonsOf(proposal, 'm1')).toEqual(['already-assigned']);
  });

  test('by rotation, who was assigned longest ago; never assigned comes first', () => {
    const proposal = propose(
      pool(4, {
        m1: { lastAssignedAt: '2025-03-01T08:00:00.000Z', openRounds: 0 },
        m2: { lastAssignedAt: '2024-03-01T08:00:00.000Z', openRounds: 2 },
        m3: { lastAssignedAt: null, openRounds: 1 },
        m4: { lastAssignedAt: '2025-05-01T08:00:00.000Z', openRounds: 0 },
      }),
      'rotation',
    );
    expect(chosen(proposal)).toEqual(['chair chair', 'm3 member', 'm2 member']);
    expect(reasonsOf(proposal, 'm3')).toEqual(['longest-ago-assigned']);
  });

  test('by load, who sits in the fewest open rounds; among equals who was assigned longer ago, then the lower id', () => {
    const proposal = propose(
      pool(4, {
        m1: { openRounds: 1, lastAssignedAt: '2025-01-01T08:00:00.000Z' },
        m2: { openRounds: 1, lastAssignedAt: '2024-01-01T08:00:00.000Z' },
        m3: { openRounds: 0, lastAssignedAt: '2025-05-01T08:00:00.000Z' },
      }),
    );
    expect(chosen(proposal)).toEqual(['chair chair', 'm4 member', 'm3 member']);
    expect(reasonsOf(proposal, 'm3')).toEqual(['least-loaded']);
  });

  test('the expertise that the rule demands first, with as few people as bring it, however busy they are', () => {
    const composition = { requiredExpertise: ['economics', 'law', 'security'] };
    const proposal = propose(
      pool(5, {
        chair: { expertise: [] },
        m1: { expertise: ['economics'] },
        m2: { expertise: ['law'] },
        m3: { expertise: ['security'] },
        m4: { expertise: ['economics', 'law', 'security'], openRounds: 3 },
        m5: { expertise: [] },
      }),
      'least_loaded',
      { composition },
    );
    expect(chosen(proposal)).toEqual(['chair chair', 'm4 member', 'm1 member']);
    expect(reasonsOf(proposal, 'm4')).toEqual(['needed-for-expertise', 'least-loaded']);
    expect(proposal.gap).toBeNull();
  });

  test('a need is not left open because somebody else was taken first', () => {
    // Whoever brings most fields would take the last seat of two, and one field would stay open.
    const composition = { min: 2, max: 2, requiredExpertise: ['a', 'b', 'c', 'd'], chairRequired: false };
    const rule = { composition, quorum: { minimum: 2, chairPresent: false } };
    const proposal = propose(
      [
        candidate('greedy', { expertise: ['a', 'b', 'c'] }),
        candidate('left', { expertise: ['a', 'b'], openRounds: 1 }),
        candidate('right', { expertise: ['c', 'd'], openRounds: 1 }),
      ],
      'least_loaded',
      rule,
    );
    expect(proposal.gap).toBeNull();
  });

  test('a chair who brings expertise takes one seat for both', () => {
    const composition = { requiredExpertise: ['law'] };
    const proposal = propose(pool(3, { chair: { expertise: ['law'] } }), 'rotation', { composition });
    expect(chosen(proposal)).toEqual(['chair chair', 'm1 member', 'm2 member']);
    expect(reasonsOf(proposal, 'chair')).toEqual(['chosen-as-chair', 'needed-for-expertise', 'longest-ago-assigned']);
  });

  test('a rapporteur, where the round needs no chair', () => {
    const rule = { composition: { chairRequired: false }, quorum: { chairPresent: false } };
    const proposal = propose(pool(3).slice(1), 'least_loaded', rule);
    expect(chosen(proposal)[0]).toBe('m1 rapporteur');
    expect(reasonsOf(proposal, 'm1')).toEqual(['chosen-as-rapporteur', 'needed-for-expertise', 'least-loaded']);
  });

  test('what the pool cannot fill is said', () => {
    expect(propose(pool(1)).gap).toEqual({ members: 1, leader: false, expertise: [] });
    const noChair = pool(3).slice(1);
    expect(propose(noChair).gap).toEqual({ members: 0, leader: true, expertise: [] });
    const nobodyKnows = propose(pool(3), 'rotation', { composition: { requiredExpertise: ['law'] } });
    expect(nobodyKnows.gap).toEqual({ members: 0, leader: false, expertise: ['law'] });
  });
});

describe('why a candidate is not proposed', () => {
  const employee = (until: string | null) => ({ employers: [{ bodyId: 'agency-1', until }] });

  test.each<[string, Partial<CandidateFacts>, object]>([
    ['not-in-pool', { inPool: false }, { body: 'council' }],
    ['term-ended', { termEnds: '2025-05-18' }, { termEnds: '2025-05-18' }],
    ['terms-used-up', { terms: 3 }, { terms: 3, maxTerms: 2 }],
    ['employed-by-agency', employee(null), { agencyId: 'agency-1', until: null }],
    ['cooling-off', employee('2024-05-01'), { freeFrom: '2026-05-01', coolingOffMonths: 24 }],
    ['away', { away: [{ from: '2025-05-01', until: '2025-05-19' }] }, { until: '2025-05-19' }],
    ['away', { away: [{ from: '2025-06-02', until: '2025-06-30' }] }, { from: '2025-06-02' }],
    ['workload-cap-reached', { openRounds: 4 }, { openRounds: 4, cap: 4, of: 'rule' }],
    ['workload-cap-reached', { openRounds: 2, workloadCap: 2 }, { openRounds: 2, cap: 2, of: 'member' }],
    [
      'tie-to-party',
      { ties: [tie('t1', 'Nordic Code')] },
      { hints: [{ hint: 'employed_by_party', tieId: 't1', party: 0, grounds: ['interest'] }] },
    ],
  ])('%s', (code, changes, facts) => {
    const limits = { composition: { maxTerms: 2, workloadCap: 4 } };
    const proposal = propose(pool(4, { m1: changes }), 'least_loaded', limits);
    const found = proposal.candidates.find(({ personId }) => personId === 'm1');
    expect(found).toMatchObject({ chosen: false, role: null, reasons: [{ code, facts }] });
    expect(chosen(proposal)).toEqual(['chair chair', 'm2 member', 'm3 member']);
  });

  test('each with the provision that it rests on', () => {
    const proposal = propose(pool(2, { m1: employee(null), m2: { inPool: false } }));
    const rules = proposal.candidates.flatMap(({ personId, reasons }) =>
      reasons.map(({ rule }) => [personId, rule?.legalRef]),
    );
    expect(rules).toEqual([
      ['chair', 'Act § 8'],
      ['chair', 'Act § 8'],
      ['chair', 'Act § 8'],
      ['m1', 'Act § 9'],
      ['m2', 'Act § 8'],
    ]);
  });

  test('all that speaks against somebody is said, not only the first', () => {
    const proposal = propose(pool(1, { m1: { ...employee(null), openRounds: 9, workloadCap: 1 } }));
    expect(reasonsOf(proposal, 'm1')).toEqual(['employed-by-agency', 'workload-cap-reached']);
  });

  test('recused from this round', () => {
    const round = openRound(composedBy('rotation'))
      .does(SECRETARY, assign('m1'))
      .does(member('m1'), declare('interest'));
    expect(reasonsOf(propose(pool(3), 'rotation', {}, round), 'm1')).toEqual(['recused']);
  });

  test('a day of absence in between keeps nobody away', () => {
    const away = [{ from: '2025-05-26', until: '2025-05-27' }];
    expect(chosen(propose(pool(2, { m1: { away } })))).toContain('m1 member');
  });

  test('what only has to be declared keeps nobody away either, and is said', () => {
    const adviser = tie('t1', 'The agency', { kind: 'adviser', bodyId: 'agency-1' });
    const proposal = propose(pool(2, { m1: { ties: [adviser] } }));
    expect(chosen(proposal)).toContain('m1 member');
    expect(reasonsOf(proposal, 'm1')).toEqual(['least-loaded', 'to-be-declared']);
  });

  test('every documented reason is given to somebody in these tests', () => {
    const given = [
      propose(
        pool(9, {
          chair: { expertise: [], ties: [tie('t9', 'The agency', { kind: 'adviser', bodyId: 'agency-1' })] },
          m1: employee(null),
          m2: employee('2024-05-01'),
          m3: { inPool: false, termEnds: '2025-01-01', terms: 9 },
          m4: { away: [{ from: '2025-05-19', until: '2025-05-19' }] },
          m5: { openRounds: 4 },
          m6: { ties: [tie('t1', 'Nordic Code AB')] },
        }),
        'least_loaded',
        { composition: { workloadCap: 4, maxTerms: 2, min: 2 }, quorum: { minimum: 2 } },
        openRound(composedBy('least_loaded'))
          .does(SECRETARY, assign('m8'))
          .does(SECRETARY, assign('m9'))
          .does(member('m9'), declare('interest')),
      ),
      propose(pool(3), 'rotation'),
      propose(pool(3).slice(1), 'rotation', { composition: { chairRequired: false }, quorum: { chairPresent: false } }),
    ].flatMap(({ candidates }) => candidates.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    expect([...new Set(given)].sort()).toEqual([...Object.keys(OBSTACLES), ...Object.keys(PREFERENCES)].sort());
  });
});

describe('the proposal as such', () => {
  const FIELDS = ['economics', 'law', 'security'];
  const anyone = fc.record({
    expertise: fc.subarray(FIELDS),
    chair: fc.boolean(),
    openRounds: fc.integer({ min: 0, max: 5 }),
    lastAssignedAt: fc.constantFrom(null, '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'),
    inPool: fc.boolean(),
    employers: fc.constantFrom(
      [],
      [{ bodyId: 'agency-1', until: null }],
      [{ bodyId: 'agency-1', until: '2024-01-01' }],
    ),
  });
  const anyPool = fc
    .array(anyone, { maxLength: 9 })
    .map((people) => people.map((changes, at) => candidate(`p${at}`, changes)));
  const rule = { composition: { requiredExpertise: FIELDS, workloadCap: 4, max: 5 } };

  test('does not depend on the order in which the candidates come', () => {
    fc.assert(
      fc.property(
        anyPool,
        fc.constantFrom<Assignment>('rotation', 'least_loaded', 'by_chair'),
        (people, assignment) => {
          expect(propose([...people].reverse(), assignment, rule)).toEqual(propose(people, assignment, rule));
        },
      ),
    );
  });

  test('seats nobody of the agency or out of the pool, no more than the rule allows, and none without need', () => {
    fc.assert(
      fc.property(anyPool, (people) => {
        const { candidates, gap } = propose(people, 'least_loaded', rule);
        const seats = candidates.filter((each) => each.chosen);
        const seated = seats.flatMap(({ personId }) => people.filter((each) => each.personId === personId));
        expect(seated.every(({ inPool, employers }) => inPool && employers.length === 0)).toBe(true);
        expect(seats.length).toBeLessThanOrEqual(5);
        if (gap === null) expect(seated.some(({ chair }) => chair)).toBe(true);
        expect(candidates).toHaveLength(people.length);
        expect(candidates.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
    );
  });

  test('leaves nothing open that five of the pool could fill', () => {
    fc.assert(
      fc.property(anyPool, (people) => {
        const { gap } = propose(people, 'rotation', rule);
        if (gap === null) return;
        const able = people.filter(
          ({ inPool, employers, openRounds }) => inPool && employers.length === 0 && openRounds < 4,
        );
        const groups = subsets(able).filter((group) => group.length >= 3 && group.length <= 5);
        const fills = groups.some(
          (group) =>
            group.some(({ chair }) => chair) &&
            FIELDS.every((field) => group.some(({ expertise }) => expertise.includes(field))),
        );
        expect(fills).toBe(false);
      }),
    );
  });
});

const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.reduce<readonly (readonly T[])[]>((all, item) => [...all, ...all.map((group) => [...group, item])], [[]]);

test('the chair of the test pool is one', () => {
  expect(pool(0)).toMatchObject([{ personId: CHAIR.id, chair: true }]);
});
