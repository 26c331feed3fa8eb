import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import type { DraftOnPage } from './load';
import { agencyWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly draft: DraftOnPage;
  /** Of this page of the draft; the list of parts has none. */
  readonly title?: string;
  readonly intro: string;
  readonly children: ComponentChildren;
}

/** The frame of every page of a draft: which it is, and the way back to its parts. */
export function DraftFrame({ visit, draft, title, intro, children }: Props) {
  const { list, fields } = agencyWords(visit.language);
  const name = draft.title ?? list.untitled;
  return (
    <Layout visit={visit} title={title === undefined ? name : `${title} · ${name}`}>
      {title === undefined ? null : (
        <p class="ds-paragraph">
          <a class="ds-link" href={at`/submissions/${draft.id}`}>
            {fields.back}
          </a>
          <span class="tg-hint"> {name}</span>
        </p>
      )}
      <h1 class="ds-heading" data-size="lg">
        {title ?? name}
      </h1>
      <p class="ds-paragraph tg-lead">{intro}</p>
      {children}
    </Layout>
  );
}
