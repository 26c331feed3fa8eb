import { ok } from '../../domain/result';
import { at } from '../frame/route-at';
import { DecisionText } from '../oversight/decision';
import { nameOf, wasSent } from '../oversight/open-case';
import { courseActPages } from '../progress/acts/act-page';
import { statementWords } from '../statements/words';
import { StandingLink } from './link';
import { decidesFor } from './load';
import { standingWords } from './words';

/** The body that classifies says which tier a project has; also again, with the reason. */
const classifyPages = courseActPages('/cases/:projectId/classification', async (context, { found, rules, terms }) => {
  const { visit } = context;
  const { classify: words, reason, notYours } = standingWords(visit.language);
  const classifies = rules?.tiers.classifiedBy;
  const notMine = decidesFor(visit, classifies, rules) ? null : notYours;
  return Promise.resolve(
    ok({
      title: words.title,
      lead: words.lead,
      part: { path: '', back: statementWords(visit.language).back },
      closed: classifies === undefined ? words.notByBody : wasSent(context) ? null : notMine,
      above: (
        <>
          {found.tier === null ? null : <p class="ds-paragraph">{words.now(terms.tier(found.tier))}</p>}
          {found.submission === null ? null : <p class="tg-quoted">{found.submission.content.summary}</p>}
          <StandingLink visit={visit} found={found} />
        </>
      ),
      form: {
        fields: [
          {
            ...{ kind: 'choice', pointer: '/tier', label: words.tier, required: true },
            options: (rules?.tiers.levels ?? []).map(({ id }) => ({ value: id, label: terms.tier(id) })),
          },
          {
            ...{ kind: 'longText', pointer: '/reason', label: reason, hint: words.reasonHint },
            ...{ most: 10_000, rows: 5, required: true },
          },
        ],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/classification`,
      said: 'decided',
    }),
  );
});

/** The officer looks at a decision that the agency took itself. */
const auditPages = courseActPages('/cases/:projectId/decisions/:decisionId/audit', async (context, { found }) => {
  const { visit, params } = context;
  const { audit: words } = standingWords(visit.language);
  const { decisionId = '' } = params;
  const decision = found.decisions.find((each) => each.decisionId === decisionId);
  const by = await nameOf(context, decision?.decidedBy ?? null);
  return ok({
    title: words.title,
    lead: words.lead,
    part: { path: '', back: statementWords(visit.language).back },
    tasks: ['audit_autonomy'],
    about: ({ subject }) => subject?.['decisionId'] === decisionId,
    above: (
      <>
        {decision === undefined ? null : <DecisionText visit={visit} decision={decision} by={by} />}
        <StandingLink visit={visit} found={found} />
      </>
    ),
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/outcome', label: words.outcome, required: true },
          options: (['fine', 'findings', 'suspend'] as const).map((value) => ({ value, label: words.outcomes[value] })),
        },
        { kind: 'longText', pointer: '/findings', label: words.findings, most: 20_000, rows: 6, required: true },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/decisions/${decisionId}/audit`,
  });
});

/** How closely a project is looked at, and what its agency decided itself. */
export const standingInCasePages = [...classifyPages, ...auditPages];
