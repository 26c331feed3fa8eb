import { benefitsSchema } from '../../contracts/api/benefits';
import { ok } from '../../domain/result';
import type { Field } from '../frame/form/fields';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { papersField, papersNamed, papersOf } from '../oversight/papers';
import { courseActPages, inOrder, plainActPages } from '../progress/acts/act-page';
import { namesOf } from '../progress/load';
import { exitFields, takenOver, takenOverFields } from './exit-form';
import { ExitText } from './exit-text';
import { lessonActPages } from './lesson-acts';
import { exitOf } from './load';
import { endingWords } from './words';
import { dayInZone } from '../zone';

/** The part of the case to which these acts belong. */
const partOf = (language: Language) => ({ path: '/ending', back: endingWords(language).back });

/** A choice among the documents of the case. */
async function papersAsked(context: PageContext, projectId: string) {
  const { exit: words } = endingWords(context.visit.language);
  const papers = await papersOf(context, projectId);
  return { papers, fields: papersField('/documents', { label: words.documents, hint: words.documentsHint }, papers) };
}

/** What the project made is in use. */
const livePages = plainActPages('/cases/:projectId/ending/live', ({ visit }, { found }) => {
  const { live: words } = endingWords(visit.language);
  return {
    title: words.title,
    lead: words.lead,
    part: partOf(visit.language),
    form: {
      fields: [
        { kind: 'date', pointer: '/date', label: words.date, required: true },
        { kind: 'longText', pointer: '/text', label: words.text, most: 4_000, rows: 4, required: true },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/go-live`,
  };
});

/** The agency asks that its project leaves. */
const exitPages = courseActPages('/cases/:projectId/ending/exit', async (context, opened) => {
  const { visit } = context;
  const { found } = opened;
  const { exit: words } = endingWords(visit.language);
  const [read, { papers, fields }] = await Promise.all([exitOf(context), papersAsked(context, found.id)]);
  if (!read.ok) return read;
  const { value: exit } = read.value;
  const spent = Object.entries(found.spent).map(([of, amount]) => ({ class: of, amount }));
  return ok({
    title: words.title,
    lead: words.lead,
    part: partOf(visit.language),
    closed: exit.exits.some(({ status }) => status === 'proposed') ? words.waits : null,
    form: { fields: [...exitFields({ visit, opened, exit }), ...fields], submit: words.submit },
    begins: { vat: 'excluded', finalCost: spent, completedOn: dayInZone(visit.now) },
    act: at`/projects/${found.id}/exits`,
    body: ({ documents, ...said }) => ({
      ...said,
      takenOver: takenOver(said['takenOver']),
      documents: papersNamed(documents, papers),
    }),
    said: 'sent',
  });
});

/** The body, or another signatory of the agency, lets it leave or not. */
const decidePages = courseActPages('/cases/:projectId/exits/:exitId/decision', async (context, opened) => {
  const { visit, params } = context;
  const { found, terms } = opened;
  const { decide: words } = endingWords(visit.language);
  const read = await exitOf(context);
  if (!read.ok) return read;
  const { value: exit } = read.value;
  const asked = exit.exits.find(({ exitId }) => exitId === params['exitId']);
  const known = asked?.takenOver ?? [];
  const since = exit.open.filter(({ kind, id }) => known.every((each) => each.kind !== kind || each.id !== id));
  const names = await namesOf(context, [asked?.proposedBy ?? null]);
  const further: readonly Field[] =
    since.length === 0
      ? []
      : [
          { kind: 'heading', pointer: '/heading/since', label: words.since },
          ...takenOverFields({ visit, opened, exit }, since),
        ];
  return ok({
    title: words.title,
    lead: words.lead,
    part: partOf(visit.language),
    tasks: ['decide_exit'],
    about: ({ subject }) => subject?.['exitId'] === params['exitId'],
    above: asked ? <ExitText visit={visit} found={found} terms={terms} asked={asked} names={names} /> : null,
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
          options: [
            { value: 'approve', label: words.approve, hint: words.approveHint },
            { value: 'refuse', label: words.refuse, hint: words.refuseHint },
          ],
        },
        { kind: 'longText', pointer: '/reasons', label: words.reasons, most: 20_000, required: true },
        ...further,
      ],
      submit: words.submit,
      grave: true,
    },
    act: at`/projects/${found.id}/exits/${params['exitId'] ?? ''}/decision`,
    body: (said) => ({ ...said, takenOver: takenOver(said['takenOver']) }),
    said: 'decided',
  });
});

const RESULTS = ['met', 'partly_met', 'not_met'] as const;

/** The look back on a project that was closed. */
const reviewPages = courseActPages('/cases/:projectId/ending/review', async (context, { found }) => {
  const { visit, desk } = context;
  const { review: words } = endingWords(visit.language);
  const [read, { papers, fields }] = await Promise.all([
    desk.read(benefitsSchema, at`/projects/${found.id}/benefits`),
    papersAsked(context, found.id),
  ]);
  if (!read.ok) return read;
  return ok({
    title: words.title,
    lead: words.lead,
    part: partOf(visit.language),
    tasks: ['review_implementation'],
    form: {
      fields: [
        ...read.value.value.items.flatMap(({ id, name }, place): readonly Field[] => [
          { kind: 'heading', pointer: `/heading/${place}`, label: name },
          { kind: 'fixed', pointer: `/objectives/${place}/objective`, value: id },
          {
            ...{ kind: 'choice', pointer: `/objectives/${place}/result`, label: words.result, required: true },
            options: RESULTS.map((value) => ({ value, label: words.results[value] })),
          },
          {
            ...{ kind: 'longText', pointer: `/objectives/${place}/text`, label: words.text, required: true },
            ...{ most: 10_000, rows: 3 },
          },
        ]),
        { kind: 'longText', pointer: '/summary', label: words.summary, most: 20_000, required: true },
        ...fields,
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/implementation-review`,
    body: ({ objectives, documents, ...said }) => ({
      ...said,
      objectives: inOrder(objectives),
      documents: papersNamed(documents, papers),
    }),
    said: 'sent',
  });
});

/** What is done when a project ends, and about what it has learnt. */
export const endingActPages: readonly Page[] = [
  ...livePages,
  ...exitPages,
  ...decidePages,
  ...reviewPages,
  ...lessonActPages,
];
