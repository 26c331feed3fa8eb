import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import { formPages, type FormPageSpec } from '../frame/form-page';
import { at } from '../frame/route-at';
import { openCase, taskOf, wasSent } from './open-case';
import { PaperList, papersOf } from './papers';
import { oversightWords } from './words';

/** The check whether everything is there; what is missing can be asked for instead. */
const load: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { visit } = context;
  const { found, rules, terms, version } = opened.value;
  const { complete: words } = oversightWords(visit.language);
  const papers = await papersOf(context, found.id);
  const waits = taskOf(found.tasks, ['check_completeness'], visit);
  const answers = waits?.mine === true || wasSent(context);
  return ok({
    form: {
      fields: [{ kind: 'longText', pointer: '/note', label: words.note, hint: words.noteHint, most: 4_000, rows: 3 }],
      submit: words.submit,
    },
    version,
    act: at`/projects/${found.id}/completeness`,
    render: (form) => (
      <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
        <p class="ds-paragraph tg-lead">{waits === null && !wasSent(context) ? words.gone : words.lead}</p>
        {found.submission === null ? null : <p class="tg-quoted">{found.submission.content.summary}</p>}
        <h3 class="ds-heading" data-size="xs">
          {words.filed}
        </h3>
        {papers.length === 0 ? (
          <p class="ds-paragraph">{words.noPapers}</p>
        ) : (
          <PaperList papers={papers} projectId={found.id} />
        )}
        {found.missingDocuments.length === 0 ? (
          <p class="ds-paragraph">{words.nothingMissing}</p>
        ) : (
          <div class="ds-alert tg-said" data-color="warning">
            <p class="tg-strong">{words.missing}</p>
            <ul class="ds-list">
              {found.missingDocuments.map((type) => (
                <li key={type}>{terms.document(type)}</li>
              ))}
            </ul>
          </div>
        )}
        {answers ? form : null}
        {waits === null || answers ? null : <p class="ds-alert tg-said">{words.notYours}</p>}
        {answers ? (
          <p>
            <a class="ds-link" href={at`/cases/${found.id}/ask`}>
              {words.ask}
            </a>
          </p>
        ) : null}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}`, said: 'done' }),
  });
};

export const completePages = formPages({ path: '/cases/:projectId/completeness', load });
