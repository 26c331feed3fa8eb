import { approver } from '../fixtures/people';
import { pilotSubmission, PROPOSAL } from '../fixtures/pilots';
import { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';

describe('what a pilot becomes', () => {
  const tried = () =>
    new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', { oversight: 'oversight', council: 'council' })
      .files({ ...pilotSubmission(), facts: { personalData: true }, systems: ['Payments', 'Archive'] })
      .then(approver, { type: 'BeginPilot' });
  const like = {
    ...PROPOSAL.submission,
    facts: { aiClass: 'high', personalData: true },
    systems: ['Archive', 'Payments'],
  };
  const propose = (changes: object, ...explained: string[]) => ({
    ...{ ...PROPOSAL, submission: { ...like, ...changes } },
    explanations: explained.map((fact) => ({ fact, reason: 'It was found unnecessary.' })),
  });

  it.each([
    ['another class of AI', { facts: { aiClass: 'limited', personalData: true } }, ['aiClass']],
    ['a fact that it leaves out', { facts: { aiClass: 'high' } }, ['personalData']],
    ['a system that it leaves out', { systems: ['Archive'] }, ['systems']],
    ['all of that', { facts: {}, systems: [] }, ['personalData', 'aiClass', 'systems']],
  ])('%s is named, and must be explained', (_what, changes, facts) => {
    const [, ...others] = facts;
    const refusal = tried().refused(approver, propose(changes, ...others));
    expect(refusal).toMatchObject({ code: 'scaling-differs', facts: { differences: [{ fact: facts[0] }] } });
    const { proposal } = tried().then(approver, propose(changes, ...facts)).state.pilot ?? {};
    expect(proposal?.differences?.map(({ fact }) => fact)).toEqual(facts);
  });

  it('is proposed without a word where it is what was tried', () => {
    expect(tried().then(approver, propose({})).state.pilot?.proposal).not.toHaveProperty('differences');
  });
});
