import { barTo } from '../../domain/account/bars';
import type { FundingCommitted } from '../../domain/account/events';
import { limitOf, reserveOf, type Limit, type Reserve } from '../../domain/account/limit';
import type { AccountState } from '../../domain/account/state';
import type { Entry } from '../../domain/ledger/ledger';
import { ok } from '../../domain/result';
import type { Instant, LocalDate } from '../../domain/time';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { clocksOf } from './clocks';
import { lawOf, stateOf, type QueryDeps } from './details';
import { accountOrigins, type AccountOrigins } from './origins';
import { comesAfter, instant, localDate, pageOf, positionOf, rowsToRead } from './paging';
import { tasksOf } from './tasks';
import type { ClockRow, Paged, Paging, TaskRow, Viewer } from './types';
import { accessTo, fullyVisible } from './visibility';

/** A commitment's terms as they were agreed, what may still be released of it, and what bars that. */
export interface AccountCommitment {
  readonly terms: FundingCommitted;
  readonly seq: number;
  readonly at: Instant;
  readonly limit: Limit;
  /** The code of what keeps it from being released now; null for nothing. */
  readonly barred: string | null;
}

/** An instruction to pay, and whether the bank has. */
export interface PaymentRow {
  readonly paymentId: string;
  readonly commitmentId: string;
  readonly trancheId: string;
  readonly amount: number;
  readonly status: 'ordered' | 'paid';
  readonly orderedAt: Instant;
  readonly orderedSeq: number;
  readonly bankReference: string | null;
  readonly paidOn: LocalDate | null;
  readonly confirmedSeq: number | null;
}

/** The money of one project, as its ledger has it. Amounts in minor units of its currency. */
export interface AccountDetail {
  readonly version: number;
  readonly state: AccountState;
  readonly commitments: readonly AccountCommitment[];
  readonly payments: readonly PaymentRow[];
  readonly reserve: (Reserve & { readonly p50To: string; readonly heldBy: string }) | null;
  readonly tasks: readonly TaskRow[];
  readonly clocks: readonly ClockRow[];
  readonly origins: AccountOrigins;
}

/** The account of a project, for who sees the whole case; null where there is none. */
export async function accountDetail(deps: QueryDeps, viewer: Viewer, projectId: string): Promise<AccountDetail | null> {
  const { prisma, clock } = deps;
  const { access, inside } = await accessTo(prisma, viewer, projectId);
  const row = access === 'full' ? await prisma.account.findUnique({ where: { projectId } }) : null;
  if (!row) return null;
  const { stream, version } = row;
  const state = await stateOf<AccountState>(deps, stream);
  const law = await lawOf(deps, state.regimeHash);
  const [terms, payments, tasks, clocks, origins] = await Promise.all([
    termsOf(prisma, stream),
    paymentsOf(prisma, stream),
    tasksOf(prisma, { stream }, inside),
    clocksOf(prisma, { stream }, law, clock.now()),
    accountOrigins(prisma, stream, state),
  ]);
  const { funding } = law.regime;
  const { reserve } = funding;
  const commitments = terms.flatMap(({ data, seq, at }): readonly AccountCommitment[] => {
    const known = state.commitments.find(({ commitmentId }) => commitmentId === data.commitmentId);
    if (!known) return [];
    const barred = barTo(state, known, law.regime)?.refusal.code ?? null;
    return [{ terms: data, seq, at, limit: limitOf(state, known, funding), barred }];
  });
  return {
    ...{ version, commitments, payments, tasks, clocks, origins },
    state: inside ? state : untold(state),
    reserve: reserve ? { ...reserveOf(state), p50To: reserve.p50To, heldBy: reserve.reserveHeldBy } : null,
  };
}

/** Until it is signed, a release is the body's own affair. */
const untold = (state: AccountState): AccountState => ({
  ...state,
  tranches: state.tranches.map((each) =>
    each.status === 'proposed' ? { ...each, status: 'claimed', pending: null } : each,
  ),
});

async function termsOf(prisma: PrismaClient, stream: string) {
  const rows = await prisma.$queryRaw<{ seq: number; at: Date; data: FundingCommitted }[]>`
    SELECT c.seq, c.at, e.data FROM commitment c JOIN event e ON e.stream = c.stream AND e.seq = c.seq
     WHERE c.stream = ${stream} ORDER BY c.seq`;
  return rows.map((row) => ({ ...row, at: instant(row.at) }));
}

async function paymentsOf(prisma: PrismaClient, stream: string): Promise<readonly PaymentRow[]> {
  const rows = await prisma.payment.findMany({ where: { stream }, orderBy: { orderedSeq: 'asc' } });
  return rows.map(({ amountMinor, status, orderedAt, paidOn, ...row }) => ({
    ...{ paymentId: row.paymentId, commitmentId: row.commitmentId, trancheId: row.trancheId },
    ...{ amount: Number(amountMinor), status: status as PaymentRow['status'], orderedAt: instant(orderedAt) },
    ...{ orderedSeq: row.orderedSeq, bankReference: row.bankReference, paidOn: localDate(paidOn) },
    confirmedSeq: row.confirmedSeq,
  }));
}

/** A posting with the event that made it. */
export interface PostingRow {
  readonly seq: number;
  readonly event: string;
  readonly reference: string | null;
  readonly at: Instant;
  readonly currency: string;
  readonly entries: readonly Entry[];
  /** The spending that it books: an invoice, or what was recorded by hand, with the number that people know it by. */
  readonly rests: { readonly kind: 'invoice' | 'spending'; readonly id: string; readonly number: string } | null;
}

export interface PostingsRequest extends Paging {
  /** Only postings that touch this account. */
  readonly account?: string;
}

/** The ledger of an account, the latest posting first; for who sees the whole case. */
export async function postingsOf(prisma: PrismaClient, projectId: string, request: PostingsRequest): Paged<PostingRow> {
  const order = 'postings';
  const position = positionOf(request, order, 1);
  if (!position.ok) return position;
  const [before = null] = position.value ?? [];
  const touched =
    request.account === undefined
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM ledger_entry t
          WHERE t.stream = l.stream AND t.seq = l.seq AND t.account = ${request.account})`;
  const rows = await prisma.$queryRaw<
    { seq: number; event_type: string; reference: string | null; at: Date; currency: string; entries: Entry[] }[]
  >`SELECT l.seq, l.event_type, min(l.reference) AS reference, l.at, a.currency,
           jsonb_agg(jsonb_build_object('account', l.account, 'amount', l.amount_minor) ORDER BY l.n) AS entries
      FROM account a JOIN ledger_entry l ON l.stream = a.stream
     WHERE a.project_id = ${projectId} AND ${touched} AND (${before}::int IS NULL OR l.seq < ${before}::int)
     GROUP BY l.seq, l.event_type, l.at, a.currency ORDER BY l.seq DESC LIMIT ${rowsToRead(request)}`;
  const booked = await spendingOf(prisma, projectId, rows);
  return ok(
    pageOf(
      rows,
      request,
      order,
      ({ seq }) => [seq],
      ({ seq, event_type: event, reference, at, currency, entries }) => ({
        ...{ seq, event, reference, at: instant(at), currency, entries },
        rests: (event === 'SpendBooked' && booked.get(spendingIn(reference))) || null,
      }),
    ),
  );
}

/** Of an invoice the reference names the posting and the class too. */
const spendingIn = (reference: string | null): string => reference?.split(':', 1)[0] ?? '';

/** What the postings book, by its id: one query for all of them. */
async function spendingOf(
  prisma: PrismaClient,
  projectId: string,
  postings: readonly { readonly reference: string | null }[],
): Promise<ReadonlyMap<string, NonNullable<PostingRow['rests']>>> {
  const ids = [...new Set(postings.map(({ reference }) => spendingIn(reference)))];
  const rows = await prisma.spendingEntry.findMany({
    where: { projectId, ref: { in: ids } },
    select: { ref: true, source: true, number: true },
  });
  return new Map(
    rows.map(({ ref: id, source, number }) => [
      id,
      { kind: source === 'invoiced' ? 'invoice' : 'spending', id, number } as const,
    ]),
  );
}

/** One account of a list. Amounts in minor units. */
export interface AccountListRow {
  readonly project_id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly currency: string;
  readonly approved: boolean;
  readonly barred: readonly string[];
  readonly ended: string | null;
  readonly committed_minor: bigint;
  readonly ordered_minor: bigint;
  readonly paid_minor: bigint;
  readonly spent_minor: bigint;
  readonly recoverable_minor: bigint;
  readonly own_minor: bigint;
  readonly bodies: readonly string[];
  readonly updated_at: Date;
  readonly version: number;
}

export interface AccountListRequest extends Paging {
  readonly viewer: Viewer;
  /** Only accounts for which this body acts. */
  readonly body?: string;
}

/** The accounts of the cases that the viewer sees whole, those changed last first. */
export async function accountList(prisma: PrismaClient, request: AccountListRequest): Paged<AccountListRow> {
  const order = 'accounts';
  const position = positionOf(request, order, 2);
  if (!position.ok) return position;
  const conditions = [
    fullyVisible(request.viewer),
    request.body !== undefined && Prisma.sql`${request.body} = ANY(r.bodies)`,
    comesAfter(position.value, '<', { 'r.updated_at': 'timestamptz', 'r.project_id': 'text' }),
  ].filter((each) => each !== false);
  const rows = await prisma.$queryRaw<AccountListRow[]>`
    SELECT r.*, p.reference, p.title FROM account r JOIN project p ON p.id = r.project_id
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY r.updated_at DESC, r.project_id DESC LIMIT ${rowsToRead(request)}`;
  const last = (row: AccountListRow) => [instant(row.updated_at), row.project_id];
  return ok(pageOf(rows, request, order, last, (row) => row));
}
