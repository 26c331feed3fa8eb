import type { Rater } from '../../domain/rating/divergence';
import { numberText } from '../format';
import type { Language } from '../i18n';
import { shortMoney } from './amounts';
import { barLayers, barsSize, type BarRow } from './bars';
import type { Chart, Tone } from './chart';
import { frame } from './look';
import { chartWords } from './words';

/** The colour of a level on the scale of the rules. */
export type Light = 'green' | 'amber' | 'red' | 'none';

export const TONE_OF_LIGHT: Readonly<Record<Light, Tone>> = {
  green: 'good',
  amber: 'fair',
  red: 'poor',
  none: 'quiet',
};

/** Projects with one rating of one rater. */
interface RatedGroup {
  /** Its name on the scale; null of those that the rater has not rated. */
  readonly label: string | null;
  readonly light: Light;
  readonly projects: number;
  /** Their cost in all, a decimal of the data's currency. */
  readonly money: string;
  /** Projects whose cost is not in that sum. */
  readonly unknown: number;
}

/** The projects of one set of rules by rating and money; every project stands once under each rater. */
export interface PortfolioByRating {
  readonly currency: string;
  readonly projects: number;
  readonly money: string;
  readonly unknown: number;
  /** Groups from the best to the worst, those without a rating last. */
  readonly raters: readonly { readonly rater: Rater; readonly groups: readonly RatedGroup[] }[];
}

/** How much money stands behind each light, by rater: where raters disagree, that shows. */
export function portfolioByRating(data: PortfolioByRating, language: Language): Chart {
  const words = chartWords(language);
  const { portfolio: says } = words;
  const { currency, raters } = data;
  const rows = rowsOf(data, language);
  return {
    language,
    title: says.title,
    summary: data.projects === 0 ? says.empty : summaryOf(data, language),
    spec:
      data.projects === 0
        ? null
        : (size) => ({ ...frame(size), ...barsSize(rows, size), layer: barLayers(rows, size) }),
    keys: [],
    table: {
      columns: [
        { key: 'rater', label: says.columns.rater, kind: 'text' },
        { key: 'rating', label: says.columns.level, kind: 'text' },
        { key: 'projects', label: says.columns.projects, kind: 'number' },
        { key: 'cost', label: says.columns.money, kind: 'money', currency },
        { key: 'cost_not_known', label: says.columns.unknown, kind: 'number' },
      ],
      rows: raters.flatMap(({ rater, groups }) =>
        groups.map(({ label, projects, money, unknown }) => [
          words.raters[rater],
          label ?? says.notRated,
          projects,
          money,
          unknown,
        ]),
      ),
    },
  };
}

const projectsText = (count: number, language: Language): string =>
  chartWords(language).portfolio.projects(count, numberText(count, language));

function rowsOf({ currency, raters }: PortfolioByRating, language: Language): readonly BarRow[] {
  const words = chartWords(language);
  return raters.flatMap(({ rater, groups }): BarRow[] => [
    { heading: words.raters[rater] },
    ...groups.map(({ label, light, projects, money }) => ({
      name: label ?? words.portfolio.notRated,
      said: words.portfolio.bar(projectsText(projects, language), shortMoney(Number(money), currency, language)),
      value: Number(money),
      tone: TONE_OF_LIGHT[light],
    })),
  ]);
}

function summaryOf({ currency, projects, money, unknown, raters }: PortfolioByRating, language: Language): string {
  const words = chartWords(language);
  const { portfolio: says } = words;
  const amount = (decimal: string) => shortMoney(Number(decimal), currency, language);
  const worst = raters.flatMap(({ rater, groups }) => {
    const group = groups.findLast(
      ({ label, projects: count, light }) => label !== null && light !== 'none' && count > 0,
    );
    if (!group?.label) return [];
    const count = projectsText(group.projects, language);
    return [says.ofRater(words.raters[rater], group.label, count, amount(group.money))];
  });
  return [
    says.summary(projectsText(projects, language), amount(money)),
    ...worst,
    ...(unknown > 0 ? [says.unknown(projectsText(unknown, language))] : []),
  ].join(' ');
}
