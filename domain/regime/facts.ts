import type { Facts, FactValue, Rounded } from '../predicate';
import type { BasisSum } from './cost-basis';
import type { ScopeSubject } from './finding';

/** What a fact's value looks like. Amounts are minor units of the regime's currency. */
export type FactType = 'text' | 'number' | 'boolean' | 'texts' | 'date' | 'amount';

/** A fact that predicates of any regime may use. */
export interface FactEntry {
  readonly name: string;
  readonly type: FactType;
  /** Who supplies it: read from the submission, from the directory, or established in the case. */
  readonly from: 'submission' | 'directory' | 'case' | 'computed';
  readonly description: string;
}

/**
 * The facts that Tollgate itself supplies. `cost.<basis>` stands for one fact per cost basis of the regime. A fact of
 * the submission that the regime declares in its section `facts` is used by its own name.
 */
export const FACT_DICTIONARY: readonly FactEntry[] = [
  {
    name: 'agency.type',
    type: 'text',
    from: 'directory',
    description: 'What kind of body the agency is: `ministry`, `agency`, `supervised_body`, `local_authority` …',
  },
  { name: 'agency.id', type: 'text', from: 'directory', description: 'The id of the agency that submits.' },
  {
    name: 'agency.capacityClass',
    type: 'text',
    from: 'directory',
    description: 'How able the agency is, in the classes of the regime; unknown once the assessment has lapsed.',
  },
  {
    name: 'agency.confidenceRating',
    type: 'text',
    from: 'directory',
    description:
      'How far the agency is trusted with investments, in the classes of the regime; unknown once that has lapsed.',
  },
  { name: 'agency.jurisdiction', type: 'text', from: 'directory', description: 'The jurisdiction of the agency.' },
  {
    name: 'project.kind',
    type: 'text',
    from: 'submission',
    description: '`project`, `programme`, `procurement`, `product` or `pilot`.',
  },
  { name: 'project.openEnded', type: 'boolean', from: 'submission', description: 'Development without an end date.' },
  { name: 'project.plannedStart', type: 'date', from: 'submission', description: 'The planned first day.' },
  { name: 'project.plannedEnd', type: 'date', from: 'submission', description: 'The planned last day.' },
  { name: 'project.systems', type: 'texts', from: 'submission', description: 'Ids of the systems it touches.' },
  { name: 'project.suppliers', type: 'texts', from: 'submission', description: 'Ids of the suppliers it names.' },
  { name: 'project.dependsOn', type: 'texts', from: 'submission', description: 'Ids of the projects it depends on.' },
  { name: 'project.documentTypes', type: 'texts', from: 'case', description: 'Types of the documents on file.' },
  { name: 'project.budgetLine', type: 'text', from: 'submission', description: 'The budget line it is paid from.' },
  {
    name: 'cost.<basis>',
    type: 'amount',
    from: 'computed',
    description: 'The sum on the cost basis of that id; unknown while a part of it is missing.',
  },
  {
    name: 'tier.classified',
    type: 'text',
    from: 'case',
    description: 'The tier that a body gave the project, where the regime lets a body classify.',
  },
  {
    name: 'scope.calledInBy',
    type: 'text',
    from: 'case',
    description: 'The key of the body that called the project in below the threshold.',
  },
  {
    name: 'scope.voluntary',
    type: 'boolean',
    from: 'case',
    description: 'The agency asks for review of its own accord.',
  },
  { name: 'review.outcome', type: 'text', from: 'case', description: 'The outcome of the latest council round.' },
  {
    name: 'review.riskProfile',
    type: 'text',
    from: 'case',
    description: 'The risk profile that the latest council round gave.',
  },
  { name: 'tier.level', type: 'text', from: 'case', description: 'The tier of the latest scope finding.' },
  { name: 'project.stage', type: 'text', from: 'case', description: 'The stage that the project is in.' },
  {
    name: 'rating.machine',
    type: 'text',
    from: 'case',
    description:
      'The colour of the machine rating: `green`, `amber`, `red`, or `none` for a state without a light; unknown where it cannot be computed.',
  },
  {
    name: 'rating.machineLevel',
    type: 'text',
    from: 'case',
    description: 'The level that the machine gave, by its id in the scale.',
  },
  { name: 'rating.self', type: 'text', from: 'case', description: 'The colour of the agency’s own latest rating.' },
  {
    name: 'rating.selfLevel',
    type: 'text',
    from: 'case',
    description: 'The level that the agency gave itself, by its id in the scale.',
  },
  { name: 'rating.council', type: 'text', from: 'case', description: 'The colour of the council’s latest rating.' },
  {
    name: 'rating.councilLevel',
    type: 'text',
    from: 'case',
    description: 'The level that the council gave, by its id in the scale.',
  },
  {
    name: 'rating.oversight',
    type: 'text',
    from: 'case',
    description: 'The colour of the oversight body’s latest rating.',
  },
  {
    name: 'rating.oversightLevel',
    type: 'text',
    from: 'case',
    description: 'The level that the oversight body gave, by its id in the scale.',
  },
  { name: 'rating.divergence', type: 'number', from: 'case', description: 'Levels by which the raters stand apart.' },
  {
    name: 'rating.redPeriods',
    type: 'number',
    from: 'case',
    description:
      'Reporting periods in a row that the machine rated red; one without a rating neither counts nor breaks the row.',
  },
  { name: 'rating.redSince', type: 'date', from: 'case', description: 'The first day of the first of these periods.' },
  {
    name: 'rating.redMonths',
    type: 'number',
    from: 'case',
    description: 'Whole months from there to the end of the latest of them.',
  },
  {
    name: 'rating.redMonthsSinceSession',
    type: 'number',
    from: 'case',
    description: 'Whole months in red since a session was held about it, to the end of the latest red period.',
  },
  {
    name: 'rating.surpriseRed',
    type: 'boolean',
    from: 'case',
    description: 'The latest period is the first red one, the agency had not announced it, and no plan is on file.',
  },
  {
    name: 'forecast.percentOfFirstBaseline',
    type: 'number',
    from: 'case',
    description: 'The latest forecast in percent of the first baseline.',
  },
  {
    name: 'forecast.percentOfLatestBaseline',
    type: 'number',
    from: 'case',
    description: 'The latest forecast in percent of the latest baseline.',
  },
  {
    name: 'forecast.delayMonths',
    type: 'number',
    from: 'case',
    description: 'Whole months by which the forecast end lies after that of the first baseline.',
  },
  {
    name: 'report.daysLate',
    type: 'number',
    from: 'case',
    description: 'Days since the last report fell due; 0 while none is late.',
  },
  {
    name: 'statement.staleDays',
    type: 'number',
    from: 'case',
    description: 'Days since the agency last stated anything about cost or time.',
  },
  {
    name: 'spend.percentOfBaseline',
    type: 'number',
    from: 'case',
    description: 'What is recorded as spent and what is invoiced, in percent of the latest baseline.',
  },
  {
    name: 'crossing.open',
    type: 'texts',
    from: 'case',
    description: 'Lines that a forecast went over and that no complete submission has answered.',
  },
  { name: 'condition.missed', type: 'number', from: 'case', description: 'Conditions that were not met in time.' },
  {
    name: 'milestones.overdue',
    type: 'number',
    from: 'case',
    description: 'Milestones of the latest baseline whose date has passed without their being reached.',
  },
  {
    name: 'recommendations.overdue',
    type: 'number',
    from: 'case',
    description: 'Open recommendations whose date has passed.',
  },
  {
    name: 'escalation.step',
    type: 'text',
    from: 'case',
    description: 'The step of the escalation ladder that the project stands on; `none` off the ladder.',
  },
  {
    name: 'escalation.failedSteps',
    type: 'texts',
    from: 'case',
    description: 'Steps of the ladder that failed or were missed since the project came onto it.',
  },
];

/** Prefixes that a submission cannot supply: an agency must not be able to state its own kind or sum. */
export const RESERVED_PREFIXES: readonly string[] = [
  ...new Set(FACT_DICTIONARY.map((entry) => entry.name.slice(0, entry.name.indexOf('.') + 1))),
];

/** Whether a fact's name is Tollgate's to supply. */
export function isReservedFact(name: string): boolean {
  return RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/**
 * All facts of a case: what the submission states (never under a reserved prefix), what is read off the submission,
 * what the caller knows of the agency and the case, and the sums by basis; the later wins.
 */
export function collectFacts(submission: ScopeSubject, sums: readonly BasisSum[], known: Facts): Facts {
  const stated = Object.entries(submission.facts).filter(([name]) => !isReservedFact(name));
  const costs = sums.flatMap(({ basisId, total, roundedTo }): [string, number | Rounded][] => {
    if (total === null) return [];
    const { minor } = total;
    return [[`cost.${basisId}`, roundedTo === undefined ? minor : { about: minor, within: roundedTo / 2 }]];
  });
  return Object.fromEntries<FactValue | Rounded | undefined>([
    ...stated,
    ...Object.entries(projectFacts(submission)),
    ...Object.entries(known),
    ...costs,
  ]);
}

function projectFacts(submission: ScopeSubject): Facts {
  return {
    'project.kind': submission.kind,
    'project.openEnded': submission.openEnded,
    'project.plannedStart': submission.plannedStart ?? undefined,
    'project.plannedEnd': submission.plannedEnd ?? undefined,
    'project.systems': submission.systems,
    'project.suppliers': submission.suppliers,
    'project.dependsOn': submission.dependsOn,
    'project.budgetLine': submission.budgetLine ?? undefined,
  };
}
