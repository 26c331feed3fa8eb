import { parseRollout } from '../../contracts/names';
import { issueLetters } from '../../activities/letters';
import type { Register } from '../../register';

/** More rounds than any case needs to come to rest. */
const MOST_ROUNDS = 100;

/**
 * Does what the worker does, without Temporal: looks at every stream that has something for its procedure, takes the
 * steps that are due, delivers the notices and issues the letters, until nothing is left to do at `now`.
 */
export async function takeProcedureSteps(register: Register, now: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const streams = await register.unseen(now, 1_000);
    if (streams.length === 0) return;
    for (const stream of streams) await lookAfter(register, stream, now);
  }
  throw new Error(`the procedures do not come to rest at ${now}`);
}

async function lookAfter(register: Register, stream: string, now: string): Promise<void> {
  const rollout = parseRollout(stream);
  if (rollout !== null) {
    await register.takeRolloutBatch(rollout, now);
    return;
  }
  const { view } = await register.view(stream, now);
  for (const { step, cause, subject } of view?.due ?? []) {
    if (step === 'deliver_notices') await register.deliver(stream, now);
    else if (step === 'issue_letters') await issueLetters(register.letters, stream, now);
    else await register.step({ stream, step, cause, now, ...(subject !== undefined && { subject }) });
  }
}
