import type { LocalDate } from '../../time';

/** What a product has brought about, by a metric of its own. */
export interface RecordImpact {
  readonly type: 'RecordImpact';
  readonly impactId: string;
  readonly metric: string;
  readonly unit: string;
  /** At most six decimals. */
  readonly value: number;
  readonly date: LocalDate;
  /** Where everybody can see it. */
  readonly source: string;
}
/** The committee says go on for another term of the phase, or stop. */
export interface DecideTerm {
  readonly type: 'DecideTerm';
  readonly decisionId: string;
  readonly value: 'continue' | 'stop';
  readonly reasons: string;
}

export type ProductCommand = RecordImpact | DecideTerm;
