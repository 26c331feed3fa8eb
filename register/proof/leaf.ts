import { canonicalJson } from '../canonical-json';

/** An event as it stands in its table; instants in UTC. */
export interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly schema_version: number;
  readonly data: unknown;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly command_id: string;
  readonly occurred_at: Date;
  readonly recorded_at: Date;
}

/** An administrative act or a refusal as it stands in its table. */
export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly action: string;
  readonly subject: string;
  readonly code: string | null;
  readonly facts: unknown;
  readonly command_id: string | null;
}

/** What stands under a leaf: where it is in the record, and everything that it says in canonical JSON (RFC 8785). */
export interface Leaf {
  readonly stream: string;
  readonly seq: number;
  readonly text: string;
}

/** As which the acts of administrators stand among the streams. */
export const AUDIT = 'audit';

/** The random command id keeps a short text, a vote for instance, from being guessed from its hash. */
export function leafOfEvent({ position: _, ...row }: EventRow): Leaf {
  const { stream, seq } = row;
  const says = {
    ...{ stream, seq, type: row.type, schemaVersion: row.schema_version, data: row.data },
    ...{ actor: row.actor, onBehalfOf: row.on_behalf_of, commandId: row.command_id },
    ...{ occurredAt: row.occurred_at.toISOString(), recordedAt: row.recorded_at.toISOString() },
  };
  return { stream, seq, text: canonicalJson(says) };
}

export function leafOfAudit(row: AuditRow): Leaf {
  const seq = Number(row.id);
  const says = {
    ...{ stream: AUDIT, seq, action: row.action, subject: row.subject, code: row.code, facts: row.facts },
    ...{ actor: row.actor, onBehalfOf: row.on_behalf_of, commandId: row.command_id },
    ...{ at: row.at.toISOString(), recordedAt: row.recorded_at.toISOString() },
  };
  return { stream: AUDIT, seq, text: canonicalJson(says) };
}
