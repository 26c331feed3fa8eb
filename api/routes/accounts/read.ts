import { z } from 'zod';
import {
  accountRowSchema,
  accountRecordEventSchema,
  accountSchema,
  limitToWire,
  positionToWire,
  postingSchema,
} from '../../../contracts/api/account';
import { positionSources, postingsOf } from '../../../contracts/api/origins';
import { projectParams } from '../../../contracts/api/acts';
import { idSchema, pageOf, pageQuery, text } from '../../../contracts/api/common';
import { positionOf } from '../../../domain/account/chart';
import { trialBalance } from '../../../domain/ledger/ledger';
import { formatMoney } from '../../../domain/money';
import type { AccountCommitment, AccountDetail, AccountListRow } from '../../../register/queries/account';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { withActs } from '../../task-acts';

const reading = {
  method: 'get',
  tag: 'Money',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** What is read of the money of projects. */
export const readAccountRoutes = [
  defineRoute({
    ...reading,
    path: '/accounts',
    summary: 'List the accounts of the cases that one sees, those changed last first',
    action: 'account.list',
    query: z.strictObject({
      ...pageQuery,
      body: idSchema.optional().describe('Only those for which this body acts, by the key of the regime.'),
    }),
    responses: { 200: pageOf(accountRowSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.accountList({ viewer, ...query });
      return found.ok ? page(url, found.value.items.map(rowToWire), found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/account',
    summary: 'Read the money of a project: promised, released, spent, asked back; every number with its postings',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: accountSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.account(viewer, params.projectId);
      return found ? ok(accountToWire(found), found.version) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/account/record',
    summary: 'Read what was done with the money of a project, oldest first: promises, claims, releases, freezes',
    action: 'project.read_case',
    params: projectParams,
    responses: { 200: z.strictObject({ items: z.array(accountRecordEventSchema) }) },
    handler: async ({ viewer, params, services }) => {
      const items = await services.register.queries.accountRecord(viewer, params.projectId);
      return items ? ok({ items }) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/account/postings',
    summary: 'Read the ledger of a project, the latest posting first',
    action: 'project.read_case',
    params: projectParams,
    query: z.strictObject({
      ...pageQuery,
      account: text(200).optional().describe('Only postings that touch this account of the ledger.'),
    }),
    responses: { 200: pageOf(postingSchema) },
    handler: async ({ viewer, params, query, url, services }) => {
      const found = await services.register.queries.postings(viewer, params.projectId, query);
      if (!found) return notFound();
      if (!found.ok) return fault('invalid-cursor');
      const items = found.value.items.map(({ currency, entries, ...posting }) => ({
        ...posting,
        entries: entries.map(({ account, amount }) => ({ account, amount: formatMoney({ minor: amount, currency }) })),
      }));
      return page(url, items, found.value.next);
    },
  }),
];

function accountToWire(detail: AccountDetail) {
  const { state, version, commitments, payments, reserve, tasks, clocks, origins } = detail;
  const { projectId, currency, openedAt, standing, balances } = state;
  const wire = (minor: number) => formatMoney({ minor, currency });
  const wireIf = (minor: number | null) => (minor === null ? null : wire(minor));
  const { cost } = standing;
  const shown = cost && { source: cost.source, ref: cost.ref, total: wire(cost.total) };
  return {
    ...{ projectId, version, currency, openedAt },
    standing: {
      ...standing,
      cost: shown && { ...shown, p50: wireIf(cost.p50), p85: wireIf(cost.p85), origin: origins.cost },
    },
    commitments: commitments.map((each) => commitmentToWire(each, detail)),
    payments: payments.map((payment) => ({ ...payment, amount: wire(payment.amount) })),
    reserve: reserve && {
      ...{ p50To: reserve.p50To, heldBy: reserve.heldBy, missing: reserve.missing },
      ...{ p50: wireIf(reserve.p50), p85: wireIf(reserve.p85), total: wireIf(reserve.total) },
      ...{ drawn: wire(reserve.drawn), left: wireIf(reserve.left) },
      origin: cost?.source === 'baseline' ? origins.cost : null,
      draws: origins.draws.map((draw) => ({ ...draw, amount: wire(draw.amount) })),
      asked: state.reserve.asked.map(({ drawId, amount, since }) => ({ drawId, amount: wire(amount), since })),
    },
    clawbacks: state.clawbacks.map(({ clawbackId, commitmentId, open, since, answered, overdue }) => ({
      ...{ clawbackId, commitmentId, open: wire(open), since, answered, overdue },
    })),
    proposedClawbacks: state.proposedClawbacks.map(({ amount, ...each }) => ({ ...each, amount: wire(amount) })),
    balances: Object.entries(balances).map(([account, balance]) => ({
      account,
      balance: wire(balance),
      postings: postingsOf(projectId, account),
    })),
    trialBalance: wire(trialBalance(balances)),
    tasks: tasks.map(withActs),
    clocks,
  };
}

function commitmentToWire({ terms, seq, at, limit, barred }: AccountCommitment, { state, origins }: AccountDetail) {
  const { commitmentId, funder, bodyKey, sharePercent, maxAmount, classes, conditions, reference, from, to } = terms;
  const { currency, balances } = state;
  const wire = (minor: number) => formatMoney({ minor, currency });
  const known = state.commitments.find((each) => each.commitmentId === commitmentId);
  return {
    ...{ commitmentId, funder, bodyKey, amount: wire(terms.amount), sharePercent, classes, conditions, reference },
    ...{ maxAmount: maxAmount === null ? null : wire(maxAmount), from, to, status: known?.status ?? 'ended', seq, at },
    eligibleSpent: wire(known?.eligible ?? 0),
    position: positionToWire(positionOf(balances, commitmentId), currency),
    origins: {
      eligibleSpent: origins.eligible.get(commitmentId) ?? null,
      position: positionSources(state.projectId, commitmentId),
    },
    limit: limitToWire(limit, currency),
    barred,
    tranches: terms.tranches.map((tranche) => trancheToWire(tranche, commitmentId, state)),
  };
}

function trancheToWire(
  { trancheId, label, condition, evidence, approver, amount }: AccountCommitment['terms']['tranches'][number],
  commitmentId: string,
  { tranches, currency, openedAt }: AccountDetail['state'],
) {
  const wire = (minor: number) => formatMoney({ minor, currency });
  const known = tranches.find((each) => each.commitmentId === commitmentId && each.trancheId === trancheId);
  const { status = 'lapsed', since = openedAt, claim = null, paymentId = null, released = 0 } = known ?? {};
  return {
    ...{ trancheId, label, condition, evidence, approver, amount: wire(amount), status, since, paymentId },
    claimed: claim && wire(claim.amount),
    released: paymentId === null ? null : wire(released),
  };
}

function rowToWire(row: AccountListRow) {
  const wire = (minor: bigint) => formatMoney({ minor: Number(minor), currency: row.currency });
  return {
    ...{ projectId: row.project_id, reference: row.reference, title: row.title, agencyId: row.agency_id },
    ...{ approved: row.approved, barred: row.barred, ended: row.ended, bodies: row.bodies, version: row.version },
    ...{ committed: wire(row.committed_minor), ordered: wire(row.ordered_minor), paid: wire(row.paid_minor) },
    ...{ spent: wire(row.spent_minor), recoverable: wire(row.recoverable_minor), own: wire(row.own_minor) },
    updatedAt: row.updated_at.toISOString(),
  };
}
