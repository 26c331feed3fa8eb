import type { z } from 'zod';
import { invoiceDetailSchema } from '../../../contracts/api/invoice-acts';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';

/** An invoice with everything that is known of it. */
export type Invoice = z.infer<typeof invoiceDetailSchema>;

/** The invoice of the page's address. */
export const invoiceOf = ({ desk, params }: PageContext) =>
  desk.read(invoiceDetailSchema, at`/invoices/${params['invoiceId'] ?? ''}`);
