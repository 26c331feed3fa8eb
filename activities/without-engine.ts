import { parseRollout } from '../contracts/names';
import type { ProcedureView } from '../contracts/procedure';
import { DELIVER_NOTICES, ISSUE_LETTERS } from '../register/procedure';
import type { Register } from '../register/types';
import { issueLetters } from './letters';

/** What is needed of the record to follow its procedures. */
export type Followed = Pick<Register, 'unseen' | 'view' | 'step' | 'deliver' | 'letters' | 'takeRolloutBatch'>;

/** More rounds than any case needs to come to rest. */
const MOST_ROUNDS = 100;
const PAGE = 1_000;

/**
 * Does what the worker does, without an engine: looks at every stream that has something for its procedure, takes the
 * steps that are due, delivers the notices and issues the letters, until nothing is left to do at `now` (RFC 3339).
 *
 * @throws where the procedures do not come to rest
 */
export async function takeProcedureSteps(register: Followed, now: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const streams = await register.unseen(now, PAGE);
    if (streams.length === 0) return;
    for (const stream of streams) await lookAfter(register, stream, now);
  }
  throw new Error(`the procedures do not come to rest at ${now}`);
}

/** Looks at one stream and does once what is due in it. Returns what it saw; null for a roll-out. */
export async function lookAfter(
  register: Omit<Followed, 'unseen'>,
  stream: string,
  now: string,
): Promise<ProcedureView | null> {
  const rollout = parseRollout(stream);
  if (rollout !== null) {
    await register.takeRolloutBatch(rollout, now);
    return null;
  }
  const { view } = await register.view(stream, now);
  for (const { step, cause, subject } of view?.due ?? []) {
    if (step === DELIVER_NOTICES) await register.deliver(stream, now);
    else if (step === ISSUE_LETTERS) await issueLetters(register.letters, stream, now);
    else await register.step({ stream, step, cause, now, ...(subject !== undefined && { subject }) });
  }
  return view;
}
