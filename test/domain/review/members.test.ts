import type { CandidateFacts } from '../../../domain/review/commands';
import { agencyPerson, official, withRule } from './regime';
import { CHAIR, OTHER_CHAIR, SECRETARY, assign, candidate, declare, member, noted, openRound, seated } from './round';

const seat = (changes: Partial<CandidateFacts>, personId = 'm1') =>
  ({ type: 'AssignMember', candidate: candidate(personId, changes), role: 'member' }) as const;

const worksFor = (bodyId: string, until: string | null): Partial<CandidateFacts> => ({
  employers: [{ bodyId, until }],
});

describe('who assigns', () => {
  test('the secretary and the chairs of the council', () => {
    const round = openRound().does(SECRETARY, assign('m1')).does(CHAIR, assign('m2'));
    expect(round.events('MemberAssigned').map(({ personId }) => personId)).toEqual(['m1', 'm2']);
    expect(round.notices.at(-1)).toMatchObject({ kind: 'member_assigned', to: [{ personId: 'm2' }] });
  });

  test.each([
    ['a member', member('m1')],
    ['an officer of oversight', official('o', 'oversight_officer')],
    ['the agency', agencyPerson('a')],
    ['a secretary of another jurisdiction', official('s', 'council_secretary', 'council', 'YY')],
    ['a secretary of another body', official('s', 'council_secretary', 'oversight')],
  ])('not %s', (_who, actor) => {
    const refusal = openRound().refused(actor, assign('m9'));
    expect(refusal).toMatchObject({ code: 'not-authorised', rule: { legalRef: 'Act § 8' } });
  });

  test('where the rule leaves it to the chair, the secretary assigns nobody', () => {
    const round = openRound(withRule({ composition: { assignment: 'by_chair' } }));
    expect(round.refused(SECRETARY, assign('m1'))).toMatchObject({
      code: 'not-authorised',
      facts: { assignment: 'by_chair' },
    });
    round.does(OTHER_CHAIR, assign('m1'));
  });

  test('a chair who sits in the round and has not declared acts on nobody', () => {
    const round = openRound().does(SECRETARY, assign('chair'));
    expect(round.refused(CHAIR, assign('m1')).code).toBe('not-authorised');
    round.does(CHAIR, declare()).does(CHAIR, assign('m1'));
  });
});

describe('who may be assigned', () => {
  test('only somebody from the pool', () => {
    expect(openRound().refused(SECRETARY, seat({ inPool: false }))).toMatchObject({
      code: 'not-in-pool',
      field: '/candidate',
      facts: { personId: 'm1' },
    });
  });

  test('nobody whom the submitting agency employs', () => {
    expect(openRound().refused(SECRETARY, seat(worksFor('agency-1', null)))).toMatchObject({
      code: 'employed-by-agency',
      rule: { legalRef: 'Act § 9' },
      facts: { agencyId: 'agency-1' },
    });
  });

  test('nobody whose last day there is today or to come', () => {
    const round = openRound();
    expect(round.refused(SECRETARY, seat(worksFor('agency-1', '2025-05-19'))).code).toBe('employed-by-agency');
    expect(round.refused(SECRETARY, seat(worksFor('agency-1', '2025-12-31'))).code).toBe('employed-by-agency');
  });

  test('nobody within the cooling-off period, which ends on the same day of the month', () => {
    const round = openRound();
    expect(round.refused(SECRETARY, seat(worksFor('agency-1', '2023-05-20')))).toMatchObject({
      code: 'cooling-off',
      facts: { coolingOffMonths: 24, freeFrom: '2025-05-20' },
    });
    round.does(SECRETARY, seat(worksFor('agency-1', '2023-05-19')));
  });

  test('where the rule knows no cooling-off, from the day after the last one', () => {
    const round = openRound(withRule({ conflict: { coolingOffMonths: 0 } }));
    round.does(SECRETARY, seat(worksFor('agency-1', '2025-05-18')));
  });

  test('other employers do not matter', () => {
    openRound().does(SECRETARY, seat(worksFor('agency-2', null)));
  });

  test('every employer is looked at', () => {
    const employers = [...worksFor('agency-2', null).employers!, ...worksFor('agency-1', '2025-01-01').employers!];
    expect(openRound().refused(SECRETARY, seat({ employers })).code).toBe('cooling-off');
  });

  test('nobody twice', () => {
    const round = openRound().does(SECRETARY, assign('m1'));
    expect(round.refused(SECRETARY, assign('m1')).code).toBe('already-assigned');
  });

  test('nobody who was recused from this round', () => {
    const round = openRound().does(SECRETARY, assign('m1')).does(member('m1'), declare('interest'));
    expect(round.refused(SECRETARY, assign('m1')).code).toBe('recused');
  });

  test('no more than the rule allows; a recused member leaves his seat', () => {
    const round = openRound();
    for (const id of ['chair', 'm1', 'm2', 'm3', 'm4']) round.does(SECRETARY, assign(id));
    expect(round.refused(SECRETARY, assign('m5'))).toMatchObject({ code: 'round-full', facts: { maximum: 5 } });
    round.does(member('m1'), declare('interest')).does(SECRETARY, assign('m5'));
  });

  test('one chair at most, who is appointed as one', () => {
    const round = openRound();
    expect(round.refused(SECRETARY, assign('m1', 'chair')).code).toBe('not-a-chair');
    round.does(SECRETARY, assign('chair'));
    expect(round.refused(SECRETARY, assign('deputy', 'chair'))).toMatchObject({
      code: 'chair-already-assigned',
      facts: { chair: 'chair' },
    });
  });

  test('another chair when the first is recused', () => {
    const round = openRound().does(SECRETARY, assign('chair')).does(CHAIR, declare('interest'));
    round.does(SECRETARY, assign('deputy', 'chair'));
    expect(round.taskIds()).toContain('declare_conflict:deputy');
  });

  test('a day that the calendar does not cover is refused, not guessed', () => {
    const round = openRound(withRule({ clock: undefined, milestones: [] }));
    expect(round.until('2041-02-01T08:00:00.000Z').refused(SECRETARY, assign('m1')).code).toBe('calendar-too-short');
  });
});

describe('what is asked of whom', () => {
  test('each member declares first, and nothing else is asked of him', () => {
    const round = openRound().does(SECRETARY, assign('m1'));
    expect(round.tasks().filter(({ assignee }) => assignee.personId === 'm1')).toEqual([
      expect.objectContaining({ id: 'declare_conflict:m1', kind: 'declare_conflict', since: round.now }),
    ]);
  });

  test('the chair proposes once the round is composed', () => {
    expect(seated().taskIds()).toEqual(['propose_opinion:chair']);
  });

  test('the secretary replaces who was recused, from then on', () => {
    const round = seated().until('2025-05-20T10:00:00.000Z');
    round.does(member('m1'), {
      type: 'RecuseMember',
      personId: 'm1',
      ground: 'interest',
      reason: noted('Bought shares.'),
    });
    expect(round.tasks()).toEqual([
      expect.objectContaining({
        id: 'replace_members',
        since: '2025-05-20T10:00:00.000Z',
        subject: expect.objectContaining({ members: 1 }),
      }),
    ]);
  });

  test('a missing field of expertise is asked for', () => {
    const round = openRound(withRule({ composition: { requiredExpertise: ['security'] } }));
    for (const id of ['chair', 'm1', 'm2']) round.does(SECRETARY, assign(id));
    expect(round.tasks()[0]).toMatchObject({ id: 'assign_members', subject: { members: 0, expertise: ['security'] } });
  });

  test('a round that needs no chair needs a rapporteur to lead it', () => {
    const rule = { composition: { min: 1, chairRequired: false }, quorum: { minimum: 1, chairPresent: false } };
    const round = openRound(withRule(rule)).does(SECRETARY, assign('m1'));
    expect(round.tasks()[0]).toMatchObject({ subject: { members: 0, leader: true } });
    round.does(SECRETARY, assign('m2', 'rapporteur')).does(member('m2'), declare());
    expect(round.taskIds()).toContain('propose_opinion:m2');
  });

  test('a round too small for its quorum is asked to grow, since it could never give an opinion', () => {
    const round = openRound(withRule({ composition: { min: 2 } }));
    for (const id of ['chair', 'm1']) round.does(SECRETARY, assign(id));
    expect(round.tasks()[0]).toMatchObject({ id: 'assign_members', subject: { members: 1 } });
  });

  test('a rapporteur alone does not lead where the chair has to vote', () => {
    const rule = { composition: { min: 1, chairRequired: false }, quorum: { minimum: 1, chairPresent: true } };
    const round = openRound(withRule(rule)).does(SECRETARY, assign('m1', 'rapporteur'));
    expect(round.tasks()[0]).toMatchObject({ id: 'assign_members', subject: { leader: true } });
  });

  test('another chair of the council does not stand in for the round’s own', () => {
    expect(seated().refused(OTHER_CHAIR, { type: 'GiveOpinion' }).code).toBe('not-a-member');
  });
});
