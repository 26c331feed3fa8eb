import type {
  Aggregation,
  CostBasis,
  FactDeclaration,
  Obligation,
  Scope,
  Threshold,
  ThresholdCombination,
  Tiering,
} from './admission';
import type { Label, Provenance, RegimeBody } from './common';
import type { Forecasting } from './forecasting';
import type { Appeal, BodyPowers, CancelRule, EscalationStep, HearingRule, PauseRule, Trigger } from './intervention';
import type {
  Baseline,
  Benefits,
  Closure,
  Funding,
  Learning,
  Publication,
  Rating,
  Records,
  Reporting,
} from './oversight';
import type { Pilots } from './pilots';
import type { ClockRule, DecisionRule, Gate, Stage } from './procedure';
import type { ReviewRule } from './review';

/** A closed day that the regime adds to its calendar: a date, a yearly day, or a day counted from a named holiday. */
export type ClosedDay = Provenance &
  ({ readonly date: string } | { readonly monthDay: string } | { readonly after: string; readonly days: number });

/** One country's (or body's) rules as an immutable, versioned document. Its hash is the SHA-256 of its canonical JSON. */
export interface Regime extends Provenance {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly jurisdiction: string;
  readonly languages: readonly string[];
  readonly validFrom: string;
  readonly validTo?: string;
  readonly legalBasis: readonly (Provenance & { readonly ref: string })[];
  /** The regime's own words for Tollgate's terms, shown on screen and in letters. */
  readonly terms: Readonly<Record<string, Label>>;
  readonly migration: { readonly runningProjects: 'keep' | 'next_gate' | 'now' };
  readonly money: Provenance & {
    readonly currency: string;
    /** Whole percent, to bring an amount given without VAT onto a basis with VAT, and back. */
    readonly vatPercent?: number;
    readonly priceLevel: 'nominal' | { readonly real: number };
    readonly indexation?: Provenance & {
      readonly series: string;
      /** The year in whose prices the document states its amounts. */
      readonly base: number;
      /** The index by year, as published; positive decimals. */
      readonly points: readonly { readonly year: number; readonly value: string }[];
      /** Lines are rounded to whole steps of so many minor units; 1 if not given. */
      readonly roundTo?: number;
      readonly appliesTo: readonly ('threshold' | 'baseline')[];
    };
  };
  readonly calendar: Provenance & {
    readonly id: string;
    readonly closedDays: readonly ClosedDay[];
    readonly recess: readonly (Provenance & {
      readonly from: string;
      readonly to: string;
      readonly effect: 'pause' | 'ignore';
    })[];
  };
  readonly bodies: readonly RegimeBody[];
  /** What a submission states besides its cost and dates. */
  readonly facts?: readonly FactDeclaration[];
  readonly scope: Scope;
  readonly costBases: readonly CostBasis[];
  readonly thresholds: readonly Threshold[];
  readonly thresholdCombination: ThresholdCombination;
  readonly aggregation?: Aggregation;
  readonly obligations: readonly Obligation[];
  readonly tiers: Tiering;
  readonly stages: readonly Stage[];
  readonly gates: readonly Gate[];
  readonly reviews: readonly ReviewRule[];
  readonly clocks: readonly ClockRule[];
  readonly decisions: readonly DecisionRule[];
  readonly powers: readonly BodyPowers[];
  readonly pause?: PauseRule;
  readonly cancel?: CancelRule;
  readonly hearing?: HearingRule;
  readonly appeal: Appeal;
  readonly funding: Funding;
  readonly baseline: Baseline;
  readonly reporting: Reporting;
  readonly rating: Rating;
  readonly triggers: readonly Trigger[];
  readonly escalation: readonly EscalationStep[];
  readonly benefits: Benefits;
  readonly closure: Closure;
  readonly pilots: Pilots;
  readonly publication: Publication;
  readonly records: Records;
  readonly learning: Learning;
  /** Absent: the regime makes no reference-class forecast. */
  readonly forecasting?: Forecasting;
}
