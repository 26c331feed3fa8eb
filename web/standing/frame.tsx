import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout';
import type { Visit } from '../frame/visit';

interface Props {
  readonly visit: Visit;
  readonly title: string;
  /** The agency, where the title does not name it. */
  readonly agency?: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** The frame of the pages about how an agency stands. */
export const StandingFrame = ({ visit, title, agency, lead, children }: Props) => (
  <Layout visit={visit} title={agency === undefined ? title : `${title} · ${agency}`}>
    {agency === undefined ? null : <p class="ds-paragraph tg-hint">{agency}</p>}
    <h1 class="ds-heading" data-size="lg">
      {title}
    </h1>
    <p class="ds-paragraph tg-lead">{lead}</p>
    {children}
  </Layout>
);
