import { dayText, moneyText, monthText, numberText } from '../format';
import type { Language } from '../i18n';
import type { Cell, Chart, ChartTable, Column, Key, Size } from './chart';
import { draw } from './draw';
import { chartLocale } from './locale';
import type { Picture } from './picture';
import { chartWords } from './words';

/** A chart whose pictures are drawn, if it has any and they could be. */
export interface DrawnChart {
  readonly chart: Chart;
  readonly pictures: Readonly<Record<Size, Picture>> | null;
}

/** Draws a chart for wide and for narrow pages. One that cannot be drawn is shown by its table: a page never fails by it. */
export async function drawn(chart: Chart): Promise<DrawnChart> {
  const { spec, language } = chart;
  if (!spec) return { chart, pictures: null };
  const locale = chartLocale(language);
  try {
    const [wide, narrow] = await Promise.all([
      draw({ spec: spec('wide'), ...locale }),
      draw({ spec: spec('narrow'), ...locale }),
    ]);
    return { chart, pictures: { wide, narrow } };
  } catch {
    return { chart, pictures: null };
  }
}

interface FigureProps {
  /** Unlike every other id on the page. */
  readonly id: string;
  readonly figure: DrawnChart;
  /** Address of the same data as CSV. */
  readonly csv: string;
  /** Where the numbers come from, in the reader's language. */
  readonly source: string;
  /** The day or instant of the data. */
  readonly asOf: string;
  /** The level of its heading on the page. */
  readonly level?: 2 | 3 | 4;
}

/** A chart with everything that belongs to it: in words, as a picture, as a table, as a file, and where it comes from. */
export function Figure({ id, figure: { chart, pictures }, csv, source, asOf, level = 3 }: FigureProps) {
  const { language, title, summary, keys, table, spec } = chart;
  const says = chartWords(language);
  const Heading = `h${level}` as const;
  return (
    <figure class="tg-chart" id={id} aria-labelledby={`${id}-heading`}>
      <Heading class="ds-heading" data-size="xs" id={`${id}-heading`}>
        {title}
      </Heading>
      <p class="ds-paragraph tg-chart-summary">{summary}</p>
      {spec && !pictures ? <p class="ds-paragraph">{says.noPicture}</p> : null}
      {pictures && keys.length > 0 ? <Legend keys={keys} /> : null}
      {pictures
        ? (['wide', 'narrow'] as const).map((size) => (
            <Drawing key={size} {...{ id, size, chart, picture: pictures[size] }} />
          ))
        : null}
      {table.rows.length === 0 ? null : (
        <details class="ds-details tg-chart-numbers" data-color="neutral">
          <summary>{says.asTable}</summary>
          <NumbersTable title={title} table={table} language={language} />
        </details>
      )}
      <figcaption class="tg-hint">
        {says.source(source, dayText(asOf, language))}{' '}
        {table.rows.length === 0 ? null : (
          <a class="ds-link" href={csv} download>
            {says.csv}
          </a>
        )}
      </figcaption>
    </figure>
  );
}

interface DrawingProps {
  readonly id: string;
  readonly size: Size;
  readonly chart: Chart;
  readonly picture: Picture;
}

/** The stylesheet shows one of the two sizes; readers of the page aloud get the same words from either. */
function Drawing({ id, size, chart: { title, summary }, picture: { width, height, marks } }: DrawingProps) {
  const [titleId, descriptionId] = [`${id}-${size}-title`, `${id}-${size}-description`];
  return (
    <svg
      class={`tg-chart-picture tg-chart-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{summary}</desc>
      {/* Elements and attributes of a short list only, with vega's escaping of texts: see picture.ts. */}
      <g fill="none" stroke-miterlimit="4" dangerouslySetInnerHTML={{ __html: marks }} />
    </svg>
  );
}

/** Which form and colour stands for what. */
const Legend = ({ keys }: { readonly keys: readonly Key[] }) => (
  <ul class="tg-chart-keys">
    {keys.map(({ label, form, tone }) => (
      <li key={label}>
        <span class={`tg-chart-key tg-chart-key-${form} tg-chart-tone-${tone}`} aria-hidden="true" />
        {label}
      </li>
    ))}
  </ul>
);

interface NumbersProps {
  readonly title: string;
  readonly table: ChartTable;
  readonly language: Language;
}

/** The data of a chart as a table. */
function NumbersTable({ title, table: { columns, rows }, language }: NumbersProps) {
  const says = chartWords(language);
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{says.tableOf(title)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={classOf(column)}>
              {column.currency === undefined ? column.label : `${column.label} (${column.currency})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {columns.map((column, index) => {
              const text = cellText(row[index] ?? null, column, language);
              return index === 0 ? (
                <th key={column.key} scope="row">
                  {text}
                </th>
              ) : (
                <td key={column.key} class={classOf(column)} data-label={column.label}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = ({ kind }: Column): string | undefined =>
  kind === 'number' || kind === 'money' ? 'tg-number' : undefined;

/** A cell as the reader's language writes it. */
function cellText(cell: Cell, { kind, currency = '' }: Column, language: Language): string {
  if (cell === null) return chartWords(language).none;
  switch (kind) {
    case 'day':
      return dayText(String(cell), language);
    case 'month':
      return monthText(String(cell), language);
    case 'money':
      return moneyText({ amount: String(cell), currency }, language);
    case 'number':
      return numberText(Number(cell), language, 2);
    case 'text':
      return String(cell);
  }
}
