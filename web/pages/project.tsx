import type { ComponentChildren } from 'preact';
import type { WireMoney } from '../../domain/money';
import { Facts } from '../components/facts';
import { Layout } from '../components/layout';
import { Light } from '../components/light';
import type { Visit } from '../frame/visit';
import { StandingTags, wordOf, type Standing } from '../components/standing';
import { dayText, moneyText } from '../format';
import { messagesIn, type Language } from '../i18n';
import type { Messages } from '../i18n/en';
import { eventWords } from '../i18n/events';
import { stageWords } from '../i18n/stages';
import { openWords } from '../open/words';
import { ProjectEnd, type PublishedEnd } from './project-end';

/** A field that the rules keep back, and why. */
export interface Withheld {
  readonly field: string;
  readonly publish: 'embargo' | 'never' | 'aggregate';
  readonly until: string | null;
  readonly ground: string | null;
}

/** What everybody may read of a project. A part that is null is not published; an empty list says that there is nothing yet. */
export interface PublishedProject {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string | null;
  readonly agency: string | null;
  readonly standing: Standing | null;
  readonly tier: string | null;
  readonly scope: keyof Messages['values']['scope'] | null;
  readonly cost: (WireMoney & { readonly basis: string | null }) | null;
  readonly schedule: { readonly start: string | null; readonly end: string | null } | null;
  readonly rules: string;
  /** The page on which these rules are read. */
  readonly rulesAt: string;
  readonly licence: string | null;
  readonly ratings:
    | readonly {
        readonly rater: keyof Messages['values']['rater'];
        /** Its word; null where it could not be computed, or the state gets no light. */
        readonly level: string | null;
        readonly colour: 'green' | 'amber' | 'red' | 'none' | null;
        readonly on: string;
        readonly missing: readonly string[];
      }[]
    | null;
  readonly decisions:
    | readonly {
        readonly id: string;
        readonly value: string;
        readonly gate: string;
        readonly by: string;
        readonly body: string | null;
        readonly deviates: boolean;
        readonly at: string;
      }[]
    | null;
  readonly opinions: readonly { readonly id: string; readonly outcome: string; readonly at: string | null }[] | null;
  readonly recommendations:
    | readonly {
        readonly id: string;
        readonly text: string;
        readonly due: string | null;
        readonly status: string;
      }[]
    | null;
  readonly end: PublishedEnd;
  readonly withheld: readonly Withheld[];
}

/** One project as its rules make it public. */
export function ProjectPage({ visit, project }: { readonly visit: Visit; readonly project: PublishedProject }) {
  const says = messagesIn(visit.language);
  const { title, summary, licence, id, version } = project;
  return (
    <Layout visit={visit} title={title} licence={licence}>
      <p>
        <a class="ds-link" href="/register">
          {says.project.back}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      {project.standing === null ? null : <StandingTags standing={project.standing} says={says} />}
      {summary === null || summary === '' ? null : (
        <Section title={says.project.summary}>
          <p class="ds-paragraph tg-lead">{summary}</p>
        </Section>
      )}
      <Section title={says.project.facts}>
        <AtAGlance project={project} language={visit.language} says={says} />
      </Section>
      <Ratings project={project} language={visit.language} says={says} />
      <Decisions project={project} language={visit.language} says={says} />
      <Opinions project={project} language={visit.language} says={says} />
      <ProjectEnd end={project.end} language={visit.language} />
      <WithheldList project={project} language={visit.language} says={says} />
      <ul class="tg-links tg-after">
        <li>
          <a class="ds-link" href={`/api/v1/projects/${encodeURIComponent(id)}`}>
            {says.project.data}
          </a>
        </li>
        <li class="tg-hint">{says.project.changed(version)}</li>
      </ul>
    </Layout>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {title}
      </h2>
      {children}
    </section>
  );
}

interface PartProps {
  readonly project: PublishedProject;
  readonly language: Language;
  readonly says: Messages;
}

function AtAGlance({ project, language, says }: PartProps) {
  const { reference, agency, tier, scope, cost, schedule, rules, rulesAt } = project;
  const day = (date: string | null) => (date === null ? says.values.unknown : dayText(date, language));
  const rows: readonly (readonly [string, ComponentChildren | null])[] = [
    [says.project.reference, reference],
    [says.project.agency, agency],
    [
      says.project.rules,
      <a class="ds-link" href={rulesAt}>
        {rules}
      </a>,
    ],
    [says.project.scope, scope && says.values.scope[scope]],
    [says.project.tier, tier],
    [
      says.project.cost,
      cost && [moneyText(cost, language), cost.basis && says.project.basis(cost.basis)].filter(Boolean).join(' '),
    ],
    [says.project.schedule, schedule && says.project.until(day(schedule.start), day(schedule.end))],
  ];
  return <Facts rows={rows.filter(([, value]) => value !== null)} />;
}

/** The light of each rater. */
function Ratings({ project: { ratings }, language, says }: PartProps) {
  if (ratings === null) return null;
  const { missing: inputs } = stageWords(language).course;
  return (
    <Section title={says.project.ratings}>
      {ratings.length === 0 ? <p class="ds-paragraph">{says.project.noRating}</p> : null}
      <ul class="tg-story">
        {ratings.map(({ rater, level, colour, on, missing }) => (
          <li key={rater}>
            <Light colour={colour ?? 'none'} text={level ?? says.project.noLight} />
            {` · ${says.values.rater[rater]} · `}
            <time dateTime={on}>{dayText(on, language)}</time>
            {missing.length === 0 ? null : (
              <span class="tg-hint">
                {says.project.missing(missing.map((name) => wordOf(inputs, name)).join(', '))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decisions({ project: { decisions }, language, says }: PartProps) {
  if (decisions === null) return null;
  return (
    <Section title={says.project.decisions}>
      {decisions.length === 0 ? <p class="ds-paragraph">{says.project.noDecision}</p> : null}
      <ol class="tg-story">
        {decisions.map(({ id, value, gate, by, body, deviates, at }) => (
          <li key={id}>
            <strong>{wordOf(says.values.decision, value)}</strong> · {gate} ·{' '}
            <time dateTime={at}>{dayText(at, language)}</time>
            {by === 'silence' ? ` · ${says.project.bySilence}` : body === null ? '' : ` · ${says.project.byBody(body)}`}
            {deviates ? <span class="tg-hint">{says.project.deviates}</span> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Opinions({ project: { opinions, recommendations }, language, says }: PartProps) {
  if (opinions === null) return null;
  return (
    <Section title={says.project.opinions}>
      {opinions.length === 0 ? <p class="ds-paragraph">{says.project.noOpinion}</p> : null}
      <ol class="tg-story">
        {opinions.map(({ id, outcome, at }) => (
          <li key={id}>
            <strong>{outcome}</strong>
            {at === null ? null : (
              <>
                {' · '}
                <time dateTime={at}>{dayText(at, language)}</time>
              </>
            )}
          </li>
        ))}
      </ol>
      {recommendations === null || recommendations.length === 0 ? null : (
        <>
          <h3 class="ds-heading" data-size="xs">
            {says.project.recommendations}
          </h3>
          <ul class="tg-story">
            {recommendations.map(({ id, text, due, status }) => (
              <li key={id}>
                {text}
                <span class="tg-hint">
                  {[wordOf(says.values.recommendation, status), due && says.project.due(dayText(due, language))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function WithheldList({ project: { withheld }, language, says }: PartProps) {
  if (withheld.length === 0) return null;
  const { fields } = openWords(language);
  const sentences: Readonly<Record<string, string>> = eventWords(language).project;
  const said = (event: string): string => (sentences[event] ?? wordOf({}, event)).replace(/\.$/, '');
  const why = ({ publish, until }: Withheld): string =>
    publish === 'embargo' ? says.project.embargo(until === null ? '…' : said(until)) : says.project[publish];
  return (
    <Section title={says.project.withheld}>
      <p class="ds-paragraph">{says.project.withheldIntro}</p>
      <ul class="tg-story">
        {withheld.map((each) => (
          <li key={each.field}>
            <strong>{wordOf(fields, each.field)}</strong>: {why(each)} ({each.ground ?? says.project.noGround})
          </li>
        ))}
      </ul>
    </Section>
  );
}
