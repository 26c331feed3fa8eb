import type { EventMeta } from '../../kernel';
import type { ConflictDeclared, ConflictRuled, MemberAssigned } from '../events';
import type { ReviewMember, ReviewState } from '../state';

export function assigned(
  state: ReviewState,
  { personId, role, expertise, hints = [], submission }: MemberAssigned,
  { at }: EventMeta,
): ReviewState {
  const member: ReviewMember = {
    personId,
    role,
    expertise,
    standing: 'undeclared',
    assignedAt: at,
    since: at,
    awaiting: [],
    ruled: [],
    hasVoted: false,
    hints,
    declared: [],
  };
  const independence = { ...state.independence, submission: submission ?? state.independence.submission };
  return { ...state, members: [...state.members, member], independence };
}

export const declared =
  ({ result, grounds }: ConflictDeclared, { at }: EventMeta) =>
  (member: ReviewMember): ReviewMember => {
    const asking = grounds.filter(({ code, effect }) => effect === 'ask_chair' && !member.ruled.includes(code));
    return {
      ...member,
      // An excluding declaration is followed by the recusal itself, which sets the standing.
      standing: result === 'asks_chair' ? 'asks_chair' : result === 'excluded' ? member.standing : 'clear',
      since: at,
      awaiting: result === 'asks_chair' ? asking.map(({ code }) => code) : [],
      declared: grounds.map(({ code }) => code),
    };
  };

export const ruled =
  ({ grounds, exclude }: ConflictRuled, { at }: EventMeta) =>
  (member: ReviewMember): ReviewMember => ({
    ...member,
    standing: exclude ? member.standing : 'clear',
    since: at,
    awaiting: [],
    ruled: exclude ? member.ruled : [...member.ruled, ...grounds],
  });
