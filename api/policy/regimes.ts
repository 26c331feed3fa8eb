import type { ActionRule, Grant } from '../rights';
import { EVERY_ROLE } from './roles';

/** Who makes rules: those who set the register up, and those who decide for the jurisdiction of the rules. */
const MAKERS: readonly Grant[] = [{ to: ['administrator'] }, { to: ['oversight_decider'], when: ['own_jurisdiction'] }];

/** Lines of the table of rights about making rules. */
export const REGIME_POLICY = {
  'regime.write': { description: 'Add, publish and retire versions of a regime', grants: [{ to: ['administrator'] }] },
  'regime.propose': { description: 'Propose a version of rules, refuse a proposal', grants: MAKERS },
  'regime.approve': { description: 'Approve a version of rules that others wrote', grants: MAKERS },
  'regime.read_adoption': {
    description: 'See who proposed, approved and published a version, and why',
    grants: [{ to: EVERY_ROLE }],
  },
  'regime_draft.create': { description: 'Begin a draft of rules', grants: MAKERS },
  'regime_draft.read': {
    description: 'Read a draft of rules, its faults, and how it differs',
    grants: [...MAKERS, { to: ['auditor'], when: ['own_jurisdiction'] }],
  },
  'regime_draft.list': {
    description: 'List the drafts of rules of one’s jurisdiction',
    grants: [...MAKERS, { to: ['auditor'], when: ['own_jurisdiction'] }],
  },
  'regime_draft.write': { description: 'Write in a draft of rules, throw it away', grants: MAKERS },
  'rehearsal.proclaim': {
    description: 'Bring rules into force in a rehearsal, without approval',
    grants: [{ to: ['administrator', 'oversight_decider'] }],
  },
} satisfies Record<string, ActionRule>;
