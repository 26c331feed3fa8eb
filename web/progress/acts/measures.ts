import { at } from '../../frame/route-at';
import type { Field } from '../../frame/form/fields';
import { conditionsField, withConditionIds } from '../../oversight/conditions';
import type { OpenCase } from '../../oversight/open-case';
import { papersField, papersNamed, papersOf, type Paper } from '../../oversight/papers';
import { oversightWords } from '../../oversight/words';
import { dayText } from '../../format';
import { ok } from '../../../domain/result';
import type { PageContext } from '../../frame/page';
import { actWords, viewWords } from '../words';
import { courseActPages, type Body, type CourseAct } from './act-page';
import { demandShown } from './filed';

type Words = ReturnType<typeof actWords>;

/** An act that answers what a rule demands: its form by the words, and its body. */
interface MeasureAct {
  /** The end of the page's address, and of the interface's path. */
  readonly path: string;
  readonly act: string;
  readonly tasks: readonly string[];
  readonly said?: CourseAct['said'];
  readonly of: (words: Words) => { readonly title: string; readonly lead: string; readonly submit: string };
  readonly fields: (context: PageContext, opened: OpenCase) => readonly Field[];
  /** Whether documents of the case are named with it. */
  readonly papers: boolean;
  readonly body?: (fields: Body) => Body;
  readonly grave?: boolean;
}

const MEASURES: readonly MeasureAct[] = [
  {
    ...{ path: 'update', act: 'updates', tasks: ['update_remediation'], papers: true, said: 'sent' },
    of: ({ update }) => update,
    fields: ({ visit }) => {
      const { update: words } = actWords(visit.language);
      return [choice('/standing', words.standing, words.standings), longText('/text', words.text, 50_000)];
    },
  },
  {
    ...{ path: 'health-check', act: 'health-check', tasks: ['file_health_check'], papers: true, said: 'sent' },
    of: ({ healthCheck }) => healthCheck,
    fields: ({ visit }) => {
      const { healthCheck: words } = actWords(visit.language);
      return [
        {
          ...{ kind: 'text', pointer: '/organisation', label: words.organisation, hint: words.organisationHint },
          ...{ most: 300, required: true },
        },
        longText('/independence', words.independence, 4_000, 3),
        choice('/viability', words.viability, words.viabilities),
        longText('/summary', words.summary, 50_000),
      ];
    },
  },
  {
    ...{ path: 'session', act: 'session', tasks: ['hold_session', 'open_ordered_review'], papers: true },
    of: ({ session }) => session,
    fields: ({ visit }) => {
      const { session: words } = actWords(visit.language);
      const { outcome } = viewWords(visit.language).escalation;
      return [
        { kind: 'date', pointer: '/on', label: words.on, required: true },
        choice('/outcome', words.outcome, {
          continue: outcome['continue'] ?? '',
          continue_with_conditions: outcome['continue_with_conditions'] ?? '',
          propose_pause: outcome['propose_pause'] ?? '',
          propose_cancellation: outcome['propose_cancellation'] ?? '',
        }),
        longText('/causes', words.causes, 20_000),
        longText('/actions', words.actions, 20_000),
        conditionsField(oversightWords(visit.language).decide),
      ];
    },
    body: (fields) => {
      const { reasons: _, ...body } = withConditionIds(fields, 's');
      return body;
    },
  },
  {
    ...{ path: 'review', act: 'review', tasks: ['open_ordered_review'], papers: false, said: 'sent' },
    of: ({ review }) => review,
    fields: ({ visit }) => [longText('/question', actWords(visit.language).review.question, 10_000)],
  },
  {
    ...{ path: 'decide', act: 'decision', tasks: ['decide_measure', 'follow_up_measure'], papers: false },
    ...{ said: 'decided', grave: true },
    of: ({ decideMeasure }) => decideMeasure,
    fields: ({ visit, params }, { found }) => {
      const { decideMeasure: words, reasons } = actWords(visit.language);
      const onLadder = found.tasks.some(
        ({ subject }) => subject?.['measureId'] === params['measureId'] && subject?.['source'] === 'ladder',
      );
      const values = onLadder ? (['accept', 'return', 'fail', 'exit'] as const) : (['accept', 'return'] as const);
      return [
        {
          ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
          options: values.map((value) => ({ value, label: words.values[value], hint: words.hints[value] })),
        },
        longText('/reasons', reasons, 20_000),
      ];
    },
  },
];

const longText = (pointer: string, label: string, most: number, rows?: number): Field => ({
  ...{ kind: 'longText', pointer, label, most, required: true },
  ...(rows === undefined ? {} : { rows }),
});

const choice = (pointer: string, label: string, options: Readonly<Record<string, string>>): Field => ({
  ...{ kind: 'choice', pointer, label, required: true },
  options: Object.entries(options).map(([value, text]) => ({ value, label: text })),
});

/** Documents of the case as a field, and the body with those that were chosen. */
async function withPapers({ visit, ...context }: PageContext, projectId: string, wanted: boolean) {
  const papers: readonly Paper[] = wanted ? await papersOf({ visit, ...context }, projectId) : [];
  const { documents: label, documentsHint: hint } = actWords(visit.language);
  return {
    fields: papersField('/documents', { label, hint }, papers),
    named: ({ documents, ...body }: Body): Body =>
      wanted ? { ...body, documents: papersNamed(documents, papers) } : body,
  };
}

const measurePages = MEASURES.flatMap(({ path, act, tasks, said, of, fields, papers, body = (all) => all, grave }) =>
  courseActPages(`/cases/:projectId/measures/:measureId/${path}`, async (context, opened) => {
    const { visit, params } = context;
    const { measureId = '' } = params;
    const { title, lead, submit } = of(actWords(visit.language));
    const chosen = await withPapers(context, opened.found.id, papers);
    const task = opened.found.tasks.find(
      ({ kind, subject }) => tasks.includes(kind) && subject?.['measureId'] === measureId,
    );
    const notBefore = task?.subject?.['notBefore'];
    const notice =
      path === 'session' && typeof notBefore === 'string'
        ? ` ${actWords(visit.language).session.notBefore(dayText(notBefore, visit.language))}`
        : '';
    return ok({
      title,
      lead: lead + notice,
      tasks,
      about: ({ subject }) => subject?.['measureId'] === measureId,
      above: await demandShown(context, opened, measureId, task?.subject ?? null),
      form: { fields: [...fields(context, opened), ...chosen.fields], submit, grave },
      act: at`/projects/${opened.found.id}/measures/${measureId}` + `/${act}`,
      body: (said) => chosen.named(body(said)),
      ...(said === undefined ? {} : { said }),
    });
  }),
);

/** A plan to get back on track: whoever asked for it, or nobody. */
const planPages = courseActPages('/cases/:projectId/plan', async (context, { found }) => {
  const { plan } = actWords(context.visit.language);
  const chosen = await withPapers(context, found.id, true);
  return ok({
    title: plan.title,
    lead: plan.lead,
    form: { fields: [{ ...longText('/text', plan.text, 50_000, 12) }, ...chosen.fields], submit: plan.submit },
    act: at`/projects/${found.id}/remediation-plans`,
    body: chosen.named,
    said: 'sent',
  });
});

/** Acts that triggers and the steps of the ladder demand. */
export const measureActPages = [...planPages, ...measurePages];
