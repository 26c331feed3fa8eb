import { parseStream, streamName } from '../contracts/names';
import { SYSTEM } from '../domain/kernel';
import type { Instant } from '../domain/time';
import { execute, type WritePath } from './execute';
import type { Act, Outcome, Performed, RegisterLog } from './types';

/** What one proceeding does to another ends somewhere; a longer chain is a fault and is left to the sweeper. */
const MOST_TICKS = 100;

/** Executes an act, and lets the streams that it sent something to apply it at once; see `Register.perform`. */
export async function perform(path: WritePath, log: RegisterLog, act: Act): Promise<Performed> {
  const before = await tick(path, log, tellersOf(act.stream), act.now);
  const outcome = await execute(path, act);
  const own = effectOf(act.stream, outcome);
  const { wake, changed } = await tick(path, log, own.touched, act.now);
  return {
    outcome,
    wake: unique([...before.wake, ...own.wake, ...wake]),
    changed: [...before.changed, ...own.changed, ...changed],
  };
}

/** Whoever tells this stream how its case stands. What is due there comes first: money is not released past a pause. */
function tellersOf(stream: string): readonly string[] {
  const named = parseStream(stream);
  return named?.kind === 'account' ? [streamName('project', named.id)] : [];
}

/** What happened to streams: which were changed and to which version, and which procedures have to look. */
export type Ticked = Pick<Performed, 'wake' | 'changed'>;

/**
 * Lets streams apply what waits for them, and those that they send something to in turn. Best effort: what fails is
 * logged, its procedure is woken all the same, and the sweeper finds what is left.
 */
export async function tick(
  path: WritePath,
  log: RegisterLog,
  streams: readonly string[],
  now: Instant,
): Promise<Ticked> {
  const waiting = [...streams];
  const wake: string[] = [];
  const changed = new Map<string, number>();
  for (let done = 0; done < MOST_TICKS; done++) {
    const stream = waiting.shift();
    if (stream === undefined) break;
    const effect = effectOf(stream, await ticked(path, log, stream, now));
    wake.push(...effect.wake);
    waiting.push(...effect.touched);
    for (const each of effect.changed) changed.set(each.stream, each.seq);
  }
  return { wake: unique(wake), changed: [...changed].map(([stream, seq]) => ({ stream, seq })) };
}

async function ticked(path: WritePath, log: RegisterLog, stream: string, now: Instant): Promise<Outcome | 'failed'> {
  try {
    return await execute(path, { stream, command: { type: 'Tick' }, actor: SYSTEM, commandId: `${stream}:tick`, now });
  } catch (error) {
    log.warn({ stream, error }, 'A stream could not apply what waits for it; the sweeper will try again.');
    return 'failed';
  }
}

function effectOf(stream: string, outcome: Outcome | 'failed') {
  if (outcome === 'failed') return { wake: [stream], touched: [], changed: [] };
  if (outcome.kind === 'key_reused' || outcome.kind === 'not_found') return { wake: [], touched: [], changed: [] };
  return { wake: outcome.wake ? [stream] : [], touched: outcome.touched, changed: [{ stream, seq: outcome.seq }] };
}

const unique = (streams: readonly string[]): readonly string[] => [...new Set(streams)];
