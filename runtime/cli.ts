import { rehearse, start } from './commands/start';
import { runProcess } from './process-shell';
import { StartProblem } from './problem';

interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Answers the exit code; a command that stays never answers. */
  run(args: string[]): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start [--port N] [--data DIR] [--empty]',
    summary: 'PostgreSQL, Temporal, worker and API on this machine; --empty without the demo portfolio',
    run: start,
  },
  rehearse: {
    usage: 'rehearse --at DATE [--regime FILE]… [--port N] [--data DIR] [--empty]',
    summary: 'the same on a virtual clock that begins on that day, with rules that nobody has approved yet',
    run: rehearse,
  },
  api: {
    usage: 'api',
    summary: 'the API alone, for production',
    run: async () => runProcess('api', (await import('./compose/api.js')).composeApi),
  },
  worker: {
    usage: 'worker',
    summary: 'the worker alone, for production',
    run: async () => runProcess('worker', (await import('./compose/worker.js')).composeWorker),
  },
  migrate: {
    usage: 'migrate [--data DIR]',
    summary: 'applies the migrations that the database has not seen',
    run: async (args) => (await import('./commands/migrate.js')).migrateCommand(args),
  },
  check: {
    usage: 'check FILE…',
    summary: 'reads rules, and says everything that is wrong or doubtful in them',
    run: async (args) => (await import('./commands/check.js')).checkCommand(args),
  },
  import: {
    usage: 'import (--profile PROFILE [--dry-run] | --suggest [--regime ID]) FILE [--url URL] [--token TOKEN]',
    summary: 'sends a published register to a running Tollgate, or suggests a profile for an unknown file',
    run: async (args) => (await import('./commands/import.js')).importCommand(args),
  },
  rebuild: {
    usage: 'rebuild [--check] [--data DIR]',
    summary: 'makes every projection again from the events, or only compares',
    run: async (args) => (await import('./commands/rebuild.js')).rebuildCommand(args),
  },
  verify: {
    usage: 'verify [--checkpoint FILE]… [--data DIR]',
    summary: 'proves that nobody rewrote the record since each of these checkpoints was taken along',
    run: async (args) => (await import('./commands/verify.js')).verifyCommand(args),
  },
  administrator: {
    usage: 'administrator --issuer URL --subject SUB --handle HANDLE --name NAME',
    summary: 'names the first administrator of an empty register',
    run: async (args) => (await import('./commands/administrator.js')).administratorCommand(args),
  },
};

function help(): string {
  const width = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length));
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  tollgate ${usage.padEnd(width)}  ${summary}`);
  return ['Usage:', ...lines, '', 'Configuration by environment variables: docs/reference/configuration.md'].join('\n');
}

/** Runs the command that the arguments name. Answers the exit code; a command that stays never answers. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`There is no command “${name}”.\n\n${help()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(`tollgate ${command.usage}\n  ${command.summary}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    return explain(error, command);
  }
}

function explain(error: unknown, command: Command): number {
  if (error instanceof StartProblem) {
    console.error(`\n${error.explain()}`);
    return 1;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\n\nUsage: tollgate ${command.usage}`);
    return 2;
  }
  console.error(error);
  return 1;
}
