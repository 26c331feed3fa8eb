import type { CostClass } from '../regime/common';
import { allocate, type ClassShare } from './allocation';
import type { InvoiceEssentials, InvoicePart } from './essentials';

/** A contract as its project has recorded it. */
export interface ContractCandidate {
  readonly contractId: string;
  readonly reference: string;
  readonly supplier: string;
  /** The class that all of the contract is of, where that was said. */
  readonly class: CostClass | null;
}

/** A project of the agency that an invoice may belong to. */
export interface ProjectCandidate {
  readonly projectId: string;
  /** `TG-2025-0042`. */
  readonly reference: string;
  /** The agency's own reference. */
  readonly externalRef: string | null;
  readonly contracts: readonly ContractCandidate[];
}

/** What the agency has said once for all invoices of a seller: which class a contract, or a code, is of. */
export interface StandingChoice {
  readonly sellerKey: string;
  readonly contractId: string | null;
  /** A classification code or an accounting reference; null: whatever the line says. */
  readonly code: string | null;
  readonly class: CostClass;
}

/** An invoice of the same seller that was matched before. */
export interface EarlierInvoice {
  readonly invoiceId: string;
  readonly number: string;
  readonly projectId: string;
  readonly contractId: string | null;
  readonly shares: readonly ClassShare[];
}

/** Everything that matching looks at besides the invoice itself; of one agency. */
export interface MatchFacts {
  readonly projects: readonly ProjectCandidate[];
  readonly choices: readonly StandingChoice[];
  readonly earlier: readonly EarlierInvoice[];
}

/** What speaks for a project, with the business term and the value that does. */
export interface MatchReason {
  readonly signal:
    | 'project_reference'
    | 'buyer_reference'
    | 'contract'
    | 'order'
    | 'preceding_invoice'
    | 'supplier'
    | 'earlier_invoice';
  /** `BT-11`; the seller's name and earlier invoices are no references. */
  readonly field: string;
  readonly value: string;
}

/** A project, with why; `shares` only where every line has a class by a rule. */
export interface MatchProposal {
  readonly projectId: string;
  readonly contractId: string | null;
  readonly reasons: readonly MatchReason[];
  readonly shares: readonly ClassShare[] | null;
}

/** `by_rule`: exactly one project is referred to, and every line has its class. Otherwise people choose, and why. */
export interface Matching {
  readonly outcome: 'by_rule' | 'class_open' | 'ambiguous' | 'unmatched';
  /** The strongest first. For `by_rule` exactly the one that is meant. */
  readonly proposals: readonly MatchProposal[];
}

/** References name a project; a supplier or an earlier invoice only suggests one. */
const REFERENCES: readonly MatchReason['signal'][] = [
  'project_reference',
  'preceding_invoice',
  'contract',
  'order',
  'buyer_reference',
];

/** More proposals than a person looks at. */
const MOST_PROPOSALS = 10;

/** Who sent it, for what is remembered about a seller: the VAT id, else the first identifier, else the name. */
export const sellerKeyOf = ({ vatId, ids, name }: InvoiceEssentials['seller']): string =>
  keyOfReference(vatId ?? ids[0] ?? name);

/**
 * Which project, contract and cost classes an invoice belongs to, by the agency's own records. A rule decides only where
 * all references point to one project; where they point to several, or to none, the projects are proposed with reasons.
 */
export function matchInvoice(essentials: InvoiceEssentials, facts: MatchFacts): Matching {
  const proposals = facts.projects
    .map((project) => proposalOf(essentials, project, facts))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(strongestFirst)
    .slice(0, MOST_PROPOSALS);
  const named = proposals.filter(({ reasons }) => reasons.some(({ signal }) => REFERENCES.includes(signal)));
  const [only] = named;
  if (!only) return { outcome: 'unmatched', proposals };
  if (named.length > 1) return { outcome: 'ambiguous', proposals };
  return only.shares ? { outcome: 'by_rule', proposals: [only] } : { outcome: 'class_open', proposals };
}

/** By the strongest reason, then by how many there are, then by the id, so that the order is always the same. */
function strongestFirst(a: MatchProposal, b: MatchProposal): number {
  const rank = ({ reasons }: MatchProposal) => Math.min(...reasons.map(({ signal }) => rankOf(signal)));
  return rank(a) - rank(b) || b.reasons.length - a.reasons.length || (a.projectId < b.projectId ? -1 : 1);
}

const rankOf = (signal: MatchReason['signal']): number =>
  REFERENCES.includes(signal) ? REFERENCES.indexOf(signal) : REFERENCES.length;

function proposalOf(essentials: InvoiceEssentials, project: ProjectCandidate, facts: MatchFacts): MatchProposal {
  const earlier = facts.earlier.filter(({ projectId }) => projectId === project.projectId);
  const preceding = earlier.find(({ number }) =>
    essentials.precedes.some((each) => keyOfReference(each.number) === keyOfReference(number)),
  );
  const contract = contractOf(essentials, project, preceding ?? null);
  const reasons = [
    ...reference('project_reference', 'BT-11', essentials.projectReference, namesOf(project)),
    ...(preceding ? [{ signal: 'preceding_invoice', field: 'BT-25', value: preceding.number } as const] : []),
    ...reference('contract', 'BT-12', essentials.contractReference, contractNamesOf(project)),
    ...reference('order', 'BT-13', essentials.orderReference, [...namesOf(project), ...contractNamesOf(project)]),
    ...reference('buyer_reference', 'BT-10', essentials.buyerReference, namesOf(project)),
    ...supplierReason(essentials, project),
    ...(earlier.length > 0
      ? [{ signal: 'earlier_invoice', field: 'BT-27', value: earlier[0]?.number ?? '' } as const]
      : []),
  ];
  const shares = preceding ? scaled(preceding.shares, essentials) : sharesOf(essentials, contract, facts.choices);
  return { projectId: project.projectId, contractId: contract?.contractId ?? null, reasons, shares };
}

/** Spelling of references differs in case, blanks and dashes; what is left has to be the same. */
export const keyOfReference = (text: string): string => text.toUpperCase().replace(/[\s\-_./]/g, '');

const namesOf = ({ reference: own, externalRef }: ProjectCandidate): readonly string[] =>
  externalRef === null ? [own] : [own, externalRef];

const contractNamesOf = ({ contracts }: ProjectCandidate): readonly string[] =>
  contracts.map(({ reference: own }) => own);

/** A reference that names one of these, as a whole or as one word of it. */
function reference(
  signal: MatchReason['signal'],
  field: string,
  given: string | null,
  names: readonly string[],
): readonly MatchReason[] {
  if (given === null) return [];
  const words = [given, ...given.split(/[\s,;/]+/)].map(keyOfReference).filter((word) => word !== '');
  return names.some((name) => words.includes(keyOfReference(name))) ? [{ signal, field, value: given }] : [];
}

function supplierReason({ seller }: InvoiceEssentials, { contracts }: ProjectCandidate): readonly MatchReason[] {
  const known =
    seller.name !== '' && contracts.some(({ supplier }) => keyOfReference(supplier) === keyOfReference(seller.name));
  return known ? [{ signal: 'supplier', field: 'BT-27', value: seller.name }] : [];
}

/** The contract that the invoice names; else that of the invoice it credits; else the only one with this seller. */
function contractOf(
  essentials: InvoiceEssentials,
  { contracts }: ProjectCandidate,
  preceding: EarlierInvoice | null,
): ContractCandidate | null {
  const named = contracts.find(({ reference: own }) =>
    [essentials.contractReference, essentials.orderReference].some(
      (each) => each !== null && keyOfReference(each) === keyOfReference(own),
    ),
  );
  if (named) return named;
  if (preceding) return contracts.find(({ contractId }) => contractId === preceding.contractId) ?? null;
  const own = contracts.filter(({ supplier }) => keyOfReference(supplier) === keyOfReference(essentials.seller.name));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Every line's class by the contract or by a standing choice; null as soon as one line has none. */
function sharesOf(
  { parts, seller }: InvoiceEssentials,
  contract: ContractCandidate | null,
  choices: readonly StandingChoice[],
): readonly ClassShare[] | null {
  const own = choices.filter(
    ({ sellerKey, contractId }) =>
      sellerKey === sellerKeyOf(seller) && (contractId === null || contractId === contract?.contractId),
  );
  const shares = parts.map((part) => ({ class: classOf(part, contract, own), lines: part.net }));
  return shares.length > 0 && shares.every(isDecided) ? shares : null;
}

const isDecided = (share: { class: CostClass | null; lines: number }): share is ClassShare => share.class !== null;

/** The narrower choice goes first: of a code under the contract, of a code, of the contract; then the contract's own. */
function classOf(
  { codes, accounting }: InvoicePart,
  contract: ContractCandidate | null,
  choices: readonly StandingChoice[],
): CostClass | null {
  const said = [...codes, ...(accounting === null ? [] : [accounting])];
  const fitting = choices.filter(({ code }) => code === null || said.includes(code));
  const weight = ({ code, contractId }: StandingChoice) => (code === null ? 0 : 2) + (contractId === null ? 0 : 1);
  const [first] = [...fitting].sort((a, b) => weight(b) - weight(a));
  return first?.class ?? contract?.class ?? null;
}

/** A credit note reduces the classes of what it credits, in their proportion. */
const scaled = (shares: readonly ClassShare[], { totals }: InvoiceEssentials): readonly ClassShare[] =>
  allocate({ net: totals.lines, vat: 0 }, shares).map(({ class: of, net }) => ({ class: of, lines: net }));
