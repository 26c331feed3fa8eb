import { personsOf } from '../actor';
import type { Actor, Refusal } from '../kernel';
import { ROLLOUT_REFUSALS, type RolloutRefusalCode } from './refusals';

/** Where a roll-out stands. `stopped` and `done` are ends. */
export type RolloutStatus = 'proposed' | 'running' | 'paused' | 'stopped' | 'done';

/** What a person does with a roll-out that is proposed. */
export type RolloutAct = 'start' | 'pause' | 'resume' | 'stop';

/** What became of a project. `needs_hand`: the version cannot take it over as it stands. */
export type RolloutOutcome = 'moved' | 'pending_gate' | 'kept' | 'needs_hand' | 'ended';

const AFTER: Readonly<Record<RolloutAct, RolloutStatus>> = {
  start: 'running',
  pause: 'paused',
  resume: 'running',
  stop: 'stopped',
};

const POSSIBLE_IN: Readonly<Record<RolloutAct, readonly RolloutStatus[]>> = {
  start: ['proposed'],
  pause: ['running'],
  resume: ['paused'],
  stop: ['proposed', 'running', 'paused'],
};

/** Where it stands after an act. */
export const statusAfter = (act: RolloutAct): RolloutStatus => AFTER[act];

/** Whether it may be done now, by this person: four eyes look at a roll-out before it reaches anybody. */
export function rolloutRefusal(
  act: RolloutAct,
  actor: Actor,
  status: RolloutStatus,
  proposedBy: readonly string[],
): Refusal | null {
  if (!POSSIBLE_IN[act].includes(status)) {
    const facts = { status, possibleIn: POSSIBLE_IN[act] };
    return refuseRollout('wrong-rollout-stage', facts, 'Read the roll-out: its status says what can be done.');
  }
  if (act !== 'start' || !personsOf(actor).some((person) => proposedBy.includes(person))) return null;
  return refuseRollout('own-rollout', { proposedBy }, 'Let another administrator start it.');
}

/** A refusal with its sentence. */
export const refuseRollout = (
  code: RolloutRefusalCode,
  facts: Readonly<Record<string, unknown>>,
  remedy: string,
): Refusal => ({ code, message: ROLLOUT_REFUSALS[code], facts, remedy });
