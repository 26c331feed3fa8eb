import { isOfAgency, personsOf } from '../../../actor';
import type { Assignee, Context, Role } from '../../../kernel';
import { cite } from '../../../refusal';
import type { Reporting } from '../../../regime/oversight';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { PendingReport, ProjectState, SignerRole } from '../../state';
import { notAuthorised } from '../../who';

/** The office at the agency that signs as what the regime calls it. */
const OFFICES: Readonly<Record<SignerRole, Role>> = {
  author: 'agency_author',
  approver: 'agency_approver',
  coordinator: 'agency_coordinator',
  sponsor: 'agency_sponsor',
};

/** Who signs a report at the project's agency. */
export const signerAt = ({ agencyId }: Pick<ProjectState, 'agencyId'>, role: SignerRole): Assignee => ({
  role: OFFICES[role],
  bodyId: agencyId,
});

/** Who hands the report in: the first of the chain; an author where the regime names nobody. */
export const firstSigner = ({ signOff: [first = 'author'] }: Pick<Reporting, 'signOff'>): SignerRole => first;

/** Null if the actor holds the office of a signer at the project's agency. */
export function unlessSigner(state: ProjectState, role: SignerRole, { actor, regime }: Context): ProjectRefusal | null {
  const needed = signerAt(state, role);
  return isOfAgency(actor, state.agencyId, [OFFICES[role]])
    ? null
    : notAuthorised([needed], cite('reporting', regime.reporting));
}

/** Nobody signs a report twice, nor for somebody who has. */
export function unlessFresh(
  { signatures }: Pick<PendingReport, 'signatures'>,
  { actor, regime }: Context,
): ProjectRefusal | null {
  const signedBy = signatures.flatMap(({ by }) => by);
  if (!personsOf(actor).some((person) => signedBy.includes(person))) return null;
  return refuseProject('same-signatory', 'Whoever has signed the report does not sign it again.', {
    rule: cite('reporting', regime.reporting),
    facts: { signedBy },
    remedy: 'Another person of the agency must sign.',
  });
}
