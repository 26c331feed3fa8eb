import type { ProjectCommand } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import type { Submission } from '../../../domain/submission';
import { approver, at, author, person } from '../fixtures/people';
import { completeSubmission, ProjectPlay } from '../fixtures/project-play';
import { preset, SE } from '../fixtures/regimes';
import { costOf } from '../fixtures/submissions';

const stating = (regime: Regime, millions: number, facts: Submission['facts']): Submission => ({
  ...completeSubmission(regime, costOf(millions, regime.money.currency)),
  facts,
});
const told = ({ notices }: ProjectPlay, kind: string) => notices.filter((notice) => notice.kind === kind);
const START = '2026-03-02T08:00:00.000Z';

describe('the tier that a body gives', () => {
  const AU = preset('AU-IOF');
  const dta = person('dina', at(AU, 'dta', 'oversight_decider'));
  const play = () => new ProjectPlay(AU, START, { oversight: 'cabinet', council: 'dta-assessors' });
  const filed = (play_ = play()) => play_.files(stating(AU, 60, { ictEnabled: true, riskPotential: 'high' }));
  const gives = (tier: string, reason = 'Complex and significant.'): ProjectCommand => ({
    ...{ type: 'ClassifyProject', tier, reason },
  });

  it('is waited for by that body alone, and no gate opens before', () => {
    const project = filed();
    expect(project.state).toMatchObject({
      status: 'awaiting_facts',
      gate: null,
      finding: { outcome: 'in', tier: null },
    });
    expect(project.tasks()).toMatchObject([
      { kind: 'classify_project', assignee: { role: 'oversight_decider', bodyKey: 'dta' } },
    ]);
  });

  it('opens the first gate of the tier, and the agency is told', () => {
    const project = filed().then(dta, gives('tier-1'));
    expect(project.state).toMatchObject({ finding: { tier: 'tier-1' }, gate: { id: 'first-pass' } });
    expect(project.tasks().map(({ kind }) => kind)).not.toContain('classify_project');
    expect(told(project, 'project_classified')).toMatchObject([
      { facts: { tier: 'tier-1', before: null, body: 'dta', reason: 'Complex and significant.' } },
    ]);
  });

  it('is changed with a reason; what was said before stays on the record', () => {
    const project = filed().then(dta, gives('tier-3')).then(dta, gives('tier-1', 'It touches every citizen.'));
    expect(project.state.finding).toMatchObject({ tier: 'tier-1' });
    expect(project.state.finding?.obligations).toContain('dta-on-committee');
    expect(project.events('ProjectClassified').map(({ before, tier }) => [before, tier])).toEqual([
      [null, 'tier-3'],
      ['tier-3', 'tier-1'],
    ]);
  });

  it('is the word of who decides for that body, of a tier that exists, and no repetition', () => {
    const project = filed().then(dta, gives('tier-2'));
    for (const stranger of [author, approver, project.decider, person('otto', at(AU, 'dta', 'oversight_officer'))]) {
      expect(project.code(stranger, gives('tier-1'))).toBe('not-authorised');
    }
    expect(project.refused(dta, gives('tier-4'))).toMatchObject({
      ...{ code: 'tier-unknown', field: '/tier' },
      rule: { id: 'tiers.classifiedBy' },
    });
    expect(project.code(dta, gives('tier-2'))).toBe('tier-unchanged');
    expect(project.code(dta, gives('tier-1', ' '))).toBe('text-missing');
  });

  it('is no body’s to give where the rules find it by answers', () => {
    const project = new ProjectPlay(SE, START, { oversight: 'oversight', council: 'council' });
    project.files(completeSubmission(SE, costOf(40, 'SEK')));
    expect(project.code(project.decider, gives('standard'))).toBe('not-classified-by-body');
  });
});

describe('a call-in', () => {
  const AU = preset('AU-IOF');
  const cabinet = person('cora', at(AU, 'cabinet', 'oversight_decider'));
  const below = () =>
    new ProjectPlay(AU, START, { oversight: 'cabinet', council: 'dta-assessors' }).files(
      stating(AU, 9, { ictEnabled: true, riskPotential: 'low' }),
    );
  const called: ProjectCommand = { type: 'CallIn', reason: 'It concerns every citizen.' };

  it('brings a project below the lines under oversight, with its reason told to the agency', () => {
    const project = below();
    expect(project.state.finding).toMatchObject({ outcome: 'out' });
    project.then(cabinet, called);
    expect(project.state).toMatchObject({ finding: { outcome: 'in' }, admission: { calledInBy: 'cabinet' } });
    expect(project.procedure().overlays).toContain('called_in');
    expect(told(project, 'called_in')).toMatchObject([
      { facts: { body: 'cabinet', reason: 'It concerns every citizen.' } },
    ]);
    expect(project.replayed()).toEqual(project.state);
  });

  it('is lifted by the body that called, and the project’s own lines decide again', () => {
    const project = below().then(cabinet, called);
    const lift: ProjectCommand = { type: 'LiftCallIn', reason: 'It was made smaller.' };
    expect(project.code(person('dina', at(AU, 'dta', 'oversight_decider')), lift)).toBe('not-authorised');
    project.then(cabinet, lift);
    expect(project.state).toMatchObject({ finding: { outcome: 'out' }, admission: { calledInBy: null } });
    expect(project.code(cabinet, lift)).toBe('not-called-in');
  });

  it('needs its reason where the rule says so, and a body that may', () => {
    const project = below();
    expect(project.refused(cabinet, { type: 'CallIn' })).toMatchObject({
      ...{ code: 'call-in-reason-missing', rule: { id: 'scope.callIn.cabinet' } },
    });
    expect(project.code(person('dina', at(AU, 'dta', 'oversight_decider')), called)).toBe('not-authorised');
    project.then(cabinet, called);
    expect(project.code(cabinet, called)).toBe('called-in-already');
  });

  it('is nothing for a project that its own lines bring in, nor under rules that know none', () => {
    const large = new ProjectPlay(AU, START, { oversight: 'cabinet', council: 'dta-assessors' }).files(
      stating(AU, 60, { ictEnabled: true, riskPotential: 'high' }),
    );
    expect(large.code(cabinet, called)).toBe('in-scope-already');
    const CA = preset('CA');
    const canadian = new ProjectPlay(CA, START, { oversight: 'treasury-board', council: 'treasury-board' });
    canadian.files(stating(CA, 9, { pcraLevel: 1 }));
    expect(canadian.code(canadian.decider, called)).toBe('call-in-not-provided');
  });
});
