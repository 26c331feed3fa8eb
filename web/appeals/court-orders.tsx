import { z } from 'zod';
import { timelineEntrySchema } from '../../contracts/api/cases';
import { streamName } from '../../contracts/names';
import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import { dayText } from '../format';
import { formPages, type FormPageSpec } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { openCase } from '../oversight/open-case';
import { appealWords } from './words';

const timelineSchema = z.object({ items: z.array(timelineEntrySchema) });
const staySchema = z.object({ stayId: z.string(), court: z.string(), reference: z.string() });
const liftedSchema = z.object({ stayId: z.string() });

/** An order of a court that the case waits, as long as it stands. */
interface CourtOrder extends z.infer<typeof staySchema> {
  readonly at: string;
}

/** The orders of courts that stand in this case, the latest first. */
export async function courtOrdersIn({ desk }: PageContext, projectId: string): Promise<readonly CourtOrder[]> {
  const read = await desk.read(timelineSchema, at`/projects/${projectId}/timeline` + '?limit=200');
  if (!read.ok) return [];
  const own = read.value.value.items.filter(({ stream }) => stream === streamName('project', projectId));
  const lifted = own.flatMap(({ type, data }) => (type === 'StayLifted' ? [liftedSchema.parse(data).stayId] : []));
  return own
    .flatMap(({ type, data, at: when }) => (type === 'ClocksStayed' ? [{ ...staySchema.parse(data), at: when }] : []))
    .filter(({ stayId }) => !lifted.includes(stayId));
}

interface Props {
  readonly context: PageContext;
  readonly projectId: string;
  readonly orders: readonly CourtOrder[];
  /** Whether this person records such orders. */
  readonly records: boolean;
}

/** What courts have ordered, and what can be recorded about it; nothing where there is neither. */
export function CourtOrders({ context: { visit }, projectId, orders, records }: Props) {
  const { court: words } = appealWords(visit.language);
  if (orders.length === 0 && !records) return null;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {words.title}
      </h3>
      {orders.length === 0 ? <p class="ds-paragraph tg-hint">{words.none}</p> : null}
      <ul class="tg-story">
        {orders.map(({ stayId, court, reference, at: when }) => (
          <li key={stayId}>
            {court} · {reference}
            <time class="tg-hint" dateTime={when}>
              {dayText(when, visit.language)}
            </time>
            {records ? (
              <a class="ds-link" href={at`/cases/${projectId}/court-orders/${stayId}/end`}>
                {words.end.title}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {records ? (
        <p class="tg-after">
          <a class="ds-link" href={at`/cases/${projectId}/court-orders/new`}>
            {words.record.title}
          </a>
        </p>
      ) : null}
    </section>
  );
}

const load =
  (act: 'record' | 'end'): FormPageSpec['load'] =>
  async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return opened;
    const { visit, params } = context;
    const { found, rules } = opened.value;
    const { court: words } = appealWords(visit.language);
    const { title, lead, submit, reference } = words[act];
    const number = { kind: 'text', pointer: '/reference', label: reference, required: true, most: 200 } as const;
    const name = { kind: 'text', pointer: '/court', label: words.name, required: true, most: 300 } as const;
    const stays = at`/projects/${found.id}/stays`;
    return ok({
      form: { fields: act === 'record' ? [name, number] : [number], submit },
      act: act === 'record' ? stays : stays + at`/${params['stayId'] ?? ''}/end`,
      render: (form) => (
        <CaseFrame visit={visit} found={found} rules={rules} title={title}>
          <p class="ds-paragraph tg-lead">{lead}</p>
          {form}
        </CaseFrame>
      ),
      done: () => ({ to: at`/cases/${found.id}/appeals`, said: 'done' }),
    });
  };

/** A court’s order that the case waits, and its end. */
export const courtOrderPages: readonly Page[] = [
  ...formPages({ path: '/cases/:projectId/court-orders/new', load: load('record') }),
  ...formPages({ path: '/cases/:projectId/court-orders/:stayId/end', load: load('end') }),
];
