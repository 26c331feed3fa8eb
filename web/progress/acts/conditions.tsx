import { ok } from '../../../domain/result';
import { dayText } from '../../format';
import { at } from '../../frame/route-at';
import { PaperList, papersField, papersNamed, papersOf } from '../../oversight/papers';
import { actWords } from '../words';
import { courseActPages } from './act-page';

/** Whether a condition of a decision is met: what it says, what is on file, and what shows it. */
export const conditionPages = courseActPages(
  '/cases/:projectId/conditions/:conditionId',
  async (context, { found }) => {
    const { visit, params } = context;
    const { language } = visit;
    const { condition: words, documents, documentsHint } = actWords(language);
    const { conditionId = '' } = params;
    const papers = await papersOf(context, found.id);
    const condition = found.conditions.find((each) => each.conditionId === conditionId);
    return ok({
      title: words.title,
      lead: words.lead,
      part: { path: '', back: words.back },
      tasks: ['verify_condition'],
      about: ({ subject }) => subject?.['conditionId'] === conditionId,
      closed:
        condition === undefined || condition.status === 'verified' || condition.status === 'void' ? words.gone : null,
      above:
        condition === undefined ? null : (
          <section class="ds-card tg-filed">
            <p class="tg-strong">{condition.text}</p>
            <p class="tg-hint">
              {condition.due === null ? '' : `${words.due(dayText(condition.due, language))} `}
              {words.evidenceAsked(condition.evidence)}
            </p>
            {papers.length === 0 ? null : <PaperList papers={papers} projectId={found.id} />}
            <p>
              <a class="ds-link" href={at`/cases/${found.id}/ask`}>
                {words.ask}
              </a>
            </p>
          </section>
        ),
      form: {
        fields: [
          { kind: 'longText', pointer: '/evidence', label: words.evidence, most: 4_000, rows: 4, required: true },
          ...papersField('/documents', { label: documents, hint: documentsHint }, papers),
        ],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/conditions/${conditionId}/verification`,
      body: (said) => ({ ...said, documents: papersNamed(said['documents'], papers) }),
    });
  },
);
