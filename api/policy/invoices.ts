import type { ActionRule } from '../rights';
import { AGENCY } from './roles';

/** Lines of the table of rights about e-invoices. */
export const INVOICE_POLICY = {
  'invoice.check': {
    description: 'Check an e-invoice, and see to which of one’s agency’s projects it would belong',
    grants: [{ to: AGENCY, when: ['own_agency', 'not_recused'] }],
  },
} satisfies Record<string, ActionRule>;
