import type { Facts } from '../predicate';
import type { ScopeSubject } from '../regime/finding';

/** A project of a portfolio that rules are tried on: what was filed of it, and how it came out where that is known. */
export interface PortfolioProject {
  readonly id: string;
  readonly agencyId: string;
  readonly subject: ScopeSubject;
  /** What the submission cannot state: the agency's kind, a classification. */
  readonly known: Facts;
  readonly outcome: Outcome | null;
}

/** Cost as first planned and in the end, minor units; null in its place where one of them is not known. */
export interface Outcome {
  readonly planned: number;
  readonly final: number;
  readonly currency: string;
}

/** What is assumed of effort, since no rule says it. Every result carries it. */
export interface Assumptions {
  /** Working days that one member of a round spends on it. */
  readonly memberDays: number;
  /** Working days that the oversight body spends on one gate. */
  readonly officerDays: number;
  /** Working days a year that the council has in all; null where nobody says. */
  readonly capacity: number | null;
  /** What a working day costs, in minor units of the regime's currency; null where nobody says, or no rate is known. */
  readonly dayRate: number | null;
  /** From so many percent over its first plan a project counts as one that overran. */
  readonly overrunPercent: number;
}

/** Assumptions where the reader makes none: three evenings a member and a week an officer. */
export const USUAL_ASSUMPTIONS: Assumptions = {
  memberDays: 1.5,
  officerDays: 5,
  capacity: null,
  dayRate: null,
  overrunPercent: 20,
};

/** Amounts to hold in place of the regime's own, by the id of the line. */
export type LineAmounts = Readonly<Record<string, number>>;
