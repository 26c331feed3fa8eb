import type { CostClass } from '../../../domain/regime/common';

/** What an act about a freeze does. */
export type FreezeAct = 'order' | 'lift';

/** What letters about frozen money say; names of bodies come at places that bend no word. */
export interface FreezeWords {
  readonly titles: Readonly<Record<FreezeAct, string>>;
  readonly leads: Readonly<Record<FreezeAct, (body: string) => string>>;
  /** What it means for who spends and who releases. */
  readonly meaning: Readonly<Record<FreezeAct, string>>;
  readonly classes: string;
  readonly all: string;
  readonly names: Readonly<Record<CostClass, string>>;
  readonly frozenSince: string;
  readonly liftedFrom: string;
}
