import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import { comparisonSchema } from '../../../contracts/api/comparison';
import { Facts } from '../../components/facts';
import { wordOf } from '../../components/standing';
import { CaseFrame } from '../../case/frame';
import { dayText, moneyText } from '../../format';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import { openProceeding } from './open';
import { proceedingWords } from './words';

/** What a cancellation is weighed against. */
export type Compared = z.infer<typeof comparisonSchema>;

/** Nothing to compare, for who may not read it. */
const NOTHING: Compared = {
  ...{ sunkCostExcluded: true, alternatives: [], contracts: [], exposure: null, continuity: null },
  continuityPlan: null,
};

/** The comparison of a proceeding, as far as the person may read it. */
export async function comparisonOf({ desk }: PageContext, interventionId: string): Promise<Compared> {
  const read = await desk.read(comparisonSchema, at`/interventions/${interventionId}/comparison`);
  return read.ok ? read.value.value : NOTHING;
}

interface Props {
  readonly visit: Visit;
  readonly compared: Compared;
}

type Money = Compared['exposure'];

const amount = (money: Money, language: Language, unknown: string): string =>
  money === null ? unknown : moneyText(money, language);

/** The alternatives side by side and the contracts, by what is still to come. */
export function Comparison({ visit, compared }: Props) {
  const { language } = visit;
  const { compare: words } = proceedingWords(language);
  const { exposure, continuity, continuityPlan: plan, sunkCostExcluded } = compared;
  return (
    <>
      {sunkCostExcluded ? <p class="ds-paragraph tg-hint">{words.sunkCost}</p> : null}
      <Alternatives visit={visit} compared={compared} />
      <Contracts visit={visit} compared={compared} />
      {exposure === null && continuity === null ? null : (
        <Facts
          rows={[
            [words.exposure, amount(exposure, language, words.unknown)],
            [words.continuity, continuity ?? words.unknown],
            ...(plan === null
              ? []
              : ([
                  [words.service, `${plan.service}: ${plan.runsOn}`],
                  [words.answers, plan.answers],
                  ...(plan.until === null ? [] : ([[words.until, dayText(plan.until, language)]] as const)),
                ] as const)),
          ]}
        />
      )}
    </>
  );
}

function Alternatives({ visit: { language }, compared: { alternatives } }: Props) {
  const { compare: words } = proceedingWords(language);
  const { alternative: kinds } = stageWords(language).intervention;
  if (alternatives.length === 0) return <p class="ds-card tg-empty tg-section">{words.noAlternatives}</p>;
  const { columns } = words;
  return (
    <Table
      title={words.alternatives}
      names={[columns.alternative]}
      amounts={[columns.cost, columns.benefits]}
      after={[columns.end, columns.risks]}
    >
      <tbody>
        {alternatives.map(({ id, by, kind, text, remainingCost, remainingBenefits, end, risks, source }) => (
          <tr key={`${source} ${id}`}>
            <th scope="row" data-label={columns.alternative}>
              {kind === null ? null : <span class="tg-strong">{wordOf(kinds, kind)}: </span>}
              {text}
              <span class="tg-hint">{words.by[by]}</span>
            </th>
            <td class="tg-number" data-label={columns.cost}>
              {amount(remainingCost, language, words.unknown)}
            </td>
            <td class="tg-number" data-label={columns.benefits}>
              {amount(remainingBenefits, language, words.unknown)}
            </td>
            <td data-label={columns.end}>{end === null ? words.unknown : dayText(end, language)}</td>
            <td data-label={columns.risks}>{risks ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Contracts({ visit: { language }, compared: { contracts } }: Props) {
  const { compare: words } = proceedingWords(language);
  if (contracts.length === 0) return null;
  const { columns } = words;
  return (
    <Table
      title={words.contracts}
      names={[columns.contract]}
      amounts={[columns.amount, columns.remaining, columns.ending]}
    >
      <tbody>
        {contracts.map(({ contractId, supplier, reference, amount: whole, remaining, terminationCost, note }) => (
          <tr key={contractId}>
            <th scope="row" data-label={columns.contract}>
              {supplier} · {reference}
              {note === null ? null : <span class="tg-hint">{note}</span>}
            </th>
            <td class="tg-number" data-label={columns.amount}>
              {moneyText(whole, language)}
            </td>
            <td class="tg-number" data-label={columns.remaining}>
              {moneyText(remaining, language)}
            </td>
            <td class="tg-number" data-label={columns.ending}>
              {amount(terminationCost, language, words.unknown)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface TableProps {
  readonly title: string;
  /** Headings of the columns: names, then amounts, then what else there is. */
  readonly names: readonly string[];
  readonly amounts: readonly string[];
  readonly after?: readonly string[];
  readonly children: ComponentChildren;
}

function Table({ title, names, amounts, after = [], children }: TableProps) {
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {title}
      </h3>
      <table class="ds-table tg-table tg-board">
        <caption class="tg-only-read">{title}</caption>
        <thead>
          <tr>
            {[...names, ...amounts, ...after].map((column) => (
              <th scope="col" class={amounts.includes(column) ? 'tg-number' : undefined} key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

/** The comparison on a page of its own. */
export const comparisonPage: Page = {
  method: 'get',
  path: '/cases/:projectId/interventions/:interventionId/comparison',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openProceeding(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules, proceeding } = opened.value;
    const { compare: words, backToOne } = proceedingWords(visit.language);
    const compared = await comparisonOf(context, proceeding.id);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          <Comparison visit={visit} compared={compared} />
          <p class="tg-after">
            <a class="ds-link" href={at`/cases/${found.id}/interventions/${proceeding.id}`}>
              {backToOne}
            </a>
          </p>
        </CaseFrame>
      ),
    };
  },
};
