import type { Facts } from '../../domain/predicate';
import type { ScopeSubject } from '../../domain/regime/finding';

/** What a submission of the ordinary case of a preset states, and what is known of the agency that makes it. */
export interface Typical {
  readonly agency: Facts;
  readonly facts: ScopeSubject['facts'];
}

const OF_A_MINISTRY: Typical = { agency: { 'agency.type': 'ministry' }, facts: {} };

const TYPICAL: Readonly<Record<string, Partial<Typical>>> = {
  'AU-IOF': { facts: { ictEnabled: true, riskPotential: 'high', assignedTier: 'tier-2' } },
  'NO-Digradet': { facts: { asksForReview: true, questions: ['Is the plan sound?'] } },
  'US-FITARA': { facts: { majorInvestment: true } },
};

/** The ordinary case of a preset; a ministry that states nothing, where nothing is asked. */
export const typicalOf = (id: string): Typical => ({ ...OF_A_MINISTRY, ...TYPICAL[id] });
