import { ACCOUNT_REFUSALS, type AccountRefusalCode } from '../../domain/account/refusals';
import { CLUSTER_REFUSALS, type ClusterRefusalCode } from '../../domain/cluster/refusals';
import { COUNCIL_REFUSALS, type CouncilRefusalCode } from '../../domain/council/refusals';
import { DELEGATION_REFUSALS, type DelegationRefusalCode } from '../../domain/delegation/refusals';
import { INTERVENTION_REFUSALS, type InterventionRefusalCode } from '../../domain/intervention/refusals';
import { INVOICE_REFUSALS, type InvoiceRefusalCode } from '../../domain/invoice/refusals';
import { PROJECT_REFUSALS, type ProjectRefusalCode } from '../../domain/project/refusals';
import { ADOPTION_REFUSALS, type AdoptionRefusalCode } from '../../domain/regime/adoption/refusals';
import { REVIEW_REFUSALS, type ReviewRefusalCode } from '../../domain/review/refusals';
import { ROLLOUT_REFUSALS, type RolloutRefusalCode } from '../../domain/rollout/refusals';
import { STANDING_REFUSALS, type StandingRefusalCode } from '../../domain/standing/refusals';

/** Every code with which the law refuses, whatever the proceeding. */
export type RefusalCode =
  | ProjectRefusalCode
  | InvoiceRefusalCode
  | ReviewRefusalCode
  | InterventionRefusalCode
  | CouncilRefusalCode
  | DelegationRefusalCode
  | AccountRefusalCode
  | ClusterRefusalCode
  | AdoptionRefusalCode
  | RolloutRefusalCode
  | StandingRefusalCode;

/** Every code with which the law refuses, and what it says; where two proceedings share a code they mean the same. */
export const REFUSALS: Readonly<Record<string, string>> = {
  ...ACCOUNT_REFUSALS,
  ...CLUSTER_REFUSALS,
  ...ADOPTION_REFUSALS,
  ...INTERVENTION_REFUSALS,
  ...INVOICE_REFUSALS,
  ...REVIEW_REFUSALS,
  ...PROJECT_REFUSALS,
  ...COUNCIL_REFUSALS,
  ...DELEGATION_REFUSALS,
  ...ROLLOUT_REFUSALS,
  ...STANDING_REFUSALS,
  'regime-unknown': 'No regime with this hash is on record.',
};
