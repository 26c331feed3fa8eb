import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { pageOf } from '../../../contracts/api/common';
import {
  contractRowSchema,
  spendingEntriesQuery,
  spendingEntrySchema,
  spendingSchema,
  sumsToWire,
} from '../../../contracts/api/spending';
import { formatMoney } from '../../../domain/money';
import type { ProjectSpending } from '../../../register/queries/spending';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';

const reading = {
  method: 'get',
  tag: 'Money',
  action: 'project.read_case',
  params: projectParams,
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** What a project has spent, by whom that is said, and what each number is made of. */
export const spendingRoutes = [
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/spending',
    summary: 'See what was recorded, invoiced and reported as spent, by class and month, side by side',
    responses: { 200: spendingSchema },
    handler: async ({ viewer, params: { projectId }, services }) => {
      const found = await services.register.queries.spending(viewer, projectId);
      return found ? ok(spendingToWire(projectId, found)) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/contracts',
    summary: 'List the contracts that a project has recorded, the oldest first',
    responses: { 200: z.strictObject({ items: z.array(contractRowSchema) }) },
    handler: async ({ viewer, params: { projectId }, services }) => {
      const found = await services.register.queries.contracts(viewer, projectId);
      if (!found) return notFound();
      const items = found.map(({ amount, currency, ...contract }) => ({
        ...contract,
        amount: formatMoney({ minor: amount, currency }),
      }));
      return ok({ items });
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/spending-entries',
    summary: 'List the entries behind the sums: spending recorded, invoices posted and taken back',
    query: spendingEntriesQuery,
    responses: { 200: pageOf(spendingEntrySchema) },
    handler: async ({ viewer, params, query, url, services }) => {
      const found = await services.register.queries.spendingEntries(viewer, params.projectId, query);
      if (!found) return notFound();
      if (!found.ok) return fault('invalid-cursor');
      const items = found.value.items.map(({ currency, net, vat, ...entry }) => ({
        ...entry,
        net: formatMoney({ minor: net, currency }),
        vat: vat === null ? null : formatMoney({ minor: vat, currency }),
      }));
      return page(url, items, found.value.next);
    },
  }),
];

function spendingToWire(projectId: string, spending: ProjectSpending) {
  const { currency, classes, months, report, ...rest } = spending;
  const money = (minor: number) => formatMoney({ minor, currency });
  return {
    ...rest,
    currency,
    classes: classes.map((sums) => sumsToWire(projectId, currency, sums)),
    months: months.map(({ month, ...sums }) => ({ month, ...sumsToWire(projectId, currency, sums, month) })),
    report: report && {
      ...report,
      classes: report.classes.map(({ class: of, reported, actual }) => ({
        class: of,
        reported: reported === null ? null : money(reported),
        actual: money(actual),
        difference: reported === null ? null : money(reported - actual),
      })),
    },
  };
}
