import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { ProblemDocument } from '../../../contracts/api/problem';
import { ok, type Result } from '../../../domain/result';
import { CaseFrame } from '../../case/frame';
import { isFor } from '../../case/overview';
import { Facts } from '../../components/facts';
import { wordOf } from '../../components/standing';
import { dayText, numberText } from '../../format';
import type { Field, Form } from '../../frame/form/fields';
import { formPages } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { openCase, type OpenCase } from '../../oversight/open-case';
import { holds } from '../makers';
import { RecommendationTable, type Recommendation } from './list';
import { recommendationWords } from './words';

interface Open extends OpenCase {
  readonly one: Recommendation;
}

async function openOne(context: PageContext): Promise<Result<Open, ProblemDocument>> {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const one = opened.value.found.recommendations.find(
    ({ recommendationId }) => recommendationId === context.params['recommendationId'],
  );
  if (one) return ok({ ...opened.value, one });
  // What the interface says of something that there is not.
  const missing = await context.desk.read(z.unknown(), at`/projects/${context.params['recommendationId'] ?? ''}`);
  if (missing.ok) throw new Error('A recommendation is no project.');
  return missing;
}

/** The recommendations of a case, as a part of it. */
const listPage: Page = {
  method: 'get',
  path: '/cases/:projectId/recommendations',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules } = opened.value;
    const { recommendations: all } = found;
    const { ofCase: words } = recommendationWords(visit.language);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {all.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <RecommendationTable visit={visit} items={all} ofCase />
          )}
        </CaseFrame>
      ),
    };
  },
};

type Act = 'claim' | 'verify' | 'replace';

const ROUTES: Readonly<Record<Act, string>> = { claim: 'completion', verify: 'verification', replace: 'replacement' };

/** What the page of a recommendation offers; whether it passes, the interface says. */
function actsFor(visit: Visit, { found, one }: Open): readonly Act[] {
  const mine = (kind: string) =>
    found.tasks.some(
      (task) => task.kind === kind && task.subject?.['recommendationId'] === one.recommendationId && isFor(task, visit),
    );
  const isOpen = ['open', 'accepted', 'returned', 'done_claimed'].includes(one.status);
  return [
    ...(mine('meet_recommendation') ? (['claim'] as const) : []),
    ...(mine('verify_recommendation') ? (['verify'] as const) : []),
    ...(isOpen && holds(visit, ['council_chair'], one.jurisdiction) ? (['replace'] as const) : []),
  ];
}

/** One recommendation: what it says, who sees to it, what was done, and who has looked. */
const onePage: Page = {
  method: 'get',
  path: '/cases/:projectId/recommendations/:recommendationId',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openOne(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules, one } = opened.value;
    const { one: words, acts } = recommendationWords(visit.language);
    const here = at`/cases/${found.id}/recommendations`;
    const offered = actsFor(visit, opened.value);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="tg-quoted">{one.text}</p>
          <Facts rows={rowsOf(opened.value, visit)} />
          {offered.length === 0 ? null : (
            <ul class="tg-links tg-after" aria-label={words.acts}>
              {offered.map((act, place) => (
                <li key={act}>
                  <a
                    class="ds-button"
                    data-variant={place === 0 && act !== 'replace' ? undefined : 'secondary'}
                    href={`${here}${at`/${one.recommendationId}/${act}`}`}
                  >
                    {acts[act].title}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <p class="tg-after">
            <a class="ds-link" href={here}>
              {words.back}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};

type Row = readonly [string, ComponentChildren];

function rowsOf({ one, terms, found: { recommendations: all } }: Open, { language }: Visit): readonly Row[] {
  const { one: words } = recommendationWords(language);
  const { case: cases } = stageWords(language);
  const bodyOf = (key: string) => (key === 'agency' ? words.agency : terms.body(key));
  const replacement = all.find(({ recommendationId }) => recommendationId === one.replacedBy)?.text ?? one.replacedBy;
  const rows: readonly (readonly [string, ComponentChildren | null])[] = [
    [words.status, cases.recommendation[one.status]],
    [words.urgency, wordOf(cases.urgency, one.urgency)],
    [words.due, one.due === null ? null : dayText(one.due, language)],
    [words.gate, terms.gate(one.gate)],
    [words.owner, bodyOf(one.owner)],
    [words.evidence, one.evidence],
    [words.verifier, bodyOf(one.verifier)],
    [
      words.answer,
      one.answer === null ? null : (
        <>
          {wordOf(cases.answer, one.answer)}
          {one.answerText === null ? null : <span class="tg-hint">{one.answerText}</span>}
        </>
      ),
    ],
    [words.claimed, one.claimedAt === null ? null : dayText(one.claimedAt, language)],
    [words.claim, one.claimEvidence],
    [
      words.link,
      one.claimLink === null ? null : (
        <a class="ds-link" href={one.claimLink} rel="external">
          {one.claimLink}
        </a>
      ),
    ],
    [words.returned, one.returned === 0 ? null : words.times(numberText(one.returned, language))],
    [words.reason, one.reason],
    [words.replacedBy, replacement],
    [words.escalated, one.escalatedTo === null ? null : bodyOf(one.escalatedTo)],
  ];
  return rows.filter(([, value]) => value !== null);
}

function formOf(act: Act, { found: { recommendations: all }, one }: Open, { language }: Visit): Form {
  const { acts, fields: words } = recommendationWords(language);
  const { submit } = acts[act];
  const reason: Field = { kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 10_000 };
  switch (act) {
    case 'claim':
      return {
        submit,
        fields: [
          { kind: 'longText', pointer: '/evidence', label: words.evidence, required: true, most: 10_000 },
          { kind: 'text', pointer: '/link', label: words.link, hint: words.linkHint, most: 2_000 },
        ],
      };
    case 'verify':
      return {
        submit,
        fields: [
          {
            ...{ kind: 'choice', pointer: '/verdict', label: words.verdict, required: true },
            options: [
              { value: 'verified', label: words.verified },
              { value: 'returned', label: words.returned },
            ],
          },
          reason,
        ],
      };
    case 'replace': {
      const options = all.flatMap(({ recommendationId, text }) =>
        recommendationId === one.recommendationId ? [] : [{ value: recommendationId, label: text }],
      );
      return {
        submit,
        grave: true,
        fields: [
          reason,
          ...(options.length === 0
            ? []
            : [{ kind: 'choice', pointer: '/replacedBy', label: words.replacedBy, options, asList: true } as const]),
        ],
      };
    }
  }
}

const actPages = (act: Act): readonly Page[] =>
  formPages({
    path: `/cases/:projectId/recommendations/:recommendationId/${act}`,
    load: async (context) => {
      const opened = await openOne(context);
      if (!opened.ok) return opened;
      const { found, rules, one, version } = opened.value;
      const { visit } = context;
      const { title, lead } = recommendationWords(visit.language).acts[act];
      const here = at`/cases/${found.id}/recommendations/${one.recommendationId}`;
      return ok({
        form: formOf(act, opened.value, visit),
        version,
        act: at`/projects/${found.id}/recommendations/${one.recommendationId}/${ROUTES[act]}`,
        render: (form) => (
          <CaseFrame visit={visit} found={found} rules={rules} title={title}>
            <p class="ds-paragraph tg-lead">{lead}</p>
            <p class="tg-quoted">{one.text}</p>
            <Facts rows={rowsOf(opened.value, visit)} />
            {form}
          </CaseFrame>
        ),
        done: () => ({ to: here, said: act === 'claim' ? 'sent' : 'done' }),
      });
    },
  });

export const recommendationPages: readonly Page[] = [
  listPage,
  ...(Object.keys(ROUTES) as Act[]).flatMap(actPages),
  onePage,
];
