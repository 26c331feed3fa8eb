import { barLayers, barsSize, type BarRow } from '../../charts/bars';
import type { Chart } from '../../charts/chart';
import { frame } from '../../charts/look';
import { numberText } from '../../format';
import type { Language } from '../../i18n';
import type { Tone } from '../../charts/chart';
import { simulateWords } from './words';

/** One set of rules with what its years ask of the experts. */
export interface RulesLoad {
  readonly name: string;
  readonly years: readonly { readonly year: number; readonly projects: number; readonly councilDays: number }[];
}

const TONES: readonly Tone[] = ['one', 'two', 'three', 'four', 'quiet'];

/** What rules would ask of the experts, year by year, one set of rules below the other. */
export function yearLoadChart(loads: readonly RulesLoad[], language: Language): Chart {
  const { result: words } = simulateWords(language);
  const said = (days: number) => numberText(days, language, 1);
  const all = loads.flatMap(({ years }) => years);
  const most = all.toSorted((a, b) => b.councilDays - a.councilDays)[0];
  const rows = loads.flatMap(({ name, years }, index): readonly BarRow[] => [
    { heading: name },
    ...years.map(({ year, councilDays }) => ({
      name: String(year),
      said: words.load.days(said(councilDays)),
      value: councilDays,
      tone: TONES[index] ?? 'quiet',
    })),
  ]);
  return {
    language,
    title: words.load.title,
    summary: most ? words.load.summary(String(most.year), said(most.councilDays)) : words.nobody,
    spec: most ? (size) => ({ ...frame(size), ...barsSize(rows, size), layer: barLayers(rows, size) }) : null,
    keys: [],
    table: {
      columns: [
        { key: 'rules', label: words.figure, kind: 'text' },
        { key: 'year', label: words.year, kind: 'text' },
        { key: 'projects', label: words.projects, kind: 'number' },
        { key: 'person_days', label: words.councilDays, kind: 'number' },
      ],
      rows: loads.flatMap(({ name, years }) =>
        years.map(({ year, projects, councilDays }) => [name, String(year), projects, councilDays]),
      ),
    },
  };
}
