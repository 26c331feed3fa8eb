import { ok } from '../../domain/result';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { proceedingWords } from '../oversight/interventions/words';
import { courseActPages } from '../progress/acts/act-page';
import { contestedIn } from './contested';
import { statementWords } from './words';

/** The political level directs that the project goes on, with the decision that it overrules above. */
const directionPages = courseActPages('/cases/:projectId/directions/new', async (context, opened) => {
  const { visit } = context;
  const { direction: words } = statementWords(visit.language);
  const { frame, waits, decision, papers, body } = await contestedIn(context, opened, 'give_direction');
  const { id } = opened.found;
  return ok({
    ...frame,
    title: words.title,
    lead: words.lead,
    closed: waits ? null : words.gone,
    above: (
      <>
        {decision}
        {waits ? <FileFirst visit={visit} projectId={id} /> : null}
        {waits ? (
          <p class="ds-paragraph">
            {words.objection}{' '}
            <a class="ds-link" href={at`/cases/${id}/timeline`}>
              {words.course}
            </a>
          </p>
        ) : null}
      </>
    ),
    form: {
      fields: [
        { kind: 'longText', pointer: '/text', label: words.text, most: 20_000, rows: 6, required: true },
        { kind: 'longText', pointer: '/reasons', label: words.reasons, most: 20_000, rows: 6, required: true },
        ...papers,
      ],
      submit: words.submit,
    },
    act: at`/projects/${id}/directions`,
    body,
    done: () => ({ to: at`/cases/${id}/directions`, said: 'decided' }),
  });
});

/** The agency asks for another look at a negative decision. */
const reexaminationPages = courseActPages('/cases/:projectId/reexamination', async (context, opened) => {
  const { visit } = context;
  const { reexamination: words } = statementWords(visit.language);
  const { frame, waits, decision, papers, body } = await contestedIn(context, opened, 'consider_reexamination');
  return ok({
    ...frame,
    title: words.title,
    lead: words.lead,
    closed: waits ? null : words.gone,
    above: (
      <>
        {decision}
        {waits ? <FileFirst visit={visit} projectId={opened.found.id} /> : null}
      </>
    ),
    form: {
      fields: [
        {
          ...{ kind: 'longText', pointer: '/reasons', label: words.reasons, hint: words.reasonsHint },
          ...{ most: 20_000, rows: 8, required: true },
        },
        ...papers,
      ],
      submit: words.submit,
    },
    act: at`/projects/${opened.found.id}/reexamination`,
    body,
    said: 'sent',
  });
});

/** The way to file a document that is not there to be chosen yet. */
const FileFirst = ({ visit, projectId }: { readonly visit: Visit; readonly projectId: string }) => (
  <p class="ds-paragraph">
    <a class="ds-link" href={at`/cases/${projectId}/file-document`}>
      {proceedingWords(visit.language).fileFirst}
    </a>
  </p>
);

/** What may still be done against a negative opinion or decision. */
export const remedyPages = [...directionPages, ...reexaminationPages];
