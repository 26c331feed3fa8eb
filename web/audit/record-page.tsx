import type { z } from 'zod';
import { eventSchema } from '../../contracts/api/cases';
import { pageOf } from '../../contracts/api/common';
import { CaseFrame } from '../case/frame';
import { isAnswer, loadCase } from '../case/load';
import { sentenceOf } from '../case/timeline';
import { caseWords } from '../case/words';
import { instantText } from '../format';
import { csvFile } from '../frame/csv-file';
import type { Desk } from '../frame/desk';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { doerText, namesOf } from './names';
import { auditWords } from './words';

type Event = z.infer<typeof eventSchema>;

const recordSchema = pageOf(eventSchema);
const ON_A_PAGE = '100';
const AT_ONCE = '200';

const readRecord = (desk: Desk, projectId: string, limit: string, cursor: string | null) => {
  const asked = new URLSearchParams({ limit, ...(cursor !== null && { cursor }) });
  return desk.read(recordSchema, `${at`/projects/${projectId}/events`}?${asked.toString()}`);
};

/** The record of a case itself, event by event. */
export const recordPage: Page = {
  method: 'get',
  path: '/cases/:projectId/record',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, query, services, params } = context;
    const { language } = visit;
    const says = auditWords(language);
    const record = await readRecord(desk, params['projectId'] ?? '', ON_A_PAGE, query.get('cursor'));
    if (!record.ok) return { problem: record.fault };
    const loaded = await loadCase(context);
    if (isAnswer(loaded)) return loaded;
    const { found, rules } = loaded;
    const { items, next } = record.value.value;
    const people = items.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]);
    const nameOf = await namesOf(services, people, language);
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={caseWords(language).parts.record}>
          <p class="ds-paragraph tg-lead">{says.case.lead}</p>
          <Events visit={visit} items={items} nameOf={nameOf} />
          <ul class="tg-links tg-after">
            {next === null ? null : (
              <li>
                <a
                  class="ds-link"
                  rel="next"
                  href={`${at`/cases/${found.id}/record`}?cursor=${encodeURIComponent(next)}`}
                >
                  {says.case.next}
                </a>
              </li>
            )}
            <li>
              <a class="ds-link" href={at`/cases/${found.id}/record.csv`} download>
                {says.case.csv}
              </a>
            </li>
            <li>
              <a class="ds-link" href="/audit">
                {says.case.back}
              </a>
            </li>
          </ul>
        </CaseFrame>
      ),
    };
  },
};

interface EventsProps {
  readonly visit: Visit;
  readonly items: readonly Event[];
  readonly nameOf: (id: string) => string;
}

function Events({ visit: { language }, items, nameOf }: EventsProps) {
  const { case: says } = auditWords(language);
  const { columns } = says;
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{says.caption}</caption>
      <thead>
        <tr>
          {[columns.what, columns.who, columns.when].map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
          <th scope="col" class="tg-number">
            {columns.place}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((event) => (
          <tr key={event.position}>
            <th scope="row">{sentenceOf(event, language)}</th>
            <td data-label={columns.who}>{doerText(event, nameOf, language)}</td>
            <td data-label={columns.when}>
              <time dateTime={event.occurredAt}>{instantText(event.occurredAt, language)}</time>
              <span class="tg-hint">{says.recorded(instantText(event.recordedAt, language))}</span>
            </td>
            <td data-label={columns.place} class="tg-number">
              {event.position}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = [
  ...['position', 'stream', 'seq', 'type', 'schema_version', 'actor', 'on_behalf_of', 'command_id', 'occurred_at'],
  ...['recorded_at', 'data'],
] as const;

const cellsOf = (event: Event) => [
  ...[String(event.position), event.stream, String(event.seq), event.type, String(event.schemaVersion), event.actor],
  ...[event.onBehalfOf, event.commandId, event.occurredAt, event.recordedAt, JSON.stringify(event.data)],
];

/** The whole record of a case as CSV, as it is kept. */
export const recordCsv: Page = {
  method: 'get',
  path: '/cases/:projectId/record.csv',
  audience: 'signed_in',
  answer: async ({ desk, params }) => {
    const projectId = params['projectId'] ?? '';
    const first = await readRecord(desk, projectId, AT_ONCE, null);
    if (!first.ok) return { problem: first.fault };
    return csvFile('events', COLUMNS, partsAfter(desk, projectId, first.value.value));
  },
};

async function* partsAfter(
  desk: Desk,
  projectId: string,
  first: { readonly items: readonly Event[]; readonly next: string | null },
) {
  yield first.items.map(cellsOf);
  for (let cursor = first.next; cursor !== null;) {
    const read = await readRecord(desk, projectId, AT_ONCE, cursor);
    if (!read.ok) throw new Error(`The record of a case ended early: ${read.fault.code}.`);
    yield read.value.value.items.map(cellsOf);
    cursor = read.value.value.next;
  }
}
