import { SYSTEM } from '../../../domain/kernel';
import type { CandidateFacts, CaseParties, DeclareConflict } from '../../../domain/review/commands';
import type { Party } from '../../../domain/submission';
import { checks, composed, composedBy, parties, pool, supplier, tie } from './composing';
import { CHAIR, PROPOSAL, SECRETARY, assign, candidate, declare, member, noted, openRound, vote } from './round';

const M1 = member('m1');
const M2 = member('m2');
const NORDIC = supplier('Nordic Code AB');
const SOUTHERN = supplier('Southern Code AB');

const standing = (round: ReturnType<typeof openRound>, personId: string) =>
  round.state.members.find((each) => each.personId === personId)?.standing;

const seat = (personId: string, changes: Partial<CandidateFacts>, of: CaseParties) =>
  ({ type: 'AssignMember', candidate: candidate(personId, changes), role: 'member', parties: of }) as const;

const denies = (ground: string, ...grounds: string[]): DeclareConflict => ({
  type: 'DeclareConflict',
  grounds,
  notApplicable: [{ ground, reason: noted('Another company of that name.') }],
});

const asked = (why: 'amended' | 'ties_changed', at = '2025-05-20T08:00:00.000Z') =>
  ({ type: 'RequestIndependenceCheck', why, at }) as const;

const WORKS_THERE = { ties: [tie('t1', 'Nordic Code')] };

/** Chair, m1 and m2 sit; nothing hinted at anything when they declared. */
function clearRound() {
  const round = openRound(composedBy('by_secretary')).does(SECRETARY, assign('chair'));
  for (const id of ['m1', 'm2']) round.does(SECRETARY, seat(id, {}, parties(SOUTHERN)));
  for (const person of [CHAIR, M1, M2]) round.does(person, declare());
  return round;
}

/** The case is amended and names other parties; the members have these ties. */
function amended(
  round: ReturnType<typeof openRound>,
  of: readonly Party[],
  ties: Readonly<Record<string, Partial<CandidateFacts>>>,
) {
  round.does(SYSTEM, asked('amended'));
  checks(round, pool(2, ties), { submission: 7, parties: of });
  return round;
}

describe('what hints at a conflict when a member is assigned', () => {
  const hinted = () => openRound(composedBy('by_secretary')).does(SECRETARY, seat('m1', WORKS_THERE, parties(NORDIC)));

  test('is on the record by ids, without a name', () => {
    const round = hinted();
    expect(round.events('MemberAssigned')).toMatchObject([
      { hints: [{ hint: 'employed_by_party', tieId: 't1', party: 0, grounds: ['interest'] }], submission: 1 },
    ]);
    expect(JSON.stringify(round.recorded)).not.toContain('Nordic');
  });

  test('has to be answered when he declares: the refusal says the hints and the rule', () => {
    const round = hinted();
    expect(round.tasks().find(({ kind }) => kind === 'declare_conflict')?.subject).toMatchObject({
      hinted: ['interest'],
    });
    for (const declaration of [declare(), declare('acquaintance')]) {
      expect(round.refused(M1, declaration)).toMatchObject({
        code: 'hint-unanswered',
        rule: { legalRef: 'Act § 9' },
        facts: { unanswered: ['interest'], hints: [{ tieId: 't1' }] },
      });
    }
    expect(standing(round, 'm1')).toBe('undeclared');
  });

  test('is answered by declaring the ground: it excludes', () => {
    expect(standing(hinted().does(M1, declare('interest')), 'm1')).toBe('recused');
  });

  test('is answered by saying why it does not apply; that stays on the record', () => {
    const round = hinted().does(M1, denies('interest', 'acquaintance'));
    expect(standing(round, 'm1')).toBe('clear');
    expect(round.events('ConflictDeclared')).toMatchObject([
      { result: 'disclosed', notApplicable: [{ ground: 'interest', reason: { noteId: expect.any(String) } }] },
    ]);
  });

  test('at two grounds is answered by declaring one of them, or denying both', () => {
    const regime = composedBy('by_secretary');
    const [rule] = regime.reviews;
    const twice = rule!.conflict.grounds.map((ground) =>
      ground.code === 'acquaintance' ? { ...ground, hintedBy: ['employed_by_party' as const] } : ground,
    );
    const both = { ...regime, reviews: [{ ...rule!, conflict: { ...rule!.conflict, grounds: twice } }] };
    const round = openRound(both).does(SECRETARY, seat('m1', WORKS_THERE, parties(NORDIC)));
    expect(round.refused(M1, denies('interest'))).toMatchObject({ facts: { unanswered: ['acquaintance'] } });
    round.does(M1, declare('acquaintance'));
    expect(standing(round, 'm1')).toBe('clear');
  });

  test('a denial of a ground that the rule does not know is refused', () => {
    expect(hinted().refused(M1, denies('astrology', 'interest'))).toMatchObject({
      code: 'unknown-ground',
      field: '/notApplicable',
    });
  });

  test('keeps him out of a composition that the procedure makes', () => {
    const round = composed(composedBy('rotation'), pool(3, { m1: WORKS_THERE }), parties(NORDIC));
    expect(round.state.members.map(({ personId }) => personId)).toEqual(['chair', 'm2', 'm3']);
  });
});

describe('when the case names others, or a member’s ties change', () => {
  test('the procedure looks again, once for each change', () => {
    const round = clearRound().does(SYSTEM, asked('ties_changed'));
    expect(round.procedure().due).toMatchObject([{ step: 'check_independence' }]);
    expect(checks(round, pool(2), parties(SOUTHERN))).toBe(true);
    expect(checks(round, pool(2), parties(SOUTHERN))).toBe(false);
    expect(round.events('IndependenceChecked')).toMatchObject([{ members: [] }]);
  });

  test('who has a new hint has to declare again before anything else, and is told', () => {
    const round = amended(clearRound(), [NORDIC], { m1: WORKS_THERE });
    expect(standing(round, 'm1')).toBe('undeclared');
    expect(standing(round, 'm2')).toBe('clear');
    expect(round.taskIds()).toContain('declare_conflict:m1');
    expect(round.notices.at(-1)).toMatchObject({ kind: 'declaration_reopened', facts: { personId: 'm1' } });
    round.does(CHAIR, PROPOSAL);
    expect(round.refused(M1, vote('for')).code).toBe('declaration-missing');
    expect(round.replayed()).toEqual(round.state);
  });

  test('his vote does not count until he is clear again, and counts then', () => {
    const round = clearRound().does(CHAIR, PROPOSAL);
    for (const person of [CHAIR, M1, M2]) round.does(person, vote('for'));
    amended(round, [NORDIC], { m1: WORKS_THERE });
    expect(round.refused(CHAIR, { type: 'GiveOpinion' })).toMatchObject({
      code: 'quorum-not-met',
      facts: { present: 2 },
    });
    round.does(M1, denies('interest')).does(CHAIR, { type: 'GiveOpinion' });
    expect(round.events('OpinionGiven')).toMatchObject([{ tally: { for: 3 }, members: ['chair', 'm1', 'm2'] }]);
  });

  test('the ground may exclude him after his vote: it is void', () => {
    const round = clearRound().does(CHAIR, PROPOSAL).does(M1, vote('for'));
    amended(round, [NORDIC], { m1: WORKS_THERE }).does(M1, declare('interest'));
    expect(round.events('MemberRecused')).toMatchObject([{ personId: 'm1', vote: 'void', by: 'declaration' }]);
  });

  test('declaring again after the vote takes nothing back that was declared', () => {
    const round = clearRound().does(M1, declare('acquaintance')).does(CHAIR, PROPOSAL).does(M1, vote('for'));
    expect(round.refused(M1, declare()).code).toBe('already-declared');
    amended(round, [NORDIC], { m1: WORKS_THERE });
    expect(round.refused(M1, denies('interest'))).toMatchObject({
      code: 'already-declared',
      facts: { declared: ['acquaintance'] },
    });
    round.does(M1, denies('interest', 'acquaintance'));
    expect(round.refused(M1, denies('interest')).code).toBe('already-declared');
  });

  test('a hint that he has answered asks nothing again, wherever the party stands now', () => {
    const round = openRound(composedBy('by_secretary')).does(SECRETARY, seat('m1', WORKS_THERE, parties(NORDIC)));
    round.does(M1, denies('interest'));
    amended(round, [SOUTHERN, NORDIC], { m1: WORKS_THERE });
    expect(standing(round, 'm1')).toBe('clear');
    expect(round.state.members[0]?.hints).toMatchObject([{ party: 1 }]);
  });

  test('a tie that now says something else asks again', () => {
    const both = parties(NORDIC, SOUTHERN);
    const round = openRound(composedBy('by_secretary')).does(SECRETARY, seat('m1', WORKS_THERE, both));
    round.does(M1, denies('interest')).does(SYSTEM, asked('ties_changed'));
    checks(round, [candidate('m1', { ties: [tie('t1', 'Southern Code')] })], both);
    expect(standing(round, 'm1')).toBe('undeclared');
  });

  test('a hint that is gone is gone, and asks nobody', () => {
    const round = openRound(composedBy('by_secretary')).does(SECRETARY, seat('m1', WORKS_THERE, parties(NORDIC)));
    amended(round, [SOUTHERN], { m1: WORKS_THERE });
    expect(round.state.members[0]).toMatchObject({ hints: [], standing: 'undeclared' });
    round.does(M1, declare());
  });

  test('a ruling that he may stay was on what was known then', () => {
    const round = clearRound().does(M1, declare('other'));
    round.does(CHAIR, { type: 'RuleOnConflict', personId: 'm1', exclude: false, reason: noted('Long ago.') });
    const adviser = { ties: [tie('t2', 'Agency', { kind: 'adviser' as const, bodyId: 'agency-1' })] };
    amended(round, [SOUTHERN], { m1: adviser });
    round.does(M1, declare('other'));
    expect(standing(round, 'm1')).toBe('asks_chair');
    expect(round.taskIds()).toContain('rule_on_conflict:m1');
  });

  test('a chair who has to declare again leads nothing until then', () => {
    const round = clearRound().does(CHAIR, PROPOSAL);
    for (const person of [CHAIR, M1, M2]) round.does(person, vote('for'));
    amended(round, [NORDIC], { chair: WORKS_THERE });
    expect(round.refused(CHAIR, { type: 'GiveOpinion' }).code).toBe('declaration-missing');
    expect(round.taskIds()).not.toContain('give_opinion:chair');
  });

  test('a round that is over asks nobody', () => {
    const round = clearRound().until('2025-07-01T08:00:00.000Z').does(SYSTEM, asked('amended'));
    expect(round.state.status).toBe('lapsed');
    expect(round.procedure().due).toEqual([]);
  });
});

describe('who wrote the pre-study works for a supplier that is proposed', () => {
  const writer: Party = {
    name: 'Pat Writer',
    number: null,
    role: 'prestudy_author',
    employer: { name: 'Nordic Code', number: null },
  };

  test('that is on the record of the round by places, and its offices are told', () => {
    const round = composed(composedBy('by_secretary'), pool(3), parties(writer, NORDIC));
    expect(round.state.independence.prestudyTies).toEqual([{ author: 0, supplier: 1 }]);
    expect(round.notices[1]).toMatchObject({
      kind: 'prestudy_tie_found',
      to: [{ role: 'council_secretary' }, { role: 'council_chair' }],
    });
    expect(JSON.stringify(round.recorded)).not.toMatch(/Writer|Nordic/);
  });

  test('that is seen when the case is amended, told to the clear members, and gone when it is gone', () => {
    const round = amended(clearRound(), [writer, NORDIC], {});
    expect(round.notices.at(-1)?.to).toContainEqual({ personId: 'm1' });
    amended(round, [writer, SOUTHERN], {});
    expect(round.state.independence.prestudyTies).toEqual([]);
    expect(round.events('PrestudyTieFound')).toHaveLength(2);
  });
});
