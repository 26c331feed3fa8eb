import { type Config } from './config';
import { type Progress } from './progress';
import { type RunningSystem } from './system';

export interface SeedOptions extends RunningSystem {
  readonly config: Config;
  readonly progress: Progress;
  /** Whether the person asked for a register without the demo portfolio. */
  readonly empty: boolean;
}

/** Runs once the API answers. Returns the lines that follow the address: the demo people and how to sign in as them. */
export async function seed(_options: SeedOptions): Promise<readonly string[]> {
  return [];
}
