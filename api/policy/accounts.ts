import type { ActionRule, Grantee } from '../rights';
import { AGENCY, AGENCY_SIGNERS, OVERSIGHT, IN_JURISDICTION } from './roles';

/** Who may decide for a body that gives money: which body that is, the regime says. */
const GIVERS: readonly Grantee[] = ['funder', 'oversight_decider', 'council_chair', 'consulted_body'];

/** Lines of the table of rights about money. */
export const ACCOUNT_POLICY = {
  'account.list': {
    description: 'List the accounts of the cases that one sees',
    grants: [
      { to: AGENCY_SIGNERS, when: ['own_agency', 'not_recused'] },
      { to: ['funder', ...OVERSIGHT, 'council_secretary', 'council_chair'], when: IN_JURISDICTION },
      { to: ['auditor'], when: ['not_recused'] },
    ],
  },
  'account.give': {
    description: 'Promise and release money, confirm payments, ask back, as a body with the power to release money',
    grants: [{ to: GIVERS, when: IN_JURISDICTION }],
  },
  'account.sign': {
    description: 'Sign a release, or refuse to (not by who claimed or released it)',
    grants: [{ to: [...GIVERS, 'second_signatory'], when: IN_JURISDICTION }],
  },
  'account.claim': {
    description: 'Claim a tranche with its evidence',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'account.answer': {
    description: 'Ask for a part of the reserve, answer what is asked back',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'account.decide_reserve': {
    description: 'Decide on the reserve, as the body that holds it',
    grants: [{ to: GIVERS, when: IN_JURISDICTION }],
  },
  'project.freeze': {
    description: 'Freeze money, lift a freeze, as a body with the power',
    grants: [{ to: GIVERS, when: IN_JURISDICTION }],
  },
  'project.sign_freeze': {
    description: 'Sign an order about a freeze, or refuse to (not by who ordered it)',
    grants: [{ to: [...GIVERS, 'second_signatory'], when: IN_JURISDICTION }],
  },
} satisfies Record<string, ActionRule>;
