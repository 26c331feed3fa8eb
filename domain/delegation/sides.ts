import type { BodyKind, Role } from '../kernel';
import type { Instant, LocalDate } from '../time';

/** An office with its body and its dates; `to` null: until it is ended. */
export interface HeldOffice {
  readonly role: Role;
  readonly bodyId: string;
  readonly bodyKind: BodyKind;
  readonly jurisdiction: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What decides whether a person could hold another's office. */
export interface Delegate {
  readonly personId: string;
  /** Of his own, past and future. */
  readonly offices: readonly HeldOffice[];
  /** Delegated to him by others. */
  readonly received: readonly HeldOffice[];
  readonly employers: readonly {
    readonly bodyId: string;
    readonly bodyKind: BodyKind;
    readonly jurisdiction: string;
    /** His last day there; null: employed there now. */
    readonly until: LocalDate | null;
  }[];
}

/** Bodies on the other side of an agency's cases. */
const OVERSEERS: readonly BodyKind[] = ['council', 'oversight', 'consulted', 'funder', 'parliament', 'audit'];
/** Whatever an auditor audits. */
const AUDITED: readonly BodyKind[] = ['agency', 'council', 'oversight', 'consulted', 'funder'];
/** Who decides, and who gives the second signature. */
const DECIDERS: readonly Role[] = ['oversight_decider', 'council_chair'];
const SIGNATORIES: readonly Role[] = ['second_signatory'];

const overlap = (a: Pick<HeldOffice, 'from' | 'to'>, b: Pick<HeldOffice, 'from' | 'to'>): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/**
 * Agencies to which the delegate belongs while the office lasts, by office or employment, and whose cases it therefore
 * must not reach. None where the office is an agency's own.
 */
export function ownAgencies(office: HeldOffice, delegate: Delegate): readonly string[] {
  return office.bodyKind === 'agency' ? [] : bodiesOf(office, delegate, ['agency']);
}

/**
 * Bodies of the delegate that keep him from the office altogether: for an office of an agency those that oversee
 * agencies, for an auditor's all that are audited. A body that oversees is the other way round a matter of the case
 * (`ownAgencies`).
 */
export function otherSide(office: HeldOffice, delegate: Delegate): readonly string[] {
  if (office.bodyKind === 'agency') return bodiesOf(office, delegate, OVERSEERS);
  return office.role === 'auditor' ? bodiesOf(office, delegate, AUDITED) : [];
}

/** Offices of the delegate, his own or delegated, that are the other half of an act which takes two persons. */
export function otherHalves(office: HeldOffice, { offices, received }: Delegate): readonly HeldOffice[] {
  const halves = DECIDERS.includes(office.role) ? SIGNATORIES : SIGNATORIES.includes(office.role) ? DECIDERS : [];
  return [...offices, ...received].filter(
    (held) => held.jurisdiction === office.jurisdiction && halves.includes(held.role) && overlap(held, office),
  );
}

function bodiesOf(office: HeldOffice, { offices, employers }: Delegate, kinds: readonly BodyKind[]): readonly string[] {
  const day = office.from.slice(0, 'yyyy-mm-dd'.length);
  const held = offices.filter((each) => overlap(each, office));
  const employed = employers.filter(({ until }) => until === null || until >= day);
  const bodies = [...held, ...employed].filter(
    ({ bodyKind, jurisdiction }) => kinds.includes(bodyKind) && jurisdiction === office.jurisdiction,
  );
  return [...new Set(bodies.map(({ bodyId }) => bodyId))].filter((bodyId) => bodyId !== office.bodyId);
}
