import { CaseFrame } from '../case/frame';
import { Facts } from '../components/facts';
import { dayText, moneyText, numberText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf, type Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { Reasons } from '../oversight/decision';
import { openCase, type OpenCase } from '../oversight/open-case';
import { namesOf, type Names } from '../progress/load';
import { sourceText } from '../progress/source';
import { TasksHere } from '../progress/tasks-here';
import { viewWords } from '../progress/words';
import { ExemptionsLink } from './exemptions-link';
import { pilotOf, type Pilot } from './load';
import { PlanText, ResultText } from './plan-text';
import { pilotWords } from './words';

/** A pilot: its plan, how far it has gone, what it has shown, and what was decided. */
export const pilotPage: Page = {
  method: 'get',
  path: '/cases/:projectId/pilot',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const read = await pilotOf(context);
    if (!read.ok) return { problem: read.fault };
    const { visit } = context;
    const { value: pilot } = read.value;
    const { found, rules } = opened.value;
    const names = await namesOf(context, [
      ...pilot.results.map(({ recordedBy }) => recordedBy),
      ...pilot.decisions.flatMap(({ by, signedBy }) => [...by, ...signedBy]),
    ]);
    const words = pilotWords(visit.language);
    const given = { visit, opened: opened.value, pilot, names };
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <Todo {...given} />
          {pilot.plan === null ? <p class="ds-paragraph">{words.noPlan}</p> : null}
          <Standing {...given} />
          {pilot.plan === null ? null : (
            <>
              <Heading text={words.plan.title} />
              <PlanText visit={visit} rules={rules} plan={pilot.plan} />
            </>
          )}
          <Heading text={words.results.title} />
          {pilot.results.length === 0 ? <p class="ds-paragraph">{words.results.none}</p> : null}
          {pilot.results.map((result) => (
            <ResultText key={result.resultId} visit={visit} pilot={pilot} result={result} names={names} />
          ))}
          <Heading text={words.decisions.title} />
          <Decisions {...given} />
          <ExemptionsLink visit={visit} opened={opened.value} />
        </CaseFrame>
      ),
    };
  },
};

const Heading = ({ text }: { readonly text: string }) => (
  <h3 class="ds-heading tg-section" data-size="sm">
    {text}
  </h3>
);

interface Props {
  readonly visit: Visit;
  readonly opened: OpenCase;
  readonly pilot: Pilot;
  readonly names: Names;
}

const KINDS: readonly string[] = [
  'begin_pilot',
  'record_pilot_result',
  'verify_pilot_result',
  'propose_scaling',
  'decide_pilot',
  'sign_pilot_decision',
];

function Todo({ visit, opened: { found }, pilot }: Props) {
  const { use } = pilotWords(visit.language);
  const roles = rolesOf(visit);
  const ofAgency = visit.signedIn?.appointments.some(({ bodyId }) => bodyId === found.agency.id) ?? false;
  const records = ofAgency && roles.size > 0 && (pilot.status === 'running' || pilot.status === 'held');
  return (
    <>
      <TasksHere visit={visit} tasks={found.tasks} kinds={KINDS} here={at`/cases/${found.id}/pilot`} />
      {records ? (
        <p class="tg-after">
          <a class="ds-link" href={at`/cases/${found.id}/pilot/use`}>
            {use.title}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Standing({ visit: { language }, opened: { found, terms, rules }, pilot }: Props) {
  const { standing: words, blockers, plan } = pilotWords(language);
  const { pilot: statuses, pilotCap } = stageWords(language).course;
  const { begunAt, term, heldFor, neared, used, decidedBy, scaleDecidedBy, scaledTo, scaledFrom } = pilot;
  const body = (key: string): string => (key === 'agency' ? words.agency : terms.body(key));
  const caps = pilot.plan?.caps;
  const of = (spent: string, cap: string | undefined): string => (cap === undefined ? spent : `${spent} / ${cap}`);
  const count = (value: number): string => numberText(value, language);
  return (
    <>
      <Heading text={words.title} />
      <p class="ds-paragraph">
        <strong>{statuses[pilot.status]}.</strong>{' '}
        {begunAt === null ? words.notBegun : words.term(term, dayText(begunAt, language))}{' '}
        {heldFor === null ? '' : words.held(pilotCap[heldFor])}{' '}
        {neared.length === 0 ? '' : words.neared(neared.map((cap) => pilotCap[cap]).join(', '))}
      </p>
      <Facts
        rows={[
          [
            `${words.used}: ${words.money}`,
            of(moneyText(used.money, language), caps && moneyText(caps.amount, language)),
          ],
          [words.committed, moneyText(used.committed, language)],
          [`${words.used}: ${words.people}`, of(count(used.people), caps && count(caps.people))],
          ...(caps ? [[plan.days, count(caps.days)] as const] : []),
        ]}
      />
      <p class="tg-hint">{words.deciders(body(decidedBy), body(scaleDecidedBy))}</p>
      {pilot.scalingBlockedBy.length === 0 || begunAt === null ? null : (
        <>
          <p class="tg-strong">{words.blocked}</p>
          <ul class="ds-list">
            {pilot.scalingBlockedBy.map(({ code, facts }, place) => (
              <li key={place}>
                {blockers[code] ?? code.replaceAll('_', ' ')}
                {typeof facts['documentType'] === 'string'
                  ? ` ${documentText(facts['documentType'], rules, terms)}`
                  : ''}
              </li>
            ))}
          </ul>
        </>
      )}
      {scaledTo === null && scaledFrom === null ? null : (
        <p class="ds-paragraph">
          <a class="ds-link" href={at`/cases/${scaledTo ?? scaledFrom ?? found.id}`}>
            {scaledTo === null ? words.scaledFrom : words.scaledTo}
          </a>
        </p>
      )}
    </>
  );
}

/** An assessment or a document by the name that the rules give it. */
export function documentText(type: string, rules: OpenCase['rules'], terms: OpenCase['terms']): string {
  const assessment = rules?.pilots.assessments?.find(({ documentType }) => documentType === type);
  return assessment ? terms.text(assessment.label) : terms.document(type);
}

function Decisions({ visit, pilot, names }: Props) {
  const { language } = visit;
  const { decisions: words } = pilotWords(language);
  const { unknown, source } = viewWords(language);
  const { pilotDecision } = stageWords(language).course;
  if (pilot.decisions.length === 0) return <p class="ds-paragraph">{words.none}</p>;
  return (
    <>
      {pilot.decisions.map((decision) => {
        const people = [...decision.by, ...decision.signedBy].map((id) => names.get(id) ?? unknown).join(', ');
        return (
          <section class="ds-card tg-filed" key={decision.decisionId}>
            <h4 class="ds-heading" data-size="2xs">
              {pilotDecision[decision.value]}
            </h4>
            <p class="tg-hint">
              {words.by(people, dayText(decision.at, language))}. {source(sourceText(`#${decision.source}`, language))}
            </p>
            {decision.term === null ? null : (
              <p class="ds-paragraph">
                {words.term(
                  moneyText(decision.term.amount, language),
                  numberText(decision.term.people, language),
                  numberText(decision.term.days, language),
                )}
              </p>
            )}
            <Reasons visit={visit} reasons={decision.reasons} />
            <ul class="ds-list">
              {decision.conditions.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
