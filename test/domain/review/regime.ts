import type { Actor, Role } from '../../../domain/kernel';
import type { Calendar } from '../../../domain/calendar/types';
import type { ReviewRule } from '../../../domain/regime/review';
import type { Regime } from '../../../domain/regime/types';
import { loadCalendar } from '../../../register/calendars';

/** A calendar of the product, as the register loads it. */
export function calendarOf(id: string): Calendar {
  const found = loadCalendar(id);
  if (!found.ok) throw new Error(`no calendar ${id}`);
  return found.value;
}

/** A council round with every rule at work: chair required, two expertises, quorum of 3 and half, casting vote. */
export const COUNCIL: ReviewRule = {
  id: 'council-round',
  label: { en: 'Council round' },
  legalRef: 'Act § 7',
  model: 'council',
  body: 'council',
  composition: {
    legalRef: 'Act § 8',
    min: 3,
    max: 5,
    chairRequired: true,
    requiredExpertise: ['economics'],
    assignment: 'by_secretary',
  },
  conflict: {
    legalRef: 'Act § 9',
    grounds: [
      { code: 'interest', label: { en: 'Own interest' }, effect: 'exclude' },
      { code: 'earlier_part', label: { en: 'Took part earlier' }, effect: 'exclude' },
      { code: 'acquaintance', label: { en: 'Knows the people' }, effect: 'disclose' },
      { code: 'other', label: { en: 'Other circumstance' }, effect: 'ask_chair' },
    ],
    coolingOffMonths: 24,
    earlierActs: 'void',
  },
  quorum: { legalRef: 'Act § 10', minimum: 3, percent: 50, chairPresent: true },
  vote: {
    legalRef: 'Act § 11',
    method: 'simple_majority',
    tie: 'chair_casting_vote',
    abstention: 'allowed',
    dissentRecorded: true,
  },
  criteria: [],
  scale: [],
  clock: 'opinion',
  milestones: [{ id: 'dialogue', label: { en: 'Dialogue meeting' }, after: { n: 3, unit: 'working_day' } }],
  outcomes: [
    { id: 'recommend', label: { en: 'Recommend' }, followedBy: ['approve', 'approve_with_conditions'] },
    { id: 'advise_against', label: { en: 'Advise against' }, followedBy: ['reject', 'return'] },
  ],
  riskProfiles: [
    { id: 'normal', label: { en: 'Normal' }, suggests: [] },
    { id: 'elevated', label: { en: 'Elevated' }, suggests: ['external-review'] },
  ],
};

/** What a test changes in a review rule; groups of fields are merged. */
export interface RuleChanges extends Omit<Partial<ReviewRule>, 'composition' | 'conflict' | 'quorum' | 'vote'> {
  readonly composition?: Partial<ReviewRule['composition']>;
  readonly conflict?: Partial<ReviewRule['conflict']>;
  readonly quorum?: Partial<ReviewRule['quorum']>;
  readonly vote?: Partial<ReviewRule['vote']>;
}

/** The council's rule with changes. */
export const councilRule = (changes: RuleChanges = {}): ReviewRule => ({
  ...COUNCIL,
  ...changes,
  composition: { ...COUNCIL.composition, ...changes.composition },
  conflict: { ...COUNCIL.conflict, ...changes.conflict },
  quorum: { ...COUNCIL.quorum, ...changes.quorum },
  vote: { ...COUNCIL.vote, ...changes.vote },
});

/** An invented country's rules in which a council reviews and an oversight body may pause and cancel after a hearing. */
export const REGIME: Regime = {
  id: 'test',
  version: '1',
  label: { en: 'Test rules' },
  jurisdiction: 'XX',
  languages: ['en'],
  validFrom: '2020-01-01',
  legalBasis: [{ ref: 'Act' }],
  terms: {},
  migration: { runningProjects: 'keep' },
  money: { currency: 'SEK', priceLevel: 'nominal' },
  calendar: { id: 'SE', closedDays: [], recess: [] },
  bodies: [
    { key: 'council', kind: 'council', label: { en: 'Council' } },
    { key: 'oversight', kind: 'oversight', label: { en: 'Oversight' } },
    { key: 'ministry', kind: 'oversight', label: { en: 'Ministry' } },
  ],
  scope: { reaches: { all: [] }, exclusions: [], callIn: [] },
  costBases: [],
  thresholds: [],
  thresholdCombination: 'any',
  obligations: [],
  tiers: { method: 'single', questions: [], levels: [] },
  stages: [],
  gates: [],
  reviews: [COUNCIL],
  clocks: [
    {
      id: 'opinion',
      label: { en: 'Opinion' },
      legalRef: 'Act § 12',
      kind: 'limit',
      start: 'complete_submission',
      budget: { n: 10, unit: 'working_day' },
      programmeBudget: { n: 15, unit: 'working_day' },
      roll: 'none',
      suspendOn: ['information_request', 'pause'],
      deemed: 'lapse',
      remindBefore: [],
    },
    {
      id: 'hearing',
      label: { en: 'Hearing' },
      legalRef: 'Act § 20',
      kind: 'limit',
      start: 'notice',
      budget: { n: 15, unit: 'working_day' },
      roll: 'none',
      suspendOn: [],
      deemed: 'proceed',
      remindBefore: [],
    },
  ],
  decisions: [],
  powers: [
    {
      body: 'oversight',
      legalRef: 'Act § 15',
      may: ['pause', 'resume', 'cancel'],
      secondSignature: ['pause', 'cancel'],
    },
  ],
  pause: {
    legalRef: 'Act § 16',
    grounds: [{ id: 'cost_growth', label: { en: 'Cost growth' } }],
    maxDuration: { n: 6, unit: 'month' },
    maxRenewals: 1,
    allowedWork: ['security', 'legal', 'operation'],
    questionsRequired: true,
    independentExpertsMinimum: 1,
    expiry: ['decision_required', 'auto_resume', 'auto_cancel'],
    burnCapRequired: true,
    stopsClocks: true,
    reasons: ['rule', 'facts', 'proportionality'],
  },
  cancel: {
    legalRef: 'Act § 17',
    grounds: [{ id: 'no_benefit', label: { en: 'No benefit left' } }],
    alternativesRequired: true,
    sunkCostExcluded: true,
    contractExposureRequired: true,
    continuityPlanRequired: true,
    reasons: ['rule', 'facts', 'alternatives_considered', 'proportionality'],
  },
  hearing: {
    legalRef: 'Act § 20',
    clock: 'hearing',
    oralOnRequest: true,
    exceptions: [
      { code: 'urgent', label: { en: 'Urgent' }, legalRef: 'Act § 20(3)', approvedBy: 'oversight' },
      { code: 'needless', label: { en: 'Obviously needless' }, approvedBy: 'oversight_officer' },
    ],
  },
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

/** The regime with another rule for the council's round. */
export const withRule = (changes: RuleChanges, regime: Regime = REGIME): Regime => ({
  ...regime,
  reviews: [councilRule(changes)],
});

/** The regime with changes to its opinion clock. */
export const withOpinionClock = (changes: Partial<Regime['clocks'][number]>): Regime => ({
  ...REGIME,
  clocks: REGIME.clocks.map((clock) => (clock.id === 'opinion' ? { ...clock, ...changes } : clock)),
});

/** A person with one office at a body of the regime. */
export const official = (id: string, role: Role, bodyKey = 'oversight', jurisdiction = 'XX'): Actor => ({
  id,
  kind: 'person',
  appointments: [
    {
      role,
      bodyId: `body-${bodyKey}`,
      bodyKind: REGIME.bodies.find(({ key }) => key === bodyKey)?.kind ?? 'administration',
      bodyKey,
      jurisdiction,
    },
  ],
});

/** A person of an agency. */
export const agencyPerson = (id: string, role: Role = 'agency_approver', agencyId = 'agency-1'): Actor => ({
  id,
  kind: 'person',
  appointments: [{ role, bodyId: agencyId, bodyKind: 'agency', bodyKey: null, jurisdiction: 'XX' }],
});
