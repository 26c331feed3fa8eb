import { PROJECT_REFUSALS } from '../../../domain/project/refusals';
import { SYSTEM } from '../../../domain/kernel';
import { approver, at, author, otherAgency, person, AGENCY, ofAgency } from '../fixtures/people';
import { completeSubmission, decisionOf, forecastOf, ProjectPlay, submitOf } from '../fixtures/project-play';
import { FR, SE } from '../fixtures/regimes';
import { costOf, documentOf, submissionOf } from '../fixtures/submissions';

const KEYS = { oversight: 'oversight', council: 'council' };
const sek = (millions: number) => costOf(millions, 'SEK');
const empty = () => new ProjectPlay(SE, '2025-03-03T08:00:00.000Z', KEYS);
const filed = () => empty().files(completeSubmission(SE, sek(40)));

describe('filing', () => {
  it('is the act of the own agency’s approver', () => {
    const filing = submitOf(submissionOf(sek(40)));
    expect(empty().code(author, { ...filing, authors: [] })).toBe('not-authorised');
    expect(empty().code(otherAgency, filing)).toBe('not-authorised');
    expect(empty().code(empty().officer, filing)).toBe('not-authorised');
    expect(empty().code(SYSTEM, filing)).toBe('not-authorised');
    empty().does(approver, filing);
  });

  it('needs four eyes: not even in another’s place may an author file', () => {
    const filing = { ...submitOf(submissionOf(sek(40))), authors: [author.id, approver.id] };
    expect(empty().refused(approver, filing)).toMatchObject({ code: 'four-eyes', facts: { wrote: ['bo'] } });
    const substitute = { ...person('stine', ofAgency(AGENCY, 'agency_approver')), onBehalfOf: approver.id };
    expect(empty().code(substitute, filing)).toBe('four-eyes');
    empty().does(person('stine', ofAgency(AGENCY, 'agency_approver')), filing);
  });

  it('happens once', () => {
    expect(filed().code(approver, submitOf(submissionOf(sek(40))))).toBe('project-exists');
  });

  it('is in the regime’s currency, with dates in their order and a title', () => {
    const code = (submission: ReturnType<typeof submissionOf>) => empty().refused(approver, submitOf(submission));
    expect(code(submissionOf(costOf(40, 'EUR')))).toMatchObject({
      code: 'currency-mismatch',
      field: '/submission/cost/currency',
      facts: { currency: 'EUR', expected: 'SEK' },
    });
    expect(code(submissionOf(sek(40), { plannedEnd: '2024-01-01' })).code).toBe('dates-reversed');
    expect(code(submissionOf(sek(40), { plannedEnd: '2025-02-30' })).code).toBe('date-impossible');
    expect(code(submissionOf(sek(40), { title: ' ' })).code).toBe('text-missing');
  });

  it('of imported rows is the act of an officer or administrator, and knows no authors', () => {
    const row = { ...submitOf(submissionOf(sek(40))), authors: [], origin: { profile: 'panorama', row: '7' } };
    const administrator = person('adam', {
      role: 'administrator',
      bodyId: 'registry',
      bodyKind: 'administration',
      bodyKey: null,
      jurisdiction: 'SE',
    });
    empty().does(empty().officer, row);
    empty().does(administrator, row);
    expect(empty().code(approver, row)).toBe('not-authorised');
    expect(empty().code(person('olaf', at(FR, 'dinum', 'oversight_officer')), row)).toBe('not-authorised');
  });

  it('leaves the scope to the procedure, and only to it', () => {
    const play = empty().does(approver, submitOf(submissionOf(sek(40))));
    expect(play.procedure().due).toEqual([{ step: 'assess_scope', cause: 1 }]);
    expect(play.code(approver, { type: 'AssessScope', cause: 1 })).toBe('system-only');
    play.does(SYSTEM, { type: 'AssessScope', cause: 1 });
    const before = play.state;
    play.does(SYSTEM, { type: 'AssessScope', cause: 1 });
    expect(play.state).toBe(before);
  });

  it('keeps the whole submission and the explained finding on the record, not in the state', () => {
    const play = filed();
    expect(play.events('ProjectSubmitted')[0]?.submission.title).toBe('Sagsbehandling 2.0');
    expect(play.events('ScopeFound')[0]?.finding.caveats.length).toBeGreaterThan(0);
    expect(JSON.stringify(play.state)).not.toContain('Sagsbehandling');
    expect(JSON.stringify(play.state).length).toBeLessThan(4_000);
  });
});

describe('amending', () => {
  const amendment = (cost: ReturnType<typeof sek> | null) =>
    ({
      type: 'Amend',
      submission: submissionOf(cost),
      authors: [author.id],
      draftId: null,
      reason: 'Better known now.',
    }) as const;

  it('needs the approver and four eyes as filing does, and a reason', () => {
    const play = filed();
    expect(play.code(author, amendment(sek(30)))).toBe('not-authorised');
    expect(play.code(approver, { ...amendment(sek(30)), authors: ['bo'] })).toBe('four-eyes');
    expect(play.code(approver, { ...amendment(sek(30)), reason: '' })).toBe('text-missing');
  });

  it('within the scope goes on at the same gate, with its clocks and the documents on file', () => {
    const play = filed();
    const { clocks } = play.state;
    play.then(approver, amendment(sek(30)));
    expect(play.state.clocks).toBe(clocks);
    expect(play.state.gate?.round).toBe(1);
    expect(play.state.documentTypes).toContain('business-case');
  });

  it('to an unknown cost closes the gate and ends the round', () => {
    const play = filed();
    play.then(play.officer, { type: 'ConfirmCompleteness' }).then(approver, amendment(null));
    expect(play.events('GateClosed')).toMatchObject([{ reason: 'undetermined' }]);
    expect(play.sent('EndRound')).toMatchObject([{ command: { reason: 'amended' } }]);
    expect(play.state).toMatchObject({ status: 'awaiting_cost', gate: null, locks: [] });
  });

  it('is refused while a decision awaits its second signature', () => {
    const play = filed();
    play.then(play.officer, { type: 'ConfirmCompleteness' }).opinion('not-supported');
    play.then(play.decider, decisionOf('reject'));
    expect(play.code(approver, amendment(sek(30)))).toBe('amendment-awaits-signature');
  });
});

describe('questions', () => {
  const ask = (questions: readonly string[] = ['Why?'], requestId = 'q-1') =>
    ({ type: 'RequestInformation', requestId, questions }) as const;

  it('come from officers and secretaries of the regime, and say something', () => {
    const play = filed();
    expect(play.code(author, ask())).toBe('not-authorised');
    expect(play.code(person('olaf', at(FR, 'dinum', 'oversight_officer')), ask())).toBe('not-authorised');
    expect(play.code(play.officer, ask([]))).toBe('text-missing');
    expect(play.refused(play.officer, ask(['Why?', ' ']))).toMatchObject({ field: '/questions/1' });
    play.does(play.officer, ask());
    expect(play.code(play.secretary, ask())).toBe('request-exists');
  });

  it('are answered by the agency, each one', () => {
    const play = filed();
    play.does(play.officer, ask(['Why?', 'When?']));
    const answer = (answers: readonly string[]) =>
      ({ type: 'AnswerInformation', requestId: 'q-1', answers, documents: [] }) as const;
    expect(play.code(otherAgency, answer(['A', 'B']))).toBe('not-authorised');
    expect(play.code(author, answer(['A']))).toBe('answers-incomplete');
    expect(play.code(author, answer(['A', ' ']))).toBe('answers-incomplete');
    expect(play.tasks().find(({ kind }) => kind === 'answer_information')).toMatchObject({
      id: 'answer_information:q-1',
      subject: { questions: 2 },
    });
    play.does(author, answer(['A', 'B']));
    expect(play.code(author, answer(['A', 'B']))).toBe('no-such-request');
    expect(play.code(play.officer, { type: 'WithdrawInformationRequest', requestId: 'q-1' })).toBe('no-such-request');
  });
});

describe('documents', () => {
  const document = documentOf('annex');

  it('come from the agency and from whoever runs the case; restricted ones by a provision', () => {
    const play = filed();
    const file = { type: 'FileDocument', document, classification: 'restricted' } as const;
    expect(play.code(otherAgency, { ...file, classification: 'public' })).toBe('not-authorised');
    expect(play.refused(play.officer, file)).toMatchObject({ code: 'legal-reference-missing', field: '/legalRef' });
    play.does(play.officer, { ...file, legalRef: 'OSL 18:8' });
    expect(play.state.documentTypes).toContain('annex');
  });
});

describe('withdrawing', () => {
  it('ends the project before anything is approved, with its round', () => {
    const play = filed();
    play.then(play.officer, { type: 'ConfirmCompleteness' });
    expect(play.code(author, { type: 'Withdraw', reason: 'No need.' })).toBe('not-authorised');
    play.does(approver, { type: 'Withdraw', reason: 'No need.' });
    expect(play.state).toMatchObject({ status: 'withdrawn', gate: null, clocks: [], due: {} });
    expect(play.sent('EndRound')).toMatchObject([{ command: { reason: 'withdrawn' } }]);
    expect(play.refused(author, forecastOf(sek(1)))).toMatchObject({ code: 'project-ended' });
  });
});

describe('the opinion', () => {
  it('of another round, or a second one, changes nothing', () => {
    const play = filed();
    play.then(play.officer, { type: 'ConfirmCompleteness' });
    const opinion = {
      type: 'ReceiveOpinion',
      reviewId: 'another',
      outcome: 'supported',
      riskProfile: null,
      recommendations: [],
      how: 'given',
      at: play.now,
    } as const;
    const before = play.state;
    play.does(SYSTEM, opinion);
    expect(play.state).toBe(before);
    play.opinion('supported');
    const given = play.state;
    play.does(SYSTEM, { ...opinion, reviewId: given.gate!.review!.id, outcome: 'not-supported' });
    expect(play.state).toBe(given);
  });
});

describe('nothing is decided of what was never filed', () => {
  it('by people or by the procedure', () => {
    expect(empty().code(approver, forecastOf(sek(1)))).toBe('no-such-project');
    expect(empty().code(SYSTEM, { type: 'AssessScope', cause: 1 })).toBe('no-such-project');
  });
});

it('a calendar that ends too early is said, and no date is guessed', () => {
  const play = new ProjectPlay(SE, '2040-12-20T08:00:00.000Z', KEYS).does(
    approver,
    submitOf(submissionOf(sek(40), { plannedStart: null, plannedEnd: null })),
  );
  play.does(SYSTEM, { type: 'AssessScope', cause: 1 });
  const [step] = play.procedure().due;
  expect(step?.step).toBe('open_gate');
  expect(play.refused(SYSTEM, { type: 'OpenGate', cause: step!.cause })).toMatchObject({
    code: 'calendar-too-short',
    facts: { calendar: 'SE', to: '2040-12-31' },
  });
});

it('every refusal has a documented code in words of its own', () => {
  for (const [code, description] of Object.entries(PROJECT_REFUSALS)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(description).toMatch(/^[A-Z].*\.$/);
  }
});
