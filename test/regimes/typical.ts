import type { Facts } from '../../domain/predicate';
import type { ScopeSubject } from '../../domain/regime/finding';

/** The ordinary case of a preset. */
export interface Typical {
  /** What is known of the agency. */
  readonly agency: Facts;
  /** What the submission states besides its cost. */
  readonly facts: ScopeSubject['facts'];
  /** Delivery in whole currency units; in scope by the facts above. */
  readonly cost: number;
}

const OF_A_MINISTRY: Typical = { agency: { 'agency.type': 'ministry' }, facts: {}, cost: 90_000_000 };

const TYPICAL: Readonly<Record<string, Partial<Typical>>> = {
  'AU-IOF': {
    agency: { 'agency.type': 'ministry', 'tier.classified': 'tier-2' },
    facts: { ictEnabled: true, riskPotential: 'high' },
  },
  CA: { agency: { 'agency.type': 'ministry', 'agency.capacityClass': '2' }, facts: { pcraLevel: 3 } },
  'DE-2025': { facts: { strategicTopic: 'none', fieldOfActivity: 'general' } },
  'NO-Digradet': { facts: { asksForReview: true, questions: ['Is the plan sound?'] } },
  'NO-KS': { facts: { digital: true }, cost: 350_000_000 },
  NZ: { agency: { 'agency.type': 'ministry', 'agency.confidenceRating': 'C' }, facts: { riskProfile: 'high' } },
  'UK-GMPP': { facts: { aboveDelegatedLimit: true } },
  'UK-v6': { facts: { cryptKey: false, publicFacing: true } },
  'US-FITARA': { facts: { majorInvestment: true } },
  'beta.gouv': { facts: { mission: 'Fewer forms', impactMetric: 'Forms not filled in' }, cost: 180_000 },
};

/** The ordinary case of a preset; a ministry that states nothing, where nothing is asked. */
export const typicalOf = (id: string): Typical => ({ ...OF_A_MINISTRY, ...TYPICAL[id] });
