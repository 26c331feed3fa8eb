import type { Actor } from '../../../domain/kernel';
import type { ReviewCommand } from '../../../domain/review/commands';
import { withRule } from './regime';
import {
  CHAIR,
  OTHER_CHAIR,
  PROPOSAL,
  SECRETARY,
  assign,
  declare,
  member,
  noted,
  seated,
  vote,
  voted,
  type RoundPlay,
} from './round';

const GIVE = { type: 'GiveOpinion' } as const;
const M1 = member('m1');
const M2 = member('m2');
const WITHDRAW = { type: 'WithdrawProposal', reason: 'New papers came in.' } as const;
const dissent = (text: string): ReviewCommand => ({ type: 'HandInDissent', text });

/** The deputy chair sits as a member; what the directory says of him comes with the act. */
function withDeputy(): RoundPlay {
  const round = seated(2)
    .does(SECRETARY, assign('deputy', 'member'))
    .does(OTHER_CHAIR, declare())
    .does(CHAIR, PROPOSAL);
  for (const actor of [CHAIR, M1, M2]) round.does(actor, vote('for'));
  return round;
}

describe('refused with the text of the rule', () => {
  const LAW = 'Act § 7';

  test('a vote after the opinion', () => {
    const round = voted(['for', 'for', 'for']).does(CHAIR, GIVE);
    for (const command of [vote('against'), dissent('Too late.'), PROPOSAL, WITHDRAW, GIVE])
      expect(round.refused(CHAIR, command)).toMatchObject({
        code: 'round-not-open',
        rule: { id: 'council-round', legalRef: LAW },
        facts: { status: 'given' },
      });
  });

  test('whatever a recused member does, and whoever does it in his place', () => {
    const round = voted(['for', 'for', 'for', 'for']);
    round.does(CHAIR, { type: 'RecuseMember', personId: 'm1', ground: 'interest', reason: noted('Shares.') });
    const back: Actor = { ...M1, appointments: [...M1.appointments, ...SECRETARY.appointments] };
    for (const actor of [M1, back, { ...M2, onBehalfOf: 'm1' }])
      for (const command of [vote('for'), PROPOSAL, dissent('No.'), GIVE])
        expect(round.refused(actor, command)).toMatchObject({ code: 'recused', rule: { legalRef: 'Act § 9' } });
  });

  test('a declaration changed after the vote', () => {
    expect(voted(['for', 'for', 'for']).refused(M1, declare('acquaintance'))).toMatchObject({
      code: 'already-declared',
      rule: { legalRef: 'Act § 9' },
    });
  });

  test('a chair who breaks a tie without the casting power', () => {
    const round = voted(['for', 'for', 'against', 'against'], withRule({ vote: { tie: 'rejected' } }));
    expect(round.refused(CHAIR, GIVE)).toMatchObject({
      code: 'not-adopted',
      message: 'The votes are equal, and no casting vote that the rule gives was used.',
      rule: { id: 'council-round.vote', legalRef: 'Act § 11' },
      facts: { for: 2, against: 2, why: 'tie', tie: 'rejected' },
    });
  });

  test('a casting vote of a chair who has not voted', () => {
    const round = voted([null, 'for', 'against', 'for', 'against'], withRule({ quorum: { chairPresent: false } }));
    expect(round.refused(CHAIR, GIVE)).toMatchObject({ code: 'not-adopted', facts: { why: 'tie' } });
    round.does(CHAIR, vote('for')).does(CHAIR, GIVE);
  });

  test('proposing, voting, dissenting and taking back in another’s place', () => {
    const round = voted(['for', 'for', 'against']).does(SECRETARY, assign('deputy', 'member'));
    round.does(OTHER_CHAIR, declare());
    for (const actor of [
      { ...OTHER_CHAIR, onBehalfOf: 'chair' },
      { ...member('m9'), onBehalfOf: 'm2' },
    ])
      for (const command of [PROPOSAL, vote('for'), dissent('No.'), WITHDRAW])
        expect(round.refused(actor, command)).toMatchObject({ code: 'personal-act', rule: { legalRef: LAW } });
  });
});

describe('an abstention', () => {
  const explained = withRule({ vote: { abstention: 'with_reason' } });

  test('says why, where the rule wants it', () => {
    const round = voted([null, null, null], explained);
    for (const command of [vote('abstain'), { ...vote('abstain'), reason: ' ' } as ReviewCommand])
      expect(round.refused(M1, command)).toMatchObject({
        code: 'abstention-unexplained',
        field: '/reason',
        rule: { legalRef: 'Act § 11' },
      });
    round.does(M1, { type: 'CastVote', vote: 'abstain', reason: 'I know too little of the field.' });
    expect(round.events('VoteCast')[0]).toMatchObject({ vote: 'abstain', reason: 'I know too little of the field.' });
  });
});

describe('a dissent', () => {
  test('is handed in until the opinion is signed, and attached to it in its last words', () => {
    const round = voted(['for', 'for', 'against']).does(M2, dissent('Too dear.')).does(M2, dissent('Far too dear.'));
    expect(round.events('VoteCast')).toHaveLength(3);
    round.does(CHAIR, GIVE);
    expect(round.events('OpinionGiven')[0]?.dissents).toEqual([{ personId: 'm2', text: 'Far too dear.' }]);
  });

  test('is recorded without a text too', () => {
    const round = voted(['for', 'for', 'against']).does(CHAIR, GIVE);
    expect(round.events('OpinionGiven')[0]?.dissents).toEqual([{ personId: 'm2', text: null }]);
  });

  test('is of who voted against, and of nobody whose vote changed since', () => {
    const round = voted(['for', 'for', 'against']);
    expect(round.refused(M1, dissent('No.'))).toMatchObject({ code: 'dissent-not-recorded', facts: { vote: 'for' } });
    expect(round.refused(M2, dissent(' ')).field).toBe('/text');
    round.does(M2, dissent('Too dear.')).does(M2, vote('for'));
    expect(round.refused(M2, dissent('Still.')).code).toBe('dissent-not-recorded');
    round.does(CHAIR, GIVE);
    expect(round.events('OpinionGiven')[0]?.dissents).toEqual([]);
  });

  test('has no place where the rule keeps none, nor without a proposal', () => {
    const round = voted(['for', 'for', 'against'], withRule({ vote: { dissentRecorded: false } }));
    expect(round.refused(M2, dissent('No.')).code).toBe('dissent-not-recorded');
    expect(seated().refused(M2, dissent('No.')).code).toBe('no-proposal');
  });
});

describe('a proposal is taken back', () => {
  test('by who made it, or by the chair; the votes on it are void, and the members are told', () => {
    const round = voted(['for', 'against', null]).does(CHAIR, WITHDRAW);
    expect(round.events('ProposalWithdrawn')[0]).toMatchObject({
      proposal: 1,
      by: 'chair',
      voidedVotes: ['chair', 'm1'],
    });
    expect(round.state).toMatchObject({ proposal: null, ballots: [] });
    expect(round.notices.at(-1)?.kind).toBe('proposal_withdrawn');
    expect(round.taskIds()).toEqual(['propose_opinion:chair']);
    expect(round.refused(M1, vote('for')).code).toBe('no-proposal');
    round.does(CHAIR, PROPOSAL);
    expect(round.state.proposal?.number).toBe(2);
  });

  test('by nobody else, and not without a reason', () => {
    const round = seated().does(SECRETARY, assign('m9', 'rapporteur')).does(member('m9'), declare());
    round.does(CHAIR, PROPOSAL);
    for (const actor of [M1, member('m9')]) expect(round.refused(actor, WITHDRAW).code).toBe('not-authorised');
    expect(round.refused(CHAIR, { ...WITHDRAW, reason: '' }).code).toBe('text-missing');
    round.does(member('m9'), PROPOSAL).does(member('m9'), WITHDRAW);
    expect(round.refused(CHAIR, WITHDRAW).code).toBe('no-proposal');
  });
});

describe('the chair’s signature', () => {
  const forChair = { ...OTHER_CHAIR, onBehalfOf: 'chair' };
  const SIGN = { type: 'GiveOpinion', deputy: { chair: true } } as const;

  test('may be given in his place by another chair who is a clear member; both names are in the opinion', () => {
    const round = withDeputy().does(forChair, SIGN);
    expect(round.events('OpinionGiven')[0]).toMatchObject({ signedBy: 'deputy', signedFor: 'chair' });
    expect(round.recorded.at(-1)?.meta).toMatchObject({ actor: 'deputy', onBehalfOf: 'chair' });
  });

  test.each([
    ['is no chair of the council', { ...M1, onBehalfOf: 'chair' }, { type: 'GiveOpinion', deputy: { chair: false } }],
    ['is not known as one', forChair, GIVE],
    ['signs for somebody who does not lead the round', { ...OTHER_CHAIR, onBehalfOf: 'm1' }, SIGN],
  ] as const)('not by who %s', (_what, actor, command) => {
    expect(withDeputy().refused(actor, command)).toMatchObject({
      code: 'deputy-cannot-sign',
      rule: { legalRef: 'Act § 8' },
    });
  });

  test('not by a chair who is no member of this round, or has not declared in it', () => {
    const round = voted(['for', 'for', 'for']);
    expect(round.refused(forChair, SIGN)).toMatchObject({ code: 'deputy-cannot-sign', facts: { standing: null } });
    round.does(SECRETARY, assign('deputy', 'member'));
    expect(round.refused(forChair, SIGN)).toMatchObject({ facts: { standing: 'undeclared' } });
  });
});

describe('a slip of the pen in an opinion', () => {
  const correct = (...corrections: { field: string; from: string | null; to: string | null }[]): ReviewCommand => ({
    type: 'CorrectOpinion',
    corrections,
    reason: 'A slip.',
  });
  const given = () => voted(['for', 'for', 'for']).does(CHAIR, GIVE);
  const DUE = { field: '/recommendations/rec-1/due', from: '2025-09-01', to: '2025-10-01' };

  test('is corrected by a further event that says what stood there; what was given stays as it was', () => {
    const round = given().does(CHAIR, correct(DUE, { field: '/summary', from: PROPOSAL.summary, to: 'Sound.' }));
    expect(round.events('OpinionGiven')[0]).toMatchObject({ summary: PROPOSAL.summary });
    expect(round.events('OpinionCorrected')[0]).toMatchObject({ corrections: [DUE, { to: 'Sound.' }], by: 'chair' });
    expect(round.state.given).toMatchObject({ summary: 'Sound.', recommendations: [{ due: '2025-10-01' }] });
    expect(round.notices.at(-1)).toMatchObject({ kind: 'opinion_corrected' });
    expect(round.refused(CHAIR, correct(DUE))).toMatchObject({ facts: { stands: '2025-10-01' } });
  });

  test.each([
    ['another text than stands there', { ...DUE, from: '2025-08-01' }],
    ['a place that there is not', { ...DUE, field: '/recommendations/rec-2/due' }],
    ['the outcome, which is no slip', { field: '/outcome', from: 'recommend', to: 'advise_against' }],
    ['who owns it, which is no slip', { field: '/recommendations/rec-1/owner', from: 'agency', to: 'oversight' }],
    ['a day that does not exist', { ...DUE, to: '2025-02-30' }],
    ['nothing at all', { ...DUE, to: DUE.from }],
    ['a text away', { field: '/summary', from: PROPOSAL.summary, to: ' ' }],
  ])('corrects no opinion by %s', (_what, correction) => {
    expect(given().refused(CHAIR, correct(correction))).toMatchObject({
      code: 'correction-does-not-fit',
      field: '/corrections/0',
      rule: { legalRef: 'Act § 7' },
    });
  });

  test('is corrected by nobody but the chair, once for each place, and only in an opinion that was given', () => {
    expect(given().refused(M1, correct(DUE)).code).toBe('not-authorised');
    expect(given().refused(CHAIR, correct(DUE, DUE)).field).toBe('/corrections/1');
    expect(given().refused(CHAIR, correct()).code).toBe('text-missing');
    expect(voted(['for', 'for', 'for']).refused(CHAIR, correct(DUE)).code).toBe('opinion-not-given');
  });
});

test('the opinion says who was recused, and on which grounds', () => {
  const round = voted(['for', 'for', 'for', 'for']);
  round.does(CHAIR, { type: 'RecuseMember', personId: 'm1', ground: 'interest', reason: noted('Shares.') });
  round.does(CHAIR, GIVE);
  expect(round.events('OpinionGiven')[0]).toMatchObject({
    members: ['chair', 'm2', 'm3'],
    recused: [{ personId: 'm1', grounds: ['interest'] }],
  });
});
