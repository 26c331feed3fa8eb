import { ok } from '../../domain/result';
import { dayText } from '../format';
import { at } from '../frame/route-at';
import { DecisionText } from '../oversight/decision';
import { nameOf } from '../oversight/open-case';
import { PaperList, papersField, papersNamed, papersOf } from '../oversight/papers';
import { signatureBody, signatureForm } from '../oversight/signature';
import { oversightWords } from '../oversight/words';
import { courseActPages } from '../progress/acts/act-page';
import { actWords } from '../progress/words';
import { statementWords } from './words';

/** The political level directs that the project goes on, with the decision that it overrules above. */
const directionPages = courseActPages('/cases/:projectId/directions/new', async (context, { found }) => {
  const { visit } = context;
  const { back, direction: words } = statementWords(visit.language);
  const { documents, documentsHint } = actWords(visit.language);
  const papers = await papersOf(context, found.id);
  const task = found.tasks.find(({ kind }) => kind === 'give_direction');
  const decision = found.decisions.find(({ decisionId }) => decisionId === task?.subject?.['decisionId']);
  const by = await nameOf(context, decision?.decidedBy ?? null);
  return ok({
    title: words.title,
    lead: words.lead,
    part: { path: '', back },
    tasks: ['give_direction'],
    closed: task === undefined ? words.gone : null,
    above: (
      <>
        {decision === undefined ? null : <DecisionText visit={visit} decision={decision} by={by} />}
        {task === undefined ? null : (
          <p class="ds-paragraph">
            {words.objection}{' '}
            <a class="ds-link" href={at`/cases/${found.id}/timeline`}>
              {words.course}
            </a>
          </p>
        )}
      </>
    ),
    form: {
      fields: [
        { kind: 'longText', pointer: '/text', label: words.text, most: 20_000, rows: 6, required: true },
        { kind: 'longText', pointer: '/reasons', label: words.reasons, most: 20_000, rows: 6, required: true },
        ...papersField('/documents', { label: documents, hint: documentsHint }, papers),
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/directions`,
    body: (said) => ({ ...said, documents: papersNamed(said['documents'], papers) }),
    said: 'decided',
  });
});

/** The second signature under a direction. */
const signaturePages = courseActPages('/cases/:projectId/directions/:directionId/sign', async (context, { found }) => {
  const { visit, params } = context;
  const { language } = visit;
  const { back, sign: words } = statementWords(language);
  const { directionId = '' } = params;
  const direction = found.directions.find((each) => each.directionId === directionId);
  const by = await nameOf(context, direction?.directedBy ?? null);
  return ok({
    title: words.title,
    lead: words.lead,
    part: { path: '', back },
    tasks: ['sign_direction'],
    about: ({ subject }) => subject?.['directionId'] === directionId,
    closed: direction?.status === 'proposed' ? null : words.gone,
    above:
      direction === undefined ? null : (
        <section class="ds-card tg-filed">
          <p class="tg-quoted">{direction.text}</p>
          <p class="tg-hint">{words.directed(by ?? '–', dayText(direction.at, language))}</p>
          <h3 class="ds-heading" data-size="2xs">
            {words.reasons}
          </h3>
          <p class="tg-quoted">{direction.reasons}</p>
          {direction.documents.length === 0 ? null : <PaperList papers={direction.documents} projectId={found.id} />}
        </section>
      ),
    form: signatureForm(oversightWords(language).sign),
    act: at`/projects/${found.id}/directions/${directionId}/signature`,
    body: signatureBody,
    said: 'signed',
  });
});

/** The agency asks for another look at a negative decision. */
const reexaminationPages = courseActPages('/cases/:projectId/reexamination', async (context, { found }) => {
  const { visit } = context;
  const { back, reexamination: words } = statementWords(visit.language);
  const { documents, documentsHint } = actWords(visit.language);
  const papers = await papersOf(context, found.id);
  const task = found.tasks.find(({ kind }) => kind === 'consider_reexamination');
  const decision = found.decisions.find(({ decisionId }) => decisionId === task?.subject?.['decisionId']);
  const by = await nameOf(context, decision?.decidedBy ?? null);
  return ok({
    title: words.title,
    lead: words.lead,
    part: { path: '', back },
    tasks: ['consider_reexamination'],
    closed: task === undefined ? words.gone : null,
    above: decision === undefined ? null : <DecisionText visit={visit} decision={decision} by={by} />,
    form: {
      fields: [
        {
          ...{ kind: 'longText', pointer: '/reasons', label: words.reasons, hint: words.reasonsHint },
          ...{ most: 20_000, rows: 8, required: true },
        },
        ...papersField('/documents', { label: documents, hint: documentsHint }, papers),
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/reexamination`,
    body: (said) => ({ ...said, documents: papersNamed(said['documents'], papers) }),
    said: 'sent',
  });
});

/** What may still be done against a negative opinion or decision. */
export const remedyPages = [...directionPages, ...signaturePages, ...reexaminationPages];
