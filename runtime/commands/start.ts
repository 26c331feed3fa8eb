import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config';
import { markAsOurs } from '../data-dir';
import { StartProblem } from '../problem';
import { createProgress, type Progress } from '../progress';
import { proclaim, readRulesFiles, type RulesFile } from '../rehearsal/rules';
import { seed } from '../seed';
import { Interrupted, withSystem } from '../system';

/** A second Ctrl-C counts only after this long: npm passes the first one on, so that it arrives twice. */
const SAME_INTERRUPTION_MS = 2_000;

const PARENT_CHECK_MS = 500;

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean', default: false },
  at: { type: 'string' },
  regime: { type: 'string', multiple: true, default: [] as string[] },
} as const;

/** `tollgate start`: the whole system on this machine, until it is interrupted. */
export async function start(args: string[]): Promise<number> {
  const { at: _at, regime: _regime, ...options } = OPTIONS;
  const { values } = parseArgs({ args, options });
  return run(configFor(values), { empty: values.empty, rules: [] });
}

/** `tollgate rehearse --at DATE`: the same on a virtual clock that begins on that day, with data of its own. */
export async function rehearse(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.at === undefined) {
    throw new StartProblem('A rehearsal needs the day on which it begins.', ['tollgate rehearse --at 2025-02-03']);
  }
  const rules = readRulesFiles(values.regime);
  const config = configFor(values);
  // Beside the real register, never in it.
  if (values.data === undefined) markAsOurs(config.dataDir);
  const dataDir = values.data === undefined ? join(config.dataDir, 'rehearsal') : config.dataDir;
  return run({ ...config, dataDir, temporal: undefined }, { empty: values.empty, rules, at: instantOf(values.at) });
}

/**
 * The instant on which a rehearsal begins. A date alone means 08:00 UTC, which is the same date from California to New
 * Zealand.
 */
export function instantOf(at: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(at);
  const instant = new Date(isDate ? `${at}T08:00:00.000Z` : at);
  const isReal = !Number.isNaN(instant.getTime()) && (!isDate || instant.toISOString().startsWith(at));
  if (!isReal || (!isDate && !/(Z|[+-]\d{2}:\d{2})$/.test(at))) {
    throw new StartProblem(`“${at}” is neither a date nor an instant with its offset.`, [
      'Write it as 2025-02-03 or 2025-02-03T09:00:00+01:00.',
    ]);
  }
  return instant.toISOString();
}

function configFor(values: { port?: string; data?: string }): Config {
  return readConfig({ TOLLGATE_PORT: values.port, TOLLGATE_DATA: values.data });
}

interface Begun {
  /** Without the demo portfolio. */
  readonly empty: boolean;
  /** In force in this rehearsal. */
  readonly rules: readonly RulesFile[];
  /** The instant on which a rehearsal begins; absent: on the wall clock. */
  readonly at?: string;
}

async function run(config: Config, { empty, rules, at: rehearseAt }: Begun): Promise<number> {
  const progress = createProgress(process.stdout);
  const interruption = watchForInterruption(config, progress);
  try {
    const { signal: interrupted } = interruption;
    const demo = seed({ config, progress, empty, at: rehearseAt, interrupted });
    const { beforehand } = demo;
    await withSystem({ config, progress, rehearseAt, beforehand, interrupted }, async (system) => {
      const inForce = await proclaim(system.url, rules);
      const lines = [...inForce, ...demo.lines(system.url)];
      progress.step('Ready');
      progress.say('');
      progress.say(`Tollgate is at ${system.url}`);
      for (const line of lines) progress.say(line);
      await interruption.happened;
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  return 0;
}

function watchForInterruption(config: Config, progress: Progress): { signal: AbortSignal; happened: Promise<void> } {
  const controller = new AbortController();
  let firstAt = 0;
  const happened = new Promise<void>((resolve) => {
    const onSignal = (): void => {
      if (!controller.signal.aborted) {
        firstAt = performance.now();
        progress.say('');
        progress.step('Stopping …');
        controller.abort();
        resolve();
      } else if (performance.now() - firstAt > SAME_INTERRUPTION_MS) {
        progress.step('Still stopping: what is open is being written. The next start would have to repair it.');
      }
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
    if (config.startedByNpm) onceParentGone(onSignal);
  });
  return { signal: controller.signal, happened };
}

/** A killed npm passes no signal on; without it nobody would know that this still runs. */
function onceParentGone(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, PARENT_CHECK_MS);
  timer.unref();
}
