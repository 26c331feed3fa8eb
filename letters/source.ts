import type { Calendar } from '../domain/calendar/types';
import type { InterventionEvent } from '../domain/intervention/events';
import type { InterventionState } from '../domain/intervention/state';
import type { Assignee } from '../domain/kernel';
import type { LetterKind } from '../domain/letter';
import type { ProjectEvent } from '../domain/project/events';
import type { ProjectState } from '../domain/project/state';
import type { Regime } from '../domain/regime/types';
import type { ReviewEvent } from '../domain/review/events';
import type { ReviewState } from '../domain/review/state';
import type { Instant } from '../domain/time';

/** An event of a stream, with who did it and the states before and after it. */
interface Act<Event, State> {
  readonly event: Event;
  readonly before: State;
  readonly after: State;
  /** The stream up to and with this event. */
  readonly trail: readonly { readonly at: Instant; readonly actor: string; readonly event: Event }[];
}

/** The act that a letter tells of. */
export type LetterCause =
  | ({ readonly on: 'project' } & Act<ProjectEvent, ProjectState>)
  | ({ readonly on: 'review' } & Act<ReviewEvent, ReviewState>)
  | ({ readonly on: 'intervention' } & Act<InterventionEvent, InterventionState>);

/** Everything that a letter is made of, but the names of people: the record up to its cause, the rules, the bodies. */
export interface LetterSource {
  readonly id: string;
  readonly kind: LetterKind;
  readonly subject: string | null;
  /** Counts the letters of the project from 1. */
  readonly number: number;
  readonly stream: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly cause: LetterCause;
  readonly to: readonly Assignee[];
  readonly copies: readonly Assignee[];
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly regime: Regime;
  readonly regimeHash: string;
  readonly calendar: Calendar;
  /** The bodies that the case may name: those of the regime's jurisdiction that it knows by key, and the agency. */
  readonly bodies: readonly { readonly id: string; readonly key: string | null; readonly name: string }[];
}

/** Names by person, from the directory at the time of issue; one who is not there (any more) has none. */
export type Names = ReadonlyMap<string, string>;
