import { barLayers, barsSize, type BarRow } from '../charts/bars';
import type { Chart } from '../charts/chart';
import { frame } from '../charts/look';
import { wordOf } from '../components/standing';
import { numberText, percentText } from '../format';
import { messagesIn, type Language } from '../i18n';
import type { Statistics } from './sums';
import { openWords } from './words';

/** The projects of the register by where they stand, whatever their rules; those of which it is kept back last. */
export function standingChart({ projects, regimes }: Statistics, language: Language): Chart {
  const says = openWords(language);
  const counts = new Map<string | null, number>();
  for (const { status, projects: more } of regimes.flatMap(({ stages }) => stages))
    counts.set(status, (counts.get(status) ?? 0) + more);
  const labelOf = (status: string | null) =>
    status === null ? says.notPublished : wordOf(messagesIn(language).values.status, status);
  const groups = [...counts]
    .toSorted(([a, few], [b, many]) => Number(a === null) - Number(b === null) || many - few)
    .map(([status, count]) => ({ status, label: labelOf(status), count }));
  const rows = groups.map(({ status, label, count }): BarRow => ({
    name: label,
    said: `${numberText(count, language)} (${percentText((100 * count) / projects, language)})`,
    value: count,
    tone: status === null ? 'quiet' : 'one',
  }));
  const [most] = groups;
  return {
    language,
    title: says.chart.title,
    summary: most
      ? says.chart.summary(
          numberText(projects, language),
          most.label,
          percentText((100 * most.count) / projects, language),
        )
      : says.none,
    spec: most ? (size) => ({ ...frame(size), ...barsSize(rows, size), layer: barLayers(rows, size) }) : null,
    keys: [],
    table: {
      columns: [
        { key: 'standing', label: says.columns.stage, kind: 'text' },
        { key: 'projects', label: says.columns.projects, kind: 'number' },
      ],
      rows: groups.map(({ label, count }) => [label, count]),
    },
  };
}
