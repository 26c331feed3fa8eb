/** The tables of a project's money; columns in the order of `schema.prisma`. */
export const ACCOUNT_TABLES = {
  account: {
    key: ['project_id'],
    columns: [
      ...['project_id', 'stream', 'agency_id', 'jurisdiction', 'currency', 'approved', 'barred', 'ended'],
      ...['committed_minor', 'ordered_minor', 'paid_minor', 'spent_minor', 'recoverable_minor', 'own_minor', 'bodies'],
      ...['opened_at', 'updated_at', 'version'],
    ],
  },
  commitment: {
    key: ['stream', 'commitment_id'],
    columns: ['stream', 'commitment_id', 'project_id', 'body_key', 'funder', 'seq', 'at'],
  },
  payment: {
    key: ['stream', 'payment_id'],
    columns: [
      ...['stream', 'payment_id', 'project_id', 'commitment_id', 'tranche_id', 'amount_minor', 'currency', 'status'],
      ...['ordered_at', 'ordered_seq', 'bank_reference', 'paid_on', 'confirmed_seq'],
    ],
  },
  ledger_entry: {
    key: ['stream', 'seq', 'n'],
    columns: ['stream', 'seq', 'n', 'project_id', 'account', 'amount_minor', 'event_type', 'reference', 'at'],
    integers: ['seq', 'n'],
  },
} as const;
