import type { Regime } from '../../domain/regime/types';
import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import type { Case } from '../case/load';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { DecisionText } from '../oversight/decision';
import { openCase, taskOf } from '../oversight/open-case';
import { PaperList } from '../oversight/papers';
import { signatureBody, signatureForm } from '../oversight/signature';
import { oversightWords } from '../oversight/words';
import { courseActPages, plainActPages } from '../progress/acts/act-page';
import { namesOf, type Names } from '../progress/load';
import { decidesFor } from '../standing/load';
import { standingWords } from '../standing/words';
import { termsOf } from '../terms';
import { statementWords } from './words';

type Direction = Case['directions'][number];

/** The rule by which the gate is decided at which the case stands, or stood when it was refused. */
export const decisionRuleOf = (found: Case, rules: Regime | null): Regime['decisions'][number] | undefined => {
  const gateId = found.gate ?? found.decisions.at(-1)?.gate;
  const gate = rules?.gates.find(({ id }) => id === gateId);
  return rules?.decisions.find(({ id }) => id === gate?.decision);
};

/** Who decides at the gate objects, and asks the political level. */
const seekPages = plainActPages('/cases/:projectId/directions/request', ({ visit }, { found, rules, terms }) => {
  const { language } = visit;
  const { back, seek: words } = statementWords(language);
  const rule = decisionRuleOf(found, rules);
  const by = rule?.politicalDirection?.by;
  const sought = found.tasks.some(({ kind }) => kind === 'give_direction') ? words.sought : null;
  const notMine = decidesFor(visit, rule?.body, rules) ? sought : standingWords(language).notYours;
  const last = found.decisions.at(-1);
  return {
    title: words.title,
    lead: words.lead,
    part: { path: '', back },
    closed: by === undefined ? words.notProvided : notMine,
    above: (
      <>
        {by === undefined ? null : <p class="ds-paragraph">{words.asks(terms.body(by))}</p>}
        {last === undefined || found.gate !== null ? null : <DecisionText visit={visit} decision={last} by={null} />}
      </>
    ),
    form: {
      fields: [
        { kind: 'longText', pointer: '/objection', label: words.objection, most: 20_000, rows: 8, required: true },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/direction-requests`,
    said: 'sent',
  };
});

/** The directions of a case, whole, with what each goes against. */
const listPage: Page = {
  method: 'get',
  path: '/cases/:projectId/directions',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules } = opened.value;
    const { back, directions: words } = statementWords(visit.language);
    const names = await namesOf(
      context,
      found.directions.flatMap(({ directedBy, signedBy, objection }) => [
        ...[directedBy, signedBy],
        ...(objection?.by ?? []),
      ]),
    );
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {found.directions.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          {found.directions.map((direction) => (
            <DirectionText key={direction.directionId} {...{ visit, found, rules, names, direction }} />
          ))}
          <p class="tg-after">
            <a class="ds-link" href={at`/cases/${found.id}`}>
              {back}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};

interface DirectionProps {
  readonly visit: Visit;
  readonly found: Case;
  readonly rules: Regime | null;
  readonly names: Names;
  readonly direction: Direction;
}

function DirectionText({ visit, found, rules, names, direction }: DirectionProps) {
  const { language } = visit;
  const { directions: words } = statementWords(language);
  const name = (id: string): string => names.get(id) ?? '–';
  const { directionId, status, body, text, reasons, documents, directedBy, signedBy, objection, overrules } = direction;
  const overruled = found.decisions.find(({ decisionId }) => decisionId === overrules);
  const waits = taskOf(
    found.tasks,
    ['sign_direction'],
    visit,
    ({ subject }) => subject?.['directionId'] === directionId,
  );
  const who = words.directed(termsOf(rules, language).body(body), name(directedBy), dayText(direction.at, language));
  return (
    <section class="ds-card tg-filed">
      <h3 class="ds-heading" data-size="xs">
        {words.statuses[status]}
      </h3>
      <p class="tg-quoted">{text}</p>
      <p class="tg-hint">
        {who}
        {signedBy === null ? '.' : `, ${words.signed(name(signedBy))}.`} {direction.publish ? words.published : null}
      </p>
      <h4 class="ds-heading" data-size="2xs">
        {words.reasons}
      </h4>
      <p class="tg-quoted">{reasons}</p>
      {documents.length === 0 ? null : <PaperList papers={documents} projectId={found.id} />}
      {objection === null ? null : (
        <>
          <h4 class="ds-heading" data-size="2xs">
            {words.objection(objection.by.map(name).join(', '), dayText(objection.at, language))}
          </h4>
          <p class="tg-quoted">{objection.text}</p>
        </>
      )}
      {direction.againstOpinion === null ? null : (
        <p class="ds-paragraph">
          <a class="ds-link" href={at`/reviews/${direction.againstOpinion}`}>
            {words.against}
          </a>
        </p>
      )}
      {overruled === undefined ? null : (
        <>
          <p class="ds-paragraph">{words.overrules}</p>
          <DecisionText visit={visit} decision={overruled} by={null} />
        </>
      )}
      {waits?.mine === true ? (
        <p class="tg-after">
          <a class="ds-button" href={at`/cases/${found.id}/directions/${directionId}/sign`}>
            {words.sign}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The second signature under a direction. */
const signaturePages = courseActPages('/cases/:projectId/directions/:directionId/sign', async (context, opened) => {
  const { visit, params } = context;
  const { found, rules } = opened;
  const { back, sign: words } = statementWords(visit.language);
  const { directionId = '' } = params;
  const direction = found.directions.find((each) => each.directionId === directionId);
  const names = await namesOf(context, [direction?.directedBy ?? null, ...(direction?.objection?.by ?? [])]);
  return ok({
    title: words.title,
    lead: words.lead,
    part: { path: '', back },
    tasks: ['sign_direction'],
    about: ({ subject }) => subject?.['directionId'] === directionId,
    closed: direction?.status === 'proposed' ? null : words.gone,
    above: direction === undefined ? null : <DirectionText {...{ visit, found, rules, names, direction }} />,
    form: signatureForm(oversightWords(visit.language).sign),
    act: at`/projects/${found.id}/directions/${directionId}/signature`,
    body: signatureBody,
    said: 'signed',
  });
});

/** Political directions: asked for, read, signed. */
export const directionPages = [...seekPages, listPage, ...signaturePages];
