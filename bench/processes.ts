import { execFileSync } from 'node:child_process';

/** Resident memory of a process in megabytes (2^20 bytes); 0 if it does not run. */
export function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined) return 0;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;
}
