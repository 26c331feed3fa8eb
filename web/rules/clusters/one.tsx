import { Facts } from '../../components/facts';
import { WhyDate } from '../../case/why-date';
import { wordOf } from '../../components/standing';
import { dayText, instantText, localeOf, moneyText, numberText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { eventWords } from '../../i18n/events';
import { stageWords } from '../../i18n/stages';
import { RulesFrame } from '../frame';
import { valueWords } from '../read/values';
import { clusterActsFor } from './acts';
import { clusterAddress, namesOfBodies, openCluster, type Cluster, type OpenCluster } from './load';
import { clusterWords } from './words';

/** One cluster: what it comes to, who belongs to it, and each tie with its evidence. */
const clusterPage: Page = {
  method: 'get',
  path: '/clusters/:clusterId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit } = context;
    const opened = await openCluster(context);
    if (!opened.ok) return { problem: opened.fault };
    const { cluster } = opened.value;
    const bodies = await namesOfBodies(
      context,
      cluster.members.map(({ agencyId }) => agencyId),
    );
    const { one: words, acts } = clusterWords(visit.language);
    const offered = clusterActsFor(visit, opened.value);
    // While the agencies may still explain, nothing is the thing to do.
    const waits = offered[0] === 'merge' && !cluster.tasks.some(({ kind }) => kind === 'decide_cluster');
    return {
      page: (
        <RulesFrame visit={visit} title={words.title} above={opened.value.terms.rules}>
          <AtAGlance visit={visit} opened={opened.value} />
          {offered.length === 0 ? null : (
            <ul class="tg-links tg-after" aria-label={words.acts}>
              {offered.map((act, place) => (
                <li key={act}>
                  <a
                    class="ds-button"
                    data-variant={place === 0 && !waits ? undefined : 'secondary'}
                    href={clusterAddress(cluster.id, `/${act}`)}
                  >
                    {acts[act].title}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <Members {...{ visit, cluster, bodies }} />
          <Links visit={visit} cluster={cluster} />
          <Said {...{ visit, cluster, bodies }} />
          <History visit={visit} cluster={cluster} />
        </RulesFrame>
      ),
    };
  },
};

interface Props {
  readonly visit: Visit;
  readonly cluster: Cluster;
}

function AtAGlance({
  visit: { language },
  opened: { cluster, terms },
}: {
  readonly visit: Visit;
  readonly opened: OpenCluster;
}) {
  const { one: words } = clusterWords(language);
  const { office } = stageWords(language);
  const { status, how, sum, basis, met, programme, from, to, dueDate, immuneUntil, leadId, members } = cluster;
  const lead = members.find(({ project }) => project?.id === leadId)?.project;
  const clock = cluster.clocks.find((each) => each.dueDate === dueDate);
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return (
    <Facts
      rows={[
        [words.status, how === null ? office.cluster[status] : `${office.cluster[status]}: ${words.how[how]}`],
        [words.sum, words.basis(moneyText(sum, language), terms.costBasis(basis))],
        [
          words.lines,
          list.format(met.map(({ id, amount }) => `${terms.threshold(id)} (${moneyText(amount, language)})`)) ||
            (programme ? words.programme : '–'),
        ],
        [words.window, words.fromTo(dayText(from, language), dayText(to, language))],
        ...(dueDate === null
          ? []
          : [
              [
                words.due,
                <>
                  {dayText(dueDate, language)}
                  <WhyDate language={language} explanation={clock?.explanation ?? []} />
                </>,
              ] as const,
            ]),
        ...(immuneUntil === null ? [] : [[words.immune, dayText(immuneUntil, language)] as const]),
        ...(lead
          ? [
              [
                words.lead,
                <a class="ds-link" href={at`/cases/${lead.id}`}>
                  {lead.title}
                </a>,
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

type Bodies = (id: string | null) => string;

function Members({ visit: { language }, cluster: { members }, bodies }: Props & { readonly bodies: Bodies }) {
  const { one: words } = clusterWords(language);
  const { columns } = words;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.members}
      </h2>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.members}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.project}</th>
            <th scope="col">{columns.agency}</th>
            <th scope="col">{columns.on}</th>
            <th scope="col" class="tg-number">
              {columns.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ project, agencyId, on, amount }, place) => (
            <tr key={project?.id ?? place}>
              <th scope="row">
                {project ? (
                  <a class="ds-link" href={at`/cases/${project.id}`}>
                    {project.title}
                  </a>
                ) : (
                  words.hidden
                )}
                {project ? <span class="tg-hint">{project.reference}</span> : null}
              </th>
              <td data-label={columns.agency}>{bodies(agencyId)}</td>
              <td data-label={columns.on}>{on === null ? '–' : dayText(on, language)}</td>
              <td class="tg-number" data-label={columns.amount}>
                {amount === null ? '–' : moneyText(amount, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Links({ visit: { language }, cluster: { links, linksInAll, members } }: Props) {
  const { one: words } = clusterWords(language);
  const { key: keys } = valueWords(language);
  const number = (count: number) => numberText(count, language);
  const titleOf = (id: string) => members.find(({ project }) => project?.id === id)?.project?.title ?? words.hidden;
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const dayOr = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text, language) : text);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.links}
      </h2>
      <p class="ds-paragraph tg-hint">
        {links.length < linksInAll ? words.linksLead(number(links.length), number(linksInAll)) : words.linksAll}
      </p>
      <ul class="tg-story">
        {links.map(({ a, b, points, evidence }) => (
          <li key={`${a} ${b}`}>
            <span class="tg-strong">{words.link(titleOf(a), titleOf(b))}</span> ({words.points(number(points))})
            <ul class="ds-list">
              {evidence.map(({ key, shared, points: own }) => (
                <li key={key}>
                  {wordOf({ ...keys, close_in_time: words.close, flagged: words.flagged }, key)}
                  {shared.length === 0 ? null : `: ${list.format(shared.map(dayOr))}`} ({words.points(number(own))})
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The agencies' explanations and the decisions' reasons, from the record. */
function Said({ visit: { language }, cluster: { history }, bodies }: Props & { readonly bodies: Bodies }) {
  const { one: words } = clusterWords(language);
  const sentences: Readonly<Record<string, string>> = eventWords(language).cluster;
  const said = history.flatMap(({ seq, type, data }) => {
    const flagged = data['flagged'] as { readonly reasons?: unknown } | undefined;
    const text = data['text'] ?? data['reasons'] ?? data['reason'] ?? flagged?.reasons;
    if (typeof text !== 'string' || text === '') return [];
    const agencyId = data['agencyId'];
    return [
      { seq, text, title: typeof agencyId === 'string' ? words.by(bodies(agencyId)) : (sentences[type] ?? type) },
    ];
  });
  if (said.length === 0) return null;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.reasons}
      </h2>
      {said.map(({ seq, title, text }) => (
        <div key={seq}>
          <p class="tg-strong">{title}</p>
          <p class="tg-quoted">{text}</p>
        </div>
      ))}
    </section>
  );
}

function History({ visit: { language }, cluster: { history } }: Props) {
  const { one: words } = clusterWords(language);
  const sentences: Readonly<Record<string, string>> = eventWords(language).cluster;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.history}
      </h2>
      <ol class="tg-timeline">
        {history.map(({ seq, type, at: when }) => (
          <li key={seq}>
            <time class="tg-hint" dateTime={when}>
              {instantText(when, language)}
            </time>
            {wordOf(sentences, type)}
          </li>
        ))}
      </ol>
    </section>
  );
}

export const clusterPages: readonly Page[] = [clusterPage];
