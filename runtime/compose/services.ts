import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { createAuthenticator } from '../../api/auth/authenticator';
import { createDevelopmentIssuer } from '../../api/auth/development-issuer';
import { openIdIssuer } from '../../api/auth/openid-issuer';
import { rateLimiters } from '../../api/rate-limits';
import type { ApiConfig, HealthProbe, RateLimits, RehearsalControl, Services, Waker } from '../../api/services';
import type { Database } from '../../prisma/client';
import { createRegister, type Register } from '../../register';
import { createImportProfiles, shippedProfiles } from '../../register/imports/profiles';
import { createImportRunner } from '../../register/imports/runner';
import { createDirectory } from '../../register/directory/directory';
import { ensureDemoAdministrator } from '../../register/directory/first-administrator';
import { installPresets } from '../../register/preset-regimes';
import { createSimulations } from '../../register/simulation/runs';
import type { ClockPort } from '../clock-port';
import { assetPaths } from '../paths';

export interface ServiceParts {
  readonly database: Database;
  readonly clock: ClockPort;
  /** Wall clock in milliseconds. */
  readonly wallMs: () => number;
  readonly waker: Waker;
  /** Only in rehearsal. */
  readonly rehearsal?: (register: Register) => RehearsalControl;
  readonly probes: readonly HealthProbe[];
  readonly log: Logger;
  readonly mode: 'development' | 'production' | 'rehearsal';
  /** The address of this service, without a slash at the end. */
  readonly publicUrl: string;
  /** Null: the development issuer. */
  readonly issuer: string | null;
  readonly audience: string;
  readonly pagesClient: ApiConfig['pagesClient'];
  readonly version: string;
  readonly rateLimits: RateLimits;
  readonly trustedProxies: number;
  readonly checkAnswers: boolean;
  readonly timeZone: string;
}

/** What the API's routes work with, made of this process's parts. */
export async function composeServices(parts: ServiceParts): Promise<Services> {
  const { database, clock, wallMs, waker, probes, log, mode, publicUrl, audience } = parts;
  const { pool, prisma } = database;
  const register = createRegister({ pool, prisma, clock, log, publicUrl });
  const directory = createDirectory({ prisma, regimes: register.regimes, wallMs });
  const importProfiles = createImportProfiles({ prisma, audit: register.audit }, shippedProfiles(assetPaths().regimes));
  const imports = createImportRunner({
    ...{ prisma, register, clock, log, profiles: importProfiles },
    filingAgency: (id) => directory.filingAgency(id),
    wake: (streams) => waker.wake(streams),
  });
  const developmentIssuer =
    parts.issuer === null
      ? await createDevelopmentIssuer({
          ...{ publicUrl, audience, mode, wallMs },
          ...{ db: prisma, pagesClient: parts.pagesClient.id },
        })
      : null;
  const issuer = developmentIssuer?.trusted ?? openIdIssuer({ issuer: parts.issuer ?? '', audience });
  await installPresets(register.regimes, prisma, { activate: mode !== 'production', now: clock.now() });
  if (developmentIssuer) await ensureDemoAdministrator(prisma, clock.now());
  return {
    config: {
      publicUrl,
      pagesClient: parts.pagesClient,
      version: parts.version,
      mode,
      rateLimits: parts.rateLimits,
      trustedProxies: parts.trustedProxies,
      timeZone: parts.timeZone,
      checkAnswers: parts.checkAnswers,
    },
    register,
    db: prisma,
    directory,
    authenticator: createAuthenticator({ issuer, directory, wallMs }),
    issuer,
    developmentIssuer,
    clock,
    wallMs,
    waker,
    limits: rateLimiters(parts.rateLimits),
    rehearsal: parts.rehearsal?.(register) ?? null,
    importProfiles,
    imports,
    simulations: createSimulations({ prisma, databaseUrl: database.url, clock, log }),
    probes: [databaseProbe(database), ...probes],
    log,
  };
}

const databaseProbe = ({ pool }: Database): HealthProbe => ({
  name: 'database',
  essential: true,
  check: async () => {
    await pool.query('SELECT 1');
  },
});

/** Temporal may be away for a while: people’s acts are taken all the same, and the procedures catch up. */
export const temporalProbe = (client: Client): HealthProbe => ({
  name: 'temporal',
  essential: false,
  check: async () => {
    await client.workflowService.getSystemInfo({});
  },
});
