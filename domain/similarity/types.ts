import type { Money } from '../money';

/** What of a project is compared; null or empty where it is not known, or not told to who asks. */
export interface Features {
  readonly words: readonly string[];
  readonly systems: readonly string[];
  readonly suppliers: readonly string[];
  readonly kind: string | null;
  readonly agencyType: string | null;
  readonly cost: Money | null;
  /** Planned length. */
  readonly days: number | null;
}

/** An earlier project as far as it may be compared. */
export interface Candidate extends Features {
  readonly id: string;
}

/** In one respect: how alike, how much that counts, and what is shared. */
export interface Likeness {
  readonly feature: keyof Features;
  /** 0 to 100. */
  readonly percent: number;
  /** What this respect counts, of the sum of all respects that the project itself states. */
  readonly weight: number;
  /** The words, systems, suppliers or the kind that both have; empty for amounts and lengths. */
  readonly shared: readonly string[];
}

/** An earlier project with how alike it is, and why. */
export interface Match {
  readonly id: string;
  /** 0 to 100: the mean of the respects by their weights. */
  readonly percent: number;
  /** The respects in which it is alike at all, weightiest share first. */
  readonly reasons: readonly Likeness[];
}
