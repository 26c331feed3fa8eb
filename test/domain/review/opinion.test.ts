import type { ProposeOpinion } from '../../../domain/review/commands';
import { withRule } from './regime';
import { CHAIR, PROPOSAL, SECRETARY, assign, declare, member, noted, openRound, seated, vote, voted } from './round';

const GIVE = { type: 'GiveOpinion' } as const;
const M1 = member('m1');
const propose = (changes: Partial<ProposeOpinion>): ProposeOpinion => ({ ...PROPOSAL, ...changes });

describe('an opinion is proposed', () => {
  test('by the chair; every clear member is asked to vote', () => {
    const round = seated().does(CHAIR, PROPOSAL);
    expect(round.state.proposal).toMatchObject({ number: 1, by: 'chair', outcome: 'recommend' });
    expect(round.taskIds()).toEqual(['cast_vote:chair', 'cast_vote:m1', 'cast_vote:m2']);
    expect(round.notices.at(-1)?.to).toEqual([{ personId: 'chair' }, { personId: 'm1' }, { personId: 'm2' }]);
  });

  test('by a rapporteur as well, but by no other member', () => {
    const round = seated().does(SECRETARY, assign('m9', 'rapporteur')).does(member('m9'), declare());
    expect(round.refused(M1, PROPOSAL).code).toBe('not-authorised');
    round.does(member('m9'), PROPOSAL);
  });

  test('not before the chair has declared', () => {
    const round = openRound().does(SECRETARY, assign('chair'));
    expect(round.refused(CHAIR, PROPOSAL)).toMatchObject({ code: 'declaration-missing', remedy: 'Declare first.' });
  });

  test('not by an incomplete round', () => {
    const round = openRound().does(SECRETARY, assign('chair')).does(CHAIR, declare());
    expect(round.refused(CHAIR, PROPOSAL)).toMatchObject({
      code: 'composition-incomplete',
      rule: { legalRef: 'Act § 8' },
      facts: { members: 1, minimum: 3, missingMembers: 2 },
    });
  });

  test.each([
    ['an outcome', { outcome: 'maybe' }, 'unknown-outcome', '/outcome'],
    ['a risk profile', { riskProfile: 'mild' }, 'unknown-risk-profile', '/riskProfile'],
    ['no risk profile', { riskProfile: null }, 'unknown-risk-profile', '/riskProfile'],
  ] as const)('not with %s that the rule does not know', (_what, changes, code, field) => {
    expect(seated().refused(CHAIR, propose(changes))).toMatchObject({ code, field });
  });

  test('without a risk profile where the rule knows none, and only without', () => {
    const round = seated(2, withRule({ riskProfiles: [] }));
    expect(round.refused(CHAIR, PROPOSAL).code).toBe('unknown-risk-profile');
    round.does(CHAIR, propose({ riskProfile: null }));
  });

  test('not with recommendations of the same name, or due on a day that has passed or does not exist', () => {
    const [first] = PROPOSAL.recommendations;
    const refused = (...recommendations: ProposeOpinion['recommendations']) =>
      seated().refused(CHAIR, propose({ recommendations }));
    expect(refused(first!, first!).field).toBe('/recommendations/1/id');
    expect(refused({ ...first!, due: '2025-05-18' }).field).toBe('/recommendations/0/due');
    expect(refused({ ...first!, due: '2025-06-31' }).field).toBe('/recommendations/0/due');
    seated().does(
      CHAIR,
      propose({
        recommendations: [
          { ...first!, due: '2025-05-19' },
          { ...first!, id: '2', due: null },
        ],
      }),
    );
  });

  test('a new proposal makes the votes on the old one void, and says whose', () => {
    const round = voted(['for', 'against', null]).does(CHAIR, propose({ outcome: 'advise_against' }));
    expect(round.events('OpinionProposed')[1]).toMatchObject({ proposal: 2, voidedVotes: ['chair', 'm1'] });
    expect(round.state.ballots).toEqual([]);
  });
});

describe('a member votes', () => {
  test('only on a proposal', () => {
    expect(seated().refused(M1, vote('for')).code).toBe('no-proposal');
  });

  test('only a member, who has declared', () => {
    const round = voted([null, null, null]).does(SECRETARY, assign('m3'));
    expect(round.refused(member('m3'), vote('for')).code).toBe('declaration-missing');
    expect(round.refused(member('m9'), vote('for')).code).toBe('not-a-member');
    expect(round.refused({ ...member('m9'), onBehalfOf: 'm1' }, vote('for')).code).toBe('personal-act');
  });

  test('again, until the opinion is given: the last vote counts and the change is on the record', () => {
    const round = voted(['for', 'against', 'for']).does(M1, vote('for'));
    expect(round.events('VoteCast').at(-1)).toMatchObject({ personId: 'm1', vote: 'for', replaces: 'against' });
    round.does(CHAIR, GIVE);
    expect(round.events('OpinionGiven')[0]?.tally).toEqual({ for: 3, against: 0, abstain: 0 });
    expect(round.refused(M1, vote('against')).code).toBe('round-not-open');
  });

  test('with an abstention only where the rule allows it', () => {
    const regime = withRule({ vote: { abstention: 'forbidden' } });
    expect(voted([null, null, null], regime).refused(M1, vote('abstain')).code).toBe('abstention-forbidden');
    voted([null, null, null]).does(M1, vote('abstain'));
  });

  test('with dissent only against, and only where the rule has it recorded', () => {
    expect(voted([null, null, null]).refused(M1, vote('for', 'I doubt it.'))).toMatchObject({
      code: 'dissent-not-recorded',
      field: '/dissent',
    });
    const regime = withRule({ vote: { dissentRecorded: false } });
    expect(voted([null, null, null], regime).refused(M1, vote('against', 'No.')).code).toBe('dissent-not-recorded');
  });
});

describe('the chair gives the opinion', () => {
  test('with outcome, profile and what it suggests, tally, dissent and quorum; the project is told', () => {
    const round = voted(['for', 'for', null]).does(member('m2'), vote('against', 'Too dear.')).does(CHAIR, GIVE);
    expect(round.events('OpinionGiven')).toEqual([
      {
        type: 'OpinionGiven',
        proposal: 1,
        outcome: 'recommend',
        riskProfile: 'elevated',
        summary: PROPOSAL.summary,
        recommendations: PROPOSAL.recommendations.map((recommendation) => ({ ...recommendation, verifier: null })),
        conditions: [],
        areaLevels: [],
        suggests: ['external-review'],
        tally: { for: 2, against: 1, abstain: 0 },
        adoptedBy: 'majority',
        dissents: [{ personId: 'm2', text: 'Too dear.' }],
        quorum: { entitled: 3, needed: 3, present: 3 },
        members: ['chair', 'm1', 'm2'],
        recused: [],
        signedBy: 'chair',
      },
    ]);
    expect(round.sends).toEqual([
      {
        to: 'project/p1',
        effectiveAt: round.now,
        command: {
          type: 'ReceiveOpinion',
          reviewId: 'r1',
          outcome: 'recommend',
          riskProfile: 'elevated',
          recommendations: PROPOSAL.recommendations.map((recommendation) => ({ ...recommendation, verifier: null })),
          conditions: [],
          how: 'given',
          at: round.now,
        },
      },
    ]);
    expect(round.procedure()).toMatchObject({ ended: true, stage: 'given' });
    expect(round.state).toMatchObject({ outcome: 'recommend', clocks: [], proposal: null, ballots: [] });
  });

  test('only the chair; a rapporteur only where the rule needs no chair and none sits', () => {
    const round = voted(['for', 'for', 'for']);
    expect(round.refused(M1, GIVE).code).toBe('not-authorised');
    const small = { composition: { min: 1, chairRequired: false }, quorum: { minimum: 1, chairPresent: false } };
    const alone = openRound(withRule(small)).does(SECRETARY, assign('m1', 'rapporteur'));
    alone.does(M1, declare()).does(M1, PROPOSAL).does(M1, vote('for')).does(M1, GIVE);
    expect(alone.state.status).toBe('given');
  });

  test('not without a proposal', () => {
    expect(seated().refused(CHAIR, GIVE).code).toBe('no-proposal');
  });

  test('not below the least number of votes', () => {
    expect(voted(['for', 'for', null]).refused(CHAIR, GIVE)).toMatchObject({
      code: 'quorum-not-met',
      rule: { legalRef: 'Act § 10' },
      facts: { entitled: 3, needed: 3, present: 2 },
    });
  });

  test('not below the share of those entitled, among whom who has not declared counts as absent', () => {
    const regime = withRule({ quorum: { minimum: 1, percent: 80 } });
    const round = voted(['for', 'for', 'for'], regime).does(SECRETARY, assign('m3'));
    expect(round.refused(CHAIR, GIVE)).toMatchObject({ facts: { entitled: 4, needed: 4, present: 3 } });
  });

  test('the quorum is reckoned from those who are left after a recusal', () => {
    const regime = withRule({ quorum: { minimum: 1, percent: 100 } });
    const round = voted(['for', 'for', 'for', null], regime);
    expect(round.refused(CHAIR, GIVE).code).toBe('quorum-not-met');
    round
      .does(CHAIR, { type: 'RecuseMember', personId: 'm3', ground: 'interest', reason: noted('Shares.') })
      .does(CHAIR, GIVE);
    expect(round.events('OpinionGiven')[0]?.quorum).toEqual({ entitled: 3, needed: 3, present: 3 });
  });

  test('a recused vote does not fill the quorum', () => {
    const round = voted(['for', 'for', 'for', null], withRule({ composition: { min: 2 } }));
    round.does(CHAIR, { type: 'RecuseMember', personId: 'm2', ground: 'interest', reason: noted('Shares.') });
    expect(round.refused(CHAIR, GIVE)).toMatchObject({ code: 'quorum-not-met', facts: { present: 2 } });
  });

  test('an abstention is a presence, but no vote for either side', () => {
    const round = voted(['for', 'abstain', 'abstain']).does(CHAIR, GIVE);
    expect(round.events('OpinionGiven')[0]).toMatchObject({ tally: { for: 1, abstain: 2 }, quorum: { present: 3 } });
  });

  test('not without the chair’s own vote where the rule demands it', () => {
    expect(voted([null, 'for', 'for', 'for']).refused(CHAIR, GIVE).code).toBe('chair-absent');
    voted([null, 'for', 'for', 'for'], withRule({ quorum: { chairPresent: false } })).does(CHAIR, GIVE);
  });

  test('not by a round that a recusal left incomplete', () => {
    const round = voted(['for', 'for', 'for'], withRule({ quorum: { minimum: 2 } }));
    round.does(CHAIR, { type: 'RecuseMember', personId: 'm2', ground: 'interest', reason: noted('Shares.') });
    expect(round.refused(CHAIR, GIVE).code).toBe('composition-incomplete');
  });
});

describe('what the vote comes to', () => {
  test('more against than for: nothing is adopted, and the chair may propose anew', () => {
    const round = voted(['for', 'against', 'against']);
    expect(round.refused(CHAIR, GIVE)).toMatchObject({
      code: 'not-adopted',
      rule: { legalRef: 'Act § 11' },
      facts: { for: 1, against: 2, why: 'majority' },
    });
    round.does(CHAIR, propose({ outcome: 'advise_against' }));
  });

  test('nobody for it: nothing is adopted, however many abstain', () => {
    expect(voted(['abstain', 'abstain', 'abstain']).refused(CHAIR, GIVE).facts?.why).toBe('majority');
  });

  test('a tie: the chair’s vote decides, either way', () => {
    const adopted = voted(['for', 'for', 'against', 'against']).does(CHAIR, GIVE);
    expect(adopted.events('OpinionGiven')[0]?.adoptedBy).toBe('casting_vote');
    expect(voted(['against', 'for', 'for', 'against']).refused(CHAIR, GIVE).code).toBe('not-adopted');
  });

  test('a tie in which the chair abstains stays one', () => {
    expect(voted(['abstain', 'for', 'against']).refused(CHAIR, GIVE).facts?.why).toBe('tie');
  });

  test('a tie is a rejection where the rule says so', () => {
    const regime = withRule({ vote: { tie: 'rejected' } });
    expect(voted(['for', 'for', 'against', 'against'], regime).refused(CHAIR, GIVE).facts?.why).toBe('tie');
  });

  test('a tie is voted on again where the rule says so: all votes are void', () => {
    const regime = withRule({ vote: { tie: 'repeat' } });
    const round = voted(['for', 'for', 'against', 'against'], regime).does(CHAIR, GIVE);
    expect(round.state.status).toBe('open');
    expect(round.events('VoteRepeated')[0]).toMatchObject({
      tally: { for: 2, against: 2 },
      voidedVotes: ['chair', 'm1', 'm2', 'm3'],
    });
    expect(round.taskIds()).toContain('cast_vote:m1');
    expect(round.refused(CHAIR, GIVE).code).toBe('quorum-not-met');
  });

  test('a qualified majority is a share of the votes for and against, and the share itself suffices', () => {
    const regime = withRule({ vote: { method: 'qualified_majority', percent: 75 } });
    expect(voted(['for', 'for', 'against'], regime).refused(CHAIR, GIVE).code).toBe('not-adopted');
    voted(['for', 'for', 'for', 'against'], regime).does(CHAIR, GIVE);
    voted(['for', 'for', 'for', 'abstain', 'abstain'], regime).does(CHAIR, GIVE);
  });

  test('consensus: nobody against', () => {
    const regime = withRule({ vote: { method: 'consensus' } });
    expect(voted(['for', 'for', 'against'], regime).refused(CHAIR, GIVE).code).toBe('not-adopted');
    voted(['for', 'for', 'abstain'], regime).does(CHAIR, GIVE);
  });

  test('once there is a quorum the chair is asked to give the opinion', () => {
    expect(voted(['for', 'for', null]).taskIds()).toEqual(['cast_vote:m2']);
    expect(voted(['for', 'for', 'for']).tasks()).toEqual([
      expect.objectContaining({ id: 'give_opinion:chair', assignee: { personId: 'chair' }, clockId: 'opinion' }),
    ]);
  });
});
