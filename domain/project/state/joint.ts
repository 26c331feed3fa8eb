import type { Instant } from '../../time';

/** The project is scrutinised together with others: it leads them, or follows the one that does. */
export interface JointState {
  readonly clusterId: string;
  /** The project in which the scrutiny happens; it may be this one. */
  readonly leadId: string;
  readonly basis: string;
  /** What all but the lead come to on that basis, minor units. */
  readonly amount: number;
  /** All but the lead. */
  readonly projects: readonly string[];
  readonly since: Instant;
  /** Of one that follows: the lead is approved, so what it decided holds here as well. */
  readonly leadApproved: boolean;
}

/** Whether another project leads this one's scrutiny. */
export const follows = ({ id, joint }: { readonly id: string; readonly joint: JointState | null }): boolean =>
  joint !== null && joint.leadId !== id;
