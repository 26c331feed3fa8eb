import { productTermsSchema } from '../../contracts/api/pilots';
import { CaseFrame } from '../case/frame';
import { dayText, numberText } from '../format';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { openCase } from '../oversight/open-case';
import { plainActPages } from '../progress/acts/act-page';
import { namesOf } from '../progress/load';
import { sourceText } from '../progress/source';
import { TasksHere } from '../progress/tasks-here';
import { viewWords } from '../progress/words';
import { ExemptionsLink } from './exemptions-link';
import { pilotWords } from './words';
import { dayInZone } from '../zone';

const termsOf = ({ desk, params }: PageContext) =>
  desk.read(productTermsSchema, at`/projects/${params['projectId'] ?? ''}/terms`);

/** The phase of a product: its term, what it has achieved, and what its committee said. */
const termPage: Page = {
  method: 'get',
  path: '/cases/:projectId/terms',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const read = await termsOf(context);
    if (!read.ok) return { problem: read.fault };
    const { visit } = context;
    const { language } = visit;
    const { found, rules, terms } = opened.value;
    const { product: words, decisions } = pilotWords(language);
    const { source, unknown } = viewWords(language);
    const { stage, term, committee, stopped, impact, decisions: decided } = read.value.value;
    const names = await namesOf(
      context,
      decided.flatMap(({ by }) => by),
    );
    const here = at`/cases/${found.id}/terms`;
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <TasksHere visit={visit} tasks={found.tasks} kinds={['record_impact', 'decide_term']} here={here} />
          <p class="ds-paragraph tg-after">
            {stage === null
              ? words.none
              : words.now(
                  numberText(term, language),
                  terms.stage(stage),
                  committee === null ? unknown : terms.body(committee),
                )}
          </p>
          {stopped === null ? null : (
            <p class="ds-alert tg-said" data-color="warning">
              {words.stopped[stopped]}
            </p>
          )}
          <h3 class="ds-heading tg-section" data-size="sm">
            {words.impact}
          </h3>
          {impact.length === 0 ? <p class="ds-paragraph">{words.noImpact}</p> : null}
          <ul class="tg-story">
            {impact.map(({ impactId, metric, value, unit, date, seenAt, source: seq }) => (
              <li key={impactId}>
                {metric}: <strong>{`${numberText(value, language, 6)} ${unit}`}</strong>, {dayText(date, language)}
                <span class="tg-hint tg-below">
                  {seenAt}. {source(sourceText(`#${seq}`, language))}
                </span>
              </li>
            ))}
          </ul>
          <h3 class="ds-heading tg-section" data-size="sm">
            {decisions.title}
          </h3>
          {decided.length === 0 ? <p class="ds-paragraph">{decisions.none}</p> : null}
          <ul class="tg-story">
            {decided.map(({ decisionId, value, reasons, by, at: when, source: seq }) => (
              <li key={decisionId}>
                <strong>{words.values[value]}</strong> ·{' '}
                {decisions.by(by.map((id) => names.get(id) ?? unknown).join(', '), dayText(when, language))}
                <p class="tg-quoted">{reasons}</p>
                <span class="tg-hint">{source(sourceText(`#${seq}`, language))}</span>
              </li>
            ))}
          </ul>
          <ExemptionsLink visit={visit} opened={opened.value} />
        </CaseFrame>
      ),
    };
  },
};

const impactPages = plainActPages('/cases/:projectId/terms/impact', ({ visit }, { found }) => {
  const { product: words } = pilotWords(visit.language);
  return {
    title: words.record,
    lead: words.recordLead,
    part: { path: '/terms', back: words.back },
    form: {
      fields: [
        { kind: 'text', pointer: '/metric', label: words.metric, most: 200, required: true },
        { kind: 'decimal', pointer: '/value', label: words.value, asNumber: true, required: true },
        { kind: 'text', pointer: '/unit', label: words.unit, most: 50, short: true, required: true },
        { kind: 'date', pointer: '/date', label: words.date, required: true },
        { kind: 'text', pointer: '/source', label: words.source, most: 1_000, required: true },
      ],
      submit: words.submitRecord,
    },
    begins: { date: dayInZone(visit.now) },
    act: at`/projects/${found.id}/impact`,
  };
});

const decidePages = plainActPages('/cases/:projectId/terms/decide', ({ visit }, { found }) => {
  const { product: words } = pilotWords(visit.language);
  return {
    title: words.decide,
    lead: words.decideLead,
    part: { path: '/terms', back: words.back },
    tasks: ['decide_term'],
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/value', label: words.decision, required: true },
          options: (['continue', 'stop'] as const).map((value) => ({ value, label: words.values[value] })),
        },
        { kind: 'longText', pointer: '/reasons', label: words.reasons, most: 10_000, required: true },
      ],
      submit: words.submitDecide,
    },
    act: at`/projects/${found.id}/terms/decisions`,
    said: 'decided',
  };
});

/** Products whose money ends with their term. */
export const productPages: readonly Page[] = [termPage, ...impactPages, ...decidePages];
