import { z } from 'zod';
import { proceedingEventSchema } from '../../../contracts/api/proceeding-record';
import { dayText, instantText } from '../../format';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { eventWords } from '../../i18n/events';
import { wordOf } from '../../components/standing';
import type { Terms } from '../../terms';
import { Reasons } from '../decision';
import { nameOf } from '../open-case';
import { PaperList } from '../papers';
import { decidedSchema } from './open';
import { OrderTermsText } from './order-terms';
import { proceedingWords } from './words';

const recordSchema = z.object({ items: z.array(proceedingEventSchema) });

/** Something that happened in a proceeding. */
export type Happening = z.infer<typeof proceedingEventSchema>;

/** What happened in the proceeding, oldest first. */
export async function recordOf({ desk }: PageContext, interventionId: string): Promise<readonly Happening[]> {
  const read = await desk.read(recordSchema, at`/interventions/${interventionId}/record`);
  return read.ok ? read.value.value.items : [];
}

const paperSchema = z.object({ documentId: z.string(), name: z.string() });
const filedSchema = z.array(paperSchema).catch([]);

/** The parts of what somebody said that a reader wants to see; whatever an event does not have is left out. */
const saidSchema = z.object({
  grounds: z.array(z.string()).catch([]),
  text: z.string().optional().catch(undefined),
  facts: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  minutes: z.string().optional().catch(undefined),
  place: z.string().optional().catch(undefined),
  on: z.string().optional().catch(undefined),
  court: z.string().optional().catch(undefined),
  reference: z.string().optional().catch(undefined),
  reasons: z.record(z.string(), z.string()).catch({}),
  findings: z.array(z.string()).catch([]),
  answers: z.array(z.object({ question: z.number(), text: z.string() })).catch([]),
  material: filedSchema,
  documents: filedSchema,
});

interface Props {
  readonly visit: Visit;
  readonly projectId: string;
  readonly terms: Terms;
  readonly events: readonly Happening[];
  /** By the person's id. */
  readonly names: ReadonlyMap<string, string | null>;
}

/** The names of those who acted. */
export async function namesIn(context: PageContext, events: readonly Happening[]) {
  const names = new Map<string, string | null>();
  for (const { actor } of events) if (!names.has(actor)) names.set(actor, await nameOf(context, actor));
  return names;
}

/** What happened, each with what was said: the notice, the hearing, the order with its reasons, the answers. */
export function ProceedingRecord({ visit, projectId, terms, events, names }: Props) {
  const words = proceedingWords(visit.language);
  return (
    <ol class="tg-timeline">
      {events.map(({ seq, type, at: when, actor, data }) => {
        const name = names.get(actor) ?? null;
        return (
          <li key={seq}>
            <time class="tg-hint" dateTime={when}>
              {instantText(when, visit.language)}
            </time>
            <span class="tg-strong">{wordOf({ ...eventWords(visit.language).intervention }, type)}</span>{' '}
            {name === null ? words.byItself : words.by(name)}
            <Said visit={visit} projectId={projectId} terms={terms} data={data} />
          </li>
        );
      })}
    </ol>
  );
}

type SaidProps = Pick<Props, 'visit' | 'projectId' | 'terms'> & { readonly data: Happening['data'] };

const actSchema = decidedSchema.pick({ effect: true, until: true, terms: true, conditions: true });

/** The terms in what was decided, where something was: at once, or while it waits for a signature or its day. */
function orderIn(data: Happening['data']): z.infer<typeof actSchema> | null {
  const read = actSchema.safeParse({ ...data, terms: data['terms'] ?? undefined, ...(data['decided'] as object) });
  return read.success ? read.data : null;
}

/** What was said: grounds and facts, a reply, minutes, reasons, findings, with the documents that go with it. */
export function Said({ visit, projectId, terms, data }: SaidProps) {
  const { said: words } = proceedingWords(visit.language);
  const said = saidSchema.parse(data);
  const { grounds, facts, text, reason, minutes, on, place, court, reference, reasons, findings, answers } = said;
  const when = [on === undefined ? '' : dayText(on, visit.language), place, court, reference];
  const short = when.filter((part) => part !== undefined && part !== '').join(' · ');
  const papers = [...said.material, ...said.documents];
  const order = orderIn(data);
  return (
    <>
      {short === '' ? null : <p class="ds-paragraph">{short}</p>}
      {grounds.length === 0 ? null : (
        <p class="ds-paragraph">
          {words.grounds}: {grounds.map(terms.ground).join(', ')}
        </p>
      )}
      {[facts, text, reason, minutes].map((each) =>
        each ? (
          <p class="tg-quoted" key={each}>
            {each}
          </p>
        ) : null,
      )}
      {findings.length === 0 ? null : (
        <ul class="ds-list">
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      {answers.map(({ question, text: answer }) => (
        <p class="tg-quoted" key={question}>
          {words.answer(question + 1)}: {answer}
        </p>
      ))}
      {order === null ? null : <OrderTermsText decided={order} language={visit.language} />}
      {Object.keys(reasons).length === 0 ? null : <Reasons visit={visit} reasons={reasons} />}
      {papers.length === 0 ? null : <PaperList papers={papers} projectId={projectId} />}
    </>
  );
}
