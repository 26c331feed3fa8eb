import type { Role } from '../../domain/kernel';
import { messagesIn } from '../i18n';
import type { Messages } from '../i18n/en';
import { rolesOf, type Visit } from './visit';

interface Place {
  readonly href: string;
  readonly name: keyof Messages['nav'];
  /** Whoever holds one of these; everybody who is signed in, or everybody. */
  readonly for: readonly Role[] | 'signed_in' | 'everybody';
}

const AGENCY: readonly Role[] = ['agency_author', 'agency_approver', 'agency_coordinator', 'agency_sponsor'];
const COUNCIL: readonly Role[] = ['council_member', 'council_chair', 'council_secretary'];
const OVERSIGHT: readonly Role[] = ['oversight_officer', 'oversight_decider', 'second_signatory'];

/** The places of the service, in the order in which they are offered. */
const PLACES: readonly Place[] = [
  { href: '/start', name: 'start', for: 'signed_in' },
  { href: '/submissions', name: 'submissions', for: AGENCY },
  { href: '/reviews', name: 'reviews', for: COUNCIL },
  { href: '/portfolio', name: 'portfolio', for: [...OVERSIGHT, 'auditor', 'funder'] },
  {
    href: '/invoices',
    name: 'invoices',
    for: [...AGENCY, ...OVERSIGHT, 'council_secretary', 'funder', 'auditor', 'administrator'],
  },
  { href: '/audit', name: 'audit', for: ['auditor', 'administrator'] },
  { href: '/rules', name: 'rules', for: 'everybody' },
  { href: '/administration', name: 'administration', for: ['administrator', 'oversight_officer'] },
  { href: '/register', name: 'register', for: 'everybody' },
  { href: '/statistics', name: 'statistics', for: 'everybody' },
];

/** The places that the person can use. */
export function navigation(visit: Visit): readonly { readonly href: string; readonly text: string }[] {
  const { nav } = messagesIn(visit.language);
  const roles = rolesOf(visit);
  return PLACES.filter(({ for: whom }) => {
    if (whom === 'everybody') return true;
    return visit.signedIn !== null && (whom === 'signed_in' || whom.some((role) => roles.has(role)));
  }).map(({ href, name }) => ({ href, text: nav[name] }));
}
