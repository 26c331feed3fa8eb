import type { Rater } from '../../../domain/rating/divergence';

/** Everything that charts say. A language without one of these does not compile. */
export const en = {
  asTable: 'Show as a table',
  csv: 'Download as CSV',
  source: (source: string, day: string) => `Source: ${source}. As of ${day}.`,
  noPicture: 'The picture could not be drawn; the table has the same numbers.',
  none: '–',
  tableOf: (title: string) => `${title}: the numbers`,
  unit: { one: '', thousand: 'thousand', million: 'million', billion: 'billion' },
  inUnit: (unit: string, currency: string) => (unit === '' ? currency : `${unit} ${currency}`),
  raters: { self: 'Agency', council: 'Council', oversight: 'Oversight body', machine: 'Computed' } satisfies Record<
    Rater,
    string
  >,
  days: (days: string) => `${days} days`,

  cost: {
    title: 'Cost over time',
    empty: 'There is no baseline yet, and nothing was spent: there is nothing to compare.',
    columns: { day: 'Date', what: 'What', amount: 'Amount' },
    first: 'First baseline',
    latest: 'Latest baseline',
    spent: 'Spent',
    stated: 'Forecast of the agency',
    fan: 'Forecast by experience',
    shortFirst: 'First',
    shortLatest: 'Latest',
    shortStated: 'Forecast',
    quantile: { p50: 'P50', p80: 'P80', p90: 'P90' },
    quantileLong: {
      p50: 'Forecast P50 (as likely below as above)',
      p80: 'Forecast P80 (four of five stay within)',
      p90: 'Forecast P90 (nine of ten stay within)',
    },
    baselineWas: (amount: string, end: string) => `The first baseline is ${amount} until ${end}.`,
    baselineIs: (amount: string, end: string, change: string) =>
      `The latest baseline is ${amount} until ${end}, ${change} against the first.`,
    spentIs: (amount: string, day: string) => `By ${day}, ${amount} had been spent.`,
    statedIs: (amount: string, day: string) => `On ${day} the agency expected ${amount} in the end.`,
    fanIs: (p50: string, p80: string, p90: string) =>
      `Projects like this one come to ${p50} at P50, ${p80} at P80 and ${p90} at P90.`,
  },

  portfolio: {
    title: 'Portfolio by rating and money',
    empty: 'No project that you may see is under these rules.',
    columns: { rater: 'Rater', level: 'Rating', projects: 'Projects', money: 'Cost', unknown: 'Cost not known' },
    notRated: 'Not rated',
    bar: (projects: string, amount: string) => `${projects} · ${amount}`,
    projects: (count: number, text: string) => (count === 1 ? '1 project' : `${text} projects`),
    summary: (projects: string, amount: string) => `${projects}, together ${amount}.`,
    ofRater: (rater: string, worst: string, projects: string, amount: string) =>
      `${rater}: ${projects} with ${amount} rated “${worst}”.`,
    unknown: (projects: string) => `The cost of ${projects} is not known or in another currency, and not in the sums.`,
  },

  slip: {
    title: 'How milestones moved',
    empty: 'The baseline has no milestones yet.',
    tooFew:
      'Fewer than two dates have been stated for these milestones: how they move shows from the second report on.',
    axisExpected: 'Expected for',
    columns: {
      milestone: 'Milestone',
      said: 'Stated on',
      expected: 'Expected or reached',
      reached: 'Reached',
      first: 'First planned',
      days: 'Days later than first planned',
    },
    yes: 'yes',
    no: 'no',
    none: 'No milestone is later than first planned.',
    worst: (name: string, days: string) => `“${name}” has moved most: ${days} later than first planned.`,
    late: (late: string, all: string) => `${late} of ${all} milestones are later than first planned.`,
    shown: (shown: string) => `The picture shows the ${shown} that moved most; the table has all.`,
  },

  load: {
    title: 'Load of the council',
    empty: 'No round of the council falls into this time.',
    axis: 'Person-days',
    columns: { month: 'Month', load: 'Person-days needed', capacity: 'Person-days there are', rounds: 'Rounds' },
    load: 'Needed',
    over: 'Needed beyond what there is',
    capacity: 'There is',
    within: 'In no month does the council need more days than it has.',
    beyond: (months: string, worst: string, load: string, capacity: string) =>
      `In ${months} months the council needs more days than it has; most in ${worst}: ${load} of ${capacity}.`,
    noCapacity: (worst: string, load: string) =>
      `Most is needed in ${worst}: ${load} person-days. Nobody has said how many days the council has.`,
    assumed: (days: string) => `Assumed: ${days} working days for each seat in a round.`,
  },

  sweep: {
    title: 'What another line would mean',
    empty: 'A line that does not move shows nothing: choose two different amounts.',
    axis: 'Amount of the line',
    projects: 'Projects in scope',
    money: 'Their cost',
    now: 'Today',
    columns: { amount: 'Line', projects: 'Projects in scope', share: 'Share of projects', money: 'Their cost' },
    summary: (low: string, lowCount: string, high: string, highCount: string) =>
      `With the line at ${low}, ${lowCount} are in scope; at ${high}, ${highCount}.`,
    today: (amount: string, count: string, money: string) => `Today’s line of ${amount}: ${count} with ${money}.`,
  },

  funnel: {
    title: 'From submission to decision',
    empty: 'No project was submitted in this time.',
    columns: {
      step: 'Step',
      projects: 'Projects',
      median: 'Median wait in days',
      p80: 'Four of five waited at most',
      waiting: 'Still waiting',
    },
    steps: {
      submitted: 'Submitted',
      assessed: 'Scope determined',
      in_scope: 'Under oversight',
      round_opened: 'Round opened',
      opinion: 'Opinion given',
      decided: 'Decided',
    },
    wait: (median: string, p80: string) => `median ${median} days, 4 of 5 within ${p80}`,
    summary: (submitted: string, decided: string) => `Of ${submitted} submitted projects, ${decided} have a decision.`,
    slowest: (step: string, median: string) => `The longest wait is for “${step}”: ${median} days at the median.`,
  },

  history: {
    title: 'Ratings over time',
    empty: 'Nobody has rated the project yet.',
    columns: { day: 'Date', rater: 'Rater', level: 'Rating', until: 'Until' },
    now: (rater: string, level: string, day: string) => `${rater}: “${level}” since ${day}.`,
    noLight: 'No rating',
  },
};

/** What charts say in every language. */
export type ChartWords = typeof en;
