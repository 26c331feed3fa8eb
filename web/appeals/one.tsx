import { CaseFrame } from '../case/frame';
import { WhyDate } from '../case/why-date';
import { Facts } from '../components/facts';
import { wordOf } from '../components/standing';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf, type Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { PaperList } from '../oversight/papers';
import { decisionName, openAppeals, type Filed, type OpenAppeals } from './load';
import { appealWords, type AppealWords } from './words';

type Act = Extract<
  keyof AppealWords['acts'],
  'withdrawal' | 'stay' | 'reconsideration' | 'dismissal' | 'forwarding' | 'outcome'
>;

/** One appeal: who, against what, in time or not and why, and what can be done with it. */
export const onePage: Page = {
  method: 'get',
  path: '/cases/:projectId/appeals/:appealId',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openAppeals(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit, params } = context;
    const { found, rules, appeals } = opened.value;
    const words = appealWords(visit.language);
    const appeal = appeals.find(({ id }) => id === params['appealId']);
    return {
      page: (
        <CaseFrame
          visit={visit}
          found={found}
          rules={rules}
          title={appeal === undefined ? words.title : decisionName(opened.value, appeal.decision, visit.language)}
        >
          {appeal === undefined ? (
            <p class="ds-alert tg-said">{words.gone}</p>
          ) : (
            <>
              <Todo visit={visit} opened={opened.value} appeal={appeal} />
              <AppealFacts visit={visit} opened={opened.value} appeal={appeal} />
            </>
          )}
          <p class="tg-after">
            <a class="ds-link" href={at`/cases/${found.id}/appeals`}>
              {words.back}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};

interface Props {
  readonly visit: Visit;
  readonly opened: OpenAppeals;
  readonly appeal: Filed;
}

/** What is known of an appeal, its grounds, and its outcome. */
export function AppealFacts({ visit: { language }, opened, appeal }: Props) {
  const words = appealWords(language);
  const { appealBy, appeal: standings, appealOutcome, stay: stays } = stageWords(language).case;
  const { documents, party, name, to, filedOn, late, dueDate, time, receivedOn, stay, status, outcome, grounds, text } =
    appeal;
  return (
    <>
      <Facts
        rows={[
          [words.facts.party, name === null ? appealBy[party] : `${name} (${appealBy[party]})`],
          [words.facts.decision, decisionName(opened, appeal.decision, language)],
          [words.facts.to, wordOf(words.toWhom, to)],
          [
            words.facts.time,
            <>
              {late ? words.late : words.inTime}: {words.filed(dayText(filedOn, language))}
              <span class="tg-hint">
                {[dueDate && words.until(dayText(dueDate, language)), time && words.counted[time.from]]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <WhyDate language={language} explanation={time?.explanation ?? []} />
            </>,
          ],
          ...(receivedOn === null ? [] : ([[words.facts.received, dayText(receivedOn, language)]] as const)),
          [words.facts.stay, stays[stay]],
          [words.facts.standing, standings[status]],
          ...(outcome === null ? [] : ([[words.facts.outcome, wordOf(appealOutcome, outcome)]] as const)),
        ]}
      />
      <section class="tg-section">
        <h3 class="ds-heading" data-size="xs">
          {words.grounds}
        </h3>
        <p class="tg-quoted">{grounds}</p>
        {documents.length === 0 ? null : <PaperList papers={documents} projectId={opened.found.id} />}
      </section>
      {text === null ? null : (
        <section class="tg-section">
          <h3 class="ds-heading" data-size="xs">
            {words.outcomeText}
          </h3>
          <p class="tg-quoted">{text}</p>
        </section>
      )}
    </>
  );
}

function Todo({ visit, opened: { found, rules }, appeal }: Props) {
  const { todo, acts } = appealWords(visit.language);
  const roles = rolesOf(visit);
  const officer = roles.has('oversight_officer') || roles.has('oversight_decider');
  const all: readonly (readonly [Act, boolean])[] = [
    ['stay', appeal.stay === 'asked' && roles.has('oversight_decider')],
    ['dismissal', appeal.late && roles.has('oversight_decider')],
    ['forwarding', !appeal.late && appeal.status === 'filed' && officer],
    [
      'reconsideration',
      appeal.status === 'filed' && roles.has('oversight_decider') && rules?.appeal.selfCorrection === true,
    ],
    ['outcome', appeal.status === 'forwarded' && officer],
    ['withdrawal', appeal.party === 'agency' ? roles.has('agency_approver') : officer],
  ];
  const offered = appeal.status === 'ended' ? [] : all.filter(([, may]) => may);
  if (offered.length === 0) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {todo}
      </h3>
      <ul class="ds-list">
        {offered.map(([act]) => (
          <li key={act}>
            <a class="ds-link" href={at`/cases/${found.id}/appeals/${appeal.id}/${act}`}>
              {acts[act].title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
