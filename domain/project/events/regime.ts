import type { ScopeFinding } from '../../regime/finding';
import type { CostClass } from '../../regime/common';
import type { Instant } from '../../time';

/** A value under the version before, and under the one after. */
interface Turned<T> {
  readonly before: T;
  readonly after: T;
}

/** What binds an agency more than before, so that it may object: it is told of each. */
export type AppealableEffect = 'in_scope' | 'duty' | 'lock';

/** What a move to another version of the rules changes for the project. */
export interface RegimeEffects {
  /** `none`: the scope had not been found before. */
  readonly scope: Turned<ScopeFinding['outcome'] | 'none'>;
  readonly tier: Turned<string | null>;
  /** Gates that the tier has to pass. */
  readonly gates: { readonly added: readonly string[]; readonly dropped: readonly string[] };
  readonly obligations: { readonly added: readonly string[]; readonly dropped: readonly string[] };
  /** The gate that fell away. */
  readonly closes: string | null;
  /** A gate is to be opened that was not. */
  readonly opensGate: boolean;
  /** Classes of money that may not be spent any more, and those that may again. */
  readonly locks: { readonly added: readonly CostClass[]; readonly dropped: readonly CostClass[] };
  /** Limits that run on with the time that they were given. */
  readonly clocks: number;
  readonly appealable: readonly AppealableEffect[];
}

interface OtherVersion {
  readonly toHash: string;
  readonly regime: { readonly id: string; readonly version: string };
  readonly rolloutId: string;
  readonly why: string;
  readonly at: Instant;
}

/** The project is bound to another version of the rules from here on; what the new version finds follows at once. */
export interface RegimeChanged extends OtherVersion {
  readonly type: 'RegimeChanged';
  readonly fromHash: string;
  /** The appeal that put it back. */
  readonly appealId?: string;
  readonly effects: RegimeEffects;
}

/** The project will be bound to another version when its next gate is called for. */
export interface RegimeChangePlanned extends OtherVersion {
  readonly type: 'RegimeChangePlanned';
  /** The appeal by which it is to be put back, where something open hindered that at once. */
  readonly appealId?: string;
}

export type RegimeEvent = RegimeChanged | RegimeChangePlanned;
