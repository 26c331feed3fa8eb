import { Links } from '../../components/links';
import { at } from '../../frame/route-at';
import { rolesOf, type Visit } from '../../frame/visit';
import { councilsOf } from './load';
import { poolWords } from './words';

interface Props {
  readonly visit: Visit;
  /** Names of councils by the ids of their bodies. */
  readonly councils: ReadonlyMap<string, string>;
}

/** From the list of reviews to the pool, for who leads the council, and to one's own ties, for who sits in it. */
export function PoolLinks({ visit, councils }: Props) {
  const words = poolWords(visit.language);
  const roles = rolesOf(visit);
  const sits = roles.has('council_member') || roles.has('council_chair');
  const links = [
    ...councilsOf(visit).map((bodyId) => ({
      href: at`/councils/${bodyId}`,
      text: words.link(councils.get(bodyId) ?? bodyId),
    })),
    ...(sits ? [{ href: '/membership', text: words.own.link }] : []),
  ];
  return <Links links={links} />;
}
