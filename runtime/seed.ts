import { fillRegister } from './demo/fill';
import { readPortfolio } from './demo/portfolio';
import { type Config } from './config';
import { assetPaths } from './paths';
import { type Progress } from './progress';
import { type RunningSystem } from './system';

export interface SeedOptions extends RunningSystem {
  readonly config: Config;
  readonly progress: Progress;
  /** Whether the person asked for a register without the demo portfolio. */
  readonly empty: boolean;
}

/** Runs once the API answers. Returns the lines that follow the address: the demo people and how to sign in as them. */
export async function seed({ config, progress, empty, url }: SeedOptions): Promise<readonly string[]> {
  if (config.oidcIssuer !== undefined) return [];
  const portfolio = readPortfolio(assetPaths().regimes);
  const filled = !empty && (await fillRegister(url, portfolio, progress.step));
  const cast = filled ? portfolio.cast : [{ who: 'admin', says: 'sets up bodies, people and regimes' }];
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
