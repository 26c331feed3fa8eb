import type { Case } from '../case/load';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { standingWords } from './words';

const OFFICES: readonly string[] = [
  ...['oversight_officer', 'oversight_decider', 'second_signatory', 'council_secretary', 'council_chair'],
  ...['funder', 'auditor'],
];
const AGENCY: readonly string[] = ['agency_author', 'agency_approver', 'agency_coordinator', 'agency_sponsor'];

interface Props {
  readonly visit: Visit;
  readonly found: Pick<Case, 'agency' | 'jurisdiction'>;
}

/** From a case to how its agency stands, for whoever may read that. */
export function StandingLink({ visit, found: { agency, jurisdiction } }: Props) {
  const mayRead = visit.signedIn?.appointments.some(
    (office) =>
      (OFFICES.includes(office.role) && office.jurisdiction === jurisdiction) ||
      (AGENCY.includes(office.role) && office.bodyId === agency.id),
  );
  return mayRead === true ? (
    <p class="ds-paragraph">
      <a class="ds-link" href={at`/agencies/${agency.id}/standing`}>
        {standingWords(visit.language).linkFromCase}
      </a>
    </p>
  ) : null;
}
