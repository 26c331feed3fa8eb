/** The tables of how agencies stand; columns in the order of `schema.prisma`. */
export const STANDING_TABLES = {
  agency_standing: {
    key: ['stream'],
    columns: [
      ...['stream', 'agency_id', 'jurisdiction', 'regime_id', 'regime_hash', 'told', 'grant', 'lapsed'],
      ...['opened_at', 'updated_at', 'version'],
    ],
  },
  agency_standing_entry: {
    key: ['stream', 'seq'],
    columns: ['stream', 'seq', 'agency_id', 'regime_id', 'type', 'content', 'actor', 'at'],
    integers: ['seq'],
  },
} as const;
