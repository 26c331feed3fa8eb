import type { Regime } from '../../domain/regime/types';
import { CaseFrame } from '../case/frame';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import type { Language } from '../i18n';
import { openCase, type OpenCase } from '../oversight/open-case';
import { plainActPages } from '../progress/acts/act-page';
import { sourceText } from '../progress/source';
import { viewWords } from '../progress/words';
import { decidesFor } from '../standing/load';
import { standingWords } from '../standing/words';
import type { Terms } from '../terms';
import { isTriedOut } from './exemptions-link';
import { pilotOf, type Pilot } from './load';
import { exemptionWords } from './words/exemptions';

type Exemption = Pilot['exemptions'][number];

type Sandbox = NonNullable<Regime['pilots']['sandbox']>;

/** A rule that can be lifted, `documents.plan`, as the reader knows it. */
function liftedText(rule: string, terms: Terms, language: Language): string {
  const { kinds } = exemptionWords(language);
  const dot = rule.indexOf('.');
  const [kind, id] = [rule.slice(0, dot), rule.slice(dot + 1)];
  const named: Readonly<Record<string, readonly [string, (id: string) => string]>> = {
    documents: [kinds.documents, terms.document],
    obligations: [kinds.obligations, terms.obligation],
    gates: [kinds.gates, terms.gate],
    thresholds: [kinds.thresholds, terms.threshold],
    clocks: [kinds.clocks, terms.clock],
  };
  const [what, nameOf] = named[kind] ?? [kind, (same: string) => same];
  return `${what}: ${nameOf(id)}`;
}

const mostText = ({ maxDuration: { n, unit } }: Sandbox, language: Language): string => {
  const { most } = exemptionWords(language);
  return unit in most ? most[unit as keyof typeof most](n) : String(n);
};

/** From which rules the project is exempted, until when and why; and what was lifted before. */
const listPage: Page = {
  method: 'get',
  path: '/cases/:projectId/exemptions',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const read = await pilotOf(context);
    if (!read.ok) return { problem: read.fault };
    const { visit } = context;
    const { found, rules, terms } = opened.value;
    const { exemptions } = read.value.value;
    const words = exemptionWords(visit.language);
    const sandbox = rules?.pilots.sandbox;
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{sandbox === undefined ? words.notProvided : words.lead}</p>
          {sandbox === undefined ? null : (
            <p class="ds-paragraph tg-hint">
              {words.byWhom(terms.body(sandbox.by), mostText(sandbox, visit.language))} {sandbox.legalRef}
            </p>
          )}
          {exemptions.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          {exemptions.map((exemption) => (
            <ExemptionText key={exemption.exemptionId} visit={visit} opened={opened.value} exemption={exemption} />
          ))}
          {mayGrant(visit, opened.value) ? (
            <p class="tg-after">
              <a class="ds-button" href={at`/cases/${found.id}/exemptions/new`}>
                {words.grant.title}
              </a>
            </p>
          ) : null}
        </CaseFrame>
      ),
    };
  },
};

/** Only a pilot or a product that has not ended is tried out, by the body of the sandbox. */
const mayGrant = (visit: Visit, { found, rules }: OpenCase): boolean =>
  !found.ended && isTriedOut(found) && decidesFor(visit, rules?.pilots.sandbox?.by, rules);

interface ExemptionProps {
  readonly visit: Visit;
  readonly opened: OpenCase;
  readonly exemption: Exemption;
}

function ExemptionText({ visit, opened, exemption }: ExemptionProps) {
  const { language } = visit;
  const { found, terms } = opened;
  const words = exemptionWords(language);
  const { source } = viewWords(language);
  const { exemptionId, rules, until, reasons, body, status, endedAt } = exemption;
  const ends = status === 'in_force' && mayGrant(visit, opened);
  return (
    <section class="ds-card tg-filed">
      <h3 class="ds-heading" data-size="xs">
        {words.status[status]}
        {endedAt === null
          ? ` ${words.until(dayText(until, language))}`
          : `, ${words.endedOn(dayText(endedAt, language))}`}
      </h3>
      <ul class="ds-list">
        {rules.map((rule) => (
          <li key={rule}>{liftedText(rule, terms, language)}</li>
        ))}
      </ul>
      <p class="tg-quoted">{reasons}</p>
      <p class="tg-hint">
        {words.given(terms.body(body), dayText(exemption.at, language))}.{' '}
        {source(sourceText(`#${exemption.source}`, language))}
      </p>
      {ends ? (
        <p class="tg-after">
          <a class="ds-link" href={at`/cases/${found.id}/exemptions/${exemptionId}/end`}>
            {words.end.title}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const partOf = (language: Language) => ({ path: '/exemptions', back: exemptionWords(language).back });

/** The body of the sandbox lifts some of its rules until a day. */
const grantPages = plainActPages('/cases/:projectId/exemptions/new', ({ visit }, { found, rules, terms }) => {
  const { language } = visit;
  const { grant: words, notProvided, byWhom } = exemptionWords(language);
  const sandbox = rules?.pilots.sandbox;
  const notMine = decidesFor(visit, sandbox?.by, rules) ? null : standingWords(language).notYours;
  return {
    title: words.title,
    lead: words.lead,
    part: partOf(language),
    closed: sandbox === undefined ? notProvided : isTriedOut(found) ? notMine : words.kind,
    form: {
      fields: [
        {
          ...{ kind: 'choices', pointer: '/rules', label: words.rules, required: true },
          options: (sandbox?.exempts ?? []).map((rule) => ({
            value: rule,
            label: liftedText(rule, terms, language),
          })),
        },
        {
          ...{ kind: 'date', pointer: '/until', label: words.until, required: true },
          ...(sandbox ? { hint: byWhom(terms.body(sandbox.by), mostText(sandbox, language)) } : {}),
        },
        { kind: 'longText', pointer: '/reasons', label: words.reasons, most: 10_000, rows: 6, required: true },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/exemptions`,
    said: 'decided',
  };
});

/** The body of the sandbox lets the rules bind again before the day. */
const endPages = plainActPages('/cases/:projectId/exemptions/:exemptionId/end', (context, opened) => {
  const { visit, params } = context;
  const { language } = visit;
  const { found, rules, terms } = opened;
  const { end: words } = exemptionWords(language);
  const { exemptionId = '' } = params;
  const exemption = found.exemptions.find((each) => each.exemptionId === exemptionId);
  const notMine = decidesFor(visit, rules?.pilots.sandbox?.by, rules) ? null : standingWords(language).notYours;
  return {
    title: words.title,
    lead: words.lead,
    part: partOf(language),
    closed: exemption === undefined ? words.gone : notMine,
    above: (
      <ul class="ds-list">
        {exemption?.rules.map((rule) => (
          <li key={rule}>{liftedText(rule, terms, language)}</li>
        ))}
      </ul>
    ),
    form: {
      fields: [{ kind: 'longText', pointer: '/reasons', label: words.reasons, most: 10_000, rows: 6, required: true }],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/exemptions/${exemptionId}/end`,
    said: 'decided',
  };
});

/** Rules that do not bind a pilot or a product for a time. */
export const exemptionPages: readonly Page[] = [listPage, ...grantPages, ...endPages];
