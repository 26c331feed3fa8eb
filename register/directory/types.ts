import type { CandidateFacts } from '../../domain/review/commands';
import type { Delegate } from '../../domain/delegation/sides';
import type { FilingAgency } from '../../domain/project/commands';
import type { Actor, Appointment } from '../../domain/kernel';
import type { Result } from '../../domain/result';
import type { Instant } from '../../domain/time';

/** Who a token says that somebody is: an issuer's subject, or a handle at the embedded development issuer. */
export type Identity = { readonly issuer: string; readonly subject: string } | { readonly handle: string };

/** An appointment with its dates; `validTo` is the first instant at which it is no longer in force. */
export interface DatedAppointment extends Appointment {
  readonly id: string;
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
  readonly delegatedFrom: string | null;
  /** Of a delegation: the delegator's appointment, and to which projects and actions it is limited; empty: to none. */
  readonly sourceId: string | null;
  readonly projects: readonly string[];
  readonly actions: readonly string[];
}

/** A person as the directory knows them, with all appointments, past and future. */
export interface KnownPerson {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly appointments: readonly DatedAppointment[];
  /** Of somebody to whom something is delegated; empty for everybody else. */
  readonly employers: Delegate['employers'];
}

/** The directory as acts need it; what an administrator reads and writes stands in `bodies`, `people`, `appointments`. */
export interface Directory {
  /** The active person of this identity; null if there is none. Remembered for a short while. */
  identify(identity: Identity): Promise<KnownPerson | null>;
  /** An active person by id; null if there is none. */
  person(id: string): Promise<KnownPerson | null>;
  /**
   * The person as an actor, with the appointments in force at `now`. With `onBehalfOf`, only with what that person has
   * delegated and still holds, and what the acting person could hold himself, as far as it reaches; that there is
   * nothing of it is the fault.
   */
  actor(person: KnownPerson, now: Instant, onBehalfOf: string | null): Promise<Result<Actor, 'delegation-not-found'>>;
  /** The agency with the facts that regimes ask for, by the names of the fact dictionary; null if it is no active agency. */
  filingAgency(id: string): Promise<FilingAgency | null>;
  /**
   * All that composing a round of the council asks about a person, in the pool or not, as it stands at `now`; null if
   * there is no such active person.
   */
  candidate(personId: string, council: CouncilKey, now: Instant): Promise<CandidateFacts | null>;
  /** The same for the whole pool of the council at `now`, in the order of the ids. */
  candidates(council: CouncilKey, now: Instant): Promise<readonly CandidateFacts[]>;
  /** Forgets what was remembered: something has changed. */
  forget(): void;
}

/** The council by the key of the regime, in its jurisdiction. */
export interface CouncilKey {
  readonly bodyKey: string;
  readonly jurisdiction: string;
}
