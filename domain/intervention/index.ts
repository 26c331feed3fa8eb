import type { Aggregate } from '../kernel';
import { interventionClocks } from './clocks';
import type { InterventionCommand, InterventionStep } from './commands';
import { decideIntervention } from './decide';
import type { InterventionEvent } from './events';
import { evolveIntervention } from './evolve';
import { interventionProcedure } from './procedure';
import { INITIAL_INTERVENTION, type InterventionState } from './state';
import { interventionTasks } from './tasks';

/** The law of a proceeding that may pause, resume or cancel a project: notice, hearing, decision, effect, expiry. */
export const intervention: Aggregate<InterventionState, InterventionCommand, InterventionEvent, InterventionStep> = {
  kind: 'intervention',
  initial: INITIAL_INTERVENTION,
  decide: decideIntervention,
  evolve: evolveIntervention,
  tasks: interventionTasks,
  clocks: interventionClocks,
  procedure: interventionProcedure,
};
