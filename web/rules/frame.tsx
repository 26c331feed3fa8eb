import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout';
import { PartsNav } from '../components/parts-nav';
import type { Visit } from '../frame/visit';
import { holds, makesRules, seesRollouts, triesRules } from './makers';
import { rulesWords, type RulesWords } from './words';

interface Place {
  readonly href: string;
  readonly name: Exclude<keyof RulesWords['nav'], 'label'>;
  readonly when: (visit: Visit) => boolean;
}

const PLACES: readonly Place[] = [
  { href: '/rules', name: 'rules', when: () => true },
  { href: '/rule-drafts', name: 'drafts', when: (visit) => makesRules(visit) || holds(visit, ['auditor']) },
  { href: '/simulations/new', name: 'simulate', when: triesRules },
  { href: '/rollouts', name: 'rollouts', when: (visit) => seesRollouts(visit) },
  { href: '/clusters', name: 'clusters', when: ({ signedIn }) => (signedIn?.appointments.length ?? 0) > 0 },
  {
    href: '/recommendations',
    name: 'recommendations',
    when: ({ signedIn }) => (signedIn?.appointments.length ?? 0) > 0,
  },
];

interface Props {
  readonly visit: Visit;
  readonly title: string;
  /** Above the title: what it belongs to. */
  readonly above?: string;
  readonly lead?: string;
  /** Something that goes on while the page is open. */
  readonly progress?: string;
  readonly children: ComponentChildren;
}

/** The frame of the pages of those who make rules: what it is about, and the other places of theirs. */
export function RulesFrame({ visit, title, above, lead, progress, children }: Props) {
  const { nav } = rulesWords(visit.language);
  const [here = ''] = visit.address.split('?');
  const places = PLACES.filter(({ when }) => when(visit));
  return (
    <Layout visit={visit} title={title} progress={progress}>
      {above === undefined ? null : <p class="ds-paragraph tg-hint">{above}</p>}
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      {places.length < 2 ? null : (
        <PartsNav label={nav.label} parts={places.map(({ href, name }) => ({ href, text: nav[name] }))} here={here} />
      )}
      {lead === undefined ? null : <p class="ds-paragraph tg-lead">{lead}</p>}
      {children}
    </Layout>
  );
}
