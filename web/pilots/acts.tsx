import { ok } from '../../domain/result';
import { dayText } from '../format';
import { estimateFields, estimateFrom } from '../agency/cost-fields';
import type { Field } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { papersField, papersNamed, papersOf } from '../oversight/papers';
import { signatureBody, signatureForm } from '../oversight/signature';
import { oversightWords } from '../oversight/words';
import { courseActPages, inOrder, plainActPages } from '../progress/acts/act-page';
import { namesOf } from '../progress/load';
import { decidePages } from './decide';
import { pilotOf } from './load';
import { documentText } from './page';
import { ResultText, wantedOf } from './plan-text';
import { pilotWords } from './words';
import { dayInZone } from '../zone';

/** The part of the case to which these acts belong. */
const partOf = (language: Language) => ({ path: '/pilot', back: pilotWords(language).back });

const beginPages = plainActPages('/cases/:projectId/pilot/begin', ({ visit }, { found, rules, terms }) => {
  const { begin: words } = pilotWords(visit.language);
  const missing = found.tasks.find(({ kind }) => kind === 'begin_pilot')?.subject?.['missing'];
  const types = Array.isArray(missing) ? (missing as readonly string[]) : [];
  return {
    title: words.title,
    lead: words.lead,
    part: partOf(visit.language),
    tasks: ['begin_pilot'],
    above:
      types.length === 0 ? null : (
        <p class="ds-alert tg-said" data-color="warning">
          {words.missing(types.map((type) => documentText(type, rules, terms)).join(', '))}{' '}
          <a class="ds-link" href={at`/cases/${found.id}/file-document`}>
            {words.file}
          </a>
        </p>
      ),
    form: { fields: [], submit: words.submit },
    act: at`/projects/${found.id}/pilot/beginning`,
  };
});

const usePages = plainActPages('/cases/:projectId/pilot/use', ({ visit }, { found }) => {
  const { use: words } = pilotWords(visit.language);
  return {
    title: words.title,
    lead: words.lead,
    part: partOf(visit.language),
    form: {
      fields: [
        { kind: 'whole', pointer: '/count', label: words.count, required: true },
        { kind: 'date', pointer: '/date', label: words.date, required: true },
        { kind: 'text', pointer: '/note', label: words.note, most: 2_000, required: true },
      ],
      submit: words.submit,
    },
    begins: { date: dayInZone(visit.now) },
    act: at`/projects/${found.id}/pilot/uses`,
  };
});

const valueField = (pointer: string, label: string, unit: string): Field => ({
  ...{ kind: 'decimal', pointer, label, unit, asNumber: true, required: true },
});

const resultPages = courseActPages('/cases/:projectId/pilot/result', async (context, { found }) => {
  const { visit } = context;
  const { language } = visit;
  const { result: words } = pilotWords(language);
  const [read, papers] = await Promise.all([pilotOf(context), papersOf(context, found.id)]);
  if (!read.ok) return read;
  const { plan } = read.value.value;
  return ok({
    title: words.title,
    lead: words.lead,
    part: partOf(language),
    tasks: ['record_pilot_result'],
    closed: plan === null ? words.gone : null,
    form: {
      fields: [
        ...(plan?.metrics ?? []).flatMap((metric, place): readonly Field[] => [
          { kind: 'heading', pointer: `/heading/${place}`, label: metric.label, hint: wantedOf(metric, language) },
          { kind: 'fixed', pointer: `/values/${place}/metric`, value: metric.id },
          ...(metric.target === null ? [] : [valueField(`/values/${place}/value`, words.value, metric.unit)]),
          ...(metric.fairness?.groups ?? []).flatMap((group, nth): readonly Field[] => [
            { kind: 'fixed', pointer: `/values/${place}/groups/${nth}/group`, value: group },
            valueField(`/values/${place}/groups/${nth}/value`, words.group(group), metric.unit),
          ]),
        ]),
        { kind: 'whole', pointer: '/sampleSize', label: words.size, required: true },
        { kind: 'longText', pointer: '/method', label: words.method, most: 10_000, required: true },
        ...papersField('/documents', { label: words.documents, hint: words.documentsHint }, papers),
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/pilot/results`,
    body: ({ values, documents, ...said }) => ({
      ...said,
      values: inOrder(values).map(({ groups, ...each }) => ({ value: null, ...each, groups: inOrder(groups) })),
      documents: papersNamed(documents, papers),
    }),
    said: 'sent',
  });
});

const verifyPages = courseActPages('/cases/:projectId/pilot/results/:resultId/verify', async (context, { found }) => {
  const { visit, params } = context;
  const { verify: words } = pilotWords(visit.language);
  const read = await pilotOf(context);
  if (!read.ok) return read;
  const { value: pilot } = read.value;
  const result = pilot.results.find(({ resultId }) => resultId === params['resultId']);
  const names = await namesOf(context, [result?.recordedBy ?? null]);
  return ok({
    title: words.title,
    lead: words.lead,
    part: partOf(visit.language),
    tasks: ['verify_pilot_result'],
    above: result ? <ResultText visit={visit} pilot={pilot} result={result} names={names} /> : null,
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/answer', label: words.answer, required: true },
          options: [
            { value: 'verified', label: words.yes },
            { value: 'refused', label: words.no },
          ],
        },
        { kind: 'longText', pointer: '/refuse', label: words.refusal, hint: words.refusalHint, most: 4_000, rows: 3 },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/pilot/results/${params['resultId'] ?? ''}/verification`,
    body: ({ answer, refuse }) => (answer === 'verified' ? {} : { refuse: refuse ?? '' }),
    said: 'answered',
  });
});

const scalePages = plainActPages('/cases/:projectId/pilot/scale', ({ visit }, { found, rules, terms }) => {
  const { language } = visit;
  const { scale: words, plan } = pilotWords(language);
  const content = (found.submission?.content ?? {}) as Readonly<Record<string, unknown>>;
  const currency = rules?.money.currency ?? '';
  const facts = (rules?.facts ?? []).map(({ name }) => ({ value: name, label: terms.fact(name) }));
  return {
    title: words.title,
    lead: words.lead,
    part: partOf(language),
    tasks: ['propose_scaling'],
    form: {
      fields: [
        { kind: 'text', pointer: '/submission/title', label: words.name, most: 200, required: true },
        { kind: 'longText', pointer: '/submission/summary', label: words.summary, most: 5_000, required: true },
        { kind: 'heading', pointer: '/heading/cost', label: words.cost },
        ...estimateFields({ at: '/submission/cost', estimate: content['cost'], currency, rules, language }),
        { kind: 'date', pointer: '/submission/plannedStart', label: words.start },
        { kind: 'date', pointer: '/submission/plannedEnd', label: words.end },
        {
          ...{
            kind: 'list',
            pointer: '/explanations',
            label: words.explanations,
            entry: words.explanation,
            least: 0,
          },
          ...{ add: words.addExplanation, remove: plan.remove },
          fields: [
            {
              ...{ kind: 'choice', pointer: '/fact', label: words.fact, required: true },
              options: [...facts, { value: 'systems', label: words.systems }],
            },
            { kind: 'longText', pointer: '/reason', label: words.reason, most: 2_000, rows: 2, required: true },
          ],
        },
      ],
      submit: words.submit,
    },
    begins: { submission: content },
    act: at`/projects/${found.id}/pilot/scaling-proposals`,
    body: ({ submission, explanations = [] }) => {
      const { cost, ...said } = (submission ?? {}) as Readonly<Record<string, unknown>>;
      const { pilot: _, ...kept } = content;
      const project = { ...kept, kind: 'project', ...said, cost: estimateFrom(cost, currency) };
      return { submission: project, explanations };
    },
    said: 'sent',
  };
});

const signPages = plainActPages(
  '/cases/:projectId/pilot/decisions/:decisionId/sign',
  ({ visit, params }, { found }) => {
    const { sign: words } = pilotWords(visit.language);
    const { pilotDecision } = stageWords(visit.language).course;
    const task = found.tasks.find(({ kind }) => kind === 'sign_pilot_decision');
    const value = task?.subject?.['value'] as keyof typeof pilotDecision | undefined;
    return {
      title: words.title,
      lead: words.lead,
      part: partOf(visit.language),
      tasks: ['sign_pilot_decision'],
      above:
        value === undefined || task === undefined ? null : (
          <p class="ds-paragraph">
            <strong>{pilotDecision[value]}</strong> <span class="tg-hint">{dayText(task.since, visit.language)}</span>
          </p>
        ),
      form: signatureForm(oversightWords(visit.language).sign),
      act: at`/projects/${found.id}/pilot/decisions/${params['decisionId'] ?? ''}/signature`,
      body: signatureBody,
      said: 'signed',
    };
  },
);

/** What is done about a pilot. */
export const pilotActPages: readonly Page[] = [
  ...beginPages,
  ...usePages,
  ...resultPages,
  ...verifyPages,
  ...scalePages,
  ...decidePages,
  ...signPages,
];
