import { CaseFrame } from '../case/frame';
import { LetterList } from '../case/letters';
import { WhyDate } from '../case/why-date';
import { wordOf } from '../components/standing';
import { Table } from '../components/table';
import { anyOfText, budgetText, dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf, type Visit } from '../frame/visit';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { CourtOrders, courtOrdersIn } from './court-orders';
import { decisionName, openAppeals, type AppealTime, type Filed, type OpenAppeals, type Way } from './load';
import { appealWords } from './words';

/** Ways to appeal against each decision of a case, and the appeals that came in. */
export const appealsPage: Page = {
  method: 'get',
  path: '/cases/:projectId/appeals',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openAppeals(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules, ways, appeals } = opened.value;
    const words = appealWords(visit.language);
    const orders = await courtOrdersIn(context, found.id);
    const decisions = [...new Map(ways.map((way) => [`${way.decision.kind} ${way.decision.ref}`, way])).values()];
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <section class="tg-section">
            <h3 class="ds-heading" data-size="xs">
              {words.filedAll}
            </h3>
            {appeals.length === 0 ? <p class="ds-card tg-empty">{words.noneFiled}</p> : null}
            <ul class="tg-story">
              {appeals.map((appeal) => (
                <li key={appeal.id}>
                  <a class="ds-link" href={at`/cases/${found.id}/appeals/${appeal.id}`}>
                    {decisionName(opened.value, appeal.decision, visit.language)}
                  </a>
                  : <Short appeal={appeal} language={visit.language} />
                </li>
              ))}
            </ul>
          </section>
          <section class="tg-section">
            <h3 class="ds-heading" data-size="xs">
              {words.ways}
            </h3>
            {decisions.length === 0 ? <p class="ds-card tg-empty">{words.noWays}</p> : null}
            {decisions.map(({ decision, at: issued }) => (
              <section class="tg-section" key={`${decision.kind} ${decision.ref}`}>
                <h4 class="ds-heading" data-size="2xs">
                  {decisionName(opened.value, decision, visit.language)}
                </h4>
                <p class="ds-paragraph tg-hint">{words.issued(dayText(issued, visit.language))}</p>
                <Ways
                  visit={visit}
                  opened={opened.value}
                  ways={ways.filter((way) => way.decision.kind === decision.kind && way.decision.ref === decision.ref)}
                />
                <Links visit={visit} opened={opened.value} decision={decision} />
              </section>
            ))}
          </section>
          <Letters visit={visit} opened={opened.value} />
          <Corrections visit={visit} opened={opened.value} />
          <CourtOrders context={context} projectId={found.id} orders={orders} records={isOfBody(visit)} />
        </CaseFrame>
      ),
    };
  },
};

/** Whether the person acts for a body that oversees. */
const isOfBody = (visit: Visit): boolean =>
  ['oversight_officer', 'oversight_decider'].some((role) => rolesOf(visit).has(role));

/** Who appeals, since when, in time or not, and how it stands. */
function Short({ appeal, language }: { readonly appeal: Filed; readonly language: Language }) {
  const words = appealWords(language);
  const { appealBy, appeal: standings, appealOutcome } = stageWords(language).case;
  const { party, name, late, status, outcome, filedOn } = appeal;
  return (
    <>
      {name ?? appealBy[party]}, {outcome === null ? standings[status] : wordOf(appealOutcome, outcome)}
      <span class="tg-hint">
        {words.filed(dayText(filedOn, language))} · {late ? words.late : words.inTime}
      </span>
    </>
  );
}

interface WaysProps {
  readonly visit: Visit;
  readonly opened: OpenAppeals;
  readonly ways: readonly Way[];
}

/** The ways to appeal against one decision, a row each: who, to whom, until when and why, with what effect. */
function Ways({ visit, opened, ways }: WaysProps) {
  const words = appealWords(visit.language);
  const { appealBy } = stageWords(visit.language).case;
  return (
    <Table caption={words.ways} headings={[words.who, words.to, words.last, words.effect]} board>
      {ways.map(({ who, to, body, time, over, staysEffect, legalRef, verified }) => (
        <tr key={who.join()}>
          <th scope="row" data-label={words.who}>
            {anyOfText(
              who.map((party) => appealBy[party]),
              visit.language,
            )}
            {legalRef === null ? null : <span class="tg-hint">{legalRef}</span>}
            {verified ? null : <span class="tg-hint">{words.unverified}</span>}
          </th>
          <td data-label={words.to}>
            {wordOf(words.toWhom, to)}
            <span class="tg-hint">
              {words.handedIn} {opened.terms.body(body)}
            </span>
          </td>
          <td data-label={words.last}>
            <LastDay visit={visit} opened={opened} time={time} />
            {over ? <strong class="tg-hint">{words.over}</strong> : null}
          </td>
          <td data-label={words.effect}>{words.effects[staysEffect]}</td>
        </tr>
      ))}
    </Table>
  );
}

type LastProps = Pick<WaysProps, 'visit' | 'opened'> & { readonly time: AppealTime };

function LastDay({ visit: { language }, opened: { rules }, time }: LastProps) {
  const words = appealWords(language);
  if (time === null) return <>{words.noLimit}</>;
  const clock = rules?.clocks.find(({ id }) => id === time.ruleId);
  return (
    <>
      {time.dueDate === null
        ? words.fromReceipt(clock === undefined ? '' : budgetText(clock.budget, language))
        : dayText(time.dueDate, language)}
      <span class="tg-hint">{words.counted[time.from]}</span>
      <WhyDate language={language} explanation={time.explanation} />
    </>
  );
}

interface LinksProps {
  readonly visit: Visit;
  readonly opened: OpenAppeals;
  readonly decision: Way['decision'];
}

/** What this person can do about the decision: appeal, record somebody else’s appeal, put a slip of the pen right. */
function Links({ visit, opened, decision }: LinksProps) {
  const { found, ways, appeals } = opened;
  const { kind, ref } = decision;
  const { acts } = appealWords(visit.language);
  const roles = rolesOf(visit);
  const own = ways.filter((way) => way.decision.kind === kind && way.decision.ref === ref);
  const open = appeals.some(
    ({ decision: against, party, status }) =>
      against.kind === kind && against.ref === ref && party === 'agency' && status !== 'ended',
  );
  const officer = isOfBody(visit);
  const links = [
    ...(roles.has('agency_approver') && !open && own.some(({ who }) => who.includes('agency'))
      ? [{ act: 'new', text: acts.file.title }]
      : []),
    ...(officer && own.some(({ who }) => who.some((party) => party !== 'agency'))
      ? [{ act: 'record', text: acts.record.title }]
      : []),
    ...(roles.has('oversight_decider') ? [{ act: 'correction', text: acts.correct.title }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="tg-links tg-after">
      {links.map(({ act, text }) => (
        <li key={act}>
          <a class="ds-link" href={at`/cases/${found.id}/appeals/decisions/${kind}/${ref}/` + act}>
            {text}
            <span class="tg-only-read">: {decisionName(opened, decision, visit.language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The letters that told of appeals: receipt, stay, handing on, outcome. */
function Letters({ visit, opened }: CorrectionsProps) {
  if (opened.letters.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {appealWords(visit.language).letters}
      </h3>
      <LetterList visit={visit} projectId={opened.found.id} letters={opened.letters} />
    </section>
  );
}

interface CorrectionsProps {
  readonly visit: Visit;
  readonly opened: OpenAppeals;
}

function Corrections({ visit, opened }: CorrectionsProps) {
  const words = appealWords(visit.language);
  if (opened.corrections.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {words.corrections}
      </h3>
      <ul class="tg-story">
        {opened.corrections.map(({ seq, at: when, decision, corrections, reason }) => (
          <li key={seq}>
            {decisionName(opened, decision, visit.language)}
            <time class="tg-hint" dateTime={when}>
              {dayText(when, visit.language)}
            </time>
            <ul class="ds-list">
              {corrections.map(({ field, from, to }) => (
                <li key={field}>{words.corrected(field, from, to)}</li>
              ))}
            </ul>
            <p class="tg-quoted">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
