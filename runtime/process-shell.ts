import { pino, type Logger } from 'pino';
import { type ReadyMessage } from './child-process';
import { readConfig, type Config } from './config';
import { StartProblem } from './problem';

/** After this long a stop is no longer waited for. */
const STOP_PATIENCE_MS = 12_000;

export interface ProcessContext {
  readonly config: Config;
  readonly logger: Logger;
}

/** What a process consists of, once it can do its work. */
export interface ProcessBody {
  /** Takes no new work, finishes what has begun, closes what is open. */
  stop(): Promise<void>;
}

/**
 * Runs the API or the worker as this process: configuration and log, a ready message for the supervisor, an orderly stop
 * on SIGTERM, SIGINT or when the supervisor has died, and an end with exit code 1 on an error that nobody caught, since
 * what such a process knows can no longer be trusted.
 */
export async function runProcess(
  kind: 'api' | 'worker',
  start: (context: ProcessContext) => Promise<ProcessBody>,
): Promise<never> {
  const config = readConfigOrExit();
  const logger = pino({ name: kind, level: config.logLevel, timestamp: pino.stdTimeFunctions.isoTime });
  const die = (error: unknown): void => {
    logger.fatal({ err: error }, 'unexpected error');
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);

  const wanted = new Promise<string>((resolve) => {
    const ask = (reason: string) => () => {
      setTimeout(() => die(new Error('the stop took too long')), STOP_PATIENCE_MS).unref();
      resolve(reason);
    };
    process.on('SIGTERM', ask('SIGTERM'));
    process.on('SIGINT', ask('SIGINT'));
    process.on('disconnect', ask('the supervisor has ended'));
  });

  const body = await start({ config, logger }).catch((error: unknown) => {
    logger.fatal({ err: error }, 'could not start');
    process.exit(1);
  });
  process.send?.({ ready: true } satisfies ReadyMessage);
  logger.info('ready');

  const reason = await wanted;
  logger.info({ reason }, 'stopping');
  await body.stop();
  logger.info('stopped');
  process.exit(0);
}

function readConfigOrExit(): Config {
  try {
    return readConfig();
  } catch (error) {
    process.stderr.write(`${error instanceof StartProblem ? error.explain() : String(error)}\n`);
    process.exit(1);
  }
}
