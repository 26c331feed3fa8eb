import { isOfAgency, personsOf } from '../actor';
import type { Assignee, Context } from '../kernel';
import { deciderAt, officerAt } from '../project/who';
import { cite } from '../refusal';
import type { Aggregation } from '../regime/admission';
import { caseAppointment } from '../regime/bodies';
import { secondSignatory } from '../regime/powers';
import type { Regime } from '../regime/types';
import { refuseCluster, type ClusterRefusal } from './refusals';
import { agenciesOf, type ClusterState } from './state';

/** The agencies' authorised signatories. */
export const agencies = ({ members }: Pick<ClusterState, 'members'>): readonly Assignee[] =>
  agenciesOf(members).map((bodyId) => ({ role: 'agency_approver', bodyId }));

/** Who runs the cases of the body in charge. */
export const inCharge = ({ decidedBy }: Pick<Aggregation, 'decidedBy'>, regime: Regime): Assignee =>
  officerAt(decidedBy, regime);

/** Everybody who is told what becomes of a cluster. */
export const concerned = (state: Pick<ClusterState, 'members'>, rule: Aggregation, regime: Regime) => [
  ...agencies(state),
  inCharge(rule, regime),
];

/** Null for who runs or decides the cases of the body that the rule puts in charge. */
export function unlessInCharge(rule: Aggregation, { actor, regime }: Context): ClusterRefusal | null {
  if (caseAppointment(actor, rule.decidedBy, regime)) return null;
  return notAuthorised([inCharge(rule, regime), deciderAt(rule.decidedBy, regime)], rule);
}

/** Null for another person who may sign for the body in charge. */
export function unlessSigns(
  by: readonly string[],
  rule: Aggregation,
  { actor, regime }: Context,
): ClusterRefusal | null {
  if (!secondSignatory(actor, rule.decidedBy, regime)) {
    return notAuthorised(
      [{ role: 'second_signatory', bodyKey: rule.decidedBy }, deciderAt(rule.decidedBy, regime)],
      rule,
    );
  }
  if (!personsOf(actor).some((person) => by.includes(person))) return null;
  return refuseCluster('same-signatory', 'The second signature must be by another person.', {
    rule: cite('aggregation', rule),
    facts: { decidedBy: by },
    remedy: 'Another person must sign.',
  });
}

/** Null for somebody who writes for the agency. */
export const unlessOfAgency = (agencyId: string, { actor }: Context): ClusterRefusal | null =>
  isOfAgency(actor, agencyId, ['agency_approver'])
    ? null
    : notAuthorised([{ role: 'agency_approver', bodyId: agencyId }]);

const notAuthorised = (needed: readonly Assignee[], rule?: Aggregation): ClusterRefusal =>
  refuseCluster('not-authorised', 'The actor holds no office that may do this in this case.', {
    ...(rule ? { rule: cite('aggregation', rule) } : {}),
    facts: { needed },
    remedy: 'Somebody with one of these offices must act.',
  });
