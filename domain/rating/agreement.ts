import type { Rater } from './divergence';
import { SEVERITY } from './rate';
import type { InputName, Light, MachineRating } from './types';

/** A rater whose word is held against the machine's. */
export type OtherRater = Exclude<Rater, 'machine'>;

/** What the machine says of a project now, or why it says nothing. */
export type MachineWord =
  | { readonly kind: 'rated'; readonly level: string; readonly light: Light }
  | Pick<Extract<MachineRating, { kind: 'cannot_be_computed' }>, 'kind' | 'missing'>
  | { readonly kind: 'no_light' }
  /** It has never rated: nothing is there to measure against. */
  | { readonly kind: 'not_rated' };

/** A level that a rater gave, with its light by the scale of the project's own regime; null for a level without one. */
export interface GivenWord {
  readonly level: string;
  readonly light: Light | null;
}

/** One project as all raters see it now. */
export interface RatedProject<P> {
  readonly project: P;
  readonly machine: MachineWord;
  readonly given: Readonly<Partial<Record<OtherRater, GivenWord>>>;
}

/** The projects of which the machine says one thing and the rater another; `level` and `given` null where nobody says any. */
export interface AgreementCell<P> {
  readonly machine: { readonly kind: MachineWord['kind']; readonly level: string | null };
  readonly given: string | null;
  readonly projects: readonly P[];
}

/** How one rater's word stands to the machine's, in projects. */
export interface RaterAgreement<P> {
  readonly rater: OtherRater;
  /** Both give a light: the sum of the next three. */
  readonly compared: number;
  readonly sameLight: number;
  /** The machine's light is worse than the rater's. */
  readonly machineWorse: number;
  readonly machineBetter: number;
  /** The rater gives a light, and the machine none. */
  readonly machineSilent: number;
  /** Every project stands in one of them. */
  readonly cells: readonly AgreementCell<P>[];
}

/** For how many projects a metric lacks an input. */
export interface MissingCount {
  readonly metric: string;
  readonly input: InputName;
  readonly projects: number;
}

/**
 * Holds what one rater says of some projects against what the machine says. Lights are compared, not levels: of several
 * levels of one light the machine names the mildest.
 */
export function agreementOf<P>(rater: OtherRater, projects: readonly RatedProject<P>[]): RaterAgreement<P> {
  const cells = new Map<string, AgreementCell<P> & { readonly projects: P[] }>();
  const differences: number[] = [];
  let machineSilent = 0;
  for (const { project, machine, given } of projects) {
    const word = given[rater];
    const level = machine.kind === 'rated' ? machine.level : null;
    const key = JSON.stringify([machine.kind, level, word?.level ?? null]);
    const cell = cells.get(key) ?? { machine: { kind: machine.kind, level }, given: word?.level ?? null, projects: [] };
    cell.projects.push(project);
    cells.set(key, cell);
    if (!word?.light) continue;
    if (machine.kind === 'rated') differences.push(SEVERITY[machine.light] - SEVERITY[word.light]);
    else machineSilent += 1;
  }
  const count = (holds: (difference: number) => boolean): number => differences.filter(holds).length;
  return {
    rater,
    compared: differences.length,
    sameLight: count((difference) => difference === 0),
    machineWorse: count((difference) => difference > 0),
    machineBetter: count((difference) => difference < 0),
    machineSilent,
    cells: [...cells.values()].toSorted((a, b) => b.projects.length - a.projects.length),
  };
}

/** What the machine lacks, by metric and input, what is missed most first. */
export function missingOf<P>(projects: readonly RatedProject<P>[]): readonly MissingCount[] {
  const counts = new Map<string, MissingCount>();
  for (const { machine } of projects) {
    if (machine.kind !== 'cannot_be_computed') continue;
    for (const { metric, inputs } of machine.missing) {
      for (const input of inputs) {
        const key = `${metric} ${input}`;
        counts.set(key, { metric, input, projects: (counts.get(key)?.projects ?? 0) + 1 });
      }
    }
  }
  return [...counts.values()].toSorted((a, b) => b.projects - a.projects);
}
