import { join } from 'node:path';
import { wallClock } from './clock-port';
import { type Config } from './config';
import { fillBeside } from './demo/beside';
import { readPortfolio } from './demo/portfolio';
import { assetPaths } from './paths';
import { type Progress } from './progress';
import { type SystemOptions } from './system';

export interface SeedOptions {
  readonly config: Config;
  readonly progress: Progress;
  /** Whether the person asked for a register without the demo portfolio. */
  readonly empty: boolean;
  /** The present of a rehearsal (RFC 3339); undefined: the time of day. */
  readonly at: string | undefined;
  readonly interrupted: AbortSignal;
}

/** What fills the register beforehand, and tells afterwards whether the demo's people are in it. */
export interface Seed {
  readonly beforehand: NonNullable<SystemOptions['beforehand']>;
  /** The lines that follow the address: the demo people and how to sign in as them. */
  lines(url: string): readonly string[];
}

/** The demo portfolio, where nobody asked for an empty register and people are vouched for by our own issuer. */
export function seed({ config, progress, empty, at, interrupted }: SeedOptions): Seed {
  let filled = false;
  return {
    beforehand: async (environment, dataDir) => {
      if (empty || config.oidcIssuer !== undefined) return;
      const logFile = join(dataDir.logs, 'demo.log');
      const now = at ?? wallClock.now();
      const { step: report } = progress;
      filled = await fillBeside({ environment, dataDir: dataDir.path, logFile, now, report, interrupted });
    },
    lines: (url) => (config.oidcIssuer === undefined ? linesOf(url, filled) : []),
  };
}

function linesOf(url: string, filled: boolean): readonly string[] {
  const { cast: people } = readPortfolio(assetPaths().regimes);
  const cast = filled ? people : [{ who: 'admin', says: 'sets up bodies, people and regimes' }];
  const width = Math.max(...cast.map(({ who }) => who.length));
  return [
    `The API is described at ${url}/docs`,
    '',
    filled ? 'Demo people:' : 'The register is yours to fill. Begin as:',
    ...cast.map(({ who, says }) => `  ${who.padEnd(width)}  ${says}`),
    '',
    'A token for any of them:',
    `  curl -s ${url}/dev-issuer/token -d grant_type=client_credentials -d client_id=${cast[0]?.who ?? 'admin'} -d client_secret=demo`,
    '',
    'Ctrl-C stops everything.',
  ];
}
