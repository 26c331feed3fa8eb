import { addMonths } from '../calendar/dates';
import type { ReviewRule, TieHint } from '../regime/review';
import type { Party } from '../submission';
import type { LocalDate } from '../time';
import type { CandidateFacts, MemberTie } from './commands';
import { companyKey, isSame, type Named } from './company-names';
import type { Hint, PrestudyTie } from './state/composition';

/** What a person is held against: the agency of the case and whom its submission names. */
export interface Concerned {
  readonly agencyId: string;
  readonly parties: readonly Party[];
}

/** Whether something lasts, is over but within the cooling-off time, or so long past that it hints at nothing. */
type Nearness = 'lasts' | 'cooling_off' | 'past';

/**
 * What the directory knows of a person that hints at a conflict of interest in a case, with the grounds at which the
 * rule says that it hints. A tie that is over hints as long as the cooling-off time lasts, which is counted as for
 * employment; one that is agreed for later hints already. What hints at no ground of the rule is left out.
 */
export function hintsOf(
  candidate: CandidateFacts,
  { agencyId, parties }: Concerned,
  rule: ReviewRule,
  today: LocalDate,
): readonly Hint[] {
  const nearness = ({ until }: { readonly until: LocalDate | null }): Nearness =>
    nearnessOf(until, rule.conflict.coolingOffMonths, today);
  const atAgency = candidate.employers.flatMap((employer) =>
    found(employmentAt(nearness(employer)), null, null, employer.bodyId === agencyId),
  );
  const ofTies = candidate.ties.flatMap((tie) => {
    const near = nearness(tie);
    if (near === 'past') return [];
    const withParties = parties.flatMap((party, at) =>
      hintsToParty(tie, near, party).map((hint): Finding => ({ hint, tieId: tie.id, party: at })),
    );
    return [...found(hintToAgency(tie, near), tie.id, null, tie.bodyId === agencyId), ...withParties];
  });
  return [...atAgency, ...ofTies, ...byName(candidate, parties)].flatMap((finding) => {
    const grounds = rule.conflict.grounds.filter(({ hintedBy = [] }) => hintedBy.includes(finding.hint));
    return grounds.length === 0 ? [] : [{ ...finding, grounds: grounds.map(({ code }) => code) }];
  });
}

type Finding = Omit<Hint, 'grounds'>;

const found = (
  hint: TieHint | null,
  tieId: string | null,
  party: number | null,
  applies: boolean,
): readonly Finding[] => (hint === null || !applies ? [] : [{ hint, tieId, party }]);

/** The first day on which something that ended no longer counts, where the rule has a cooling-off time. */
export const freeFrom = (until: LocalDate, coolingOffMonths: number): LocalDate => addMonths(until, coolingOffMonths);

function nearnessOf(until: LocalDate | null, coolingOffMonths: number, today: LocalDate): Nearness {
  if (until === null || until >= today) return 'lasts';
  return today < freeFrom(until, coolingOffMonths) ? 'cooling_off' : 'past';
}

const employmentAt = (near: Nearness): TieHint | null =>
  near === 'past' ? null : near === 'lasts' ? 'employed_by_agency' : 'formerly_employed_by_agency';

function hintToAgency({ kind }: MemberTie, near: Nearness): TieHint | null {
  if (kind === 'employee') return employmentAt(near);
  return kind === 'adviser' ? 'adviser_of_agency' : null;
}

/** What a tie says of a party; of the author of a pre-study also what it says of the author's employer. */
function hintsToParty(tie: MemberTie, near: Nearness, { name, number, role, employer }: Party): readonly TieHint[] {
  const companies: readonly Named[] = employer ? [{ name, number }, employer] : [{ name, number }];
  if (!companies.some((company) => isSame(tie, company))) return [];
  const hint = hintToCompany(tie, near);
  const wrote = role === 'prestudy_author' && tie.kind !== 'relative';
  return wrote ? [hint, 'wrote_prestudy'] : [hint];
}

function hintToCompany({ kind }: MemberTie, near: Nearness): TieHint {
  if (kind === 'relative') return 'relative_of_party';
  if (kind !== 'employee') return 'interest_in_party';
  return near === 'lasts' ? 'employed_by_party' : 'formerly_employed_by_party';
}

/** Somebody of his name wrote the pre-study, or trades as a party under his own name. */
function byName({ name }: CandidateFacts, parties: readonly Party[]): readonly Finding[] {
  if (name === undefined) return [];
  return parties.flatMap((party, at) => {
    if (companyKey(party.name) !== companyKey(name)) return [];
    const hint: TieHint = party.role === 'prestudy_author' ? 'wrote_prestudy' : 'interest_in_party';
    return [{ hint, tieId: null, party: at }];
  });
}

/** Authors of the pre-study, or their employers, that are proposed as suppliers: advice that may not be disinterested. */
export function prestudyTies(parties: readonly Party[]): readonly PrestudyTie[] {
  return parties.flatMap((author, at) => {
    if (author.role !== 'prestudy_author') return [];
    const companies: readonly Named[] = author.employer ? [author, author.employer] : [author];
    return parties.flatMap((supplier, place) =>
      supplier.role === 'supplier' && companies.some((company) => isSame(company, supplier))
        ? [{ author: at, supplier: place }]
        : [],
    );
  });
}

/** Whether two hints are of one thing; the place of a party may change when the case is amended. */
export const isSameHint = (a: Hint, b: Hint): boolean => a.hint === b.hint && a.tieId === b.tieId;

/** The grounds at which a person's hints point, each once, in the order of the rule. */
export function hintedGrounds(hints: readonly Hint[], { conflict }: ReviewRule): readonly string[] {
  const hinted = new Set(hints.flatMap(({ grounds }) => grounds));
  return conflict.grounds.flatMap(({ code }) => (hinted.has(code) ? [code] : []));
}
