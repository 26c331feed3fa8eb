import type { NoteRef } from '../../note';
import type { ObstacleCode } from '../candidate';
import type { Hint } from '../state/composition';

/** What a regime does about a ground of conflict. */
export type ConflictEffect = 'exclude' | 'disclose' | 'ask_chair';

export interface MemberAssigned {
  readonly type: 'MemberAssigned';
  readonly personId: string;
  readonly role: 'chair' | 'member' | 'rapporteur';
  readonly expertise: readonly string[];
  /** What hinted at a conflict then; none on older records. */
  readonly hints?: readonly Hint[];
  /** The submission whose parties they count. */
  readonly submission?: number;
  /** What would have kept him out of a proposal; he was assigned nevertheless. */
  readonly despite?: readonly ObstacleCode[];
}

export interface ConflictDeclared {
  readonly type: 'ConflictDeclared';
  readonly personId: string;
  readonly grounds: readonly { readonly code: string; readonly effect: ConflictEffect }[];
  readonly note?: NoteRef;
  readonly notApplicable?: readonly { readonly ground: string; readonly reason: NoteRef }[];
  /** What follows: `excluded` is followed by `MemberRecused` in the same decision. */
  readonly result: 'clear' | 'disclosed' | 'asks_chair' | 'excluded';
}

export interface ConflictRuled {
  readonly type: 'ConflictRuled';
  readonly personId: string;
  /** The grounds that were ruled on. */
  readonly grounds: readonly string[];
  readonly exclude: boolean;
  readonly reason: NoteRef;
}

export interface MemberRecused {
  readonly type: 'MemberRecused';
  readonly personId: string;
  /** Codes of the grounds. */
  readonly grounds: readonly string[];
  readonly reason: NoteRef | null;
  readonly by: 'declaration' | 'ruling' | 'late';
  /** What became of a vote given before, if there was one. Neither counts. */
  readonly vote: 'none' | 'void' | 'kept_marked';
  /** The proposal was his and fell with him; these members' votes on it are void. */
  readonly proposalVoid: boolean;
  readonly voidedVotes: readonly string[];
}
