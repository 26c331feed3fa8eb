import { SYSTEM } from '../../../domain/kernel';
import type {
  ExpertFacts,
  InterventionCommand,
  PauseTerms,
  ResumeProject,
} from '../../../domain/intervention/commands';
import { AGENCY, DECIDER, OFFICER, PROPOSE, REASONS, heard, inForce, none, pause } from './proceeding';

const KNOWN: ExpertFacts = {
  persons: [
    {
      personId: 'eva',
      employers: [],
      ties: [
        {
          id: 't1',
          kind: 'owner',
          name: 'Nordic Systems Aktiebolag',
          number: null,
          bodyId: null,
          from: null,
          until: null,
        },
      ],
    },
    { personId: 'free', employers: [{ bodyId: 'agency-1', until: '2020-01-01' }], ties: [] },
  ],
  agencyName: 'The Agency',
  parties: [{ name: 'Nordic Systems AB', number: null, role: 'supplier', employer: null }],
};
const ordering = (terms: Partial<PauseTerms>): InterventionCommand => ({ ...pause(terms), known: KNOWN });
const RESUME: ResumeProject = { type: 'ResumeProject', reasons: REASONS, conditions: [] };
const REPORT = {
  type: 'FileExpertReport' as const,
  expert: 'expert-1',
  findings: ['It can be finished for half.'],
  documents: [{ documentId: 'd9', type: 'report', name: 'Report' }],
};

describe('experts are independent', () => {
  test('a person who owns a supplier is refused, with the tie', () => {
    expect(heard().refused(DECIDER, ordering({ expertPersons: ['eva'] }))).toMatchObject({
      code: 'expert-not-independent',
      facts: { conflicts: [{ expert: 'eva', tie: 'owner', to: 'Nordic Systems AB' }] },
    });
  });

  test('so is the supplier itself, however it is spelt, and the agency', () => {
    for (const name of ['Nordic Systems', 'the agency'])
      expect(heard().refused(DECIDER, ordering({ independentExperts: [name] })).code).toBe('expert-not-independent');
  });

  test('a tie that is over does not matter, and people count for the minimum', () => {
    heard().does(DECIDER, ordering({ independentExperts: [], expertPersons: ['free'] }));
    expect(heard().refused(DECIDER, ordering({ independentExperts: [] })).code).toBe('experts-missing');
    expect(heard().refused(DECIDER, ordering({ expertPersons: ['nobody'] }))).toMatchObject({
      code: 'unknown-expert',
      field: '/pause/expertPersons/0',
    });
  });
});

describe('an order may wait for its experts', () => {
  const waiting = () => inForce({ reportBeforeResumption: true });

  test('the project is not resumed before they have reported', () => {
    const proceeding = waiting();
    expect(proceeding.taskIds()).toContain('file_expert_report');
    expect(proceeding.refused(DECIDER, RESUME).code).toBe('expert-report-missing');
    proceeding.does(OFFICER, REPORT);
    expect(proceeding.taskIds()).not.toContain('file_expert_report');
    proceeding.does(DECIDER, RESUME);
  });

  test('by the officer, with document and findings, from an expert whom the order names', () => {
    expect(waiting().refused(AGENCY, REPORT).code).toBe('not-authorised');
    expect(waiting().refused(OFFICER, { ...REPORT, documents: [] }).code).toBe('material-missing');
    expect(waiting().refused(OFFICER, { ...REPORT, findings: [] }).code).toBe('text-missing');
    expect(waiting().refused(OFFICER, { ...REPORT, expert: 'other' }).code).toBe('unknown-expert');
  });

  test('then no date resumes it by itself', () => {
    expect(heard().refused(DECIDER, pause({ reportBeforeResumption: true, expiry: 'auto_resume' }))).toMatchObject({
      code: 'expiry-not-allowed',
    });
  });
});

describe('the agency asks that the project goes on', () => {
  const ASK: InterventionCommand = { type: 'AskResumption', text: 'The plan is new.', documents: [] };

  test('who may resume it has to answer; a refusal is a decision of its own', () => {
    const proceeding = inForce().does(AGENCY, ASK);
    expect(proceeding.refused(AGENCY, ASK).code).toBe('resumption-asked-already');
    expect(proceeding.taskIds()).toContain('decide_on_resumption:oversight');
    expect(proceeding.refused(OFFICER, { type: 'RefuseResumption', reasons: REASONS }).code).toBe('power-needs-office');
    expect(proceeding.refused(DECIDER, { type: 'RefuseResumption', reasons: {} }).code).toBe('reasons-missing');
    proceeding.does(DECIDER, { type: 'RefuseResumption', reasons: REASONS });
    expect(proceeding.sent('NoteResumptionRefused')[0]).toMatchObject({ command: { refusalId: 'i1.1' } });
    expect(proceeding.taskIds()).not.toContain('decide_on_resumption:oversight');
    // Set aside on appeal, it is open again.
    proceeding.does(SYSTEM, { type: 'ReopenResumption', refusalId: 'i1.1', at: proceeding.now });
    expect(proceeding.taskIds()).toContain('decide_on_resumption:oversight');
  });

  test('not what nobody asked for', () => {
    expect(inForce().refused(DECIDER, { type: 'RefuseResumption', reasons: REASONS }).code).toBe(
      'resumption-not-asked',
    );
    expect(inForce().refused(OFFICER, ASK).code).toBe('not-authorised');
  });
});

describe('a resumption makes conditions', () => {
  const resume = (...conditions: ResumeProject['conditions']): ResumeProject => ({ ...RESUME, conditions });
  const CONDITION = {
    id: 'plan',
    text: 'A new plan.',
    due: '2025-10-01',
    evidence: 'The plan.',
    ifMissed: 'escalate',
  } as const;

  test('the project gets them under names of its own, with the body that looks after them', () => {
    const proceeding = inForce().does(DECIDER, resume(CONDITION));
    expect(proceeding.sent('ApplyResumption')[0]?.command).toMatchObject({
      body: 'oversight',
      conditions: [{ ...CONDITION, id: 'i1.plan' }],
    });
  });

  test('each once, and on a day to come', () => {
    expect(inForce().refused(DECIDER, resume(CONDITION, CONDITION)).code).toBe('condition-repeated');
    expect(inForce().refused(DECIDER, resume({ ...CONDITION, due: '2025-06-01' })).code).toBe('date-passed');
  });

  test('and a further proposal may rest on one that was missed', () => {
    const condition = { conditionId: 'i1.plan', text: 'A new plan.', due: '2025-05-01', status: 'missed' };
    expect(
      none()
        .does(OFFICER, { ...PROPOSE, condition })
        .events('InterventionProposed')[0],
    ).toMatchObject({ condition });
    expect(none().refused(OFFICER, { ...PROPOSE, condition: { ...condition, status: 'verified' } }).code).toBe(
      'condition-not-missed',
    );
  });
});
