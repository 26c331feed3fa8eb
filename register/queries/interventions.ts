import type { InterventionEvent } from '../../domain/intervention/events';
import type { Alternative, CancellationTerms } from '../../domain/intervention/commands';
import type { InterventionState } from '../../domain/intervention/state';
import type { ProjectEvent } from '../../domain/project/events';
import type { BurnState, ProjectState } from '../../domain/project/state';
import type { Instant } from '../../domain/time';
import { streamName } from '../../contracts/names';
import { lawOf, stateOf, type QueryDeps } from './details';
import { localDate } from './paging';
import type { Viewer } from './types';
import { accessTo } from './visibility';

/** An event with its place on the record, so that every figure says where it comes from. */
interface Placed<E> {
  readonly seq: number;
  readonly at: Instant;
  readonly event: E;
}

/** Events of these types on a stream, oldest first. */
async function eventsOn<E extends { readonly type: string }>(
  { pool }: QueryDeps,
  stream: string,
  types: readonly E['type'][],
): Promise<readonly Placed<E>[]> {
  const { rows } = await pool.query<{ seq: number; type: string; data: object; occurred_at: Date }>(
    'SELECT seq, type, data, occurred_at FROM event WHERE stream = $1 AND type = ANY($2) ORDER BY seq',
    [stream, types],
  );
  return rows.map(({ seq, type, data, occurred_at: at }) => ({
    seq,
    at: at.toISOString(),
    event: { type, ...data } as unknown as E,
  }));
}

/** One contract of the project, as far as ending it matters. */
export interface ContractExposure {
  readonly contractId: string;
  readonly reference: string;
  readonly supplier: string;
  readonly signedOn: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  /** What of it is not invoiced yet, in minor units without VAT. */
  readonly remainingMinor: number;
  /** What ending it would cost, as the agency states; null where it has not. */
  readonly terminationMinor: number | null;
  readonly note: string | null;
}

/** What a cancellation is weighed against. What has been spent has no place in it. */
export interface Comparison {
  /** By the regime: no figure holds what has been spent. */
  readonly sunkCostExcluded: boolean;
  /** By who stated them; `order`: as the decision weighed them. */
  readonly alternatives: readonly (Alternative & {
    readonly by: 'agency' | 'body' | 'order';
    readonly source: number;
  })[];
  readonly contracts: readonly ContractExposure[];
  /** As the order states it, once there is one. */
  readonly exposure: CancellationTerms['contractExposure'];
  readonly continuity: string | null;
  readonly continuityPlan: CancellationTerms['continuityPlan'] | null;
}

type Compared = Extract<
  InterventionEvent,
  { type: 'AlternativesStated' | 'TerminationCostsStated' | 'OrderIssued' | 'CancellationOrdered' | 'SignatureAsked' }
>;

/** See `Comparison`; null if the viewer may not see the proceeding. */
export async function comparisonOf(
  deps: QueryDeps,
  viewer: Viewer,
  interventionId: string,
): Promise<Comparison | null> {
  const row = await visibleIntervention(deps, viewer, interventionId);
  if (!row) return null;
  const [law, events, contracts] = await Promise.all([
    stateOf<InterventionState>(deps, row.stream).then(({ regimeHash }) => lawOf(deps, regimeHash)),
    eventsOn<Compared>(deps, row.stream, [
      'AlternativesStated',
      'TerminationCostsStated',
      'OrderIssued',
      'CancellationOrdered',
    ]),
    contractsOf(deps, row.projectId),
  ]);
  const terms = termsIn(events);
  const stated = events.findLast(({ event }) => event.type === 'TerminationCostsStated')?.event;
  const costs = stated?.type === 'TerminationCostsStated' ? stated.contracts : [];
  return {
    sunkCostExcluded: law.regime.cancel?.sunkCostExcluded ?? true,
    alternatives: alternativesIn(events),
    contracts: contracts.map((contract) => {
      const cost = costs.find(({ contractId }) => contractId === contract.contractId);
      return { ...contract, terminationMinor: cost?.cost.amount ?? null, note: cost?.note ?? null };
    }),
    exposure: terms?.contractExposure ?? null,
    continuity: terms?.continuity ?? null,
    continuityPlan: terms?.continuityPlan ?? null,
  };
}

function termsIn(events: readonly Placed<Compared>[]): CancellationTerms | null {
  const [terms] = events.flatMap(({ event }) => termsOf(event) ?? []);
  return terms ?? null;
}

function termsOf(event: Compared): CancellationTerms | null {
  if (event.type === 'CancellationOrdered') return event.terms;
  return event.type === 'OrderIssued' && event.decided.act === 'cancel' ? event.decided.terms : null;
}

/** Each side's latest statement, and what the order weighed. */
function alternativesIn(events: readonly Placed<Compared>[]): Comparison['alternatives'] {
  const latest = (by: 'agency' | 'body') =>
    events.findLast(({ event }) => event.type === 'AlternativesStated' && event.by === by);
  const stated = (['body', 'agency'] as const).flatMap((by) => {
    const found = latest(by);
    return found?.event.type === 'AlternativesStated'
      ? found.event.alternatives.map((each) => ({ ...each, by, source: found.seq }))
      : [];
  });
  const order = events.find(({ event }) => termsOf(event) !== null);
  const weighed = order ? (termsOf(order.event)?.alternatives ?? []) : [];
  return [...stated, ...weighed.map((each) => ({ ...each, by: 'order' as const, source: order?.seq ?? 0 }))];
}

async function contractsOf(
  { prisma }: QueryDeps,
  projectId: string,
): Promise<readonly Omit<ContractExposure, 'terminationMinor' | 'note'>[]> {
  const [contracts, invoiced] = await Promise.all([
    prisma.contract.findMany({ where: { projectId }, orderBy: [{ signedOn: 'asc' }, { contractId: 'asc' }] }),
    prisma.spendingEntry.groupBy({
      by: ['contractId'],
      where: { projectId, contractId: { not: null } },
      _sum: { netMinor: true },
    }),
  ]);
  return contracts.map(({ contractId, reference, supplier, signedOn, amountMinor, currency }) => {
    const paid = invoiced.find((each) => each.contractId === contractId)?._sum.netMinor ?? 0n;
    const remaining = amountMinor > paid ? amountMinor - paid : 0n;
    return {
      ...{ contractId, reference, supplier, currency, signedOn: localDate(signedOn) },
      ...{ amountMinor: Number(amountMinor), remainingMinor: Number(remaining) },
    };
  });
}

/** What a pause lets be spent a month, and what is used; null for a pause without a limit, or none. */
export async function burnOf(deps: QueryDeps, projectId: string, interventionId: string): Promise<BurnState | null> {
  const { pauses } = await stateOf<ProjectState>(deps, streamName('project', projectId));
  return pauses.find((pause) => pause.interventionId === interventionId)?.burn ?? null;
}

type Wound = Extract<ProjectEvent, { type: 'ProjectCancelled' | 'RunDownCompleted' | `RunDownItem${string}` }>;

/** How a cancelled project is wound up: what was left to do, how far it is, and what it has cost. */
export interface RunDown {
  readonly interventionId: string;
  readonly body: string;
  readonly status: 'open' | 'completed';
  readonly capMinor: number;
  readonly usedMinor: number;
  readonly currency: string;
  readonly items: readonly (NonNullable<Extract<Wound, { type: 'ProjectCancelled' }>['runDown']>['items'][number] & {
    readonly status: 'open' | 'reported' | 'verified';
    readonly overdue: boolean;
    readonly statement: string | null;
  })[];
}

/** See `RunDown`; null where there is none, or the viewer may not see the case. */
export async function runDownOf(deps: QueryDeps, viewer: Viewer, projectId: string): Promise<RunDown | null> {
  const { access } = await accessTo(deps.prisma, viewer, projectId);
  if (access !== 'full') return null;
  const stream = streamName('project', projectId);
  const types: readonly Wound['type'][] = [
    'ProjectCancelled',
    'RunDownItemReported',
    'RunDownItemVerified',
    'RunDownItemReturned',
    'RunDownItemOverdue',
    'RunDownCompleted',
  ];
  const [state, events] = await Promise.all([
    stateOf<ProjectState>(deps, stream),
    eventsOn<Wound>(deps, stream, types),
  ]);
  const cancelled = events.findLast(({ event }) => event.type === 'ProjectCancelled' && event.runDown)?.event;
  if (cancelled?.type !== 'ProjectCancelled' || !cancelled.runDown) return null;
  const completed = events.findLast(({ event }) => event.type === 'RunDownCompleted')?.event;
  const { body, cap, items } = cancelled.runDown;
  const running = state.orders.runDown;
  const { regime } = await lawOf(deps, state.regimeHash);
  return {
    ...{ interventionId: cancelled.interventionId, body, status: completed ? 'completed' : 'open', capMinor: cap },
    usedMinor: completed?.type === 'RunDownCompleted' ? completed.used : (running?.used ?? 0),
    currency: regime.money.currency,
    items: items.map((item) => ({ ...item, ...standingOf(item.id, events) })),
  };
}

const STATUS: Readonly<Record<string, 'reported' | 'verified'>> = {
  RunDownItemReported: 'reported',
  RunDownItemVerified: 'verified',
};

function standingOf(
  id: string,
  events: readonly Placed<Wound>[],
): Pick<RunDown['items'][number], 'status' | 'overdue' | 'statement'> {
  const own = events.map(({ event }) => event).filter((event) => 'itemId' in event && event.itemId === id);
  const last = own.findLast(({ type }) => type !== 'RunDownItemOverdue');
  const report = own.findLast((event) => event.type === 'RunDownItemReported');
  return {
    status: STATUS[last?.type ?? ''] ?? 'open',
    overdue: own.some(({ type }) => type === 'RunDownItemOverdue') && last?.type !== 'RunDownItemVerified',
    statement: report?.type === 'RunDownItemReported' ? report.evidence : null,
  };
}

/** A supplier's claim because of an order, with what became of it. */
export interface SupplierClaim {
  readonly claimId: string;
  readonly interventionId: string;
  readonly supplier: string;
  readonly contractId: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly text: string;
  readonly status: string;
  readonly paidMinor: number | null;
  readonly recordedAt: Instant;
  readonly source: number;
}

type OfClaim = Extract<ProjectEvent, { type: 'SupplierClaimRecorded' | 'SupplierClaimUpdated' }>;

/** Claims of suppliers about the project, oldest first; null if the viewer may not see the case. */
export async function claimsOf(
  deps: QueryDeps,
  viewer: Viewer,
  projectId: string,
): Promise<readonly SupplierClaim[] | null> {
  const { access } = await accessTo(deps.prisma, viewer, projectId);
  if (access !== 'full') return null;
  const events = await eventsOn<OfClaim>(deps, streamName('project', projectId), [
    'SupplierClaimRecorded',
    'SupplierClaimUpdated',
  ]);
  return events.flatMap(({ event, seq, at }) => {
    if (event.type !== 'SupplierClaimRecorded') return [];
    const { claimId, interventionId, supplier, contractId, amount, currency, text } = event;
    const last = events.findLast(
      (each) => each.event.type === 'SupplierClaimUpdated' && each.event.claimId === claimId,
    );
    const update = last?.event.type === 'SupplierClaimUpdated' ? last.event : null;
    return [
      {
        ...{ claimId, interventionId, supplier, contractId, amountMinor: amount, currency, text },
        ...{ status: update?.status ?? 'filed', paidMinor: update?.paid?.amount ?? null, recordedAt: at, source: seq },
      },
    ];
  });
}

async function visibleIntervention({ prisma }: QueryDeps, viewer: Viewer, id: string) {
  const row = await prisma.intervention.findUnique({ where: { id }, select: { projectId: true, stream: true } });
  if (!row) return null;
  const { access } = await accessTo(prisma, viewer, row.projectId);
  return access === 'full' ? row : null;
}
