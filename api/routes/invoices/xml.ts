import type { Fault } from '../../../contracts/api/problem';
import type { InvoiceFault } from '../../../register/invoices/faults';
import type { Answer } from '../../answer';
import { problem, type Problem } from '../../problem';

/** Media types in which an e-invoice comes. */
export const XML = ['application/xml', 'text/xml'];

/** What is no e-invoice: every fault with its rule of EN 16931 or XML, and its business term as the pointer. */
export function unread(faults: readonly InvoiceFault[]): Problem {
  const errors = faults.map(({ field, rule, message, remedy }): Fault => {
    return { in: 'body', pointer: field === undefined ? '' : `/${field}`, rule, message, remedy };
  });
  return problem('validation-failed', { errors });
}

/** The same as the answer of a route. */
export const notRead = (faults: readonly InvoiceFault[]): Answer => ({ problem: unread(faults) });
