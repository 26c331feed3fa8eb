import { z } from 'zod';
import { documentRowSchema } from '../../contracts/api/cases';
import { ok } from '../../domain/result';
import { dayText, fileSizeText, moneyText } from '../format';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { messagesIn } from '../i18n';
import { Facts } from '../components/facts';
import { caseOf, RoundFrame, Section } from './frame';
import { roundPage, type Round } from './load';
import { councilWords } from './words';

const documentsSchema = z.strictObject({ items: z.array(documentRowSchema) });

/** A document on file in the case of the round. */
export type Paper = z.infer<typeof documentRowSchema>;

/** The documents of the round's case. */
export async function papersOf(round: Round, { desk }: PageContext) {
  const read = await desk.read(documentsSchema, at`/projects/${round.found.projectId}/documents`);
  return read.ok ? ok(read.value.value.items) : read;
}

/** What the agency has filed: the submission and its documents. */
const papersPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId/papers',
  audience: 'signed_in',
  answer: roundPage(async (round, context) => {
    const papers = await papersOf(round, context);
    if (!papers.ok) return papers;
    const { papers: words } = councilWords(round.visit.language);
    return ok({
      page: (
        <RoundFrame round={round} title={words.title}>
          <Papers round={round} papers={papers.value} />
          <p class="tg-after">
            <a class="ds-link" href={caseOf(round)}>
              {words.toCase}
            </a>
          </p>
        </RoundFrame>
      ),
    });
  }),
};

/** A document of the case, as a download. */
const documentPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId/papers/:documentId',
  audience: 'signed_in',
  answer: roundPage(async (_round, { params, desk }) => {
    const read = await desk.file(at`/documents/${params['documentId'] ?? ''}/content`);
    return read.ok ? ok({ file: read.value }) : read;
  }),
};

export const papersPages: readonly Page[] = [papersPage, documentPage];

/** The submission and the documents, alone or beside what is rated. */
export function Papers({ round, papers }: { readonly round: Round; readonly papers: readonly Paper[] }) {
  const { visit, project, terms, path } = round;
  const { papers: words } = councilWords(visit.language);
  const says = messagesIn(visit.language);
  const { submission, cost, plannedStart, plannedEnd } = project;
  const rows = [
    [words.cost, cost === null ? says.values.unknown : moneyText(cost, visit.language)],
    [
      words.planned,
      plannedStart === null || plannedEnd === null
        ? says.values.unknown
        : says.project.until(dayText(plannedStart, visit.language), dayText(plannedEnd, visit.language)),
    ],
    [words.suppliers, submission?.content.suppliers.join('; ') || councilWords(visit.language).none],
  ] as const;
  return (
    <>
      <Section title={words.submission}>
        {submission === null ? null : <p class="ds-paragraph tg-lead tg-text">{submission.content.summary}</p>}
        <Facts rows={rows} />
      </Section>
      <Section title={words.documents}>
        {papers.length === 0 ? <p class="ds-paragraph tg-hint">{words.noDocuments}</p> : null}
        <ul class="tg-story">
          {papers.map(({ documentId, name, type, at: when, size }) => (
            <li key={documentId}>
              <a class="ds-link" href={path(at`/papers/${documentId}`)}>
                {name}
              </a>
              <span class="tg-hint">
                {terms.document(type)} · {words.filed(dayText(when, visit.language))}
                {size === null ? null : ` · ${fileSizeText(size, visit.language)}`} · {words.download}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
