import { ACCOUNT_POLICY } from './policy/accounts';
import { ADVICE_POLICY } from './policy/advice';
import { CLUSTER_POLICY } from './policy/clusters';
import { APPEAL_POLICY } from './policy/appeals';
import { EXCHANGE_RATE_POLICY } from './policy/exchange-rates';
import { EXIT_POLICY } from './policy/exit';
import { ESCALATION_POLICY } from './policy/escalation';
import { OVERSIGHT_POLICY } from './policy/oversight';
import { INTERVENTION_POLICY } from './policy/interventions';
import { INVOICE_POLICY } from './policy/invoices';
import { PEOPLE_POLICY } from './policy/people';
import { REPORTING_POLICY } from './policy/reporting';
import { PILOT_POLICY } from './policy/pilots';
import { PROJECT_POLICY } from './policy/project';
import { REVIEW_POLICY } from './policy/review';
import { AGENCY } from './policy/roles';
import { REGIME_POLICY } from './policy/regimes';
import { ROLLOUT_POLICY } from './policy/rollouts';
import { SIMULATION_POLICY } from './policy/simulation';
import { STANDING_POLICY } from './policy/standing';
import type { ActionRule } from './rights';

/**
 * Who may do what: the one table. It is checked on the server for every request and published as
 * `docs/reference/rights.md`. Four eyes, recusal and the powers of a body by its regime are decided in the domain too.
 */
export const POLICY = {
  ...PEOPLE_POLICY,
  ...ACCOUNT_POLICY,
  ...ADVICE_POLICY,
  ...APPEAL_POLICY,
  ...CLUSTER_POLICY,
  ...INTERVENTION_POLICY,
  ...INVOICE_POLICY,
  ...PROJECT_POLICY,
  ...REVIEW_POLICY,
  ...OVERSIGHT_POLICY,
  ...REGIME_POLICY,
  ...REPORTING_POLICY,
  ...ESCALATION_POLICY,
  ...EXCHANGE_RATE_POLICY,
  ...EXIT_POLICY,
  ...PILOT_POLICY,
  ...ROLLOUT_POLICY,
  ...SIMULATION_POLICY,
  ...STANDING_POLICY,

  'draft.create': { description: 'Begin a draft', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.read': { description: 'Read a draft', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.list': { description: 'List the drafts of one’s agency', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.write': { description: 'Write in a draft, throw it away', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.submit': {
    description: 'File a draft as a submission (not by one of its authors)',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'audit.read': { description: 'Read the audit trail', grants: [{ to: ['auditor', 'administrator'] }] },
  'task.read': { description: 'See what waits for oneself, and one’s notifications', grants: [{ to: ['signed_in'] }] },
  'regime.read': {
    description: 'Read regimes, and check whether a project would be in scope',
    grants: [{ to: ['public'] }],
  },
  'import.run': {
    description: 'Import a published register, and see how it went',
    grants: [{ to: ['oversight_officer', 'administrator'] }],
  },
  'project.export': {
    description: 'Take along every project that one may see, for another register',
    grants: [{ to: ['oversight_officer', 'oversight_decider', 'auditor'] }],
  },
  'rehearsal.clock': { description: 'Read and move the clock of a rehearsal', grants: [{ to: ['signed_in'] }] },
} satisfies Record<string, ActionRule>;

export type Action = keyof typeof POLICY;
