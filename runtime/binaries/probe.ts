import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type ProgramName } from './pinned';

const run = promisify(execFile);
/** Starting a workflow together with an update needs this server. */
const OLDEST_SERVER = [1, 28] as const;

/** Why a program found on this machine cannot be used, or undefined if it runs and is new enough. */
export async function whyUnusable(program: ProgramName, path: string): Promise<string | undefined> {
  // The time-skipping server knows no option: it complains of its first argument, which shows that it runs.
  const output = await outputOf(path);
  if (program === 'temporal-test-server') {
    return output.includes('io.temporal.testserver') ? undefined : `${path} does not run: ${firstLine(output)}`;
  }
  const server = /Server (\d+)\.(\d+)/.exec(output);
  if (!server) return `${path} does not run: ${firstLine(output)}`;
  const [major, minor] = [Number(server[1]), Number(server[2])];
  const isNewEnough = major > OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor >= OLDEST_SERVER[1]);
  return isNewEnough ? undefined : `${path} is older than ${OLDEST_SERVER.join('.')} (${firstLine(output)})`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

async function outputOf(path: string): Promise<string> {
  try {
    return (await run(path, ['--version'], { timeout: 20_000 })).stdout;
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    return `${stderr}${message}`;
  }
}
