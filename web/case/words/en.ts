/** What the pages of a case say. */
export const en = {
  parts: {
    label: 'Parts of the case',
    overview: 'Overview',
    progress: 'Progress',
    pilot: 'Pilot',
    terms: 'Terms',
    ending: 'End and lessons',
    timeline: 'Timeline',
    record: 'Record',
    recommendations: 'Recommendations',
    interventions: 'Interventions',
    appeals: 'Appeals',
    money: 'Money',
  },
  waits: {
    mine: 'What waits for you here',
    others: 'What waits for others',
    nothing: 'Nothing waits for anybody.',
    by: (day: string) => `by ${day}`,
    late: (day: string) => `was due on ${day}`,
    noLimit: 'no time limit',
    stands: 'the time stands still',
  },
  facts: {
    title: 'At a glance',
    cost: 'Cost',
    spent: 'Spent so far',
    planned: 'Planned',
    tier: 'Scrutiny',
    scope: 'Under oversight',
    rules: 'Rules',
    unknown: 'Not known',
    summary: 'What it is',
  },
  limits: {
    title: 'Time limits that run',
    none: 'No time limit runs.',
    why: 'Why this date?',
    suspended: 'stands still',
  },
  decisions: { title: 'Decisions', none: 'Nothing was decided yet.' },
  requests: { title: 'Questions', asked: (day: string) => `asked on ${day}` },
  letters: 'Letters',
  timeline: {
    title: 'Timeline',
    intro: 'Everything that happened, newest first. Dates that follow from a rule say why.',
    by: (name: string) => `by ${name}`,
    byItself: 'by the rules themselves',
    sets: (day: string) => `Sets the date ${day}`,
    earlier: 'Earlier',
  },
  outline: 'You see the outline of this case. Its papers are for those who take part in it.',
};

export type CaseWords = typeof en;

/** A part of a case that has a page. */
export type CasePart = Exclude<keyof CaseWords['parts'], 'label'>;
