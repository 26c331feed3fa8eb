import { refuse } from '../refusal';

/** Why an invoice refuses a command: every code it uses, for the reference. */
export const INVOICE_REFUSALS = {
  'not-authorised': 'The actor holds no office that may do this with this invoice.',
  'invoice-duplicate': 'This invoice came in before: same seller, number, date and type.',
  'no-such-invoice': 'No invoice came in under this id.',
  'invoice-rejected': 'The invoice was rejected; nothing more can be done with it.',
  'project-of-another-agency': 'The project is not one of the agency that the invoice came in for.',
  'project-in-other-currency': 'The rules of the project reckon in another currency than those of the invoice.',
  'no-such-contract': 'The project has recorded no such contract.',
  'remember-needs-one-class': 'Only one class for all lines can be kept for further invoices.',
  'shares-missing': 'The lines are not shared out over cost classes as a whole.',
  'no-such-choice': 'Nothing was remembered with this invoice under this contract, or it was forgotten before.',
  'already-matched-so': 'The invoice is matched so already.',
  'no-rate-needed': 'The invoice waits for no rate.',
  'rate-invalid': 'The rate is no positive decimal of a day that exists, or names no source.',
  'amount-overflow': 'The amount is too large to be reckoned with exactly.',
  'text-missing': 'A text is missing or blank.',
} as const satisfies Readonly<Record<string, string>>;

export type InvoiceRefusalCode = keyof typeof INVOICE_REFUSALS;

/** A decision that refuses, with a code of the table. */
export const refuseInvoice = refuse<InvoiceRefusalCode>;

export type InvoiceRefusal = ReturnType<typeof refuseInvoice>;
