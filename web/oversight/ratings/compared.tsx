import type { z } from 'zod';
import { ratingComparisonSchema } from '../../../contracts/api/rating-comparison';
import type { Regime } from '../../../domain/regime/types';
import { Layout } from '../../components/layout';
import { wordOf } from '../../components/standing';
import { Table } from '../../components/table';
import { numberText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { termsOf } from '../../terms';
import { regimesIn, rulesIn } from '../filters';
import { RulesTabs } from '../rules-tabs';
import { ratingWords } from './words';

type Comparison = z.infer<typeof ratingComparisonSchema>;

type Agreement = Comparison['raters'][number];

/** How far people and figures agree over the projects of a set of rules, with the projects behind every number. */
export const comparedPage: Page = {
  method: 'get',
  path: '/portfolio/ratings',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, query, desk } = context;
    const [regimes, versions] = await Promise.all([regimesIn(context), rulesIn(context)]);
    const regime = query.get('regime') ?? regimes.at(-1)?.value ?? '';
    const read = await desk.read(ratingComparisonSchema, `/rating-comparison?${new URLSearchParams({ regime })}`);
    if (!read.ok) return { problem: read.fault };
    const { value: found } = read.value;
    const rules = versions.find(({ id }) => id === regime) ?? null;
    const { portfolio: words } = ratingWords(visit.language);
    const given = found.raters.filter(({ compared, machineSilent }) => compared + machineSilent > 0);
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <RulesTabs label={words.choose} path="/portfolio/ratings" regimes={regimes} chosen={regime} />
          {given.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          {given.map((agreement) => (
            <Rater key={agreement.rater} visit={visit} rules={rules} agreement={agreement} />
          ))}
          <Missing visit={visit} rules={rules} missing={found.missing} />
          <p class="tg-after">
            <a class="ds-link" href="/portfolio">
              {words.back}
            </a>
          </p>
        </Layout>
      ),
    };
  },
};

interface Props {
  readonly visit: Visit;
  readonly rules: Regime | null;
}

function Rater({ visit, rules, agreement }: Props & { readonly agreement: Agreement }) {
  const { language } = visit;
  const { portfolio: words } = ratingWords(language);
  const { rater: raters } = stageWords(language).course;
  const { rater, compared, sameLight, machineWorse, machineBetter, machineSilent, cells } = agreement;
  const count = (projects: number): string => numberText(projects, language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.rater(raters[rater])}
      </h2>
      <p class="ds-paragraph">{compared === 0 ? words.nothing : words.compared(count(compared))}</p>
      <ul class="ds-list">
        {compared === 0 ? null : <li>{words.same(count(sameLight))}</li>}
        {machineWorse === 0 ? null : (
          <li>
            {words.worse(count(machineWorse))} <span class="tg-hint">{words.why.worse}</span>
          </li>
        )}
        {machineBetter === 0 ? null : (
          <li>
            {words.better(count(machineBetter))} <span class="tg-hint">{words.why.better}</span>
          </li>
        )}
        {machineSilent === 0 ? null : (
          <li>
            {words.silent(count(machineSilent))} <span class="tg-hint">{words.why.silent}</span>
          </li>
        )}
      </ul>
      <Table caption={words.caption(raters[rater])} headings={Object.values(words.columns)}>
        {cells.map((cell) => (
          <Cell key={JSON.stringify([cell.machine, cell.given])} visit={visit} rules={rules} cell={cell} />
        ))}
      </Table>
    </section>
  );
}

function Cell({ visit, rules, cell }: Props & { readonly cell: Agreement['cells'][number] }) {
  const { language } = visit;
  const { portfolio: words } = ratingWords(language);
  const { machine: kinds } = stageWords(language).course;
  const terms = termsOf(rules, language);
  const { machine, given, count, projects } = cell;
  const said = machine.level === null ? wordOf(kinds, machine.kind) : terms.level(machine.level);
  const left = count - projects.length;
  return (
    <tr>
      <th scope="row">{said}</th>
      <td data-label={words.columns.given}>{given === null ? words.nobody : terms.level(given)}</td>
      <td data-label={words.columns.projects}>
        <details class="tg-why">
          <summary>
            {numberText(count, language)}
            <span class="tg-only-read"> – {words.show}</span>
          </summary>
          <ul class="ds-list">
            {projects.map(({ id, reference, title }) => (
              <li key={id}>
                <a class="ds-link" href={at`/cases/${id}/ratings`}>
                  {title}
                </a>
                <span class="tg-hint">{reference}</span>
              </li>
            ))}
            {left > 0 ? <li>{words.more(numberText(left, language))}</li> : null}
          </ul>
        </details>
      </td>
    </tr>
  );
}

function Missing({ visit, rules, missing }: Props & { readonly missing: Comparison['missing'] }) {
  const { language } = visit;
  const { portfolio: words } = ratingWords(language);
  const { missing: inputs } = stageWords(language).course;
  const terms = termsOf(rules, language);
  if (missing.length === 0) return null;
  const nameOf = (metric: string): string => {
    const rule = rules?.rating.metrics.find(({ id }) => id === metric);
    return rule ? terms.text(rule.label) : metric;
  };
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.missing}
      </h2>
      <p class="ds-paragraph">{words.missingLead}</p>
      <Table caption={words.missing} headings={Object.values(words.missingColumns)}>
        {missing.map(({ metric, input, projects }) => (
          <tr key={`${metric} ${input}`}>
            <th scope="row">{nameOf(metric)}</th>
            <td data-label={words.missingColumns.input}>{wordOf(inputs, input)}</td>
            <td data-label={words.missingColumns.projects}>{numberText(projects, language)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
