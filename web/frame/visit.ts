import type { Appointment } from '../../domain/kernel';
import type { Language } from '../i18n';

/** Who is signed in, as the frame of a page shows it. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly appointments: readonly Appointment[];
  /** Notifications that were not read. */
  readonly unread: number;
  /** When the session ends unless something is done: ISO instant, wall time. */
  readonly endsAt: string;
}

/** What every page knows of its request. */
export interface Visit {
  readonly language: Language;
  /** Domain time of the answer. */
  readonly now: string;
  /** Path and query without the choice of language and without what was said once. */
  readonly address: string;
  /** Address of the stylesheet, with the hash of its content. */
  readonly stylesheet: string;
  /** Address of the script, likewise. Every page works without it. */
  readonly script: string;
  /** Address of the service's sign, likewise. */
  readonly icon: string;
  readonly signedIn: SignedIn | null;
  /** What each form carries; null without a session. */
  readonly csrf: string | null;
  /** What the act before this page did, by its key in the catalogue (`said`). */
  readonly said: string | null;
}

/** The roles that the person holds somewhere. */
export const rolesOf = ({ signedIn }: Visit): ReadonlySet<string> =>
  new Set(signedIn?.appointments.map(({ role }) => role) ?? []);
