import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs a script in Node until it prints `mark`, and kills it there and then, as a power cut would. */
export async function spawnAndKill(script: string, mark: string): Promise<void> {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) if (String(chunk).includes(mark)) break;
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
