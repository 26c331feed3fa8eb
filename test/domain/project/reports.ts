import type { FileReport } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import type { Instant } from '../../../domain/time';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { approver } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

/** The Swedish preset with what a test wants of its rules for reports. */
export const reporting = (changes: Partial<Regime['reporting']>): Regime => ({
  ...SE,
  reporting: { ...SE.reporting, ...changes },
});

/** Measured against 40 million since March 2025: its first period. */
export const measured = (rules: Regime = SE): ProjectPlay =>
  running(rules, []).then(approver, baselineOf(estimateOf(40, 'SEK')));

/** On an instant of a later month, with everything that has happened on the way. */
export const measuredUntil = (instant: Instant, rules: Regime = SE): ProjectPlay => measured(rules).passes(instant);

/** A report of March 2025 that says everything, and is as the baseline has it. */
export const reportOf = (changes: Partial<FileReport> = {}): FileReport => ({
  type: 'FileReport',
  reportId: 'rep-1',
  period: '2025-03',
  spent: [{ class: 'delivery', amount: 1_000_000_00 }],
  forecast: { cost: estimateOf(40, 'SEK'), end: '2027-06-01' },
  milestones: [
    { id: 'contract', reached: null, expected: '2025-09-01' },
    { id: 'pilot', reached: null, expected: '2026-09-01' },
  ],
  benefits: [{ id: 'hours', projected: 12_000, amount: 50_000_000_00 }],
  rating: { level: 'green', reasons: 'As planned.' },
  texts: [{ field: 'risks', text: 'None that is new.' }],
  ...changes,
});

/** The approver's signature on a report. */
export const signature = (reportId = 'rep-1') => ({ type: 'SignReport', reportId, value: 'sign' }) as const;
