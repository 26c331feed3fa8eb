import type { NoteRef } from '../../note';
import type { Instant, LocalDate } from '../../time';
import type { CaseParties } from './composition';

/** A dated tie of a person to a company or a body, as he or the secretary entered it in the directory. */
export interface MemberTie {
  /** Its id in the directory; events name a tie by it, so that names stay erasable. */
  readonly id: string;
  readonly kind: 'employee' | 'owner' | 'board' | 'adviser' | 'relative';
  readonly name: string;
  /** National registration number of the company, where known. */
  readonly number: string | null;
  /** The body of the directory, where the tie is to one. */
  readonly bodyId: string | null;
  readonly from: LocalDate | null;
  /** The last day; null while it lasts. */
  readonly until: LocalDate | null;
}

/** A member as the directory and the register know him at the time of the act: all that composition depends on. */
export interface CandidateFacts {
  readonly personId: string;
  /** For comparison with an author's only; never recorded. */
  readonly name?: string;
  readonly expertise: readonly string[];
  /** Bodies that employ him now, or did until the given date. */
  readonly employers: readonly { readonly bodyId: string; readonly until: string | null }[];
  /** He is in the council's pool (appointed there) at the time. */
  readonly inPool: boolean;
  readonly chair: boolean;
  readonly ties: readonly MemberTie[];
  /** Days, first and last included, on which he cannot serve. */
  readonly away: readonly { readonly from: LocalDate; readonly until: LocalDate }[];
  /** Open rounds of the council on which he sits and is not recused. */
  readonly openRounds: number;
  /** When he was last assigned to a round of the council; null if never. */
  readonly lastAssignedAt: Instant | null;
  /** Terms in the pool, the present one included, and the present one's last day. */
  readonly terms: number;
  readonly termEnds: LocalDate | null;
  /** His own cap on open rounds, where it is lower than the rule's. */
  readonly workloadCap: number | null;
}

export interface AssignMember {
  readonly type: 'AssignMember';
  readonly candidate: CandidateFacts;
  /** Whom the submission names; nobody where absent. */
  readonly parties?: CaseParties;
  readonly role: 'chair' | 'member' | 'rapporteur';
}

/** Per case, before anything of it is visible. */
export interface DeclareConflict {
  readonly type: 'DeclareConflict';
  /** Codes of the regime's grounds; none means: no conflict. */
  readonly grounds: readonly string[];
  /** What he says of them. */
  readonly note?: NoteRef;
  /** Grounds at which something hints and which he does not declare, each with the note that says why not. */
  readonly notApplicable?: readonly { readonly ground: string; readonly reason: NoteRef }[];
}

/** The chair rules on a ground whose effect is `ask_chair`. */
export interface RuleOnConflict {
  readonly type: 'RuleOnConflict';
  readonly personId: string;
  readonly exclude: boolean;
  readonly reason: NoteRef;
}

/** Late discovery: by the member himself, the chair or the secretary. */
export interface RecuseMember {
  readonly type: 'RecuseMember';
  readonly personId: string;
  readonly ground: string;
  readonly reason: NoteRef;
}
