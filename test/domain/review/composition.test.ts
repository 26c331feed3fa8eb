import { SYSTEM } from '../../../domain/kernel';
import { accept, composed, composedBy, composes, pool, sitting, supplier, tie, parties } from './composing';
import { official } from './regime';
import { CHAIR, PROPOSAL, SECRETARY, assign, candidate, declare, member, noted, openRound, vote } from './round';

const recuse = (personId: string) =>
  ({ type: 'RecuseMember', personId, ground: 'interest', reason: noted('It came out.') }) as const;

describe('where the procedure assigns', () => {
  test.each(['rotation', 'least_loaded'] as const)(
    'by %s, the round is composed as soon as it is open',
    (assignment) => {
      const round = composed(composedBy(assignment), pool(4));
      expect(sitting(round)).toEqual(['chair', 'm1', 'm2']);
      expect(round.events('CompositionProposed')).toMatchObject([{ by: 'procedure', departures: [] }]);
      expect(round.events('CompositionProposed')[0]?.candidates).toHaveLength(5);
      expect(round.notices.filter(({ kind }) => kind === 'member_assigned')).toHaveLength(3);
      expect(round.taskIds()).toEqual(['declare_conflict:chair', 'declare_conflict:m1', 'declare_conflict:m2']);
      expect(round.procedure().due).toEqual([]);
      expect(round.replayed()).toEqual(round.state);
    },
  );

  test('nobody is asked to assign while it has not looked', () => {
    expect(openRound(composedBy('rotation')).taskIds()).toEqual([]);
  });

  test('the same step taken twice assigns nobody twice', () => {
    const round = composed(composedBy('rotation'), pool(4));
    round.does(SYSTEM, { type: 'ComposeRound', cause: 1, candidates: pool(4), parties: parties() });
    expect(sitting(round)).toEqual(['chair', 'm1', 'm2']);
    expect(round.events('CompositionProposed')).toHaveLength(1);
  });

  test('it replaces who is recused, by the same order', () => {
    const round = composed(composedBy('least_loaded'), pool(4)).does(member('m1'), declare('interest'));
    expect(composes(round, pool(4))).toBe(true);
    expect(sitting(round)).toEqual(['chair', 'm2', 'm3']);
    expect(round.taskIds()).toContain('declare_conflict:m3');
  });

  test('it replaces a chair by a chair', () => {
    const round = composed(composedBy('rotation'), pool(4)).does(CHAIR, declare('interest'));
    composes(round, [...pool(4), candidate('deputy')]);
    expect(round.state.members.at(-1)).toMatchObject({ personId: 'deputy', role: 'chair' });
  });

  test('it replaces nobody whose going leaves the round complete', () => {
    const round = composed(composedBy('rotation'), pool(4)).does(SECRETARY, assign('m3'));
    round.does(member('m1'), declare('interest'));
    expect(composes(round, pool(4))).toBe(false);
    expect(sitting(round)).toEqual(['chair', 'm2', 'm3']);
  });

  test('only the procedure takes its steps', () => {
    const round = openRound(composedBy('rotation'));
    const step = { type: 'ComposeRound', cause: 1, candidates: pool(3), parties: parties() } as const;
    expect(round.refused(SECRETARY, step).code).toBe('system-only');
  });
});

describe('where an office assigns', () => {
  test('the procedure puts the proposal on the record, and the office has the task', () => {
    const round = composed(composedBy('by_secretary'), pool(4));
    expect(sitting(round)).toEqual([]);
    expect(round.events('CompositionProposed')[0]?.candidates.filter(({ chosen }) => chosen)).toHaveLength(3);
    expect(round.notices.at(-1)).toMatchObject({ kind: 'composition_proposed' });
    expect(round.taskIds()).toEqual(['assign_members']);
    expect(round.state.composition.unfilled).toBeNull();
  });

  test('which is the chair’s where the chair assigns; the secretary’s once a chair was taken out of the round', () => {
    const round = composed(composedBy('by_chair'), pool(4));
    expect(round.tasks()[0]?.assignee).toEqual({ role: 'council_chair', bodyKey: 'council' });
    round.does(CHAIR, assign('chair')).does(CHAIR, declare('interest'));
    expect(round.tasks()[0]).toMatchObject({ id: 'replace_members', assignee: { role: 'council_secretary' } });
  });

  test('it takes the proposal over in one act', () => {
    const round = composed(composedBy('by_secretary'), pool(4));
    const seats = [
      { personId: 'chair', role: 'chair' },
      { personId: 'm1', role: 'member' },
      { personId: 'm2', role: 'member' },
    ] as const;
    round.does(SECRETARY, accept(pool(4), seats));
    expect(sitting(round)).toEqual(['chair', 'm1', 'm2']);
    expect(round.events('CompositionProposed')[1]).toMatchObject({ by: 'office', departures: [] });
    expect(round.replayed()).toEqual(round.state);
  });

  test('every departure from it needs its reason, which stays on the record', () => {
    const round = composed(composedBy('by_chair'), pool(4));
    const seats = [
      { personId: 'chair', role: 'chair' },
      { personId: 'm1', role: 'rapporteur' },
      { personId: 'm4', role: 'member' },
    ] as const;
    expect(round.refused(CHAIR, accept(pool(4), seats, ['m4']))).toMatchObject({
      code: 'departure-unexplained',
      field: '/departures',
      facts: {
        unexplained: [
          { personId: 'm1', how: 'other_role' },
          { personId: 'm2', how: 'left_out' },
        ],
      },
    });
    round.does(CHAIR, accept(pool(4), seats, ['m1', 'm2', 'm4', 'm3']));
    expect(round.events('CompositionProposed').at(-1)?.departures).toEqual([
      { personId: 'm1', how: 'other_role', reason: noted('Why m1.') },
      { personId: 'm4', how: 'seated', reason: noted('Why m4.') },
      { personId: 'm2', how: 'left_out', reason: noted('Why m2.') },
    ]);
    expect(sitting(round)).toEqual(['chair', 'm1', 'm4']);
  });

  test('what the law forbids stays forbidden, whatever the reason', () => {
    const round = composed(composedBy('by_secretary'), pool(2));
    const employed = candidate('m3', { employers: [{ bodyId: 'agency-1', until: null }] });
    const all = [...pool(2), employed];
    const seats = [{ personId: 'm3', role: 'member' }] as const;
    const refusal = round.refused(SECRETARY, accept(all, seats, ['chair', 'm1', 'm2', 'm3']));
    expect(refusal).toMatchObject({
      code: 'employed-by-agency',
      field: '/seats/0/personId',
      rule: { legalRef: 'Act § 9' },
    });
    const stranger = [{ personId: 'nobody', role: 'member' }] as const;
    expect(round.refused(SECRETARY, accept(all, stranger, ['chair', 'm1', 'm2', 'nobody'])).code).toBe('not-in-pool');
    const twice = [...seats, ...seats].map(() => ({ personId: 'm1', role: 'member' }) as const);
    expect(round.refused(SECRETARY, accept(all, twice, ['chair', 'm2']))).toMatchObject({
      code: 'already-assigned',
      field: '/seats/1/personId',
    });
    const noChair = [{ personId: 'm1', role: 'chair' }] as const;
    expect(round.refused(SECRETARY, accept(all, noChair, ['chair', 'm1', 'm2']))).toMatchObject({
      code: 'not-a-chair',
      field: '/seats/0/role',
    });
  });

  test('what it may overlook stays on the record of the seat', () => {
    const busy = pool(2, { m1: { openRounds: 9, ties: [tie('t1', 'Nordic Code')] } });
    const round = openRound(composedBy('by_secretary', { composition: { workloadCap: 2 } }));
    const [, m1] = busy;
    const of = parties(supplier('Nordic Code AB'));
    round.does(SECRETARY, { type: 'AssignMember', candidate: m1!, role: 'member', parties: of });
    expect(round.events('MemberAssigned')).toMatchObject([
      { personId: 'm1', despite: ['tie-to-party', 'workload-cap-reached'], submission: 1 },
    ]);
  });

  test.each([
    ['a member', member('m1')],
    ['the agency', official('a', 'agency_approver', 'agency')],
    ['the oversight body', official('o', 'oversight_decider')],
  ])('not %s', (_who, actor) => {
    const round = composed(composedBy('by_secretary'), pool(4));
    expect(round.refused(actor, accept(pool(4), []))).toMatchObject({
      code: 'not-authorised',
      rule: { legalRef: 'Act § 8' },
    });
  });
});

describe('a pool that cannot fill the round', () => {
  /** Two of three seats can be filled. */
  const short = (assignment: 'by_secretary' | 'by_chair' | 'rotation' = 'rotation') =>
    composed(composedBy(assignment), pool(1));

  test('is an explicit state with what is missing, an owner, a task and a clock', () => {
    const round = short();
    expect(sitting(round)).toEqual(['chair', 'm1']);
    expect(round.state.composition.unfilled).toEqual({
      since: '2025-05-19T08:00:00.000Z',
      gap: { members: 1, leader: false, expertise: [] },
      owner: 'council_secretary',
      escalatedAt: null,
    });
    expect(round.dueDate('unfilled_seats')).toBe('2025-05-26');
    expect(round.tasks()[0]).toMatchObject({
      id: 'fill_seats',
      assignee: { role: 'council_secretary', bodyKey: 'council' },
      clockId: 'unfilled_seats',
      subject: { members: 1 },
    });
    expect(round.procedure().overlays).toEqual(['unfilled']);
    expect(round.notices.at(-1)).toMatchObject({ kind: 'seats_unfilled' });
    expect(round.replayed()).toEqual(round.state);
  });

  test('belongs to the chair, where the chair assigns; nobody is seated then without him', () => {
    const round = short('by_chair');
    expect(sitting(round)).toEqual([]);
    expect(round.state.composition.unfilled?.owner).toBe('council_chair');
    expect(round.tasks()).toMatchObject([{ id: 'fill_seats', assignee: { role: 'council_chair' } }]);
  });

  test('goes to the body that the rule names when its time has run out, and stays the owner’s', () => {
    const round = short().until('2025-05-27T08:00:00.000Z');
    expect(round.events('UnfilledSeatsEscalated')).toEqual([{ type: 'UnfilledSeatsEscalated', to: 'oversight' }]);
    const escalated = round.recorded.find(({ event }) => event.type === 'UnfilledSeatsEscalated');
    expect(escalated?.meta.at).toBe('2025-05-26T22:00:00.000Z');
    expect(round.tasks().slice(0, 2)).toMatchObject([
      { id: 'fill_seats', assignee: { role: 'council_secretary' } },
      { id: 'see_to_free_seats', assignee: { role: 'oversight_decider', bodyKey: 'oversight' } },
    ]);
    expect(round.notices.at(-1)).toMatchObject({
      kind: 'unfilled_seats_escalated',
      to: expect.arrayContaining([{ role: 'oversight_decider', bodyKey: 'oversight' }]),
    });
    expect(round.dueDate('unfilled_seats')).toBeNull();
  });

  test('is over as soon as somebody is found: state, clock and tasks end', () => {
    const round = short().until('2025-05-27T08:00:00.000Z').does(SECRETARY, assign('m9'));
    expect(round.events('SeatsFilled')).toHaveLength(1);
    expect(round.state.composition.unfilled).toBeNull();
    expect(round.dueDate('unfilled_seats')).toBeNull();
    expect(round.taskIds()).not.toContain('see_to_free_seats');
    expect(round.notices.at(-1)).toMatchObject({ kind: 'seats_filled' });
    const inTime = short().does(SECRETARY, assign('m9')).until('2025-05-28T08:00:00.000Z');
    expect(inTime.events('UnfilledSeatsEscalated')).toEqual([]);
  });

  test('an office with nobody to assign puts that on the record', () => {
    const round = openRound(composedBy('by_secretary'));
    round.does(SECRETARY, accept([], []));
    expect(round.state.composition.unfilled?.gap).toEqual({ members: 3, leader: true, expertise: ['economics'] });
  });

  test('another gap is told, and its time goes on from when it began', () => {
    const round = short().until('2025-05-21T08:00:00.000Z').does(member('m1'), declare('interest'));
    composes(round, pool(0));
    expect(round.state.composition.unfilled).toMatchObject({ since: '2025-05-19T08:00:00.000Z', gap: { members: 2 } });
    expect(round.dueDate('unfilled_seats')).toBe('2025-05-26');
  });

  test('where the rule has no time for it the secretary has the task all the same', () => {
    const round = composed(composedBy('rotation', { composition: { unfilled: undefined } }), []);
    expect(round.tasks()).toMatchObject([{ id: 'fill_seats', assignee: { role: 'council_secretary' } }]);
    expect(round.dueDate('unfilled_seats')).toBeNull();
  });

  test('a search that began late began with its cause', () => {
    const round = openRound(composedBy('rotation')).until('2025-05-22T08:00:00.000Z');
    composes(round, []);
    expect(round.state.composition.unfilled?.since).toBe('2025-05-19T08:00:00.000Z');
    expect(round.dueDate('unfilled_seats')).toBe('2025-05-26');
  });
});

describe('a council of seven, of whom five must vote', () => {
  const regime = composedBy('by_secretary', {
    composition: { min: 5, max: 7, requiredExpertise: [] },
    quorum: { minimum: 5, percent: 70 },
  });
  const seven = [CHAIR, ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6'].map(member)];

  function inSession() {
    const round = openRound(regime);
    for (const { id } of seven) round.does(SECRETARY, assign(id));
    for (const person of seven) round.does(person, declare());
    return round.does(CHAIR, PROPOSAL);
  }

  test('with two recused the quorum just holds', () => {
    const round = inSession().does(SECRETARY, recuse('m5')).does(SECRETARY, recuse('m6'));
    for (const person of seven.slice(0, 4)) round.does(person, vote('for'));
    expect(round.refused(CHAIR, { type: 'GiveOpinion' })).toMatchObject({
      code: 'quorum-not-met',
      facts: { entitled: 5, needed: 5, present: 4 },
    });
    round.does(seven[4]!, vote('for')).does(CHAIR, { type: 'GiveOpinion' });
    expect(round.events('OpinionGiven')).toMatchObject([{ quorum: { entitled: 5, needed: 5, present: 5 } }]);
  });

  test('with a third it does not, and no vote of the others makes up for him', () => {
    const round = inSession();
    for (const person of seven) round.does(person, vote('for'));
    for (const id of ['m4', 'm5', 'm6']) round.does(SECRETARY, recuse(id));
    expect(round.refused(CHAIR, { type: 'GiveOpinion' }).code).toBe('composition-incomplete');
    expect(composes(round, pool(6))).toBe(true);
    expect(round.state.composition.unfilled).toMatchObject({ gap: { members: 1, leader: false, expertise: [] } });
    expect(round.state.status).toBe('open');
  });

  test('somebody new makes the round whole, and the opinion needs his vote', () => {
    const round = inSession();
    for (const person of seven) round.does(person, vote('for'));
    for (const id of ['m4', 'm5', 'm6']) round.does(SECRETARY, recuse(id));
    round.does(SECRETARY, assign('m7'));
    expect(round.refused(CHAIR, { type: 'GiveOpinion' })).toMatchObject({
      code: 'quorum-not-met',
      facts: { present: 4 },
    });
    round.does(member('m7'), declare()).does(member('m7'), vote('against')).does(CHAIR, { type: 'GiveOpinion' });
    expect(round.events('OpinionGiven')).toMatchObject([{ tally: { for: 4, against: 1 } }]);
  });
});

describe('the time for the opinion while a seat is free', () => {
  const stopping = (clock: object = {}) => composedBy('by_secretary', {}, { suspendOn: ['recusal'], ...clock });
  const seated = (regime = stopping()) => {
    const round = openRound(regime);
    for (const id of ['chair', 'm1', 'm2']) round.does(SECRETARY, assign(id));
    for (const person of [CHAIR, member('m1'), member('m2')]) round.does(person, declare());
    return round;
  };

  test('stands still from the recusal until the seat is filled, to the day', () => {
    const round = seated();
    expect(round.dueDate('opinion')).toBe('2025-06-03');
    round.until('2025-05-20T10:00:00.000Z').does(CHAIR, recuse('m1'));
    expect(round.dueDate('opinion')).toBeNull();
    expect(round.events('RoundSuspended')).toMatchObject([{ cause: 'recusal', from: '2025-05-20T10:00:00.000Z' }]);
    round.until('2025-05-27T09:00:00.000Z').does(SECRETARY, assign('m3'));
    // 20, 21, 22, 23 and 26 May stood still: five working days; 9 June is Whit Monday.
    expect(round.dueDate('opinion')).toBe('2025-06-11');
    expect(round.replayed()).toEqual(round.state);
  });

  test('nobody is told by it who was recused', () => {
    const round = seated().does(CHAIR, recuse('m1'));
    expect(JSON.stringify(round.events('RoundSuspended'))).not.toContain('m1');
  });

  test('stands still no longer than the rule allows', () => {
    const round = seated(stopping({ maxSuspensionDays: 3 }))
      .until('2025-05-20T10:00:00.000Z')
      .does(CHAIR, recuse('m1'));
    expect(round.dueDate('opinion')).toBe('2025-06-06');
    round.until('2025-06-07T08:00:00.000Z');
    expect(round.events('RoundLapsed')).toHaveLength(1);
  });

  test('two free seats are one standstill', () => {
    const round = seated().until('2025-05-20T10:00:00.000Z').does(CHAIR, recuse('m1'));
    round.until('2025-05-21T10:00:00.000Z').does(CHAIR, recuse('m2'));
    round.until('2025-05-22T10:00:00.000Z').does(SECRETARY, assign('m3'));
    expect(round.dueDate('opinion')).toBeNull();
    round.until('2025-05-27T09:00:00.000Z').does(SECRETARY, assign('m4'));
    expect(round.dueDate('opinion')).toBe('2025-06-11');
  });

  test('runs on where the round is complete without the one who left', () => {
    const round = seated().does(SECRETARY, assign('m3')).does(CHAIR, recuse('m1'));
    expect(round.events('RoundSuspended')).toEqual([]);
  });

  test('runs on where the rule does not stop it', () => {
    const round = seated(stopping({ suspendOn: [] })).does(CHAIR, recuse('m1'));
    expect(round.dueDate('opinion')).toBe('2025-06-03');
  });

  test('does not stop the time within which somebody has to be found', () => {
    const round = seated().does(CHAIR, recuse('m1'));
    composes(round, pool(2, { m2: { inPool: false } }));
    expect(round.dueDate('unfilled_seats')).toBe('2025-05-26');
    round.until('2025-05-27T08:00:00.000Z');
    expect(round.events('UnfilledSeatsEscalated')).toHaveLength(1);
  });
});
