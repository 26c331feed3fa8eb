import { cite } from '../refusal';
import type { CancelRule, Ground, HearingRule, PauseRule, Power } from '../regime/intervention';
import type { ReasonField } from '../regime/procedure';
import type { Regime } from '../regime/types';
import type { Refusal } from '../kernel';
import type { InterventionState } from './state';

/** The power that a kind of proceeding exercises. */
export const powerOf = (kind: InterventionState['kind']): Power => (kind === 'pause' ? 'pause' : 'cancel');

/** The rule of a kind of proceeding; undefined where the regime has none. */
export const ruleOf = (kind: InterventionState['kind'], regime: Regime): PauseRule | CancelRule | undefined =>
  kind === 'pause' ? regime.pause : regime.cancel;

/** The grounds on which such a proceeding may be opened. */
export const groundsOf = (kind: InterventionState['kind'], regime: Regime): readonly Ground[] =>
  ruleOf(kind, regime)?.grounds ?? [];

/** What the reasons of a decision in such a proceeding must state. */
export const reasonsOf = (kind: InterventionState['kind'], regime: Regime): readonly ReasonField[] =>
  ruleOf(kind, regime)?.reasons ?? [];

/** The rule of a kind of proceeding, as a refusal cites it. */
export const citeRule = (kind: InterventionState['kind'], regime: Regime): NonNullable<Refusal['rule']> =>
  cite(powerOf(kind), ruleOf(kind, regime) ?? {});

/** The hearing's rule as a refusal cites it. */
export const citeHearing = (hearing: HearingRule | undefined): NonNullable<Refusal['rule']> =>
  cite('hearing', hearing ?? {});
