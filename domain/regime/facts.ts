import type { Facts, FactValue } from '../predicate';
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
    description: 'How able the agency is, in the classes of the regime.',
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
  {
    name: 'rating.machine',
    type: 'text',
    from: 'case',
    description: 'The colour of the machine rating: `green`, `amber`, `red` or `none`.',
  },
  {
    name: 'rating.redPeriods',
    type: 'number',
    from: 'case',
    description: 'Reporting periods in a row with a red rating.',
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
  { name: 'report.daysLate', type: 'number', from: 'case', description: 'Days since the last report fell due.' },
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
  const costs = sums.flatMap((sum): [string, number][] =>
    sum.total === null ? [] : [[`cost.${sum.basisId}`, sum.total.minor]],
  );
  return Object.fromEntries<FactValue | undefined>([
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
