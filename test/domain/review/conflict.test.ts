import type { Actor } from '../../../domain/kernel';
import { official, withRule } from './regime';
import {
  CHAIR,
  OTHER_CHAIR,
  PROPOSAL,
  SECRETARY,
  assign,
  declare,
  member,
  noted,
  openRound,
  seated,
  vote,
  voted,
} from './round';

const M1 = member('m1');
const rule = (personId: string, exclude: boolean, reason = 'He knows nobody there.') =>
  ({ type: 'RuleOnConflict', personId, exclude, reason: noted(reason) }) as const;
const recuse = (personId: string, ground = 'interest', reason = 'It came out.') =>
  ({ type: 'RecuseMember', personId, ground, reason: noted(reason) }) as const;
const standing = (round: ReturnType<typeof openRound>, personId: string) =>
  round.state.members.find((each) => each.personId === personId)?.standing;

/** The chair is clear, m1 is assigned. */
const withMember = (regime = withRule({})) =>
  openRound(regime).does(SECRETARY, assign('chair')).does(CHAIR, declare()).does(SECRETARY, assign('m1'));

describe('a member declares', () => {
  test('no ground: he is clear', () => {
    expect(standing(withMember().does(M1, declare()), 'm1')).toBe('clear');
  });

  test('a ground that excludes: he is out at once, and the secretary is asked to replace him', () => {
    const grounds = ['acquaintance', 'interest'];
    const note = noted('My brother works there.');
    const round = withMember().does(M1, { type: 'DeclareConflict', grounds, note });
    expect(round.events('ConflictDeclared')[1]).toMatchObject({ result: 'excluded', note });
    expect(round.events('MemberRecused')).toEqual([
      expect.objectContaining({ personId: 'm1', by: 'declaration', grounds: ['interest'], vote: 'none' }),
    ]);
    expect(standing(round, 'm1')).toBe('recused');
    expect(round.taskIds()).toContain('replace_members');
    expect(round.notices.at(-1)).toMatchObject({ kind: 'member_recused', facts: { personId: 'm1' } });
  });

  test('a ground to disclose: it is on the record, and he takes part', () => {
    const round = withMember().does(M1, declare('acquaintance'));
    expect(round.events('ConflictDeclared')[1]).toMatchObject({ result: 'disclosed' });
    expect(standing(round, 'm1')).toBe('clear');
  });

  test('a ground to ask about: he waits, and the chair is asked', () => {
    const round = withMember().does(M1, declare('other'));
    expect(standing(round, 'm1')).toBe('asks_chair');
    expect(round.tasks()).toContainEqual(
      expect.objectContaining({ id: 'rule_on_conflict:m1', assignee: { personId: 'chair' } }),
    );
    expect(round.refused(M1, vote('for'))).toMatchObject({
      code: 'declaration-missing',
      facts: { awaiting: ['other'] },
    });
  });

  test('the strictest of several grounds decides', () => {
    const round = withMember().does(M1, declare('acquaintance', 'other'));
    expect(standing(round, 'm1')).toBe('asks_chair');
  });

  test('a ground that the rule does not know is refused', () => {
    expect(withMember().refused(M1, declare('other', 'astrology'))).toMatchObject({
      code: 'unknown-ground',
      field: '/grounds',
      facts: { unknown: ['astrology'] },
    });
  });

  test('himself, for nobody else and through nobody else', () => {
    const round = withMember();
    expect(round.refused(member('m7'), declare()).code).toBe('not-a-member');
    const delegate: Actor = { ...member('m7'), onBehalfOf: 'm1' };
    expect(round.refused(delegate, declare()).code).toBe('personal-act');
  });

  test('anew, as long as he has not voted; each declaration is kept', () => {
    const round = withMember().does(M1, declare()).does(M1, declare('acquaintance'));
    expect(round.events('ConflictDeclared').filter(({ personId }) => personId === 'm1')).toHaveLength(2);
  });

  test('not anew once he has voted, be it on a proposal that fell', () => {
    const round = seated().does(CHAIR, PROPOSAL).does(M1, vote('for')).does(CHAIR, PROPOSAL);
    expect(round.refused(M1, declare('acquaintance')).code).toBe('already-declared');
  });

  test('a ground that awaits its ruling cannot be taken back', () => {
    const round = withMember().does(M1, declare('other'));
    expect(round.refused(M1, declare())).toMatchObject({
      code: 'ground-awaits-ruling',
      facts: { awaiting: ['other'] },
    });
    round.does(M1, declare('other', 'interest'));
    expect(standing(round, 'm1')).toBe('recused');
  });
});

describe('the chair rules', () => {
  test('the member stays: he is clear, and the same ground asks nobody again', () => {
    const round = withMember().does(M1, declare('other')).does(CHAIR, rule('m1', false));
    expect(standing(round, 'm1')).toBe('clear');
    round.does(M1, declare('other'));
    expect(standing(round, 'm1')).toBe('clear');
  });

  test('the member goes', () => {
    const round = withMember().does(M1, declare('other')).does(CHAIR, rule('m1', true));
    expect(round.events('MemberRecused')[0]).toMatchObject({
      by: 'ruling',
      grounds: ['other'],
      reason: noted('He knows nobody there.'),
    });
  });

  test('another chair of the council may rule; the secretary only where no other chair sits', () => {
    const round = withMember().does(M1, declare('other'));
    expect(round.refused(SECRETARY, rule('m1', false)).code).toBe('not-authorised');
    round.does(OTHER_CHAIR, rule('m1', false));
  });

  test('on the chair himself the secretary or another chair rules, never he', () => {
    const round = openRound().does(SECRETARY, assign('chair')).does(CHAIR, declare('other'));
    expect(round.tasks().find(({ kind }) => kind === 'rule_on_conflict')?.assignee).toEqual({
      role: 'council_secretary',
      bodyKey: 'council',
    });
    expect(round.refused(CHAIR, rule('chair', false)).code).toBe('not-authorised');
    expect(round.refused({ ...OTHER_CHAIR, onBehalfOf: 'chair' }, rule('chair', false)).code).toBe('not-authorised');
    round.does(SECRETARY, rule('chair', false));
    expect(standing(round, 'chair')).toBe('clear');
  });

  test('a chair who has not declared rules on nobody', () => {
    const round = openRound().does(SECRETARY, assign('chair')).does(SECRETARY, assign('m1')).does(M1, declare('other'));
    expect(round.refused(CHAIR, rule('m1', false)).code).toBe('not-authorised');
  });

  test('only where a ruling is awaited, with a reason, on a member', () => {
    const round = withMember();
    expect(round.refused(CHAIR, rule('m1', true)).code).toBe('no-ruling-awaited');
    expect(round.refused(CHAIR, rule('m9', true)).code).toBe('not-a-member');
    round.does(M1, declare('other'));
  });
});

describe('a ground comes up late', () => {
  test.each([
    ['the member himself', M1],
    ['the chair', CHAIR],
    ['the secretary', SECRETARY],
    ['another chair of the council', OTHER_CHAIR],
  ])('%s recuses', (_who, actor) => {
    const round = seated().does(actor, recuse('m1'));
    expect(round.events('MemberRecused')[0]).toMatchObject({ by: 'late', reason: noted('It came out.') });
  });

  test('nobody else does', () => {
    expect(seated().refused(member('m2'), recuse('m1')).code).toBe('not-authorised');
    expect(seated().refused(official('o', 'oversight_decider'), recuse('m1')).code).toBe('not-authorised');
  });

  test('only a member, once, on a known ground, with a reason', () => {
    const round = seated();
    expect(round.refused(CHAIR, recuse('m9')).code).toBe('not-a-member');
    expect(round.refused(CHAIR, recuse('m1', 'astrology'))).toMatchObject({ code: 'unknown-ground', field: '/ground' });
    round.does(CHAIR, recuse('m1'));
    expect(round.refused(CHAIR, recuse('m1')).code).toBe('recused');
  });

  test('his vote is void where the rule says so, and he takes no further part', () => {
    const round = voted(['for', 'for', 'for', 'against']).does(CHAIR, recuse('m3'));
    expect(round.events('MemberRecused')[0]).toMatchObject({ vote: 'void', proposalVoid: false });
    expect(round.state.ballots.map(({ personId }) => personId)).toEqual(['chair', 'm1', 'm2']);
    for (const command of [vote('for'), declare(), recuse('m1'), PROPOSAL] as const)
      expect(round.refused(member('m3'), command).code).toBe('recused');
    round.does(CHAIR, { type: 'GiveOpinion' });
    expect(round.events('OpinionGiven')[0]?.tally).toEqual({ for: 3, against: 0, abstain: 0 });
  });

  test('his vote is kept and marked where the rule says so, and counts no more', () => {
    const regime = withRule({ conflict: { earlierActs: 'keep_marked' } });
    const round = voted(['for', 'for', 'for', 'against'], regime).does(CHAIR, recuse('m3'));
    expect(round.events('MemberRecused')[0]).toMatchObject({ vote: 'kept_marked' });
    expect(round.state.ballots).toContainEqual({ personId: 'm3', vote: 'against', dissent: null, marked: true });
    round.does(CHAIR, { type: 'GiveOpinion' });
    expect(round.events('OpinionGiven')[0]).toMatchObject({
      tally: { for: 3, against: 0 },
      members: ['chair', 'm1', 'm2'],
      dissents: [],
    });
  });

  test('a proposal that was his falls with him, and so do the votes on it', () => {
    const round = voted(['for', 'for', 'for']).does(SECRETARY, recuse('chair'));
    expect(round.events('MemberRecused')[0]).toMatchObject({ proposalVoid: true, voidedVotes: ['m1', 'm2'] });
    expect(round.state.proposal).toBeNull();
    expect(round.state.ballots).toEqual([]);
    expect(round.refused(M1, vote('for')).code).toBe('no-proposal');
  });

  test('a proposal stays where his acts are kept', () => {
    const regime = withRule({ conflict: { earlierActs: 'keep_marked' } });
    const round = voted(['for', 'for', 'for'], regime).does(SECRETARY, recuse('chair'));
    expect(round.state.proposal?.by).toBe('chair');
  });

  test('a recused person does not come back in another office', () => {
    const both: Actor = { ...SECRETARY, id: 'm1' };
    const round = seated().does(CHAIR, recuse('m1'));
    expect(round.refused(both, assign('m8')).code).toBe('recused');
    expect(round.refused({ ...SECRETARY, onBehalfOf: 'm1' }, assign('m8')).code).toBe('recused');
  });
});
