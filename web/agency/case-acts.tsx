import { draftSchema } from '../../contracts/api/draft';
import { dayText } from '../format';
import { textOf, type Field, type Option } from '../frame/form/fields';
import { at } from '../frame/route-at';
import { caseActPages } from './act-page';
import { paperName, paperTypes } from './paper-types';
import { agencyWords, type AgencyWords } from './words';

/** The entries of a list whose fields were named one by one, in their order. */
const inOrder = (said: unknown): readonly unknown[] =>
  typeof said === 'object' && said !== null ? Object.values(said) : [];

/** The answers to the questions of a request, one for each. */
const answerPages = caseActPages('/cases/:projectId/questions/:requestId', ({ visit, params }, { found }) => {
  const { answer } = agencyWords(visit.language);
  const requestId = params['requestId'] ?? '';
  const request = found.requests.find((each) => each.requestId === requestId);
  const questions = request?.status === 'open' ? request.questions : [];
  return {
    title: answer.title,
    intro: questions.length === 0 ? answer.gone : answer.intro,
    above: request ? <p class="tg-hint">{answer.asked(dayText(request.askedAt, visit.language))}</p> : null,
    form: {
      fields: questions.map((question, place) => ({
        kind: 'longText',
        pointer: `/answers/${place}`,
        label: `${answer.question(place + 1)}: ${question}`,
        most: 20_000,
        required: true,
      })),
      submit: answer.submit,
    },
    act: at`/projects/${found.id}/information-requests/${requestId}/answer`,
    body: ({ answers }) => {
      const said = (answers ?? {}) as Readonly<Record<string, unknown>>;
      return { answers: questions.map((_, place) => said[place] ?? '') };
    },
    said: 'answered',
  };
});

/** A document into the case: one that a gate waits for, or the evidence of a condition. */
const documentPages = caseActPages('/cases/:projectId/file-document', ({ visit, entries, files }, open) => {
  const { found, rules, terms } = open;
  const { document: words } = agencyWords(visit.language);
  const types = [...new Set([...found.missingDocuments, ...paperTypes(rules)])];
  const nameOf = (type: string): string => paperName(type, terms, visit.language);
  const [file] = files;
  const name = textOf(entries, '/name').trim();
  const said = {
    name: name === '' ? (file?.name ?? words.title) : name,
    type: textOf(entries, '/type'),
    classification: textOf(entries, '/classification'),
    legalRef: textOf(entries, '/legalRef').trim(),
  };
  const filing = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''));
  return {
    title: words.title,
    intro: words.intro,
    above:
      found.missingDocuments.length === 0 ? null : (
        <p class="ds-paragraph">
          {words.missing}: {found.missingDocuments.map(nameOf).join(', ')}
        </p>
      ),
    form: {
      fields: documentFields(words, [
        ...types.map((type) => ({ value: type, label: nameOf(type) })),
        { value: 'other', label: words.other },
      ]),
      submit: words.submit,
    },
    begins: { type: found.missingDocuments[0], classification: 'restricted' },
    act: `${at`/projects/${found.id}/documents`}?${filing.toString()}`,
    body: () => undefined,
    said: 'saved',
  };
});

const documentFields = (words: AgencyWords['document'], types: readonly Option[]): readonly Field[] => [
  { kind: 'file', pointer: '/file', label: words.file, required: true },
  { kind: 'choice', pointer: '/type', label: words.type, options: types, required: true },
  { kind: 'text', pointer: '/name', label: words.name, most: 200 },
  {
    kind: 'choice',
    pointer: '/classification',
    label: words.access,
    options: (['restricted', 'embargo', 'public'] as const).map((value) => ({ value, label: words[value] })),
    required: true,
  },
  { kind: 'text', pointer: '/legalRef', label: words.legalRef, hint: words.legalRefHint, most: 300 },
];

/** The answer to an opinion: each open recommendation on its own, comply or explain. */
const opinionPages = caseActPages('/cases/:projectId/opinions/:reviewId/answer', ({ visit, params }, { found }) => {
  const { opinion } = agencyWords(visit.language);
  const reviewId = params['reviewId'] ?? '';
  const task = found.tasks.find(({ kind, subject }) => kind === 'answer_opinion' && subject?.['reviewId'] === reviewId);
  const asked = task?.subject?.['recommendations'];
  const open = found.recommendations.filter(
    ({ recommendationId }) => Array.isArray(asked) && asked.includes(recommendationId),
  );
  const options = (['comply', 'explain'] as const).map((value) => ({ value, label: opinion[value] }));
  return {
    title: opinion.title,
    intro: opinion.intro,
    form: {
      fields: [
        ...open.flatMap(({ recommendationId, text, due }, place): readonly Field[] => [
          { kind: 'heading', pointer: `/heading/${place}`, label: text },
          { kind: 'fixed', pointer: `/answers/${place}/recommendationId`, value: recommendationId },
          { kind: 'choice', pointer: `/answers/${place}/answer`, label: opinion.answer, options, required: true },
          { kind: 'longText', pointer: `/answers/${place}/text`, label: opinion.text, most: 10_000, rows: 3 },
          {
            kind: 'date',
            pointer: `/answers/${place}/due`,
            label: opinion.due,
            hint: due === null ? undefined : opinion.dueHint(dayText(due, visit.language)),
          },
        ]),
        { kind: 'longText', pointer: '/text', label: opinion.whole, most: 20_000, required: true },
      ],
      submit: opinion.submit,
    },
    act: at`/projects/${found.id}/opinions/${reviewId}/answer`,
    body: ({ answers, ...said }) => ({ ...said, answers: inOrder(answers) }),
    said: 'answered',
  };
});

/** Beginning a draft that amends what was filed. */
const amendPages = caseActPages('/cases/:projectId/amend', ({ visit }, { found }) => {
  const { amend } = agencyWords(visit.language);
  return {
    title: amend.title,
    intro: amend.intro,
    form: { fields: [], submit: amend.submit },
    act: at`/projects/${found.id}/drafts`,
    body: () => undefined,
    done: ({ body }) => ({ to: at`/submissions/${draftSchema.parse(body).id}` }),
  };
});

/** What an agency does in a case. */
export const agencyActPages = [...answerPages, ...documentPages, ...opinionPages, ...amendPages];
