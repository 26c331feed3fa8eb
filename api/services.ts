import type { Logger } from 'pino';
import type { Instant } from '../domain/time';
import type { PrismaClient } from '../generated/prisma/client';
import type { ImportProfiles } from '../register/imports/profiles';
import type { ImportRunner } from '../register/imports/runner';
import type { Register } from '../register/types';
import type { Simulations } from '../register/simulation/runs';
import type { Directory } from '../register/directory/types';
import type { Authenticator, TrustedIssuer } from './auth/authenticator';
import type { DevelopmentIssuer } from './auth/development-issuer';
import type { RateLimiters } from './rate-limits';
import type { RateClass } from './route';

/** Tells procedures that something changed, and waits for them. Never fails an act. */
export interface Waker {
  /** Wakes the procedures of these streams; returns at once. */
  wake(streams: readonly string[]): void;
  /** Waits until the procedures have dealt with everything up to these sequence numbers, or the time is up. */
  settle(
    targets: readonly { readonly stream: string; readonly seq: number }[],
    timeoutMs: number,
  ): Promise<'settled' | 'not_yet'>;
}

/** A part that the service can do without for a while. */
export interface HealthProbe {
  readonly name: string;
  /** Without it the service is not ready; otherwise only degraded. */
  readonly essential: boolean;
  /** Resolves if the part answers; rejects or times out otherwise. */
  check(): Promise<void>;
}

/** Requests a minute of one person or address; null switches the limit off. */
export type RateLimits = Readonly<Record<RateClass, number | null>>;

export interface ApiConfig {
  /** `https://tollgate.example`, without a slash at the end; addresses in answers begin with it. */
  readonly publicUrl: string;
  /** As what the pages are known to the issuer; without a secret a public client. */
  readonly pagesClient: { readonly id: string; readonly secret: string | null };
  /** Of the IANA database: in which pages show times to who holds no office. */
  readonly timeZone: string;
  readonly version: string;
  readonly mode: 'development' | 'production' | 'rehearsal';
  readonly rateLimits: RateLimits;
  /** How many proxies stand in front and are trusted to name the caller's address. */
  readonly trustedProxies: number;
  /** Answers are held against their schemas and refused with 500 when they differ: for tests. */
  readonly checkAnswers: boolean;
}

/** The virtual clock of a rehearsal. */
export interface RehearsalControl {
  /**
   * Moves the clock, and answers when everything due on the way has happened and settled. Not moved: the target lies in
   * the past or beyond the calendars, or some procedure did not settle.
   */
  moveTo(instant: Instant): Promise<
    | {
        readonly kind: 'moved';
        readonly now: Instant;
        readonly events: number;
        readonly clocksExpired: number;
        readonly leftUndone: readonly string[];
      }
    | { readonly kind: 'clock-backwards'; readonly now: Instant }
    | { readonly kind: 'beyond-calendar'; readonly now: Instant; readonly lastDay: string }
    | { readonly kind: 'not-settled'; readonly now: Instant; readonly streams: readonly string[] }
  >;
}

/** What the routes are given; made once, in `runtime/api-process.ts`. */
export interface Services {
  readonly config: ApiConfig;
  readonly register: Register;
  readonly db: PrismaClient;
  readonly directory: Directory;
  readonly authenticator: Authenticator;
  /** Who vouches for people, here or elsewhere. */
  readonly issuer: TrustedIssuer;
  /** Where no issuer is configured and this is not production. */
  readonly developmentIssuer: DevelopmentIssuer | null;
  readonly clock: { now(): Instant };
  /** Wall clock in milliseconds: how long tokens and sessions live is real time, also in rehearsal. */
  readonly wallMs: () => number;
  readonly waker: Waker;
  /** Shared by the interface and the pages. */
  readonly limits: RateLimiters;
  /** Null outside rehearsal. */
  readonly rehearsal: RehearsalControl | null;
  /** Mapping profiles for imports. */
  readonly importProfiles: ImportProfiles;
  readonly imports: ImportRunner;
  /** Rules tried on projects, on threads of their own. */
  readonly simulations: Simulations;
  readonly probes: readonly HealthProbe[];
  readonly log: Logger;
}
