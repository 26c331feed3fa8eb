import type { Regime } from '../../../domain/regime/types';
import type { Guess } from './meanings';
import type { Sample } from './sample';
import type { Look } from './values';
import type { Meaning } from './words';

/** A column that means something, and what its values look like. */
export interface Told {
  readonly guess: Guess;
  readonly look: Look;
}

/** What was found of a file, from which a profile is made. */
export interface Findings {
  readonly sample: Sample;
  readonly told: ReadonlyMap<Meaning, Told>;
  readonly looks: readonly Look[];
  readonly regime: Regime | null;
  readonly fileName: string;
  /** Grows by what could not be told. */
  readonly open: string[];
}

export const TO_FILL_IN = 'TO BE FILLED IN';

/** Notes what could not be told; what stands in its place until somebody says. */
export function missing(open: string[], what: string, place: string = TO_FILL_IN): string {
  open.push(what);
  return place;
}
