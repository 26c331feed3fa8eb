import type { Regime } from './types';
import { clockFaults } from './validation/clocks';
import { conditionFaults } from './validation/conditions';
import { escalationFaults } from './validation/escalation';
import { factFaults } from './validation/facts';
import { faultIf, type RegimeFault } from './validation/faults';
import { forecastingFaults } from './validation/forecasting';
import { pilotFaults } from './validation/pilots';
import { impossibleConditions } from './validation/possible';
import { procedureFaults } from './validation/procedure';
import { referenceFaults } from './validation/references';
import { reviewFaults } from './validation/reviews';
import { senseFaults } from './validation/sense';
import { valueFaults } from './validation/values';

export type { RegimeFault } from './validation/faults';

/**
 * Checks what a schema cannot: every reference resolves, every gate and stage can be reached, every fact is supplied,
 * values do not contradict each other, and no rule asks for what could never happen.
 *
 * @param calendars ids of the calendars on file.
 * @returns all faults, in the order of the sections; none for a regime that may be stored.
 */
export function validateRegime(regime: Regime, calendars: readonly string[]): readonly RegimeFault[] {
  const { id } = regime.calendar;
  return [
    ...faultIf(!calendars.includes(id), ['calendar', 'id'], 'unresolved', `There is no calendar "${id}" on file.`),
    ...referenceFaults(regime),
    ...factFaults(regime),
    ...conditionFaults(regime),
    ...impossibleConditions(regime),
    ...valueFaults(regime),
    ...procedureFaults(regime),
    ...clockFaults(regime),
    ...reviewFaults(regime),
    ...forecastingFaults(regime),
    ...escalationFaults(regime),
    ...senseFaults(regime),
    ...pilotFaults(regime),
  ];
}
