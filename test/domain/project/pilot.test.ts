import fc from 'fast-check';
import { SYSTEM } from '../../../domain/kernel';
import type { ProjectCommand, Submit } from '../../../domain/project/commands';
import { moneyUsed } from '../../../domain/project/decide/pilot/caps';
import type { Regime } from '../../../domain/regime/types';
import { exitOf } from '../fixtures/exits';
import { approver, author, otherAgency } from '../fixtures/people';
import {
  ASSESSMENTS,
  begunPilot,
  filedPilot,
  FRAUD_PILOT,
  measured,
  pilotDecision,
  pilotSubmission,
  PROPOSAL,
  resultOf,
  spending,
} from '../fixtures/pilots';
import { ProjectPlay, submitOf } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';

const KEYS = { oversight: 'oversight', council: 'council' };
const fresh = (rules: Regime = SE) => new ProjectPlay(rules, '2025-03-03T08:00:00.000Z', KEYS);
const planned = (changes: Partial<typeof FRAUD_PILOT>) => submitOf(pilotSubmission({ ...FRAUD_PILOT, ...changes }));
const term = { amount: 1_500_000_00, currency: 'SEK', people: 2_000, days: 60 };
const posted = (net: number, posting = 1): ProjectCommand => ({
  ...{ type: 'PostInvoice', invoiceId: 'inv-1', posting, kind: 'invoice', number: '1', issuedOn: '2025-03-03' },
  ...{ contractId: null, currency: 'SEK', amounts: [{ class: 'suppliers', net, vat: 0 }] },
});
const flags = (play: ProjectPlay) =>
  play.recorded.flatMap(({ event }) => (event.type === 'ViolationFlagged' ? [event.violation] : []));

describe('what a pilot is filed with', () => {
  it('a prohibited use is refused at entry, with the provision', () => {
    const refusal = fresh().refused(approver, planned({ uses: ['benefit-eligibility', 'social-scoring'] }));
    expect(refusal).toMatchObject({
      code: 'use-prohibited',
      field: '/submission/pilot/uses/1',
      rule: { id: 'pilots.uses.social-scoring', legalRef: 'Regulation (EU) 2024/1689, art. 5(1)(c)', verified: false },
    });
    expect(fresh().code(approver, planned({ aiClass: 'prohibited' }))).toBe('use-prohibited');
  });

  it.each([
    ['without a plan', submitOf(pilotSubmission(null)), 'pilot-plan-missing'],
    ['a plan on a project', submitOf({ ...pilotSubmission(), kind: 'project' }), 'pilot-plan-misplaced'],
    ['a use that belongs to a riskier class', planned({ aiClass: 'minimal' }), 'pilot-plan-incomplete'],
    ['a use that the rules do not list', planned({ uses: ['other'] }), 'pilot-plan-incomplete'],
    ['nobody who oversees it', planned({ humanOversight: null }), 'pilot-plan-incomplete'],
    ['nothing to measure', planned({ metrics: [] }), 'pilot-plan-incomplete'],
    [
      'more money than a pilot may have',
      planned({ caps: { ...FRAUD_PILOT.caps, amount: 1_500_000_01 } }),
      'pilot-cap-too-high',
    ],
    ['more days than a pilot may have', planned({ caps: { ...FRAUD_PILOT.caps, days: 91 } }), 'pilot-cap-too-high'],
  ])('%s is refused', (_what, command, code) => {
    expect(fresh().code(approver, command)).toBe(code);
  });

  it('does not begin before its assessments are on file, and not by an author', () => {
    const play = fresh().files(pilotSubmission(FRAUD_PILOT, ASSESSMENTS.slice(0, 1)));
    expect(play.refused(approver, { type: 'BeginPilot' })).toMatchObject({
      code: 'assessments-missing',
      rule: { legalRef: 'Regulation (EU) 2016/679, art. 35', verified: false },
      facts: { missing: ['data-protection-assessment'] },
    });
    play.filesDocuments('data-protection-assessment');
    expect(play.code(author, { type: 'BeginPilot' })).toBe('not-authorised');
    expect(play.then(approver, { type: 'BeginPilot' }).state.pilot?.term).toBe(1);
  });

  it('keeps its plan once it has begun', () => {
    const amend = (pilot: typeof FRAUD_PILOT) =>
      ({
        type: 'Amend',
        submission: pilotSubmission(pilot),
        authors: [author.id],
        draftId: null,
        reason: 'More.',
      }) as const;
    const easier = { ...FRAUD_PILOT, hypothesis: 'It finds something.' };
    expect(begunPilot().code(approver, amend(easier))).toBe('pilot-plan-fixed');
    expect(filedPilot().then(approver, amend(easier)).state.pilot?.plan).toEqual(easier);
  });
});

describe('caps', () => {
  it('nothing is spent before the pilot begins, and nothing beyond the cap', () => {
    expect(filedPilot().refused(author, spending('s-1', 1))).toMatchObject({
      code: 'class-locked',
      facts: { lock: 'pilot:not_begun', releasedBy: 'pilot_begin' },
    });
    const play = begunPilot().then(author, spending('s-1', 1_500_000_00));
    expect(play.refused(author, spending('s-2', 1))).toMatchObject({ code: 'pilot-cap-exceeded', facts: { left: 0 } });
  });

  it('warns at 80 % of the money once, and not one öre before', () => {
    const play = begunPilot().then(author, spending('s-1', 1_199_999_99));
    expect(play.state.pilot?.warned).toEqual([]);
    play.then(author, spending('s-2', 1)).then(author, spending('s-3', 1));
    expect(play.recorded.filter(({ event }) => event.type === 'PilotCapNeared')).toHaveLength(1);
  });

  it('an invoice beyond the cap is flagged and holds the pilot, whose money then stops', () => {
    const play = begunPilot().then(SYSTEM, posted(1_500_000_01));
    expect(flags(play)).toEqual(['spending_over_pilot_cap']);
    expect(play.state.pilot?.hold).toMatchObject({ cap: 'money' });
    expect(play.refused(author, spending('s-1', 1))).toMatchObject({
      code: 'class-locked',
      facts: { lock: 'pilot:money' },
    });
  });

  it('a contract that promises more than the cap is flagged', () => {
    const contract = {
      type: 'RecordContract',
      contractId: 'c-1',
      supplier: 'S',
      reference: 'C',
      signedOn: '2025-03-03',
    };
    const play = begunPilot().then(author, { ...contract, amount: 1_500_000_01, currency: 'SEK' } as ProjectCommand);
    expect(flags(play)).toEqual(['contract_over_pilot_cap']);
  });

  it('people beyond the cap are on the record, flagged, and hold the pilot', () => {
    const use = (useId: string, count: number): ProjectCommand => ({
      ...{ type: 'RecordPilotUse', useId, count, date: '2025-03-03', note: 'Cases scored.' },
    });
    const play = begunPilot().then(author, use('u-1', 2_000));
    expect(play.state.pilot).toMatchObject({ people: 2_000, hold: null, warned: ['people'] });
    play.then(author, use('u-2', 1)).then(author, use('u-3', 1));
    expect(flags(play)).toEqual(['people_over_pilot_cap', 'people_over_pilot_cap', 'pilot_used_in_hold']);
    expect(play.code(author, spending('s-1', 1))).toBe('class-locked');
  });

  it('after 72 of 90 days the pilot is warned, after the 90th its money is locked', () => {
    const play = begunPilot().passes('2025-05-14T08:00:00.000Z');
    expect(play.state.pilot).toMatchObject({ warned: ['days'], hold: null });
    expect(play.passes('2025-06-01T20:00:00.000Z').state.pilot?.hold).toBeNull();
    expect(play.passes('2025-06-02T08:00:00.000Z').state.pilot?.hold).toMatchObject({ cap: 'days' });
    expect(play.code(author, spending('s-1', 1))).toBe('class-locked');
  });

  it('no sequence of spending, invoices and credit notes goes beyond the cap unnoticed', () => {
    const step = fc.record({ invoiced: fc.boolean(), amount: fc.integer({ min: 1, max: 900_000_00 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const play = begunPilot();
        steps.forEach(({ invoiced, amount }, at) => {
          if (invoiced) play.then(SYSTEM, posted(amount, at));
          else play.act(author, spending(`s-${at}`, amount));
          const over = moneyUsed(play.state) > FRAUD_PILOT.caps.amount;
          if (over !== (play.state.pilot?.hold?.cap === 'money')) throw new Error('over the cap, and not held');
          if (over !== flags(play).includes('spending_over_pilot_cap'))
            throw new Error('over the cap, and not flagged');
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('evidence and decision', () => {
  it('0.64 at a ratio of 1.9 between groups blocks scaling, whoever asks', () => {
    const play = measured(begunPilot(), 'r-1', [0.64, 0.19, 0.1]).then(approver, PROPOSAL);
    expect(play.state.pilot?.result?.findings).toEqual([
      { metric: 'precision', value: 0.64, groups: [], met: true, missed: [], ratio: null },
      expect.objectContaining({ metric: 'false-positives', met: false, missed: ['fairness'], ratio: 1.9 }),
    ]);
    expect(play.refused(play.decider, pilotDecision('scale'))).toMatchObject({
      code: 'scaling-blocked',
      facts: { blockers: [{ code: 'groups_uneven', facts: { ratio: 1.9, maxRatio: 1.25 } }] },
    });
  });

  it('nobody verifies his own result, and an unverified one scales nothing', () => {
    const play = begunPilot()
      .then(author, resultOf('r-1', [0.64, 0.1, 0.1]))
      .then(approver, PROPOSAL);
    expect(play.code(author, { type: 'VerifyPilotResult', resultId: 'r-1' })).toBe('own-result');
    expect(play.code(otherAgency, { type: 'VerifyPilotResult', resultId: 'r-1' })).toBe('not-authorised');
    expect(play.refused(play.decider, pilotDecision('scale')).facts).toMatchObject({
      blockers: [{ code: 'result_unverified' }],
    });
  });

  it.each([
    ['exactly on the target and on the ratio', [0.6, 0.125, 0.1], 1_000, []],
    ['below the target', [0.599_999, 0.1, 0.1], 1_000, ['target_missed']],
    ['just beyond the ratio', [0.6, 0.125_001, 0.1], 1_000, ['groups_uneven']],
    ['none in one group', [0.6, 0.1, 0], 1_000, ['groups_uneven']],
    ['none in either', [0.6, 0, 0], 1_000, []],
    ['too small a sample', [0.6, 0.1, 0.1], 999, ['sample_too_small']],
  ] as const)('%s', (_what, values, sample, blockers) => {
    const play = begunPilot()
      .then(author, resultOf('r-1', values, sample))
      .then(approver, PROPOSAL);
    play.then(play.officer, { type: 'VerifyPilotResult', resultId: 'r-1' });
    const command = pilotDecision('scale');
    if (blockers.length === 0)
      expect(play.then(play.decider, command).state.pilot?.pending).toMatchObject({ value: 'scale' });
    else
      expect(play.refused(play.decider, command).facts).toMatchObject({ blockers: blockers.map((code) => ({ code })) });
  });

  it('another term has new days and caps, needs a result of its own, and is not given for ever', () => {
    const play = measured(begunPilot(), 'r-1', [0.64, 0.1, 0.1]);
    expect(play.code(approver, pilotDecision('iterate', { term }))).toBe('not-authorised');
    expect(play.code(play.decider, pilotDecision('iterate', { term: { ...term, days: 91 } }))).toBe(
      'pilot-cap-too-high',
    );
    play.then(play.decider, pilotDecision('iterate', { term })).then(approver, PROPOSAL);
    expect(play.refused(play.decider, pilotDecision('scale')).facts).toMatchObject({
      blockers: [{ code: 'no_result' }],
    });
    play.then(play.decider, pilotDecision('iterate', { decisionId: 'd-2', term }));
    expect(play.code(play.decider, pilotDecision('iterate', { decisionId: 'd-3', term }))).toBe('iterations-used-up');
  });

  it('a term lifts the hold of the one that ran out', () => {
    const play = begunPilot().passes('2025-06-05T08:00:00.000Z');
    play.then(play.decider, pilotDecision('iterate', { term }));
    expect(play.then(author, spending('s-1', 1)).state.pilot).toMatchObject({ term: 2, hold: null, warned: [] });
    expect(play.passes('2025-08-05T08:00:00.000Z').state.pilot?.hold).toMatchObject({ cap: 'days' });
  });

  it('scaling files the project with its conditions, once another person has signed', () => {
    const play = measured(begunPilot(), 'r-1', [0.64, 0.115, 0.1]).then(approver, PROPOSAL);
    play.then(play.decider, pilotDecision('scale'));
    expect(play.code(play.decider, { type: 'SignPilotDecision', decisionId: 'd-scale' })).toBe('same-signatory');
    play.then(play.signatory, { type: 'SignPilotDecision', decisionId: 'd-scale' });
    const [sent] = play.sent('Submit');
    expect(sent?.to).toBe('project/p-scaled');
    const command = sent?.command as Submit;
    const project = fresh().does(SYSTEM, command).settles();
    expect(project.state).toMatchObject({ status: 'in_gate', finding: { outcome: 'in', tier: 'standard' } });
    expect(project.state.conditions.map(({ id, due, scaling }) => ({ id, due, of: scaling?.pilotId }))).toEqual([
      { id: 'human-oversight', due: '2025-09-03', of: 'p-1' },
      { id: 'eu-register', due: '2025-06-03', of: 'p-1' },
    ]);
    expect(play.code(author, spending('s-1', 1))).toBe('class-locked');
    expect(fresh().code(approver, command)).toBe('system-only');
  });

  it('what is stopped is explained before the project leaves', () => {
    const play = begunPilot();
    play.then(play.decider, pilotDecision('stop'));
    expect(play.state.learning.due).toMatchObject([{ occasion: 'pilot' }]);
    expect(play.code(author, spending('s-1', 1))).toBe('class-locked');
    play.then(author, exitOf(play, { exitId: 'x-1' }));
    expect(play.state.exit.proposal).not.toBeNull();
  });
});

describe('the sandbox', () => {
  const grant = (until = '2025-12-31', rules = ['documents.benefits-plan']): ProjectCommand => ({
    ...{ type: 'GrantExemption', exemptionId: 'e-1', rules, until, reasons: 'To learn what the rule costs.' },
  });

  it('exempts from named rules until a day, and ends by itself', () => {
    const play = filedPilot();
    expect(play.code(approver, grant())).toBe('not-authorised');
    expect(play.code(play.decider, grant('2026-03-04'))).toBe('exemption-too-long');
    expect(play.code(play.decider, grant('2025-12-31', ['documents.data-protection-assessment']))).toBe(
      'not-exemptible',
    );
    play.then(play.decider, grant());
    expect(play.procedure().overlays).toContain('exempt');
    play.passes('2025-12-31T20:00:00.000Z');
    expect(play.procedure().overlays).toContain('exempt');
    play.passes('2026-01-01T08:00:00.000Z');
    expect(play.procedure().overlays).not.toContain('exempt');
  });

  it('is for what is tried out, not for a project', () => {
    const play = fresh().files({ ...PROPOSAL.submission });
    expect(play.code(play.decider, grant())).toBe('not-exemptible');
  });
});
