import type { Aggregation } from '../regime/admission';
import type { LocalDate } from '../time';

/** What can tie two projects together. */
export type SliceKey = Aggregation['keys'][number];

/** A project as far as it may be one part of a larger one. Names of systems, suppliers and contracts as its agency gave them. */
export interface SliceProject {
  readonly id: string;
  readonly agencyId: string;
  /** The day of its first submission. */
  readonly on: LocalDate;
  readonly dependsOn: readonly string[];
  readonly systems: readonly string[];
  readonly suppliers: readonly string[];
  /** References of contracts, as recorded or as its invoices name them. */
  readonly contracts: readonly string[];
  /** Pairs of numbers that follow each other, of which its invoices have one (`serialsOf`). */
  readonly invoices: readonly string[];
  readonly budgetLine: string | null;
  /** Content words of title and summary. */
  readonly words: readonly string[];
  /** On the rule's basis, minor units; null where it is not known. */
  readonly amount: number | null;
}

/** One reason why two projects are tied. */
export interface LinkEvidence {
  readonly key: SliceKey | 'close_in_time' | 'flagged';
  /** What both have: ids, names, or words; of what is close in time the two days; of what somebody flagged his evidence. */
  readonly shared: readonly string[];
  /** What it counts; a link needs the rule's minimum. */
  readonly points: number;
}

/** Two projects that are tied, with every reason. `a` was submitted first. */
export interface SliceLink {
  readonly a: string;
  readonly b: string;
  readonly points: number;
  readonly evidence: readonly LinkEvidence[];
}

/** Projects that were found to be independent, and count on their own together until that day. */
export interface Immunity {
  readonly projects: readonly string[];
  readonly until: LocalDate;
}

/** Projects that are tied together within one window, and what they come to. */
export interface SliceCluster {
  /** In the order of their submission. */
  readonly projects: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly links: readonly SliceLink[];
  /** Sum on the rule's basis, minor units, of those whose amount is known. */
  readonly sum: number;
  readonly unknown: readonly string[];
  /** Lines that the sum meets and no project alone. */
  readonly lines: readonly {
    readonly id: string;
    readonly operator: '>=' | '>';
    readonly amount: number;
    readonly leadsTo: 'scope' | 'duty';
  }[];
  /** The sum makes them a programme by the rule. */
  readonly programme: boolean;
}
