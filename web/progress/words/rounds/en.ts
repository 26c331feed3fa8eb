/** What the pages say on rounds of reports. */
export const en = {
  title: 'Rounds of reports',
  lead: 'All projects that report on the same period, as far as you may see them.',
  none: 'No period is over yet on which projects report.',
  caption: 'Rounds, the latest first',
  one: (period: string) => `Reports on ${period}`,
  oneLead: (rules: string, from: string, to: string) => `${rules}, from ${from} to ${to}.`,
  columns: {
    period: 'Period',
    rules: 'Rules',
    agency: 'Agency',
    due: 'Asked for',
    in: 'Filed',
    late: 'Late',
    open: 'Still awaited',
    overdue: 'Overdue',
    corrected: 'Corrected',
  },
  byAgency: 'By agency',
  projects: 'Projects',
  project: 'Project',
  standing: 'Standing',
  filter: 'Show',
  all: 'All',
  states: {
    due: 'Still awaited',
    overdue: 'Overdue',
    in: 'Filed',
    late: 'Late',
    corrected: 'Corrected',
    lapsed: 'No longer needed',
  },
  noneHere: 'No project of this round is like that.',
  next: 'Further projects',
  back: 'All rounds',
};

export type RoundWords = typeof en;
