import type { z } from 'zod';
import { forgetChoiceBody, giveRateBody, invoiceParams, matchInvoiceBody } from '../../../contracts/api/invoice-acts';
import { reasonBody } from '../../../contracts/api/project-acts';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import { streamName } from '../../../contracts/names';
import type { ClassShare } from '../../../domain/invoice/allocation';
import type { ForgetChoice, GiveRate, MatchInvoice, RejectInvoice } from '../../../domain/invoice/commands';
import { parseMoney } from '../../../domain/money';
import type { InvoiceDetail } from '../../../register/queries/invoices';
import { defineAct } from '../../act';
import { invalidField, notFound } from '../../answer';
import { perform } from '../../perform';
import { defineRoute, type RouteContext } from '../../route';

const onInvoice = {
  on: 'invoice',
  tag: 'Invoices',
  params: invoiceParams,
  id: ({ invoiceId }: z.infer<typeof invoiceParams>) => invoiceId,
} as const;

type Body = z.infer<typeof matchInvoiceBody>;
type Context = RouteContext<z.infer<typeof invoiceParams>, unknown, Body>;

/** Says where an invoice belongs; also where a rule or a person erred: what counted before is taken back. */
const matchInvoiceRoute = defineRoute({
  method: 'post',
  path: '/invoices/{invoiceId}/match',
  summary: 'Say to which project, contract and classes an invoice belongs',
  description:
    'Also where a rule or a person erred: what was posted is taken back and posted anew. Without classes those of the ' +
    'proposal are taken. `remember` keeps the class for further invoices of the seller under the contract.',
  tag: 'Invoices',
  action: 'invoice.match',
  params: invoiceParams,
  body: matchInvoiceBody,
  responses: { 200: actAnswerSchema },
  idempotency: 'register',
  ifMatch: 'optional',
  rateClass: 'write',
  subject: 'domain',
  handler: async (context) => {
    const { params, body, actor, services } = context;
    const detail = await services.register.queries.invoiceDetail(actor, params.invoiceId);
    if (!detail) return notFound();
    const target = await targetOf(context);
    if (!target) {
      const remedy = 'Name a project that you may see.';
      return invalidField('/projectId', 'no-such-project', 'names no project that you may see', remedy);
    }
    const shares = sharesOf(body, detail);
    if (shares === 'amount') {
      const remedy = `Write plain decimals with no more places than ${detail.row.currency} has.`;
      return invalidField(
        '/classes',
        'malformed-amount',
        'has an amount that is none of the invoice’s currency',
        remedy,
      );
    }
    const { projectId, contractId, allowedWork, remember, reason } = body;
    const rate = await services.register.invoices.datedRate(detail.essentials, target.currency);
    const command: MatchInvoice = {
      ...{ type: 'MatchInvoice', projectId, ...target, contractId, shares, remember, reason },
      ...(allowedWork && { allowedWork }),
      ...(rate && { datedRate: rate }),
    };
    return perform(context, { stream: streamName('invoice', params.invoiceId), command });
  },
});

/** What the law looks at of the project that is meant; null where the actor does not see it. */
async function targetOf({ body, actor, services }: Context) {
  const { projectId, contractId } = body;
  const { register, db } = services;
  if ((await register.queries.access(actor, projectId)) !== 'full') return null;
  const project = await db.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { agencyId: true, regimeHash: true },
  });
  const regime = await register.regimes.byHash(project.regimeHash);
  return {
    agencyId: project.agencyId,
    currency: regime?.money.currency ?? '',
    contractKnown: contractId === null || (await register.invoices.knowsContract(projectId, contractId)),
  };
}

/** One class for all lines, what each class has, or what a rule proposes for the project. */
function sharesOf(body: Body, { essentials, matching }: InvoiceDetail): readonly ClassShare[] | 'amount' {
  if (body.class !== undefined) {
    const lines = essentials.parts.reduce((sum, { net }) => sum + net, 0);
    return [{ class: body.class, lines }];
  }
  if (body.classes === undefined) {
    return matching.proposals.find(({ projectId }) => projectId === body.projectId)?.shares ?? [];
  }
  const { currency } = essentials;
  const shares = body.classes.map(({ class: of, amount }) => ({ of, parsed: parseMoney({ amount, currency }) }));
  const known = shares.flatMap(({ of, parsed }) => (parsed.ok ? [{ class: of, lines: parsed.value.minor }] : []));
  return known.length === shares.length ? known : 'amount';
}

/** What people do about an invoice. */
export const invoiceActs = [
  matchInvoiceRoute,
  defineAct({
    ...onInvoice,
    path: '/invoices/{invoiceId}/rate',
    summary: 'Give the rate of a foreign currency, or correct it',
    description: 'The dated rate, and who published it; then the invoice counts at its project.',
    action: 'invoice.handle',
    body: giveRateBody,
    command: ({ body }): GiveRate => ({ type: 'GiveRate', ...body }),
  }),
  defineAct({
    ...onInvoice,
    path: '/invoices/{invoiceId}/rejection',
    summary: 'Reject an invoice that the agency does not owe',
    description: 'What was posted is taken back. The seller sends a further invoice with a number of its own.',
    action: 'invoice.handle',
    body: reasonBody,
    command: ({ body }): RejectInvoice => ({ type: 'RejectInvoice', ...body }),
  }),
  defineAct({
    ...onInvoice,
    path: '/invoices/{invoiceId}/choice/withdrawal',
    summary: 'Forget what was said with an invoice for all further ones of its seller',
    description: 'Those that come from now on wait for somebody again; what was posted stays as it is.',
    action: 'invoice.match',
    body: forgetChoiceBody,
    command: ({ body }): ForgetChoice => ({ type: 'ForgetChoice', ...body }),
  }),
];
