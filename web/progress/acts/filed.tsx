import type { VNode } from 'preact';
import { escalationSchema } from '../../../contracts/api/escalation';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { OpenCase } from '../../oversight/open-case';
import { PaperList, papersOf } from '../../oversight/papers';
import { demandText } from '../demand';
import { namesOf } from '../load';
import { entryText } from '../source';
import { actWords, viewWords } from '../words';

/** What of an entry people read, in this order. */
const TEXTS = ['organisation', 'independence', 'summary', 'text', 'causes', 'actions', 'question', 'reasons'] as const;

/** What is demanded by which rule, and what was filed and decided about it. */
export async function demandShown(
  context: PageContext,
  opened: OpenCase,
  measureId: string,
  subject: Readonly<Record<string, unknown>> | null,
): Promise<VNode> {
  const demand = demandText(opened, subject, context.visit.language);
  return (
    <>
      {demand === null ? null : <p class="ds-paragraph tg-strong">{demand}</p>}
      {await filedFor(context, opened, measureId)}
    </>
  );
}

/** What was filed and decided about a demand, the latest first; null when nothing was. */
async function filedFor(context: PageContext, { found }: OpenCase, measureId: string): Promise<VNode | null> {
  const { visit, desk } = context;
  const read = await desk.read(escalationSchema, at`/projects/${found.id}/escalation`);
  if (!read.ok) return null;
  const about = read.value.value.history.filter(({ content }) => {
    const measures = content['measures'];
    return content['measureId'] === measureId || (Array.isArray(measures) && measures.includes(measureId));
  });
  const told = about.filter(({ content }) => TEXTS.some((name) => typeof content[name] === 'string'));
  if (told.length === 0) return null;
  const [names, papers] = await Promise.all([
    namesOf(
      context,
      told.map(({ by }) => by),
    ),
    papersOf(context, found.id),
  ]);
  const named = new Set(told.flatMap(({ content }) => documentIds(content['documents'])));
  const shown = papers.filter(({ documentId }) => named.has(documentId));
  const { unknown } = viewWords(visit.language);
  return (
    <section class="ds-card tg-filed">
      <h3 class="ds-heading" data-size="xs">
        {actWords(visit.language).decideMeasure.filed}
      </h3>
      {told.map(({ seq, at: when, by, content }) => (
        <div key={seq}>
          <p class="tg-hint">
            {by === null ? '' : `${names.get(by) ?? unknown}. `}
            {entryText(seq, when, visit.language)}
          </p>
          {TEXTS.map((name) => {
            const text = content[name];
            return typeof text === 'string' ? (
              <p class="tg-quoted" key={name}>
                {text}
              </p>
            ) : null;
          })}
        </div>
      ))}
      {shown.length === 0 ? null : <PaperList papers={shown} projectId={found.id} />}
    </section>
  );
}

const documentIds = (documents: unknown): readonly string[] =>
  Array.isArray(documents)
    ? documents.flatMap((each: unknown) =>
        typeof each === 'object' && each !== null && 'documentId' in each && typeof each.documentId === 'string'
          ? [each.documentId]
          : [],
      )
    : [];
