import { ok } from '../../../domain/result';
import { agencyWords } from '../../agency/words';
import { CaseFrame } from '../../case/frame';
import { WhyDate } from '../../case/why-date';
import { dayText } from '../../format';
import { formPages, type FormPageSpec } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { papersOf } from '../papers';
import { documentsField, withDocuments, type Ground } from './ground';
import { openProceeding } from './open';
import { recordOf, Said } from './record';
import { proceedingWords } from './words';

/** What the agency is heard about, from the notice; what it says stands below. */
const load: FormPageSpec['load'] = async (context) => {
  const opened = await openProceeding(context);
  if (!opened.ok) return opened;
  const { visit } = context;
  const { language } = visit;
  const { found, rules, proceeding, terms } = opened.value;
  const { hearing: words } = agencyWords(language);
  const { said, fileFirst, backToOne } = proceedingWords(language);
  const [events, papers] = await Promise.all([recordOf(context, proceeding.id), papersOf(context, found.id)]);
  const proposed = events.findLast(({ type }) => type === 'InterventionProposed' || type === 'ProposalTakenOver');
  const ground: Ground = { opened: opened.value, papers, language, context };
  const clock = proceeding.clocks.find(({ clockId }) => clockId === 'hearing');
  return ok({
    form: {
      fields: [
        { kind: 'longText', pointer: '/text', label: words.text, most: 50_000, rows: 12, required: true },
        ...documentsField(papers, language),
      ],
      submit: words.submit,
    },
    act: at`/interventions/${proceeding.id}/hearing-reply`,
    body: (fields) => withDocuments(fields, ground),
    render: (form) => (
      <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
        <p class="ds-paragraph tg-lead">{words.intro}</p>
        {clock?.dueDate ? (
          <>
            <p class="ds-paragraph tg-strong">{said.lastDay(dayText(clock.dueDate, language))}</p>
            <WhyDate language={language} explanation={clock.explanation} />
          </>
        ) : null}
        {proposed === undefined ? null : (
          <section class="ds-card tg-section">
            <h3 class="ds-heading" data-size="xs">
              {said.heardAbout}
            </h3>
            <Said visit={visit} projectId={found.id} terms={terms} data={proposed.data} />
          </section>
        )}
        {form}
        <ul class="tg-links tg-after">
          <li>
            <a class="ds-link" href={at`/cases/${found.id}/file-document`}>
              {fileFirst}
            </a>
          </li>
          <li>
            <a class="ds-link" href={at`/cases/${found.id}/interventions/${proceeding.id}`}>
              {backToOne}
            </a>
          </li>
        </ul>
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}`, said: 'answered' }),
  });
};

/** The reply in the hearing before an intervention. */
export const replyPages: readonly Page[] = formPages({ path: '/cases/:projectId/hearings/:interventionId', load });
