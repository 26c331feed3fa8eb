import type {
  CostOverTime,
  CouncilLoad,
  MilestoneSlip,
  PortfolioByRating,
  RatingHistory,
  SubmissionFunnel,
  ThresholdSweep,
} from '../../../web/charts';

/** Data such as a busy year leaves behind, with names that would like to be markup or formulas. */
export const cost: CostOverTime = {
  currency: 'DKK',
  start: '2023-01-15',
  first: { amount: '84000000.00', end: '2025-06-30' },
  latest: { amount: '112500000.00', end: '2026-03-31' },
  spent: [
    { day: '2023-12-31', amount: '27300000.00' },
    { day: '2024-12-31', amount: '68900000.00' },
    { day: '2025-03-28', amount: '74900000.00' },
  ],
  stated: [{ day: '2024-12-31', amount: '116000000.00' }],
  fan: {
    p50: { amount: '109000000.00', end: '2026-02-10' },
    p80: { amount: '141000000.00', end: '2026-09-30' },
    p90: { amount: '168000000.00', end: '2027-02-28' },
  },
};

export const portfolio: PortfolioByRating = {
  currency: 'DKK',
  projects: 50,
  money: '4500000000.00',
  unknown: 2,
  raters: [
    {
      rater: 'self',
      groups: [
        { label: 'On <course>', light: 'green', projects: 39, money: '3100000000.00', unknown: 1 },
        { label: '=Off course', light: 'red', projects: 10, money: '1250000000.00', unknown: 0 },
        { label: null, light: 'none', projects: 1, money: '150000000.00', unknown: 1 },
      ],
    },
  ],
};

export const slip: MilestoneSlip = {
  milestones: [
    {
      name: 'Pilot & <b>test</b>',
      first: '2024-10-01',
      dates: [
        { said: '2023-06-30', expected: '2024-10-01', reached: false },
        { said: '2024-06-30', expected: '2025-02-01', reached: false },
      ],
    },
    {
      name: 'Contract',
      first: '2024-02-01',
      dates: [
        { said: '2023-06-30', expected: '2024-02-01', reached: false },
        { said: '2024-06-30', expected: '2024-02-01', reached: true },
      ],
    },
  ],
};

export const load: CouncilLoad = {
  memberDays: 1.5,
  months: [
    { month: '2025-01', load: 12, capacity: 18, rounds: 3 },
    { month: '2025-02', load: 22.5, capacity: 18, rounds: 5 },
    { month: '2025-03', load: 9, capacity: 18, rounds: 2 },
  ],
};

export const sweep: ThresholdSweep = {
  currency: 'SEK',
  all: 80,
  points: [
    { amount: '5000000.00', projects: 70, money: '9000000000.00' },
    { amount: '20000000.00', projects: 31, money: '7200000000.00' },
    { amount: '50000000.00', projects: 12, money: '4100000000.00' },
  ],
  today: { amount: '20000000.00', projects: 31, money: '7200000000.00' },
};

export const funnel: SubmissionFunnel = {
  steps: [
    { step: 'submitted', projects: 412, wait: null, waiting: 0 },
    { step: 'assessed', projects: 405, wait: { median: 2, p80: 5 }, waiting: 7 },
    { step: 'in_scope', projects: 233, wait: null, waiting: 0 },
    { step: 'round_opened', projects: 210, wait: { median: 14, p80: 31 }, waiting: 23 },
    { step: 'opinion', projects: 181, wait: { median: 38, p80: 61 }, waiting: 29 },
    { step: 'decided', projects: 166, wait: { median: 12, p80: 30 }, waiting: 15 },
  ],
};

export const history: RatingHistory = {
  raters: [
    {
      rater: 'self',
      ratings: [
        { from: '2023-04-01', to: '2024-08-01', label: 'On course', light: 'green' },
        { from: '2024-08-01', to: '2025-04-01', label: 'At risk', light: 'amber' },
      ],
    },
    { rater: 'council', ratings: [] },
    { rater: 'machine', ratings: [{ from: '2023-04-01', to: '2025-04-01', label: null, light: 'none' }] },
  ],
};
