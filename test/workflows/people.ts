import type { Actor, BodyKind, Role } from '../../domain/kernel';

const at = (id: string, role: Role, bodyKind: BodyKind, bodyId: string, bodyKey: string | null): Actor => ({
  id,
  kind: 'person',
  appointments: [{ role, bodyId, bodyKind, bodyKey, jurisdiction: 'SE' }],
});

export const AGENCY = 'agency-1';
export const AUTHOR = at('astrid', 'agency_author', 'agency', AGENCY, null);
export const APPROVER = at('anders', 'agency_approver', 'agency', AGENCY, null);
export const OFFICER = at('olof', 'oversight_officer', 'oversight', 'oversight-1', 'oversight');
export const DECIDER = at('doris', 'oversight_decider', 'oversight', 'oversight-1', 'oversight');
export const SECOND = at('sten', 'second_signatory', 'oversight', 'oversight-1', 'oversight');
export const SECRETARY = at('siri', 'council_secretary', 'council', 'council-1', 'council');
export const CHAIR = at('carin', 'council_chair', 'council', 'council-1', 'council');
export const member = (id: string): Actor => at(id, 'council_member', 'council', 'council-1', 'council');
