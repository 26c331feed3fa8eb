import { CaseFrame } from '../case/frame';
import { WhyDate } from '../case/why-date';
import { Facts } from '../components/facts';
import { wordOf } from '../components/standing';
import { budgetText, dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf, type Visit } from '../frame/visit';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { decisionName, openAppeals, type Filed, type OpenAppeals, type Way } from './load';
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
    const decisions = [...new Map(ways.map((way) => [`${way.decision.kind} ${way.decision.ref}`, way])).values()];
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
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
          <h3 class="ds-heading" data-size="xs">
            {words.ways}
          </h3>
          {decisions.length === 0 ? <p class="ds-card tg-empty">{words.noWays}</p> : null}
          {decisions.map(({ decision, at: issued }) => (
            <section class="ds-card tg-section" key={`${decision.kind} ${decision.ref}`}>
              <h4 class="ds-heading" data-size="2xs">
                {decisionName(opened.value, decision, visit.language)}
              </h4>
              <p class="ds-paragraph tg-hint">{words.issued(dayText(issued, visit.language))}</p>
              {ways
                .filter((way) => way.decision.kind === decision.kind && way.decision.ref === decision.ref)
                .map((way) => (
                  <WayFacts key={way.who.join()} visit={visit} opened={opened.value} way={way} />
                ))}
              <Links visit={visit} opened={opened.value} decision={decision} />
            </section>
          ))}
          <Corrections visit={visit} opened={opened.value} />
        </CaseFrame>
      ),
    };
  },
};

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

interface WayProps {
  readonly visit: Visit;
  readonly opened: OpenAppeals;
  readonly way: Way;
}

function WayFacts({ visit: { language }, opened: { rules, terms }, way }: WayProps) {
  const words = appealWords(language);
  const { appealBy } = stageWords(language).case;
  const { who, to, body, time, over, staysEffect, legalRef, verified } = way;
  const clock = rules?.clocks.find(({ id }) => id === time?.ruleId);
  const last =
    time === null
      ? words.noLimit
      : time.dueDate === null
        ? words.fromReceipt(clock === undefined ? '' : budgetText(clock.budget, language))
        : dayText(time.dueDate, language);
  return (
    <>
      <Facts
        rows={[
          [words.who, who.map((party) => appealBy[party]).join(', ')],
          [words.to, wordOf(words.toWhom, to)],
          [words.handedIn, terms.body(body)],
          [
            words.last,
            <>
              {last}
              {time === null ? null : <span class="tg-hint">{words.counted[time.from]}</span>}
              {over ? <strong class="tg-hint">{words.over}</strong> : null}
              <WhyDate language={language} explanation={time?.explanation ?? []} />
            </>,
          ],
          [words.effect, words.effects[staysEffect]],
          ...(legalRef === null
            ? []
            : ([[words.rule, `${legalRef}${verified ? '' : `. ${words.unverified}`}`]] as const)),
        ]}
      />
    </>
  );
}

interface LinksProps {
  readonly visit: Visit;
  readonly opened: OpenAppeals;
  readonly decision: Way['decision'];
}

/** What this person can do about the decision: appeal, record somebody else’s appeal, put a slip of the pen right. */
function Links({ visit, opened: { found, ways, appeals }, decision: { kind, ref } }: LinksProps) {
  const { acts } = appealWords(visit.language);
  const roles = rolesOf(visit);
  const own = ways.filter(({ decision }) => decision.kind === kind && decision.ref === ref);
  const open = appeals.some(
    ({ decision, party, status }) =>
      decision.kind === kind && decision.ref === ref && party === 'agency' && status !== 'ended',
  );
  const officer = roles.has('oversight_officer') || roles.has('oversight_decider');
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
          </a>
        </li>
      ))}
    </ul>
  );
}

function Corrections({ visit, opened }: { readonly visit: Visit; readonly opened: OpenAppeals }) {
  const words = appealWords(visit.language);
  if (opened.corrections.length === 0) return null;
  return (
    <>
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
    </>
  );
}
