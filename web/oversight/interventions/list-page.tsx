import type { Role } from '../../../domain/kernel';
import { CaseFrame } from '../../case/frame';
import type { Case } from '../../case/load';
import { wordOf } from '../../components/standing';
import { dayText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { rolesOf, type Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { openCase } from '../open-case';
import { oversightWords } from '../words';
import { proceedingWords } from './words';

const PROPOSERS: readonly Role[] = ['oversight_officer', 'oversight_decider'];

/** Those who see more cases than their own. */
const WATCHING: readonly Role[] = [...PROPOSERS, 'second_signatory', 'auditor', 'funder'];

/** The proceedings of a case, and where each stands. */
export const listPage: Page = {
  method: 'get',
  path: '/cases/:projectId/interventions',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules } = opened.value;
    const words = proceedingWords(visit.language);
    const roles = rolesOf(visit);
    const proposes = found.status === 'running' && PROPOSERS.some((role) => roles.has(role));
    const links = [
      ...(proposes && rules?.pause ? [{ href: at`/cases/${found.id}/propose-pause`, text: words.propose }] : []),
      ...(proposes && rules?.cancel
        ? [{ href: at`/cases/${found.id}/propose-cancellation`, text: words.steps.proposeCancellation.title }]
        : []),
    ];
    const ordered = found.interventions.some(({ status, outcome }) => status !== 'hearing' && outcome !== 'withdrawn');
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {found.interventions.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          <ul class="tg-story">
            {found.interventions.map((each) => (
              <li key={each.id}>
                <a class="ds-link" href={at`/cases/${found.id}/interventions/${each.id}`}>
                  {stageWords(visit.language).intervention.kind[each.kind as 'pause' | 'cancellation']}
                </a>
                : <Standing visit={visit} proceeding={each} />
              </li>
            ))}
          </ul>
          <ul class="tg-links tg-after">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a class="ds-button" data-variant="secondary" href={href}>
                  {text}
                </a>
              </li>
            ))}
            {ordered ? (
              <>
                <li>
                  <a class="ds-link" href={at`/cases/${found.id}/run-down`}>
                    {words.after.runDown.title}
                  </a>
                </li>
                <li>
                  <a class="ds-link" href={at`/cases/${found.id}/supplier-claims`}>
                    {words.after.claims.title}
                  </a>
                </li>
              </>
            ) : null}
            {WATCHING.some((role) => roles.has(role)) ? (
              <li>
                <a class="ds-link" href="/interventions">
                  {oversightWords(visit.language).interventions.all}
                </a>
              </li>
            ) : null}
          </ul>
        </CaseFrame>
      ),
    };
  },
};

interface StandingProps {
  readonly visit: Visit;
  readonly proceeding: Pick<Case['interventions'][number], 'status' | 'outcome' | 'proposedAt' | 'pauseUntil'>;
}

/** Where a proceeding stands. */
export function Standing({
  visit: { language },
  proceeding: { status, outcome, proposedAt, pauseUntil },
}: StandingProps) {
  const words = proceedingWords(language);
  const { status: standings, outcome: outcomes } = stageWords(language).intervention;
  const paused = pauseUntil !== null && (status === 'in_force' || status === 'expired');
  return (
    <>
      {outcome === null ? wordOf(standings, status) : wordOf(outcomes, outcome)}
      {paused ? `, ${words.until(dayText(pauseUntil, language))}` : ''}
      <span class="tg-hint">{words.proposed(dayText(proposedAt, language))}</span>
    </>
  );
}
