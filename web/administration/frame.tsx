import type { ComponentChildren } from 'preact';
import { Layout } from '../components/layout';
import { PartsNav } from '../components/parts-nav';
import { rolesOf, type Visit } from '../frame/visit';
import { administrationWords, type AdministrationWords } from './words';

interface Place {
  readonly href: string;
  readonly name: Exclude<keyof AdministrationWords['nav'], 'label'>;
  readonly when: (visit: Visit) => boolean;
}

const everybody = ({ signedIn }: Visit): boolean => (signedIn?.appointments.length ?? 0) > 0;

const PLACES: readonly Place[] = [
  { href: '/administration', name: 'overview', when: everybody },
  { href: '/administration/bodies', name: 'bodies', when: everybody },
  { href: '/administration/people', name: 'people', when: everybody },
  { href: '/administration/delegations', name: 'delegations', when: everybody },
  { href: '/administration/rates', name: 'rates', when: everybody },
  { href: '/administration/imports', name: 'imports', when: (visit) => importsRegisters(visit) },
];

/** Whether the person takes registers in. */
export const importsRegisters = (visit: Visit): boolean =>
  rolesOf(visit).has('administrator') || rolesOf(visit).has('oversight_officer');

/** Whether the person sets the register up. */
export const administers = (visit: Visit): boolean => rolesOf(visit).has('administrator');

/** The places that the person has here. */
export const placesFor = (visit: Visit): readonly Place[] => PLACES.filter(({ when }) => when(visit));

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly lead?: string;
  readonly progress?: string;
  readonly children?: ComponentChildren;
}

/** The frame of the pages of administration. */
export function AdministrationFrame({ visit, title, lead, progress, children }: Props) {
  const { nav } = administrationWords(visit.language);
  const [here = ''] = visit.address.split('?');
  return (
    <Layout visit={visit} title={title} progress={progress}>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <PartsNav
        label={nav.label}
        parts={placesFor(visit).map(({ href, name }) => ({ href, text: nav[name] }))}
        here={here}
      />
      {lead === undefined ? null : <p class="ds-paragraph tg-lead">{lead}</p>}
      {children}
    </Layout>
  );
}
