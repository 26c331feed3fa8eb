import type { Aggregate, Rules } from '../domain/kernel';
import type { LetterDue } from '../domain/letter';
import type { Regime } from '../domain/regime/types';
import type { StreamKind } from '../contracts/names';
import type { Projection } from './projections/projection';

/** To whom a stream belongs, read from its state once it is open. */
export interface StreamIdentity {
  /** Null for what belongs to an agency and to no project, or not for ever to the same. */
  readonly projectId: string | null;
  readonly agencyId: string;
  readonly regimeHash: string;
  readonly tier: string | null;
}

/** One kind of stream: its law, how it is opened, to whom it belongs, and the rows that are read of it. */
export interface StreamDefinition<State extends object> {
  readonly aggregate: Aggregate<State, { readonly type: string }, { readonly type: string }, string>;
  /** The hash of the regime under which this command opens a stream; null for a command that opens none. */
  opens(command: { readonly type: string }): string | null;
  identity(state: State): StreamIdentity;
  /** Further versions of the rules that deciding this command on this state may need, by their hash. */
  versions?(state: State, command: { readonly type: string }): readonly string[];
  /** Raised whenever the shape of the state changes, so that old snapshots are made anew from the events. */
  readonly snapshotVersion: number;
  readonly projection: Projection<State>;
  /** The letters that an event makes due, from the state that it leaves; a kind without any writes none. */
  letters?(event: { readonly type: string }, after: State, regime: Regime): readonly LetterDue[];
}

/** The kinds of stream by name. A definition keeps its own types inside; outside, a state is only an object. */
export type StreamKinds = Readonly<Partial<Record<StreamKind, StreamDefinition<object>>>>;

/** The regime that binds a stream, with its calendar (the regime's own closed days added). */
export type Law = Rules;
