import type { Regime } from '../../../domain/regime/types';
import { approver, author } from '../fixtures/people';
import { completeSubmission, decisionOf, ProjectPlay } from '../fixtures/project-play';
import { FR } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';
import { advised, ANSWERING, claimOf, lawWith, SPLIT, STAFF, verdictOf } from './advice';

const GIVE = {
  type: 'GiveDirection',
  directionId: 'dir-1',
  text: 'The authority shall go on with the project.',
  reasons: 'The benefits for citizens outweigh the risk.',
  documents: [{ documentId: 'd', type: 'direction', name: 'Direction.pdf' }],
} as const;
const SEEK = { type: 'SeekDirection', objection: 'The money is not well spent.' } as const;

/** The council does not support it. */
const against = (rules: Regime = ANSWERING) => {
  const play = advised(rules, [SPLIT, STAFF], 'not-supported');
  return { play, minister: play.official('mia', 'government', 'oversight_decider') };
};

/** And it was refused, with both signatures. */
const rejected = (rules: Regime = ANSWERING) => {
  const { play, minister } = against(rules);
  play.then(play.decider, decisionOf('reject')).then(play.signatory, { type: 'SignDecision', decisionId: 'dec-1' });
  expect(play.state.status).toBe('rejected');
  return { play, minister };
};

describe('a political direction', () => {
  it('lets the project go on against the opinion, without being a decision at the gate', () => {
    const { play, minister } = against();
    play.then(play.decider, SEEK);
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        kind: 'give_direction',
        assignee: { role: 'oversight_decider', bodyKey: 'government' },
      }),
    );
    const seq = play.recorded.at(-1)!.meta.seq;
    const review = play.state.gate!.review!.id;
    play.then(minister, GIVE);
    expect(play.events('DecisionTaken')).toEqual([]);
    expect(play.events('DirectionGiven')).toMatchObject([
      {
        body: 'government',
        directedBy: 'mia',
        against: { opinion: { reviewId: review, outcome: 'not-supported' }, decision: null },
        objection: { by: ['dora'], seq },
        publish: true,
      },
    ]);
    expect(play.state).toMatchObject({
      status: 'running',
      gate: null,
      passed: [{ gateId: 'investment-decision', by: 'direction' }],
      advice: { directions: [{ directionId: 'dir-1' }], sought: null },
    });
    expect(play.procedure().overlays).toContain('by_direction');
    expect(play.state.advice.recommendations.map(({ id }) => id)).toEqual(['1.split', '1.staff']);
    expect(play.state).toEqual(play.replayed());
  });

  it('brings back a project that was refused, with everything that stood still meanwhile', () => {
    const { play, minister } = rejected();
    expect(play.procedure()).toMatchObject({ ended: true });
    expect(play.state).toMatchObject({ clocks: [], advice: { recommendations: [] } });
    play.passes('2025-07-01T08:00:00.000Z').then(minister, GIVE);
    expect(play.events('DirectionGiven')).toMatchObject([
      { against: { decision: { decisionId: 'dec-1', value: 'reject' } }, objection: null },
    ]);
    expect(play.state).toMatchObject({ status: 'running', gate: null, advice: { refusal: null } });
    const split = play.state.advice.recommendations.find(({ id }) => id === '1.split')!;
    expect(play.dueDate(split.clockId!)).toBe('2025-09-30');
    play.then(author, claimOf('1.split')).then(play.secretary, verdictOf('1.split'));
    expect(play.state).toEqual(play.replayed());
  });

  it('overrules the return of a submission as well', () => {
    const { play, minister } = against();
    play.then(play.decider, decisionOf('return')).then(minister, GIVE);
    expect(play.state.status).toBe('running');
  });

  it('is given by the body that the rule names, and by nobody else', () => {
    const { play } = against();
    for (const stranger of [approver, play.decider, play.officer, play.secretary, play.signatory]) {
      expect(play.refused(stranger, GIVE)).toMatchObject({
        code: 'not-authorised',
        rule: { id: 'decisions.investment-decision.politicalDirection' },
      });
    }
    for (const stranger of [approver, play.officer, play.secretary]) {
      expect(play.code(stranger, SEEK)).toBe('not-authorised');
    }
    play.then(play.decider, SEEK);
    expect(play.code(play.decider, SEEK)).toBe('direction-sought');
  });

  it('needs something to go on against', () => {
    const play = advised(ANSWERING, [], 'supported');
    const minister = play.official('mia', 'government', 'oversight_decider');
    expect(play.refused(minister, GIVE)).toMatchObject({
      code: 'nothing-to-overrule',
      facts: { opinion: 'supported' },
    });
    play.then(play.decider, decisionOf('approve'));
    expect(play.code(minister, GIVE)).toBe('nothing-to-overrule');
    const { play: signing, minister: other } = against();
    signing.then(signing.decider, decisionOf('reject'));
    expect(signing.code(other, GIVE)).toBe('nothing-to-overrule');
  });

  it('says what it directs and why', () => {
    const { play, minister } = against();
    expect(play.refused(minister, { ...GIVE, text: ' ' })).toMatchObject({ code: 'text-missing', field: '/text' });
    expect(play.refused(minister, { ...GIVE, reasons: '' })).toMatchObject({ code: 'text-missing', field: '/reasons' });
  });

  it('is on file in writing and signed by two where the rule wants it', () => {
    const direction = { by: 'government', publish: true, secondSignature: true, writtenForm: true };
    const { play, minister } = against(lawWith({}, { politicalDirection: direction }, ANSWERING));
    expect(play.code(minister, { ...GIVE, documents: [] })).toBe('written-form-missing');
    play.then(minister, GIVE);
    expect(play.state.status).toBe('in_gate');
    expect(play.taskIds()).toContain('sign_direction:dir-1');
    const sign = { type: 'SignDirection', directionId: 'dir-1' } as const;
    expect(play.code(minister, sign)).toBe('same-signatory');
    expect(play.code(play.signatory, sign)).toBe('not-authorised');
    expect(play.code(minister, GIVE)).toBe('signature-pending');
    const second = play.official('max', 'government', 'second_signatory');
    expect(play.code(second, { ...sign, directionId: 'dir-2' })).toBe('no-such-direction');
    play.then(second, { ...sign, refuse: 'Not like this.' });
    expect(play.state.advice.pendingDirection).toBeNull();
    play.then(minister, GIVE).then(second, sign);
    expect(play.events('DirectionGiven')).toMatchObject([{ directedBy: 'mia', signedBy: 'max' }]);
    expect(play.state).toMatchObject({ status: 'running' });
  });

  it('is unknown where the rule knows none; then what is rejected stays rejected', () => {
    const { politicalDirection: _, ...rule } = ANSWERING.decisions[0]!;
    const law = { ...ANSWERING, decisions: [rule] };
    const { play, minister } = against(law);
    expect(play.code(minister, GIVE)).toBe('direction-not-provided');
    const { play: gone, minister: other } = rejected(law);
    expect(gone.state.advice.refusal).toBeNull();
    expect(gone.code(other, GIVE)).toBe('project-ended');
  });

  it('does not outlive a new submission', () => {
    const { play, minister } = against();
    play.then(play.decider, decisionOf('return'));
    play.then(approver, {
      type: 'Amend',
      submission: completeSubmission(ANSWERING, costOf(38, 'SEK')),
      authors: [author.id],
      draftId: null,
      reason: 'Smaller.',
    });
    expect(play.state.status).toBe('in_gate');
    expect(play.code(minister, GIVE)).toBe('nothing-to-overrule');
  });
});

describe('another look at a negative decision', () => {
  /** Before the directorate, whose refusal binds; its rule lets a defence ministry ask again, within a month if it says so. */
  const law = (clock?: string): Regime => ({
    ...FR,
    decisions: FR.decisions.map((rule) => ({ ...rule, reexamination: { ...rule.reexamination!, clock } })),
    clocks: [
      ...FR.clocks,
      { ...FR.clocks.find(({ id }) => id === 'decision')!, id: 'again', start: 'decision_issued', deemed: 'none' },
    ],
  });
  const refused = (rules: Regime = law(), type = 'defence_ministry') => {
    const play = new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', { oversight: 'dinum', council: 'dinum-panel' });
    play.files(completeSubmission(rules, costOf(12, 'EUR')), { type });
    for (const bodyKey of ['anssi', 'budget']) {
      const person = play.official(bodyKey, bodyKey, 'consulted_body');
      play.then(person, { type: 'GiveStatement', bodyKey, position: 'no_opinion', text: 'None.' });
    }
    play.opinion('unfavourable').then(play.decider, decisionOf('reject'));
    return { play, minister: play.official('mia', 'minister', 'oversight_decider') };
  };
  const ASK = { type: 'AskReexamination', reasons: 'The threat has grown.', documents: [] } as const;

  it('is asked for by the agency, and the same body decides anew', () => {
    const { play } = refused();
    expect(play.state.status).toBe('rejected');
    play.then(approver, ASK);
    expect(play.state).toMatchObject({ status: 'in_gate', gate: { reexamination: { by: 'same_body' } } });
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({
        kind: 'decide',
        assignee: { role: 'oversight_decider', bodyKey: 'dinum' },
        subject: expect.objectContaining({ reexamines: 'dec-1' }) as object,
      }),
    );
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-2', deviation: 'New facts.' }));
    expect(play.events('DecisionTaken')).toMatchObject([
      { decisionId: 'dec-1', value: 'reject', remedies: ['reexamination'] },
      { decisionId: 'dec-2', value: 'approve', reexamines: 'dec-1' },
    ]);
    expect(play.state.status).toBe('running');
    expect(play.state).toEqual(play.replayed());
  });

  it('that is maintained goes to the body that decides in the end, whose refusal is final', () => {
    const { play, minister } = refused();
    play.then(approver, ASK);
    expect(play.code(minister, decisionOf('approve', { decisionId: 'dec-2', deviation: 'x' }))).toBe('not-authorised');
    play.then(play.decider, decisionOf('reject', { decisionId: 'dec-2' }));
    expect(play.events('DecisionTaken').at(-1)).toMatchObject({ reexamines: 'dec-1', goesTo: 'minister' });
    expect(play.state).toMatchObject({ status: 'in_gate', gate: { reexamination: { by: 'final_body' } } });
    expect(play.tasks()).toContainEqual(
      expect.objectContaining({ kind: 'decide', assignee: { role: 'oversight_decider', bodyKey: 'minister' } }),
    );
    expect(play.code(play.decider, decisionOf('approve', { decisionId: 'dec-3', deviation: 'x' }))).toBe(
      'not-authorised',
    );
    play.then(minister, decisionOf('reject', { decisionId: 'dec-3' }));
    expect(play.state).toMatchObject({ status: 'rejected', advice: { refusal: null } });
    expect(play.code(approver, ASK)).toBe('project-ended');
  });

  it('lets the minister approve what the directorate refuses twice', () => {
    const { play, minister } = refused();
    play.then(approver, ASK).then(play.decider, decisionOf('reject', { decisionId: 'dec-2' }));
    play.then(minister, decisionOf('approve', { decisionId: 'dec-3', deviation: 'The defence needs it.' }));
    expect(play.events('DecisionTaken').at(-1)).toMatchObject({ decidedBy: 'mia', value: 'approve', deviates: true });
    expect(play.state.status).toBe('running');
  });

  it('is of the agency’s signatory, of the party for whom the rule holds, with reasons, and once', () => {
    const { play, minister } = refused();
    for (const stranger of [author, play.decider, minister, play.secretary]) {
      expect(play.code(stranger, ASK)).toBe('not-authorised');
    }
    expect(play.code(approver, { ...ASK, reasons: ' ' })).toBe('text-missing');
    play.then(approver, ASK);
    expect(play.refused(approver, ASK)).toMatchObject({ code: 'reexamination-not-open', facts: { asked: 'dec-1' } });
    const { play: civil } = refused(law(), 'ministry');
    expect(civil.code(approver, ASK)).toBe('project-ended');
  });

  it('has its time where the rule gives it one; after that the refusal stands', () => {
    const { play } = refused(law('again'));
    expect(play.procedure().ended).toBe(false);
    const [task] = play.tasks();
    expect(task).toMatchObject({ kind: 'consider_reexamination', assignee: { role: 'agency_approver' } });
    expect(play.dueDate(task!.clockId!)).toBe('2025-04-03');
    play.passes('2025-04-04T08:00:00.000Z');
    expect(play.events('ReexaminationLapsed')).toMatchObject([{ decisionId: 'dec-1' }]);
    expect(play.procedure()).toMatchObject({ ended: true });
    expect(play.code(approver, ASK)).toBe('project-ended');
    expect(play.state).toEqual(play.replayed());
  });

  it('runs no clock whose silence would consent', () => {
    const { play } = refused();
    play.then(approver, ASK).passes('2025-09-01T08:00:00.000Z');
    expect(play.state.status).toBe('in_gate');
    expect(play.events('DecisionTaken')).toHaveLength(1);
  });
});
