import type { CostBasis, Threshold } from '../../domain/regime/admission';
import type { ScopeSubject } from '../../domain/regime/scope';
import type { Regime } from '../../domain/regime/types';
import type { CostEstimate, CostLine } from '../../domain/submission';

/** The smallest regime that is whole: one basis, one line at 1,000.00, one tier, one gate, one council of one. */
export const SMALL: Regime = {
  id: 'TEST',
  version: '1',
  label: { en: 'Test' },
  jurisdiction: 'NL',
  languages: [],
  validFrom: '2024-07-01',
  legalBasis: [{ ref: 'Test act' }],
  terms: {},
  migration: { runningProjects: 'keep' },
  money: { currency: 'EUR', vatPercent: 20, priceLevel: 'nominal' },
  calendar: { id: 'NL', closedDays: [], recess: [] },
  bodies: [
    { key: 'council', kind: 'council', label: { en: 'Council' } },
    { key: 'oversight', kind: 'oversight', label: { en: 'Oversight' } },
    { key: 'parliament', kind: 'parliament', label: { en: 'Parliament' } },
  ],
  facts: [
    { name: 'novelty', label: { en: 'Novelty' }, type: 'text' },
    { name: 'users', label: { en: 'Users' }, type: 'number' },
    { name: 'weapons', label: { en: 'Weapon system' }, type: 'boolean' },
  ],
  scope: { reaches: { all: [] }, exclusions: [], callIn: [] },
  costBases: [
    {
      id: 'whole',
      label: { en: 'Whole' },
      include: ['delivery', 'internal_salaries', 'operation'],
      operationYears: 2,
      statistic: 'point',
      vat: 'excluded',
      per: 'total',
    },
  ],
  thresholds: [
    {
      id: 'line',
      label: { en: 'Line' },
      basis: { cost: 'whole' },
      operator: '>=',
      amount: 100_000,
      history: [],
      leadsTo: 'scope',
      obligations: [],
      legalRef: 'Test act, section 1',
    },
  ],
  thresholdCombination: 'any',
  obligations: [
    { id: 'entry', label: { en: 'Entry' }, kind: 'registration' },
    { id: 'review', label: { en: 'Review' }, kind: 'review' },
  ],
  tiers: {
    method: 'single',
    questions: [],
    levels: [{ id: 'only', label: { en: 'Only' }, obligations: ['review'], gates: ['start'] }],
  },
  stages: [
    { id: 'idea', label: { en: 'Idea' }, spendAllowed: ['analysis'] },
    { id: 'work', label: { en: 'Work' }, spendAllowed: ['delivery'] },
  ],
  gates: [
    {
      id: 'start',
      label: { en: 'Start' },
      opens: 'work',
      requiredDocuments: [],
      completeness: { by: 'oversight', ifSilent: 'none' },
      begins: 'receipt',
      consultations: [],
      review: 'round',
      decision: 'decision',
    },
  ],
  reviews: [
    {
      id: 'round',
      label: { en: 'Round' },
      model: 'rapporteur',
      body: 'council',
      composition: { min: 1, max: 3, chairRequired: false, requiredExpertise: [], assignment: 'by_secretary' },
      conflict: { grounds: [], coolingOffMonths: 0, earlierActs: 'void' },
      quorum: { minimum: 1 },
      vote: { method: 'simple_majority', tie: 'repeat', abstention: 'allowed', dissentRecorded: true },
      criteria: [],
      scale: [],
      milestones: [],
      outcomes: [{ id: 'yes', label: { en: 'Yes' }, followedBy: ['approve'] }],
      riskProfiles: [],
    },
  ],
  clocks: [],
  decisions: [
    {
      id: 'decision',
      label: { en: 'Decision' },
      body: 'oversight',
      values: ['approve', 'reject'],
      binding: 'consent',
      reasons: ['facts'],
      secondSignature: [],
      deviation: { reasonsRequired: true, publish: false },
    },
  ],
  powers: [],
  appeal: { routes: [], resubmission: { allowed: true, changedFacts: false }, selfCorrection: true },
  funding: { model: 'none', eligible: [], clawback: false, tranches: [], noApprovalNoMoney: false },
  baseline: { setAt: 'none', setBy: 'agency', fields: [], rebaseline: { approver: 'oversight' }, reference: 'both' },
  reporting: { cadence: 'none', signOff: [], fields: [], late: { effect: 'none' } },
  rating: { scale: [], metrics: [], combine: 'worst', raters: [], noLightStates: [] },
  triggers: [],
  escalation: [],
  benefits: { measureAfter: [], verifier: 'self', frozenAfter: 'never' },
  closure: { reasons: [], evidence: [] },
  pilots: { aiClasses: [], prohibited: [] },
  publication: { fields: [] },
  records: {},
  learning: { lessonRequiredAt: [] },
};

export const [WHOLE] = SMALL.costBases as [CostBasis];
export const [LINE] = SMALL.thresholds as [Threshold];

/** A subject of a finding that states nothing but its cost. */
export function subject(cost: CostEstimate | null, more: Partial<ScopeSubject> = {}): ScopeSubject {
  return {
    kind: 'project',
    cost,
    plannedStart: '2025-01-01',
    plannedEnd: '2026-12-31',
    openEnded: false,
    facts: {},
    systems: [],
    suppliers: [],
    dependsOn: [],
    budgetLine: null,
    ...more,
  };
}

/** An estimate without VAT in the small regime's currency. */
export const estimate = (...lines: CostLine[]): CostEstimate => ({ currency: 'EUR', vat: 'excluded', lines });

/** One line of delivery, in minor units. */
export const delivery = (point: number): CostLine => ({ class: 'delivery', point, per: 'total' });

/** An estimate of delivery alone, without VAT, in minor units of a currency. */
export const estimateOf = (currency: string, point: number): CostEstimate => ({
  currency,
  vat: 'excluded',
  lines: [delivery(point)],
});
