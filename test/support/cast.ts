import type { Role } from '../../domain/kernel';
import type { TestApi } from './api';

/** Where each role of the cast is held. */
const SEATS: Readonly<Record<Exclude<Role, 'administrator'>, string>> = {
  agency_author: 'agency',
  agency_approver: 'agency',
  agency_coordinator: 'agency',
  agency_sponsor: 'agency',
  council_secretary: 'council',
  council_member: 'council',
  council_chair: 'council',
  oversight_officer: 'oversight',
  oversight_decider: 'oversight',
  second_signatory: 'oversight',
  consulted_body: 'consulted',
  funder: 'funder',
  auditor: 'audit',
};

/** Every role, and nobody. */
export const EVERYBODY = [...Object.keys(SEATS), 'administrator', 'anonymous'] as const;

/** The handle of whoever holds the role; the demo administrator was there before. */
export const handleOf = (role: string): string => (role === 'administrator' ? 'admin' : role.replaceAll('_', '-'));

export interface CastOptions {
  readonly jurisdiction: string;
  /** The keys by which the jurisdiction's regimes name their bodies, by kind. */
  readonly keys?: Readonly<Record<string, string>>;
  /** What regimes may ask of the agency. */
  readonly agencyFacts?: Readonly<Record<string, unknown>>;
}

/**
 * One body of each kind (`agency`, `council`, …) and one person for each role (`agency-author`, `council-chair`, …), set
 * up over HTTP by the administrator alone.
 */
export async function setUpCast(
  api: TestApi,
  { jurisdiction, keys = {}, agencyFacts = {} }: CastOptions,
): Promise<void> {
  const admin = api.as('admin');
  const enter = async (path: string, body: object) => {
    const answer = await admin.post(`/api/v1${path}`, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  };
  for (const kind of new Set(Object.values(SEATS))) {
    const key = kind === 'agency' ? null : (keys[kind] ?? kind);
    const facts = kind === 'agency' ? agencyFacts : {};
    await enter('/bodies', { id: kind, kind, name: `The ${kind}`, jurisdiction, key, facts });
  }
  for (const [role, bodyId] of Object.entries(SEATS)) {
    const handle = handleOf(role);
    await enter('/people', { id: handle, handle, name: `Person ${role}` });
    await enter('/appointments', { personId: handle, bodyId, role });
  }
}
