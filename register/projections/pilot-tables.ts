import type { Table } from './tables';

/** Pilots, and rules that do not bind a project for a time. */
export const PILOT_TABLES = {
  exemption: {
    key: ['stream', 'exemption_id'],
    columns: [
      ...['stream', 'exemption_id', 'project_id', 'agency_id', 'jurisdiction', 'rules', 'until', 'body_key'],
      ...['granted_at', 'ended_at', 'how'],
    ],
  },
  pilot: {
    key: ['stream'],
    columns: [
      ...['stream', 'project_id', 'status', 'ai_class', 'term', 'begun_at', 'ended_at', 'held_for', 'neared'],
      ...['currency', 'cap_minor', 'cap_people', 'cap_days', 'money_minor', 'committed_minor', 'people', 'last_day'],
      ...['scaled_to', 'changed_at'],
    ],
  },
} as const satisfies Record<string, Table>;
