import type { Regime } from '../../domain/regime/types';
import type { Case } from '../case/load';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { decidesFor } from '../standing/load';
import { decisionRuleOf } from './directions';
import { statementWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly found: Case;
  readonly rules: Regime | null;
}

/** What a body may do in a case of its own accord, and where directions are read; nothing where there is none. */
export function WaysInCase({ visit, found, rules }: Props) {
  const { inCase: words } = statementWords(visit.language);
  const here = at`/cases/${found.id}`;
  const callsIn = rules?.scope.callIn.some(({ by }) => decidesFor(visit, by, rules)) ?? false;
  const calledIn = found.overlays.includes('called_in');
  const links = [
    callsIn && !found.ended && found.scope === 'out' && { path: '/call-in', text: words.callIn },
    callsIn && !found.ended && calledIn && { path: '/call-in/lifting', text: words.liftCallIn },
    seeksDirection(visit, found, rules) && { path: '/directions/request', text: words.seek },
    found.directions.length > 0 && { path: '/directions', text: words.directions },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <nav class="tg-section" aria-label={words.title}>
      <ul class="tg-links">
        {links.map(({ path, text }) => (
          <li key={path}>
            <a class="ds-link" href={here + path}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const REFUSED: readonly string[] = ['rejected', 'returned'];

/** Whether the person answers for a decision that only a direction could turn, and has not asked for one. */
function seeksDirection(visit: Visit, found: Case, rules: Regime | null): boolean {
  const rule = decisionRuleOf(found, rules);
  if (!rule?.politicalDirection || !decidesFor(visit, rule.body, rules)) return false;
  const advised = found.reviews.some(({ gate, outcome }) => gate === found.gate && outcome !== null);
  const sought = found.tasks.some(({ kind }) => kind === 'give_direction' || kind === 'sign_direction');
  return !sought && (REFUSED.includes(found.status) || advised);
}
