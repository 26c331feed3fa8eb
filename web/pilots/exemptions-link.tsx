import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import type { OpenCase } from '../oversight/open-case';
import { exemptionWords } from './words/exemptions';

interface Props {
  readonly visit: Visit;
  readonly opened: Pick<OpenCase, 'found' | 'rules'>;
}

/** The way to what the sandbox lifts; nothing where the rules have none, or not for such a project. */
export function ExemptionsLink({ visit, opened: { found, rules } }: Props) {
  if (rules?.pilots.sandbox === undefined || !isTriedOut(found)) return null;
  return (
    <p class="tg-after">
      <a class="ds-link" href={at`/cases/${found.id}/exemptions`}>
        {exemptionWords(visit.language).title}
      </a>
    </p>
  );
}

/** Whether a sandbox can lift rules from a project of this kind. */
export const isTriedOut = ({ kind }: { readonly kind: string }): boolean => kind === 'pilot' || kind === 'product';
