import { LESSON_KINDS } from '../../contracts/api/lessons';
import { ok } from '../../domain/result';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { courseActPages, plainActPages } from '../progress/acts/act-page';
import { LessonText } from './lessons';
import { lessonsOf } from './load';
import { endingWords } from './words';

/** What was learnt, for an occasion that the rules name or unasked. */
const sharePages = plainActPages('/cases/:projectId/lessons/new', ({ visit, query }, { found, rules, terms }) => {
  const { language } = visit;
  const { share: words, back } = endingWords(language);
  const { lessonKind } = stageWords(language).course;
  const occasion = query.get('occasion');
  return {
    title: words.title,
    lead: words.lead,
    part: { path: '/ending', back },
    form: {
      fields: [
        ...(occasion === null ? [] : [{ kind: 'fixed', pointer: '/occasion', value: occasion } as const]),
        {
          ...{ kind: 'choice', pointer: '/kind', label: words.kind, required: true },
          options: LESSON_KINDS.map((value) => ({ value, label: lessonKind[value] })),
        },
        { kind: 'text', pointer: '/title', label: words.name, most: 200, required: true },
        { kind: 'longText', pointer: '/happened', label: words.happened, most: 10_000, required: true },
        { kind: 'longText', pointer: '/worked', label: words.worked, hint: words.workedHint, most: 10_000, rows: 3 },
        { kind: 'longText', pointer: '/failed', label: words.failed, most: 10_000, rows: 3 },
        { kind: 'longText', pointer: '/cause', label: words.cause, most: 10_000, rows: 3 },
        { kind: 'longText', pointer: '/advice', label: words.advice, most: 10_000, required: true },
        { kind: 'lines', pointer: '/tags', label: words.tags, hint: words.tagsHint },
        {
          ...{ kind: 'choice', pointer: '/stage', label: words.stage },
          options: (rules?.stages ?? []).map(({ id }) => ({ value: id, label: terms.stage(id) })),
        },
        { kind: 'heading', pointer: '/heading/withheld', label: words.withheld },
        { kind: 'text', pointer: '/withheld/legalRef', label: words.legalRef, most: 500 },
        { kind: 'longText', pointer: '/withheld/reason', label: words.reason, most: 4_000, rows: 3 },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/lessons`,
    said: 'sent',
  };
});

/** Another person of the body reads a lesson before everybody does. */
const confirmPages = courseActPages('/cases/:projectId/lessons/:lessonId/confirm', async (context, { found }) => {
  const { visit, params } = context;
  const { confirm: words, back } = endingWords(visit.language);
  const lesson = (await lessonsOf(context)).find(({ lessonId }) => lessonId === params['lessonId']);
  return ok({
    title: words.title,
    lead: words.lead,
    part: { path: '/ending', back },
    closed: lesson === undefined ? words.gone : null,
    tasks: ['confirm_lesson'],
    about: ({ subject }) => subject?.['lessonId'] === params['lessonId'],
    above: lesson ? <LessonText visit={visit} lesson={lesson} inCase level={3} /> : null,
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/answer', label: words.answer, required: true },
          options: [
            { value: 'confirm', label: words.yes },
            { value: 'refuse', label: words.no },
          ],
        },
        { kind: 'longText', pointer: '/refuse', label: words.refusal, hint: words.refusalHint, most: 4_000, rows: 3 },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/lessons/${params['lessonId'] ?? ''}/confirmation`,
    body: ({ answer, refuse }) => (answer === 'confirm' ? {} : { refuse: refuse ?? '' }),
    said: 'answered',
  });
});

/** Acts on lessons. */
export const lessonActPages = [...sharePages, ...confirmPages];
