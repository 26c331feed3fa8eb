import type { Table } from './tables';

/** E-invoices, contracts, and what is spent. */
export const SPENDING_TABLES = {
  invoice: {
    key: ['id'],
    columns: [
      ...['id', 'stream', 'agency_id', 'jurisdiction', 'project_id', 'contract_id', 'status', 'outcome', 'matched_by'],
      ...['kind', 'number', 'issued_on', 'currency', 'net_minor', 'vat_minor', 'gross_minor', 'seller', 'seller_key'],
      ...['reference_keys', 'shares', 'findings', 'channel', 'document_id', 'received_at', 'since', 'version'],
    ],
  },
  invoice_choice: {
    key: ['stream', 'seq'],
    columns: ['stream', 'seq', 'agency_id', 'seller_key', 'contract_id', 'class', 'by', 'at'],
    integers: ['seq'],
  },
  contract: {
    key: ['stream', 'contract_id'],
    columns: [
      ...['stream', 'contract_id', 'project_id', 'agency_id', 'reference', 'reference_key', 'supplier', 'supplier_key'],
      ...['signed_on', 'amount_minor', 'currency', 'class', 'seq'],
    ],
  },
  spending_entry: {
    key: ['stream', 'seq', 'class'],
    columns: [
      ...['stream', 'seq', 'class', 'project_id', 'source', 'ref', 'number', 'spent_on', 'net_minor', 'vat_minor'],
      ...['currency', 'contract_id'],
    ],
    integers: ['seq'],
  },
  violation: {
    key: ['stream', 'seq'],
    columns: [
      ...['stream', 'seq', 'project_id', 'violation', 'ref', 'gate', 'rule_id', 'legal_ref', 'verified', 'facts', 'at'],
    ],
    integers: ['seq'],
  },
} as const satisfies Record<string, Table>;
