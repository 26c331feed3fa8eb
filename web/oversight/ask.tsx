import { Facts } from '../components/facts';
import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import type { Case } from '../case/load';
import { caseWords } from '../case/words';
import { dayText } from '../format';
import { formPages, type FormPageSpec } from '../frame/form-page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { openCase } from './open-case';
import { oversightWords } from './words';

/** Questions to the agency, beside those that were asked before. */
const load: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { visit } = context;
  const { found, rules } = opened.value;
  const { ask: words } = oversightWords(visit.language);
  return ok({
    form: {
      fields: [
        { kind: 'lines', pointer: '/questions', label: words.questions, hint: words.questionsHint, required: true },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/information-requests`,
    body: (fields) => ({ questions: [], ...fields }),
    render: (form) => (
      <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
        <p class="ds-paragraph tg-lead">{words.lead}</p>
        {form}
        {found.requests.length === 0 ? null : <Earlier visit={visit} requests={found.requests} />}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}`, said: 'sent' }),
  });
};

export const askPages = formPages({ path: '/cases/:projectId/ask', load });

function Earlier({ visit, requests }: { readonly visit: Visit; readonly requests: Case['requests'] }) {
  const { ask: words } = oversightWords(visit.language);
  const { request: states } = stageWords(visit.language).case;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {words.earlier}
      </h3>
      {requests.map(({ requestId, questions, answers, askedAt, status }) => (
        <div key={requestId}>
          <p class="tg-hint">
            {caseWords(visit.language).requests.asked(dayText(askedAt, visit.language))} · {states[status]}
          </p>
          <Facts rows={questions.map((question, index) => [question, answers[index] ?? '–'])} />
        </div>
      ))}
    </section>
  );
}
