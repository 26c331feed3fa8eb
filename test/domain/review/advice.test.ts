import type { ProposeOpinion, RecommendationInput } from '../../../domain/review/commands';
import { rated, handsIn } from './rating';
import { withRule, type RuleChanges } from './regime';
import { CHAIR, PROPOSAL, member, noted, seated, vote, type RoundPlay } from './round';

const GIVE = { type: 'GiveOpinion' } as const;
const [FIRST] = PROPOSAL.recommendations;
const FOLLOWED: RuleChanges = {
  followUp: { legalRef: 'Act § 14', verifier: 'oversight', remindBefore: [5], escalateTo: 'ministry' },
};
const CONDITION = {
  id: 'exit',
  text: 'An exit plan.',
  due: '2025-09-01',
  evidence: 'The plan.',
  ifMissed: 'escalate',
} as const;

const advising = (changes: Partial<RecommendationInput>, more: Partial<ProposeOpinion> = {}): ProposeOpinion => ({
  ...PROPOSAL,
  recommendations: [{ ...FIRST!, ...changes }],
  ...more,
});

/** Everybody votes for the proposal, and the chair signs. */
const given = (round: RoundPlay): RoundPlay => {
  for (const { personId, standing } of round.state.members)
    if (standing === 'clear') round.does(personId === 'chair' ? CHAIR : member(personId), vote('for'));
  return round.does(CHAIR, GIVE);
};

describe('a recommendation', () => {
  test('is verified by the body that the rule names, unless the council names another', () => {
    const round = seated(2, withRule(FOLLOWED));
    round.does(CHAIR, advising({})).does(CHAIR, advising({ owner: 'oversight', verifier: 'ministry' }));
    expect(round.events('OpinionProposed').map(({ recommendations: [one] }) => [one?.owner, one?.verifier])).toEqual([
      ['agency', 'oversight'],
      ['oversight', 'ministry'],
    ]);
  });

  test('is never verified by its owner, be it that the rule names him', () => {
    const round = seated(2, withRule(FOLLOWED));
    for (const command of [advising({ owner: 'oversight' }), advising({ owner: 'ministry', verifier: 'ministry' })])
      expect(round.refused(CHAIR, command)).toMatchObject({
        code: 'recommendation-invalid',
        field: '/recommendations/0/verifier',
        rule: { id: 'council-round.followUp', legalRef: 'Act § 14' },
      });
  });

  test.each([
    ['owner', { owner: 'nobody' }],
    ['verifier', { verifier: 'nobody' }],
    ['verifier', { verifier: 'agency' }],
  ] as const)('names a body that the regime knows as its %s', (field, changes) => {
    expect(seated().refused(CHAIR, advising(changes))).toMatchObject({ field: `/recommendations/0/${field}` });
  });

  test('to the oversight goes to the body that decides at the gate, by whatever key the regime knows it', () => {
    const base = withRule({});
    const rename = <T extends { readonly key: string }>(body: T): T =>
      body.key === 'oversight' ? { ...body, key: 'board' } : body;
    const rules = {
      ...base,
      bodies: base.bodies.map(rename),
      gates: [{ id: 'g1', decision: 'd1' }] as unknown as typeof base.gates,
      decisions: [{ id: 'd1', body: 'board' }] as unknown as typeof base.decisions,
    };
    const round = seated(2, rules).does(CHAIR, advising({ owner: 'oversight' }));
    expect(round.state.proposal?.recommendations[0]?.owner).toBe('board');
    const elsewhere = seated(2, { ...rules, gates: [] });
    expect(elsewhere.refused(CHAIR, advising({ owner: 'oversight' })).field).toBe('/recommendations/0/owner');
  });
});

describe('a condition', () => {
  test('is proposed with the opinion, and told to the project, where the gate decides it', () => {
    const round = given(seated().does(CHAIR, { ...PROPOSAL, conditions: [CONDITION] }));
    expect(round.events('OpinionGiven')[0]?.conditions).toEqual([CONDITION]);
    expect(round.sent('ReceiveOpinion')[0]?.command).toMatchObject({ conditions: [CONDITION] });
  });

  test('has a name of its own and a day that has not passed', () => {
    const propose = (...conditions: NonNullable<ProposeOpinion['conditions']>) =>
      seated().refused(CHAIR, { ...PROPOSAL, conditions });
    expect(propose(CONDITION, CONDITION)).toMatchObject({ code: 'condition-invalid', field: '/conditions/1/id' });
    expect(propose({ ...CONDITION, due: '2025-05-18' }).field).toBe('/conditions/0/due');
  });
});

describe('the opinion carries the level of each area', () => {
  const levels = (round: RoundPlay) => round.events('OpinionGiven')[0]?.areaLevels;

  test('as the ratings that count make it', () => {
    const round = seated(2, rated());
    for (const [actor, level] of [
      [CHAIR, 'in_order'],
      [member('m1'), 'risk'],
      [member('m2'), 'in_order'],
    ] as const)
      handsIn(round, actor, level);
    given(round.does(CHAIR, PROPOSAL));
    expect(round.events('OpinionProposed')[0]?.areaLevels).toEqual(levels(round));
    expect(levels(round)?.map(({ criterion, level, counted }) => [criterion, level, counted])).toEqual([
      ['case', 'risk', 3],
      ['scope', 'risk', 3],
    ]);
  });

  test('without the ratings of a member who was recused since', () => {
    const round = seated(3, rated());
    for (const id of ['chair', 'm1', 'm2', 'm3'])
      handsIn(round, id === 'chair' ? CHAIR : member(id), id === 'm3' ? 'risk' : 'in_order');
    round.does(CHAIR, PROPOSAL);
    round.does(CHAIR, { type: 'RecuseMember', personId: 'm3', ground: 'interest', reason: noted('Shares.') });
    given(round);
    expect(levels(round)?.map(({ level, counted }) => [level, counted])).toEqual([
      ['in_order', 3],
      ['in_order', 3],
    ]);
  });

  test('but a proposal says nothing of ratings that are still sealed', () => {
    const open = rated({ assessment: { by: 'each_member', required: false, areaLevel: 'worst_aspect' } });
    const round = handsIn(seated(2, open), member('m1'), 'risk').does(CHAIR, PROPOSAL);
    expect(round.state.assessment.phase).toBe('sealed');
    expect(round.events('OpinionProposed')[0]?.areaLevels).toEqual([]);
    expect(levels(given(round))?.[0]).toMatchObject({ criterion: 'case', level: 'risk', counted: 1 });
  });
});
