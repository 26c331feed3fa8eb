import { Facts } from '../components/facts';
import type { Identity } from '../../register/directory/types';
import type { Visit } from '../frame/visit';
import { signInWords } from '../i18n/sign-in';
import { NoticePage } from './notice-page';

/** Somebody signed in whom the directory does not know: what an administrator needs to enter him. */
export function UnknownPage({ visit, identity }: { readonly visit: Visit; readonly identity: Identity }) {
  const says = signInWords(visit.language);
  const { facts } = says.unknown;
  const rows: readonly (readonly [string, string])[] =
    'handle' in identity
      ? [[facts.handle, identity.handle]]
      : [
          [facts.issuer, identity.issuer],
          [facts.subject, identity.subject],
        ];
  return (
    <NoticePage visit={visit} notice={says.unknown} again={{ label: says.again, address: '/sign-in' }}>
      <Facts rows={rows} />
    </NoticePage>
  );
}
