import type { ActionRule, Grantee } from '../rights';
import { AGENCY, AGENCY_SIGNERS } from './roles';

const OVERSEERS: readonly Grantee[] = [
  'oversight_officer',
  'oversight_decider',
  'second_signatory',
  'council_secretary',
];

/** Lines of the table of rights about e-invoices. */
export const INVOICE_POLICY = {
  'invoice.check': {
    description: 'Check an e-invoice, and see to which of one’s agency’s projects it would belong',
    grants: [{ to: AGENCY, when: ['own_agency', 'not_recused'] }],
  },
  'invoice.receive': {
    description: 'Bring in an e-invoice that was sent to one’s agency',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'invoice.read': {
    description: 'Read e-invoices; those of a project only who sees it whole',
    grants: [
      { to: AGENCY_SIGNERS, when: ['own_agency', 'not_recused'] },
      { to: [...OVERSEERS, 'funder', 'auditor'], when: ['own_jurisdiction', 'not_recused'] },
    ],
  },
  'invoice.match': {
    description: 'Say to which project and classes an e-invoice belongs',
    grants: [
      { to: AGENCY, when: ['own_agency', 'not_recused'] },
      {
        to: ['oversight_officer', 'oversight_decider', 'council_secretary', 'council_chair'],
        when: ['own_jurisdiction'],
      },
    ],
  },
  'invoice.handle': {
    description: 'Give the rate of a foreign currency, reject an e-invoice',
    grants: [{ to: AGENCY, when: ['own_agency', 'not_recused'] }],
  },
  'invoice.assign': {
    description: 'Say whose an e-invoice is that was sent to nobody whom the directory knows',
    grants: [{ to: ['administrator'] }],
  },
} satisfies Record<string, ActionRule>;
