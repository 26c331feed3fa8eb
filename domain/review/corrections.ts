import type { ClericalCorrection } from './commands';
import type { OpinionText } from './state';

const PLACE = /^\/(recommendations|conditions)\/([^/]+)\/(text|evidence|due)$/;

/** What the opinion says at a place that may be corrected; undefined where there is none. */
export function textAt(given: OpinionText, field: string): string | null | undefined {
  if (field === '/summary') return given.summary;
  const place = placeOf(field);
  return place && given[place.kind].find(({ id }) => id === place.id)?.[place.name];
}

interface Place {
  readonly kind: 'recommendations' | 'conditions';
  readonly id: string;
  readonly name: 'text' | 'evidence' | 'due';
}

function placeOf(field: string): Place | undefined {
  const [, kind, id, name] = PLACE.exec(field) ?? [];
  return kind === undefined ? undefined : ({ kind, id, name } as Place);
}

/** The opinion with one correction made. */
export function corrected(given: OpinionText, { field, to }: ClericalCorrection): OpinionText {
  if (field === '/summary') return { ...given, summary: to ?? '' };
  const place = placeOf(field);
  if (!place) return given;
  const mend = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.map((one) => (one.id === place.id ? { ...one, [place.name]: to } : one));
  return place.kind === 'conditions'
    ? { ...given, conditions: mend(given.conditions) }
    : { ...given, recommendations: mend(given.recommendations) };
}
