import type { Aggregate, Context, Decision, EventMeta, Send, StreamClock } from '../../domain/kernel';
import type { Instant, LocalDate } from '../../domain/time';
import type { Projection } from '../../register/projections/projection';
import { clockRows } from '../../register/projections/clocks';
import { taskRows } from '../../register/projections/tasks';
import type { StreamDefinition, StreamKinds } from '../../register/streams';

/**
 * A small law that does everything an aggregate can do: a ledger that is opened, is added to, waits for dates, and sends
 * amounts to other ledgers. It refuses to go below zero.
 */
export type LedgerCommand =
  | { readonly type: 'Open'; readonly regimeHash: string; readonly id: string }
  | { readonly type: 'Add'; readonly n: number }
  | { readonly type: 'Wait'; readonly id: string; readonly until: LocalDate }
  | { readonly type: 'Send'; readonly to: string; readonly n: number; readonly effectiveAt: Instant }
  | { readonly type: 'Note'; readonly text: string }
  | { readonly type: 'AssessScope'; readonly cause: number }
  | { readonly type: 'ExpireClock'; readonly clockId: string };

export type LedgerEvent =
  | { readonly type: 'Opened'; readonly regimeHash: string; readonly id: string }
  | { readonly type: 'Added'; readonly n: number }
  | { readonly type: 'Waiting'; readonly clock: StreamClock }
  | { readonly type: 'WaitedFor'; readonly id: string; readonly decidedAt: Instant }
  | { readonly type: 'Sent'; readonly to: string; readonly n: number }
  | { readonly type: 'Noted'; readonly text: string }
  | { readonly type: 'Assessed' };

export interface LedgerState {
  readonly id: string;
  readonly regimeHash: string;
  readonly total: number;
  readonly clocks: readonly StreamClock[];
  /** What happened, in its order: amounts and clocks. */
  readonly story: readonly string[];
  /** The event that made an assessment due; null when it is done. */
  readonly unassessed: number | null;
}

const refuse = (code: string): Decision<LedgerEvent> => ({ refusal: { code, message: code, remedy: 'Do otherwise.' } });

function decide(state: LedgerState, command: LedgerCommand, { now, nextSeq }: Context): Decision<LedgerEvent> {
  switch (command.type) {
    case 'Open':
      return state.id ? refuse('open-already') : { events: [{ ...command, type: 'Opened' }] };
    case 'Add':
      return state.total + command.n < 0 ? refuse('below-zero') : { events: [{ type: 'Added', n: command.n }] };
    case 'Wait':
      return { events: [{ type: 'Waiting', clock: waiting(command.id, command.until, now, nextSeq) }] };
    case 'Send':
      return { events: [{ ...command, type: 'Sent' }], sends: [sendOf(command)], notices: [] };
    case 'Note': {
      const notice = { kind: 'noted', to: [{ personId: 'reader' }], facts: {} };
      return { events: [{ type: 'Noted', text: command.text }], notices: [notice] };
    }
    case 'AssessScope':
      return state.unassessed === command.cause ? { events: [{ type: 'Assessed' }] } : { events: [] };
    case 'ExpireClock':
      return { events: [{ type: 'WaitedFor', id: command.clockId, decidedAt: now }] };
  }
}

const sendOf = ({ to, n, effectiveAt }: Extract<LedgerCommand, { type: 'Send' }>): Send => ({
  to,
  command: { type: 'Add', n } as { type: string },
  effectiveAt,
});

const waiting = (id: string, until: LocalDate, now: Instant, seq: number): StreamClock => ({
  id,
  ruleId: 'wait',
  kind: 'waiting',
  startedAt: now,
  startedBySeq: seq,
  until,
  roll: 'none',
  suspensions: [],
});

function evolve(state: LedgerState, event: LedgerEvent, { seq }: EventMeta): LedgerState {
  switch (event.type) {
    case 'Opened':
      return { ...state, id: event.id, regimeHash: event.regimeHash, unassessed: seq };
    case 'Added':
      return { ...state, total: state.total + event.n, story: [...state.story, `${event.n}`] };
    case 'Waiting':
      return { ...state, clocks: [...state.clocks, event.clock] };
    case 'WaitedFor':
      return {
        ...state,
        clocks: state.clocks.filter(({ id }) => id !== event.id),
        story: [...state.story, `${event.id} at ${event.decidedAt}`],
      };
    case 'Assessed':
      return { ...state, unassessed: null };
    default:
      return state;
  }
}

const aggregate: Aggregate<LedgerState, LedgerCommand, LedgerEvent, 'assess_scope'> = {
  kind: 'project',
  initial: { id: '', regimeHash: '', total: 0, clocks: [], story: [], unassessed: null },
  decide,
  evolve,
  tasks: (state) =>
    state.total > 0
      ? [{ id: 'count', kind: 'count', assignee: { personId: 'reader' }, since: '2025-01-01T00:00:00.000Z' }]
      : [],
  clocks: (state) => state.clocks,
  procedure: (state) => ({
    due: state.unassessed === null ? [] : [{ step: 'assess_scope', cause: state.unassessed }],
    children: [],
    ended: false,
    stage: 'open',
    overlays: [],
  }),
};

const projection: Projection<LedgerState> = {
  events: () => [],
  standing: (standing) => [...taskRows(standing), ...clockRows(standing)],
};

const ledger: StreamDefinition<LedgerState> = {
  aggregate,
  opens: (command) =>
    command.type === 'Open' ? (command as { regimeHash: string } & typeof command).regimeHash : null,
  identity: ({ id, regimeHash }) => ({ projectId: id, agencyId: 'agency', regimeHash, tier: null }),
  snapshotVersion: 1,
  projection,
};

/** Ledgers in the place of projects. */
export const LEDGERS: StreamKinds = { project: ledger };
