/** What a pilot is measured by: a value that is to be reached, an evenness between groups, or both. */
export interface PilotMetric {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly target: { readonly direction: 'at_least' | 'at_most'; readonly value: number } | null;
  /** The largest value among the groups is at most so many times the smallest. */
  readonly fairness: { readonly groups: readonly string[]; readonly maxRatio: number } | null;
}

/** What a pilot may use up at most, as totals of the whole pilot; days count for each term. */
export interface PilotCaps {
  /** Minor units, net of VAT where that is stated apart. */
  readonly amount: number;
  readonly currency: string;
  /** People reached, or cases. */
  readonly people: number;
  readonly days: number;
}

/** What is tried, how it is told whether it works, and how far it may go meanwhile. */
export interface PilotPlan {
  readonly hypothesis: string;
  readonly metrics: readonly PilotMetric[];
  readonly sample: { readonly size: number; readonly description: string };
  readonly caps: PilotCaps;
  /** A class of the regime; null where no AI is used and the regime knows no classes. */
  readonly aiClass: string | null;
  readonly aiRole: 'provider' | 'deployer' | null;
  /** What it is used for: ids of the regime's uses, or words where the regime lists none. */
  readonly uses: readonly string[];
  /** Who can stop or overrule it, and how. */
  readonly humanOversight: string | null;
}
