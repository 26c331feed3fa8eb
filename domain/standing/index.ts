import type { Aggregate } from '../kernel';
import type { StandingCommand } from './commands';
import { decideStanding } from './decide';
import type { StandingEvent } from './events';
import { evolveStanding } from './evolve';
import { INITIAL_STANDING, type StandingState } from './state';
import { standingTasks } from './tasks';

/** The law of how an agency stands under a regime: how able it is found, how far it is trusted, what it decides itself. */
export const standing: Aggregate<StandingState, StandingCommand, StandingEvent, never> = {
  kind: 'standing',
  initial: INITIAL_STANDING,
  decide: decideStanding,
  evolve: evolveStanding,
  tasks: standingTasks,
  clocks: ({ clocks }) => clocks,
  procedure: ({ agencyId, grant }) => ({
    due: [],
    children: [],
    ended: false,
    stage: agencyId === '' ? 'none' : 'open',
    overlays: grant?.suspended ? ['suspended'] : [],
  }),
};
