import type { Table } from './tables';

/** Rules that do not bind a project for a time. */
export const PILOT_TABLES = {
  exemption: {
    key: ['stream', 'exemption_id'],
    columns: [
      ...['stream', 'exemption_id', 'project_id', 'agency_id', 'jurisdiction', 'rules', 'until', 'body_key'],
      ...['granted_at', 'ended_at', 'how'],
    ],
  },
} as const satisfies Record<string, Table>;
