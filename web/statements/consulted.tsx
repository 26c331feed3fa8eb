import { z } from 'zod';
import { questionProposalSchema } from '../../contracts/api/project-acts';
import { ok } from '../../domain/result';
import type { Case } from '../case/load';
import { dayText } from '../format';
import { textOf } from '../frame/form/fields';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { PaperList, papersOf, type Paper } from '../oversight/papers';
import { courseActPages, plainActPages } from '../progress/acts/act-page';
import { statementWords } from './words';

const POSITIONS = ['favourable', 'unfavourable', 'no_opinion', 'unaffected'] as const;

type Consultation = Case['consultations'][number];

/** The consultation of a body at the gate that is asked now: the latest. */
const consultationOf = ({ consultations }: Case, bodyKey: string): Consultation | undefined =>
  consultations.findLast((each) => each.bodyKey === bodyKey);

interface PapersProps {
  readonly visit: Visit;
  readonly papers: readonly Paper[];
  readonly found: Case;
}

/** What the case is about, and what is on file. */
const Papers = ({ visit, papers, found }: PapersProps) => {
  const words = statementWords(visit.language);
  return (
    <section class="ds-card tg-filed">
      {found.submission === null ? null : <p class="tg-quoted">{found.submission.content.summary}</p>}
      <h3 class="ds-heading" data-size="xs">
        {words.papers}
      </h3>
      {papers.length === 0 ? (
        <p class="ds-paragraph tg-hint">{words.noPapers}</p>
      ) : (
        <PaperList papers={papers} projectId={found.id} />
      )}
    </section>
  );
};

/** A consulted body says what it thinks, with the papers beside. */
const statementPages = courseActPages(
  '/cases/:projectId/consultations/:bodyKey/statement',
  async (context, { found, terms }) => {
    const { visit, params } = context;
    const { language } = visit;
    const { back, statement: words } = statementWords(language);
    const { position: positions } = stageWords(language).case;
    const { bodyKey = '' } = params;
    const asked = consultationOf(found, bodyKey);
    const papers = await papersOf(context, found.id);
    return ok({
      title: words.title,
      lead: words.lead,
      part: { path: '', back },
      tasks: ['give_statement'],
      about: ({ subject }) => subject?.['body'] === bodyKey,
      above:
        asked === undefined ? null : (
          <>
            <p class="ds-paragraph">
              {words.body(terms.body(bodyKey))} {words.asked(dayText(asked.askedAt, language))}
            </p>
            <Papers visit={visit} papers={papers} found={found} />
            <p>
              <a class="ds-link" href={at`/cases/${found.id}/consultations/${bodyKey}/questions`}>
                {words.ask}
              </a>
            </p>
          </>
        ),
      closed: asked?.status === 'asked' || asked?.status === 'late' ? null : words.gone,
      form: {
        fields: [
          {
            ...{ kind: 'choice', pointer: '/position', label: words.position, required: true },
            options: POSITIONS.map((value) => ({
              ...{ value, label: positions[value] },
              ...(value === 'unaffected' && { hint: words.unaffectedHint }),
            })),
          },
          {
            ...{ kind: 'longText', pointer: '/text', label: words.text, hint: words.textHint },
            ...{ most: 20_000, rows: 10, required: true },
          },
        ],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/statements`,
      body: (said) => ({ bodyKey, ...said }),
      said: 'answered',
    });
  },
);

/** What a consulted body would have the agency asked before it gives its statement. */
const questionPages = plainActPages(
  '/cases/:projectId/consultations/:bodyKey/questions',
  ({ visit, params }, { found }) => {
    const { questions: words } = statementWords(visit.language);
    const { bodyKey = '' } = params;
    return {
      title: words.title,
      lead: words.lead,
      part: { path: at`/consultations/${bodyKey}/statement`, back: words.back },
      tasks: ['give_statement'],
      about: ({ subject }) => subject?.['body'] === bodyKey,
      form: {
        fields: [{ kind: 'lines', pointer: '/questions', label: words.questions, hint: words.hint, required: true }],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/consultations/${bodyKey}/questions`,
      body: (said) => ({ questions: [], ...said }),
      done: () => ({ to: at`/cases/${found.id}`, said: 'sent' }),
    };
  },
);

const proposalsSchema = z.object({ items: z.array(questionProposalSchema) });

/** The questions that a body proposed, as the record has them; null for who may not read them, or of another name. */
async function proposedIn({ desk }: PageContext, projectId: string, proposalId: string) {
  const read = await desk.read(proposalsSchema, at`/projects/${projectId}/question-proposals`);
  return read.ok ? (read.value.value.items.find((each) => each.proposalId === proposalId) ?? null) : null;
}

/** The officer asks the agency what a consulted body would know, or declines. */
const passingPages = courseActPages(
  '/cases/:projectId/question-proposals/:proposalId',
  async (context, { found, terms }) => {
    const { visit, params, entries } = context;
    const { back, passing: words } = statementWords(visit.language);
    const { proposalId = '' } = params;
    const proposed = await proposedIn(context, found.id, proposalId);
    const waits = found.tasks.some(
      ({ kind, subject }) => kind === 'pass_on_questions' && subject?.['proposalId'] === proposalId,
    );
    // Only who says that he passes them on does: anything else declines, which the interface wants explained.
    const passes = textOf(entries, '/answer') === 'pass';
    return ok({
      title: words.title,
      lead: words.lead,
      part: { path: '', back },
      tasks: ['pass_on_questions'],
      about: ({ subject }) => subject?.['proposalId'] === proposalId,
      closed: waits ? null : words.gone,
      above:
        proposed === null ? null : (
          <section class="ds-card tg-filed">
            <p class="tg-strong">{words.from(terms.body(proposed.bodyKey))}</p>
            <ul class="ds-list">
              {proposed.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </section>
        ),
      form: {
        fields: [
          {
            ...{ kind: 'choice', pointer: '/answer', label: words.answer, required: true },
            options: (['pass', 'decline'] as const).map((value) => ({ value, label: words[value] })),
          },
          { kind: 'lines', pointer: '/questions', label: words.questions, hint: words.questionsHint },
          {
            ...{ kind: 'longText', pointer: '/reason', label: words.reason, hint: words.reasonHint },
            ...{ most: 10_000, rows: 4 },
          },
        ],
        submit: words.submit,
      },
      begins: { questions: proposed?.questions ?? [] },
      act: passes
        ? at`/projects/${found.id}/information-requests`
        : at`/projects/${found.id}/question-proposals/${proposalId}/refusal`,
      body: ({ questions, reason }) => (passes ? { questions: questions ?? [], proposalId } : { reason: reason ?? '' }),
      said: passes ? 'sent' : 'done',
    });
  },
);

/** The officer goes on without a body that let its time run out. */
const endPages = plainActPages(
  '/cases/:projectId/consultations/:bodyKey/end',
  ({ visit, params }, { found, terms }) => {
    const { language } = visit;
    const { back, end: words } = statementWords(language);
    const { bodyKey = '' } = params;
    const asked = consultationOf(found, bodyKey);
    return {
      title: words.title,
      lead: words.lead,
      part: { path: '', back },
      tasks: ['follow_up_consultation'],
      about: ({ subject }) => subject?.['body'] === bodyKey,
      closed: asked === undefined ? words.gone : null,
      above:
        asked === undefined ? null : (
          <p class="ds-paragraph">
            {words.late(terms.body(bodyKey), dayText(asked.askedAt, language))} {words.wait}
          </p>
        ),
      form: {
        fields: [{ kind: 'longText', pointer: '/reason', label: words.reason, most: 10_000, rows: 4, required: true }],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/consultations/${bodyKey}/end`,
    };
  },
);

/** Between the officer and the bodies that are consulted. */
export const consultedPages = [...statementPages, ...questionPages, ...passingPages, ...endPages];
