import { createHash } from 'node:crypto';
import { z } from 'zod';
import { documentRefSchema } from '../../../contracts/api/submission';
import { ok } from '../../../domain/result';
import { textOf } from '../../frame/form/fields';
import { formPages } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { termsOf } from '../../terms';
import { DraftFrame } from '../frame';
import { loadDraft, type DraftOnPage } from '../load';
import { paperName, paperTypes } from '../paper-types';
import { agencyWords } from '../words';
import { paperWords } from './words';

const papersSchema = z.array(documentRefSchema).catch([]);

type Paper = z.infer<typeof documentRefSchema>;

/** The documents that a draft names, as far as they are whole. */
export const papersIn = ({ content }: DraftOnPage): readonly Paper[] => papersSchema.parse(content['documents'] ?? []);

/** The documents of a submission while it is written: what is in it, and the form for one more. */
const listPages = formPages({
  path: '/submissions/:draftId/papers',
  load: async (context) => {
    const loaded = await loadDraft(context);
    if (!loaded.ok) return loaded;
    const { visit, entries, files } = context;
    const { draft, version, rules } = loaded.value;
    const { language } = visit;
    const { document: says } = agencyWords(language);
    const words = paperWords(language);
    const terms = termsOf(rules, language);
    const types = [...new Set([...paperTypes(rules), 'other'])];
    const nameOf = (type: string): string => (type === 'other' ? says.other : paperName(type, terms, language));
    const [file] = files;
    const named = textOf(entries, '/name').trim();
    const asked = new URLSearchParams({
      name: named === '' ? (file?.name ?? '') : named,
      type: textOf(entries, '/type'),
    });
    // Without a file the interface says that there is none, at this address as at any other.
    const documentId = createHash('sha256')
      .update(file?.bytes ?? '')
      .digest('hex');
    return ok({
      form: {
        fields: [
          { kind: 'file', pointer: '/file', label: says.file, required: true },
          {
            ...{ kind: 'choice', pointer: '/type', label: says.type, required: true, asList: true },
            options: types.map((type) => ({ value: type, label: nameOf(type) })),
          },
          { kind: 'text', pointer: '/name', label: words.name, hint: words.nameHint, most: 200 },
        ],
        submit: words.add,
      },
      version,
      act: `${at`/drafts/${draft.id}/documents/${documentId}`}?${asked.toString()}`,
      method: 'put',
      body: () => undefined,
      render: (form) => (
        <DraftFrame visit={visit} draft={draft} title={words.title} intro={words.intro}>
          <Papers visit={visit} draft={draft} nameOf={nameOf} />
          {form}
          <p class="ds-paragraph tg-hint">{words.access}</p>
        </DraftFrame>
      ),
      done: () => ({ to: at`/submissions/${draft.id}/papers`, said: 'saved' }),
    });
  },
});

interface PapersProps {
  readonly visit: Visit;
  readonly draft: DraftOnPage;
  /** What a type of document is called. */
  readonly nameOf: (type: string) => string;
}

function Papers({ visit, draft, nameOf }: PapersProps) {
  const words = paperWords(visit.language);
  const papers = papersIn(draft);
  if (papers.length === 0) return <p class="ds-card tg-empty">{words.none}</p>;
  return (
    <ul class="tg-story">
      {papers.map(({ documentId, type, name }) => {
        const here = at`/submissions/${draft.id}/papers/${documentId}`;
        return (
          <li key={documentId}>
            <a class="ds-link" href={here} download={name}>
              {name}
            </a>
            <span class="tg-hint">{nameOf(type)}</span>
            <p>
              <a class="ds-link" href={`${here}/remove`}>
                {words.remove}
                <span class="tg-only-read">: {name}</span>
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** A document is taken out of a submission that is still written. */
const removePages = formPages({
  path: '/submissions/:draftId/papers/:documentId/remove',
  load: async (context) => {
    const loaded = await loadDraft(context);
    if (!loaded.ok) return loaded;
    const { visit, params } = context;
    const { draft, version } = loaded.value;
    const words = paperWords(visit.language);
    const papers = papersIn(draft);
    const paper = papers.find(({ documentId }) => documentId === params['documentId']);
    return ok({
      form: { fields: [], submit: words.remove, grave: true },
      version,
      act: at`/drafts/${draft.id}`,
      method: 'patch',
      body: () => ({ content: { documents: papers.filter((each) => each !== paper) } }),
      render: (form) => (
        <DraftFrame visit={visit} draft={draft} title={words.remove} intro={words.removeIntro}>
          {paper === undefined ? <p class="ds-paragraph">{words.gone}</p> : <p class="tg-strong">{paper.name}</p>}
          {paper === undefined ? null : form}
        </DraftFrame>
      ),
      done: () => ({ to: at`/submissions/${draft.id}/papers`, said: 'removed' }),
    });
  },
});

/** A document of a draft as the interface hands it out. */
const contentPage: Page = {
  method: 'get',
  path: '/submissions/:draftId/papers/:documentId',
  audience: 'signed_in',
  answer: async ({ desk, params }) => {
    const file = await desk.file(at`/drafts/${params['draftId'] ?? ''}/documents/${params['documentId'] ?? ''}`);
    return file.ok ? { file: file.value } : { problem: file.fault };
  },
};

export const paperPages: readonly Page[] = [...listPages, ...removePages, contentPage];
