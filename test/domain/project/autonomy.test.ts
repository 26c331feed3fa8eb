import type { ProjectCommand } from '../../../domain/project/commands';
import { drawOf } from '../../../domain/project/sampling';
import { SYSTEM } from '../../../domain/kernel';
import type { Regime } from '../../../domain/regime/types';
import type { AgencyStanding } from '../../../domain/standing/state';
import type { Submission } from '../../../domain/submission';
import { AGENCY, approver, at, author, ofAgency, person } from '../fixtures/people';
import { completeSubmission, decisionOf, ProjectPlay, submitOf } from '../fixtures/project-play';
import { preset } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

const START = '2026-03-02T09:00:00.000Z';
const GB = preset('UK-v6');
const CA = preset('CA');
const NZ = preset('NZ');
const otherApprover = person('berta', ofAgency(AGENCY, 'agency_approver'));
const sponsor = person('stella', ofAgency(AGENCY, 'agency_sponsor'));
const gdsOfficer = person('gina', at(GB, 'gds', 'oversight_officer'));

const standing = (more: Partial<AgencyStanding>): AgencyStanding => ({
  ...{ revision: 1, capacity: null, confidence: null, autonomy: null },
  ...more,
});
const autonomy = { grantId: 'g-1', levels: ['low', 'medium'], until: '2028-03-02' };
const noted = (changes: AgencyStanding, at_ = START): ProjectCommand => ({
  ...{ type: 'NoteStanding', standing: changes, at: at_ },
});
const assessment = (value: string, until = '2028-03-01') => ({
  ...{ assessmentId: 'a-1', value, assessedOn: '2026-03-01', until, body: 'assessor' },
});

/** Filed under the regime by an agency that stands so. */
function filed(
  rules: Regime,
  millions: number,
  facts: Submission['facts'],
  known?: AgencyStanding,
  projectId = 'p-1',
): ProjectPlay {
  const [oversight] = rules.bodies.filter(({ kind }) => kind === 'oversight');
  const council = rules.bodies.find(({ kind }) => kind === 'council') ?? oversight;
  const play = new ProjectPlay(rules, START, { oversight: oversight!.key, council: council!.key });
  const submission = { ...completeSubmission(rules, costOf(millions, rules.money.currency)), facts };
  const { agency, ...submit } = submitOf(submission);
  return play
    .does(approver, { ...submit, projectId, agency: { ...agency, ...(known && { standing: known }) } })
    .settles();
}

const LOW = { cryptKey: false, publicFacing: true };

/** To the point at which somebody is asked to decide. */
function toDecision(play: ProjectPlay): ProjectPlay {
  const { gate } = play.state;
  if (gate && !gate.complete) play.then(gdsOfficer, { type: 'ConfirmCompleteness' });
  if (play.state.gate?.review?.state === 'open') play.opinion('supported');
  return play;
}
const granted = (projectId?: string) => toDecision(filed(GB, 2, LOW, standing({ autonomy }), projectId));
const approve = decisionOf('approve');
const [sampled, unsampled] = ['p-', 'q-'].map((prefix, index) => {
  const ids = Array.from({ length: 200 }, (_, n) => `${prefix}${n}`);
  return ids.find((id) => drawOf(id, 'g-1') < GB.tiers.earnedAutonomy!.samplingPercent === (index === 0))!;
});

describe('a project of a tier that the agency decides itself', () => {
  it('is decided by its approver and signed by another person of it, recorded as such', () => {
    const play = granted(unsampled);
    expect(play.state.gate?.delegated).toEqual({ grantId: 'g-1' });
    expect(play.tasks().find(({ kind }) => kind === 'decide')?.assignee).toEqual({
      ...{ role: 'agency_approver', bodyId: AGENCY },
    });
    expect(play.code(play.decider, approve)).toBe('not-authorised');
    expect(play.code(author, approve)).toBe('not-authorised');
    play.then(approver, approve);
    expect(play.events('DecisionTaken')).toEqual([]);
    const sign: ProjectCommand = { type: 'SignDecision', decisionId: approve.decisionId };
    expect(play.code(approver, sign)).toBe('same-signatory');
    expect(play.code(play.signatory, sign)).toBe('not-authorised');
    play.then(sponsor, sign);
    expect(play.events('DecisionTaken')).toMatchObject([
      { value: 'approve', decidedBy: approver.id, signedBy: 'stella', delegated: { grantId: 'g-1' }, body: 'gds' },
    ]);
    expect(play.state.admission.audits).toEqual([]);
    expect(play.replayed()).toEqual(play.state);
  });

  it('is the body’s as before for a tier above, without a grant, and after its last day', () => {
    const high = filed(GB, 60, LOW, standing({ autonomy }));
    expect(high.state).toMatchObject({ finding: { tier: 'high' } });
    expect(high.state.gate?.delegated).toBeUndefined();
    expect(filed(GB, 2, LOW).state.gate?.delegated).toBeUndefined();
    const over = { ...autonomy, until: '2026-03-01' };
    expect(filed(GB, 2, LOW, standing({ autonomy: over })).state.gate?.delegated).toBeUndefined();
    const lastDay = { ...autonomy, until: '2026-03-02' };
    expect(filed(GB, 2, LOW, standing({ autonomy: lastDay })).state.gate?.delegated).toEqual({ grantId: 'g-1' });
  });

  it('goes back to the body at once when the autonomy is suspended, and what was proposed falls', () => {
    const play = granted(unsampled).then(approver, approve);
    play.then(SYSTEM, noted(standing({ revision: 2 })));
    expect(play.events('GateReturned')).toMatchObject([{ grantId: 'g-1', decisionId: approve.decisionId }]);
    expect(play.state.gate).toMatchObject({ pending: null });
    expect(play.code(otherApprover, { type: 'SignDecision', decisionId: approve.decisionId })).toBe('no-such-decision');
    expect(play.code(approver, decisionOf('approve', { decisionId: 'dec-2' }))).toBe('not-authorised');
    expect(play.tasks().find(({ kind }) => kind === 'decide')?.assignee).toMatchObject({ bodyKey: 'gds' });
    play.then(play.decider, decisionOf('approve', { decisionId: 'dec-3' }));
    expect(play.events('DecisionTaken')[0]?.delegated).toBeUndefined();
    play.then(SYSTEM, noted(standing({ autonomy, revision: 1 })));
    expect(play.state.admission.agency?.revision).toBe(2);
  });
});

describe('a decision of the agency that was drawn', () => {
  const audited = () => {
    const play = granted(sampled).then(approver, approve);
    return play.then(otherApprover, { type: 'SignDecision', decisionId: approve.decisionId });
  };
  const audit = (outcome: 'fine' | 'findings' | 'suspend', findings = 'As the file shows.'): ProjectCommand => ({
    ...{ type: 'AuditAutonomy', decisionId: approve.decisionId, outcome, findings },
  });

  it('is looked at by the officer of the body whose decision it would have been', () => {
    const play = audited();
    expect(play.tasks().filter(({ kind }) => kind === 'audit_autonomy')).toMatchObject([
      { assignee: { role: 'oversight_officer', bodyKey: 'gds' }, subject: { decisionId: approve.decisionId } },
    ]);
    expect(play.events('AutonomyAuditOpened')).toMatchObject([{ draw: drawOf(sampled!, 'g-1'), samplingPercent: 10 }]);
    expect(play.code(approver, audit('fine'))).toBe('not-authorised');
    expect(play.code(gdsOfficer, audit('fine', ' '))).toBe('text-missing');
    const sent = play.sends.length;
    play.then(gdsOfficer, audit('fine'));
    expect(play.sends).toHaveLength(sent);
    expect(play.tasks().some(({ kind }) => kind === 'audit_autonomy')).toBe(false);
    expect(play.code(gdsOfficer, audit('fine'))).toBe('no-such-audit');
  });

  it('suspends the autonomy where the look came to the worst', () => {
    const play = audited().then(gdsOfficer, audit('suspend', 'There is no business case.'));
    expect(play.sends.at(-1)).toMatchObject({
      to: `standing/${AGENCY}:UK-v6`,
      command: { type: 'NoteAudit', grantId: 'g-1', findings: 'There is no business case.', body: 'gds' },
    });
  });
});

describe('the class of an agency', () => {
  const level = (pcraLevel: number, known?: AgencyStanding) => filed(CA, 20, { pcraLevel }, known);

  it('brings a project above it to the Treasury Board, and leaves one within it to the department', () => {
    const capacity = assessment('2');
    expect(level(2, standing({ capacity })).state.finding?.outcome).toBe('out');
    expect(level(3, standing({ capacity })).state).toMatchObject({ finding: { outcome: 'in' }, status: 'in_gate' });
  });

  it('is unknown after its last day, never its old value; the body is asked, and its word settles the scope', () => {
    const lapsed = standing({ capacity: assessment('2', '2026-03-01') });
    expect(level(2, standing({ capacity: assessment('2', '2026-03-02') })).state.finding?.outcome).toBe('out');
    const play = level(2, lapsed);
    expect(play.state).toMatchObject({ finding: { outcome: 'undetermined' }, status: 'awaiting_facts' });
    expect(play.tasks()).toMatchObject([{ kind: 'assess_agency', assignee: { bodyKey: 'secretariat' } }]);
    expect(play.events('ScopeFound')[0]?.finding.reasons).toContainEqual({
      code: 'assessment-lapsed',
      facts: expect.objectContaining({ fact: 'agency.capacityClass', value: '2', until: '2026-03-01' }),
    });
    play.then(SYSTEM, noted(standing({ capacity: assessment('1'), revision: 2 })));
    expect(play.state).toMatchObject({ finding: { outcome: 'in' } });
    expect(play.events('ScopeFound').at(-1)?.finding.reasons).toContainEqual({
      code: 'agency-assessed',
      facts: expect.objectContaining({ value: '1', assessedOn: '2026-03-01', body: 'assessor' }),
    });
  });

  it('is known by its assessment alone, not by what the directory says', () => {
    const play = new ProjectPlay(CA, START, { oversight: 'secretariat', council: 'secretariat' });
    const submission = { ...completeSubmission(CA, costOf(20, 'CAD')), facts: { pcraLevel: 2 } };
    play.files(submission, { type: 'ministry', capacityClass: '4' });
    expect(play.state.finding?.outcome).toBe('undetermined');
  });

  it('leaves a finding that stands alone until something new is filed', () => {
    const play = level(3, standing({ capacity: assessment('2') }));
    const before = play.state.finding;
    play.then(SYSTEM, noted(standing({ capacity: assessment('4'), revision: 2 })));
    expect(play.state.finding).toEqual(before);
  });

  it('lowers the level of decision where the rating of an agency is good, in New Zealand', () => {
    const gates = (known?: AgencyStanding) => filed(NZ, 20, { riskProfile: 'high' }, known).state.finding?.gates;
    expect(gates(standing({ confidence: assessment('B') }))).toEqual(['investment-decision']);
    expect(gates(standing({ confidence: assessment('B', '2026-03-01') }))).toEqual([
      ...['business-case', 'investment-decision'],
    ]);
    expect(gates()).toEqual(['business-case', 'investment-decision']);
  });
});
