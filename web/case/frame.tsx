import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout';
import { PartsNav } from '../components/parts-nav';
import { StandingTags, standingUnder } from '../components/standing';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import type { Regime } from '../../domain/regime/types';
import { messagesIn } from '../i18n';
import { termsOf } from '../terms';
import { caseWords } from './words';
import type { Case } from './load';
import { caseParts } from './parts';

interface Props {
  readonly visit: Visit;
  readonly found: Case;
  readonly rules: Regime | null;
  /** Of this part of the case; the overview has none. */
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** The frame of every page of a case: what it is, where it stands, and its parts. */
export function CaseFrame({ visit, found, rules, title, children }: Props) {
  const says = messagesIn(visit.language);
  const words = caseWords(visit.language);
  const { id, reference, agency } = found;
  const [here = ''] = visit.address.split('?');
  return (
    <Layout
      visit={visit}
      live={{ projectId: id, version: found.version }}
      title={title === undefined ? found.title : `${title} · ${found.title}`}
    >
      <p class="ds-paragraph tg-hint">
        {reference}
        {agency.name === null ? null : ` · ${agency.name}`}
      </p>
      <h1 class="ds-heading" data-size="lg">
        {found.title}
      </h1>
      <StandingTags standing={standingUnder(found, termsOf(rules, visit.language))} says={says} />
      {found.access === 'outline' ? null : (
        <PartsNav
          label={words.parts.label}
          parts={caseParts(visit, found).map(({ path, name }) => ({
            href: at`/cases/${id}` + path,
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
      {children}
    </Layout>
  );
}
