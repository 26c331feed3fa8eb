import type { PilotPlan } from './pilot/plan';
import type { FactValue } from './predicate';
import type { CostClass } from './regime/common';
import type { LocalDate } from './time';

/** One line of a cost estimate, in minor units of the estimate's currency. */
export interface CostLine {
  readonly class: CostClass;
  /** The expected amount; with `per: year` the amount of one year. */
  readonly point: number;
  readonly p50?: number;
  readonly p85?: number;
  readonly per: 'total' | 'year';
  /** For `per: year`: for how many years. */
  readonly years?: number;
  /** The budget year it falls in (or begins in), where known. */
  readonly year?: number;
  /** The part of it that is ICT, whole percent; 100 where not given. */
  readonly ictSharePercent?: number;
}

/** A total that was stated on a regime's own basis without a breakdown, as published registers do. */
export interface StatedTotal {
  readonly regimeId: string;
  readonly basisId: string;
  readonly amount: number;
  /** It was published in whole steps of so many minor units, and may be half a step off; absent where it is exact. */
  readonly roundedTo?: number;
}

/** What a project costs, as far as is known. */
export interface CostEstimate {
  readonly currency: string;
  readonly vat: 'included' | 'excluded';
  readonly lines: readonly CostLine[];
  readonly stated?: readonly StatedTotal[];
}

export type ProjectKind = 'project' | 'programme' | 'procurement' | 'product' | 'pilot';

/** A document by the hash of its content. */
export interface DocumentRef {
  readonly documentId: string;
  readonly type: string;
  readonly name: string;
}

/** Whom a submission names besides the agency: a company, or who wrote the pre-study. */
export interface Party {
  readonly name: string;
  /** National registration number, where known. */
  readonly number: string | null;
  readonly role: 'supplier' | 'adviser' | 'prestudy_author';
  /** For whom the author of a pre-study works, where that is known. */
  readonly employer: { readonly name: string; readonly number: string | null } | null;
}

/** What is kept back: which field of the submission, as a JSON pointer, and on which ground. Never zero, never blank. */
export interface Withheld {
  readonly field: string;
  readonly ground: string;
}

/** What an agency files; immutable, amended by a further submission. Amounts in minor units. */
export interface Submission {
  readonly title: string;
  readonly summary: string;
  readonly kind: ProjectKind;
  /** Null: not known yet. Never zero for unknown. */
  readonly cost: CostEstimate | null;
  readonly plannedStart: LocalDate | null;
  readonly plannedEnd: LocalDate | null;
  /** Development without an end date. */
  readonly openEnded: boolean;
  /** Answers to what the regime asks, by fact name. */
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly documents: readonly DocumentRef[];
  readonly systems: readonly string[];
  readonly suppliers: readonly string[];
  /** Suppliers, advisers and authors with what tells them apart; `partiesOf` gives them together with the suppliers. */
  readonly parties?: readonly Party[];
  readonly dependsOn: readonly string[];
  readonly budgetLine: string | null;
  /** Of a pilot: what is tried, and how far it may go. */
  readonly pilot?: PilotPlan | null;
  /** A reference of the agency's own. */
  readonly externalRef: string | null;
  /** What is not there because somebody keeps it back, and on which ground. */
  readonly withheld?: readonly Withheld[];
}

/** Everybody whom a submission names, in a fixed order: its parties, then the suppliers that are known by name only. */
export function partiesOf({ parties = [], suppliers }: Pick<Submission, 'parties' | 'suppliers'>): readonly Party[] {
  const known = new Set(parties.filter(({ role }) => role === 'supplier').map(({ name }) => name));
  const named = suppliers.filter((name) => !known.has(name));
  return [...parties, ...named.map((name): Party => ({ name, number: null, role: 'supplier', employer: null }))];
}
