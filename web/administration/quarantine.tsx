import type { z } from 'zod';
import { pageOf } from '../../contracts/api/common';
import { importRowSchema } from '../../contracts/api/imports';
import type { ProblemDocument } from '../../contracts/api/problem';
import { ok, type Result } from '../../domain/result';
import { Sentence } from '../components/sentence';
import { numberText } from '../format';
import type { Desk } from '../frame/desk';
import { formPages } from '../frame/form-page';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { sentencesIn } from '../i18n/sentences';
import { AdministrationFrame } from './frame';
import { administrationWords } from './words';
import { NextPageAlone } from '../components/next-page';

type Row = z.infer<typeof importRowSchema>;

const rowsSchema = pageOf(importRowSchema);

/** So many pages of rows are looked through for one row. */
const MOST_PAGES = 100;

interface Rows {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** The rows of an import that could not be understood. */
export async function quarantinedIn(
  desk: Desk,
  importId: string,
  cursor: string | null,
  limit = '50',
): Promise<Result<Rows, ProblemDocument>> {
  const asked = new URLSearchParams({ status: 'quarantined', limit, ...(cursor !== null && { cursor }) });
  const read = await desk.read(rowsSchema, `${at`/imports/${importId}/rows`}?${asked}`);
  return read.ok ? ok(read.value.value) : read;
}

interface Props extends Rows {
  readonly visit: Visit;
  readonly importId: string;
}

/** What could not be understood, row by row, and the way to correct it. */
export function Quarantine({ visit: { language }, importId, items, next }: Props) {
  const { imports: words, more } = administrationWords(language);
  const { columns } = words;
  if (items.length === 0) return null;
  const here = at`/administration/imports/${importId}`;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.quarantine}
      </h2>
      <p class="ds-paragraph">{words.quarantineLead}</p>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.quarantine}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.line}</th>
            <th scope="col">{columns.faults}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ line, rowKey, faults }) => (
            <tr key={line}>
              <th scope="row">
                <a class="ds-link" href={`${here}/rows/${line}`}>
                  {words.line(numberText(line, language))}
                  <span class="tg-only-read">: {words.correct}</span>
                </a>
                {rowKey === null ? null : <span class="tg-hint">{rowKey}</span>}
              </th>
              <td data-label={columns.faults}>
                <ul class="ds-list">
                  {faults.map(({ column, value, reason, remedy }) => (
                    <li key={`${column} ${reason}`}>
                      <span class="tg-strong">{words.value(column)}</span>: {value}
                      <span class="tg-hint">
                        <Sentence english={reason} language={language} />{' '}
                        <Sentence english={remedy} language={language} />
                      </span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NextPageAlone path={here} next={next} text={more} />
    </section>
  );
}

/** The row of a line; null where it is not in quarantine any more. */
async function rowOf(desk: Desk, importId: string, line: number): Promise<Result<Row | null, ProblemDocument>> {
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read: Result<Rows, ProblemDocument> = await quarantinedIn(desk, importId, cursor, '200');
    if (!read.ok) return read;
    const { items, next } = read.value;
    const found = items.find((row) => row.line === line);
    if (found || next === null) return ok(found ?? null);
    cursor = next;
  }
  return ok(null);
}

/** The cells of a row that are at fault, to be corrected; where none is named, all of them. */
export const correctionPages: readonly Page[] = formPages({
  path: '/administration/imports/:importId/rows/:line',
  load: async ({ visit, desk, params }) => {
    const { importId = '', line = '' } = params;
    const found = await rowOf(desk, importId, Number(line));
    if (!found.ok) return found;
    const row = found.value;
    const { imports: words } = administrationWords(visit.language);
    const columns = columnsOf(row);
    const here = at`/administration/imports/${importId}`;
    return ok({
      form: {
        submit: words.save,
        fields: columns.map((column, place) => {
          const fault = row?.faults.find((each) => each.column === column);
          return {
            ...{ kind: 'text', pointer: `/cells/${place}`, label: words.value(column) },
            ...(fault && { hint: sentencesIn([fault.reason, fault.remedy], visit.language) ?? fault.reason }),
          } as const;
        }),
      },
      begins: {
        cells: Object.fromEntries(
          columns.map((column, place) => [String(place), row?.corrections[column] ?? row?.raw[column] ?? '']),
        ),
      },
      act: at`/imports/${importId}/rows/${line}`,
      method: 'patch',
      body: ({ cells }) => ({ cells: cellsBy(columns, cells) }),
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.line(line)} lead={words.correctLead}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: here, said: 'saved' }),
    });
  },
});

function columnsOf(row: Row | null): readonly string[] {
  if (!row) return [];
  const atFault = row.faults.map(({ column }) => column).filter((column) => column in row.raw);
  return atFault.length > 0 ? [...new Set(atFault)] : Object.keys(row.raw);
}

/** The cells by the headings of their columns; one that was emptied is empty. */
function cellsBy(columns: readonly string[], cells: unknown): Readonly<Record<string, string>> {
  const given = (cells ?? {}) as Readonly<Record<string, string | undefined>>;
  return Object.fromEntries(columns.map((column, place) => [column, given[String(place)] ?? '']));
}
