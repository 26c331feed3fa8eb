/** The tables of what projects have in common, and of clusters; columns in the order of `schema.prisma`. */
export const CLUSTER_TABLES = {
  slice_project: {
    key: ['project_id'],
    columns: [
      ...['project_id', 'stream', 'agency_id', 'regime_id', 'regime_hash', 'on_day', 'amount_minor', 'counts'],
      ...['changed_seq', 'changed_at'],
    ],
  },
  slice_key: {
    key: ['stream', 'key_id'],
    columns: ['stream', 'key_id', 'project_id', 'lookup', 'kind', 'value', 'on_day', 'holds', 'seq'],
  },
  cluster: {
    key: ['id'],
    columns: [
      ...['id', 'stream', 'jurisdiction', 'regime_id', 'status', 'how', 'sum_minor', 'currency', 'lines', 'programme'],
      ...['lead_id', 'immune_until', 'due_date', 'overdue', 'found_at', 'updated_at', 'version'],
    ],
  },
  cluster_member: {
    key: ['stream', 'project_id'],
    columns: ['stream', 'project_id', 'cluster_id', 'agency_id', 'on_day', 'amount_minor'],
  },
} as const;
