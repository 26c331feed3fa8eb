import { z } from 'zod';
import { documentRowSchema } from '../../contracts/api/cases';
import type { Field } from '../frame/form/fields';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';

const papersSchema = z.object({ items: z.array(documentRowSchema) });

/** A document of a case. */
export type Paper = z.infer<typeof documentRowSchema>;

/** The documents of a case that the person may see, once each; none if he may see none. */
export async function papersOf({ desk }: PageContext, projectId: string): Promise<readonly Paper[]> {
  const read = await desk.read(papersSchema, at`/projects/${projectId}/documents`);
  if (!read.ok) return [];
  return [...new Map(read.value.value.items.map((paper) => [paper.documentId, paper])).values()];
}

/** A choice among the documents of the case; nothing where there is none. */
export const papersField = (
  pointer: string,
  { label, hint }: { readonly label: string; readonly hint: string },
  papers: readonly Paper[],
): readonly Field[] =>
  papers.length === 0
    ? []
    : [
        {
          kind: 'choices',
          pointer,
          label,
          hint,
          options: papers.map(({ documentId, name }) => ({ value: documentId, label: name })),
        },
      ];

/** Documents that were chosen by id, as acts name them. */
export const papersNamed = (ids: unknown, papers: readonly Paper[]): readonly object[] =>
  papers.flatMap(({ documentId, type, name }) =>
    Array.isArray(ids) && ids.includes(documentId) ? [{ documentId, type, name }] : [],
  );

/** The documents as links, in the order in which they were filed. */
export const PaperList = ({
  papers,
  projectId,
}: {
  readonly papers: readonly Pick<Paper, 'documentId' | 'name'>[];
  readonly projectId: string;
}) => (
  <ul class="ds-list">
    {papers.map(({ documentId, name }) => (
      <li key={documentId}>
        <a class="ds-link" href={at`/cases/${projectId}/documents/${documentId}`} download={name}>
          {name}
        </a>
      </li>
    ))}
  </ul>
);

/** A document and a letter of a case, as the interface hands them out. */
export const paperPages: readonly Page[] = [
  {
    method: 'get',
    path: '/cases/:projectId/documents/:documentId',
    audience: 'signed_in',
    answer: ({ desk, params }) => handedOut(desk.file(at`/documents/${params['documentId'] ?? ''}/content`)),
  },
  {
    method: 'get',
    path: '/cases/:projectId/letters/:letterId',
    audience: 'signed_in',
    answer: ({ desk, params }) => handedOut(desk.file(at`/letters/${params['letterId'] ?? ''}.pdf`)),
  },
];

async function handedOut(asked: ReturnType<PageContext['desk']['file']>) {
  const file = await asked;
  return file.ok ? { file: file.value } : { problem: file.fault };
}
