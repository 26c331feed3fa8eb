import type { ActionRule, Grant } from '../rights';
import { EVERY_ROLE } from './roles';

/** Who reads what the council knows of its members. */
const POOL_READERS: readonly Grant[] = [
  { to: ['council_secretary', 'council_chair'], when: ['own_body'] },
  { to: ['auditor'], when: ['own_jurisdiction'] },
  { to: ['administrator'] },
];

/** Lines of the table of rights about people, offices and councils. */
export const PEOPLE_POLICY = {
  'me.read': { description: 'See who one is and what one may', grants: [{ to: ['signed_in'] }] },
  'directory.read': { description: 'See bodies, people and appointments', grants: [{ to: EVERY_ROLE }] },
  'directory.write': {
    description: 'Set up bodies and people, appoint and end appointments',
    grants: [{ to: ['administrator'] }],
  },
  'person.erase': {
    description: 'Erase what is personal about somebody who holds no office any more',
    grants: [{ to: ['administrator'] }],
  },
  'council.read': {
    description: 'Read the pool of a council: who, with which expertise, in which term, how busy, away when',
    grants: POOL_READERS,
  },
  'council.read_member': {
    description: 'Read a member’s ties, absences and history',
    grants: [...POOL_READERS, { to: ['council_member', 'council_chair'], when: ['own'] }],
  },
  'council.maintain': {
    description: 'Keep the members’ expertise, ties, absences and caps',
    grants: [{ to: ['council_secretary'], when: ['own_body'] }, { to: ['administrator'] }],
  },
  'membership.read': {
    description: 'Read one’s own ties and absences',
    grants: [{ to: ['council_member', 'council_chair'] }],
  },
  'membership.write': {
    description: 'State one’s own ties and absences, in person',
    grants: [{ to: ['council_member', 'council_chair'] }],
  },
  'delegation.read': {
    description: 'See what one has delegated and was delegated; administrators and auditors see all',
    grants: [{ to: ['signed_in'] }],
  },
  'delegation.give': { description: 'Delegate an office of one’s own', grants: [{ to: EVERY_ROLE }] },
  'delegation.revoke': {
    description: 'Revoke a delegation that one has given; administrators any',
    grants: [{ to: ['signed_in'] }],
  },
} satisfies Record<string, ActionRule>;
