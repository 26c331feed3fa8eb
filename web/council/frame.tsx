import type { ComponentChildren, VNode } from 'preact';
import { Layout } from '../components/layout';
import { PartsNav } from '../components/parts-nav';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { leads, type Round } from './load';
import { councilWords, type RoundPart } from './words';

const PARTS: readonly { readonly path: string; readonly name: RoundPart; readonly leads?: true }[] = [
  { path: '', name: 'overview' },
  { path: '/papers', name: 'papers' },
  { path: '/assessment', name: 'assessment' },
  { path: '/questions', name: 'questions' },
  { path: '/meetings', name: 'meetings' },
  { path: '/opinion', name: 'opinion' },
  { path: '/composition', name: 'composition', leads: true },
];

interface Props {
  readonly round: Round;
  /** Of this part of the review; the overview has none. */
  readonly title?: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** The frame of every page of a review: whose case it is, where the review stands, and its parts. */
export function RoundFrame({ round, title, lead, children }: Props) {
  const { visit, found, terms, path } = round;
  const { project, status, access } = found;
  const words = councilWords(visit.language);
  const says = stageWords(visit.language).council;
  const [here = ''] = visit.address.split('?');
  return (
    <Layout visit={visit} title={title === undefined ? project.title : `${title} · ${project.title}`}>
      <p class="ds-paragraph tg-hint">
        {project.reference} · {terms.review(found.ruleId)}
      </p>
      <h1 class="ds-heading" data-size="lg">
        {project.title}
      </h1>
      <ul class="tg-tags">
        <li>
          <span class="ds-tag" data-color="info" data-size="sm">
            {says.round[status as keyof typeof says.round]}
          </span>
        </li>
      </ul>
      {access === 'outline' ? null : (
        <PartsNav
          label={words.parts.label}
          parts={PARTS.filter((part) => part.leads !== true || leads(visit)).map(({ path: part, name }) => ({
            href: path(part),
            text: words.parts[name],
          }))}
          here={here}
        />
      )}
      {title === undefined ? null : (
        <h2 class="ds-heading" data-size="md">
          {title}
        </h2>
      )}
      {lead === undefined ? null : <p class="ds-paragraph tg-lead">{lead}</p>}
      {children}
    </Layout>
  );
}

/** A section with its heading. */
export const Section = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode => (
  <section class="tg-section">
    <h3 class="ds-heading" data-size="sm">
      {title}
    </h3>
    {children}
  </section>
);

interface WayProps {
  readonly href: string;
  readonly children: ComponentChildren;
  /** The one thing to do on the page. */
  readonly first?: boolean;
}

/** A link that looks like a button: the way to an act. */
export const Way = ({ href, children, first = false }: WayProps): VNode => (
  <a class="ds-button" data-variant={first ? undefined : 'secondary'} href={href}>
    {children}
  </a>
);

/** The case of the review. */
export const caseOf = ({ found }: Round): string => at`/cases/${found.projectId}`;
