import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import type { NoteRef } from '../../note';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { Regime } from '../../regime/types';
import type { DeclareConflict, RecuseMember, RuleOnConflict } from '../commands';
import { gapOf } from '../composition';
import type { ConflictDeclared, MemberRecused, ReviewEvent } from '../events';
import { hintedGrounds } from '../hints';
import { councilChair, notice, secretary } from '../notices';
import type { ReviewMember, ReviewState } from '../state';
import { stopForRecusal } from '../suspension';
import {
  actingMember,
  chairOf,
  isCouncilChair,
  isSecretary,
  mayActOnOthers,
  memberOf,
  refuseReview,
  standingMembers,
  type ReviewRefusal,
} from '../who';

type Ground = ReviewRule['conflict']['grounds'][number];

/**
 * A member declares his interests in this case, before anything of it is visible. Where something on the directory hints
 * at a ground, he declares that ground or says why it does not apply. Declaring anew is possible until he votes, and
 * necessary when something new hints at a conflict; every declaration stays on the record. Later he can only be recused.
 */
export function declareConflict(
  state: ReviewState,
  { grounds: codes, note, notApplicable = [] }: DeclareConflict,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const member = actingMember(state, context, rule);
  if ('refusal' in member) return member;
  const grounds = knownGrounds(codes, rule);
  if (isRefusal(grounds)) return grounds;
  const denied = knownGrounds(
    notApplicable.map(({ ground }) => ground),
    rule,
    '/notApplicable',
  );
  if (isRefusal(denied)) return denied;
  const refusal = refuseRedeclaration(member, grounds, rule) ?? refuseUnanswered(member, grounds, denied, rule);
  if (refusal) return refusal;

  const { personId } = member;
  const result = resultOf(grounds, member);
  const declared: ConflictDeclared = {
    type: 'ConflictDeclared',
    personId,
    grounds: grounds.map(({ code, effect }) => ({ code, effect })),
    ...(note === undefined ? {} : { note }),
    ...(notApplicable.length === 0 ? {} : { notApplicable }),
    result,
  };
  if (result === 'excluded') {
    const excluding = grounds.filter(({ effect }) => effect === 'exclude').map(({ code }) => code);
    return recused(state, context, rule, [declared], recusal(state, rule, member, excluding, null, 'declaration'));
  }
  if (result !== 'asks_chair') return { events: [declared] };
  const notices = [notice('ruling_on_conflict_needed', state, [rulingFor(state, member, rule)], { personId })];
  return { events: [declared], notices };
}

/** The strictest effect decides. A ground on which it was ruled that the member may stay asks nobody again. */
function resultOf(grounds: readonly Ground[], member: ReviewMember): ConflictDeclared['result'] {
  if (grounds.some(({ effect }) => effect === 'exclude')) return 'excluded';
  if (grounds.some(({ code, effect }) => effect === 'ask_chair' && !member.ruled.includes(code))) return 'asks_chair';
  return grounds.length > 0 ? 'disclosed' : 'clear';
}

function refuseRedeclaration(member: ReviewMember, grounds: readonly Ground[], rule: ReviewRule): ReviewRefusal | null {
  const cited = cite(`${rule.id}.conflict`, rule.conflict);
  const takenBack = member.declared.filter((code) => grounds.every((ground) => ground.code !== code));
  // Who has to declare anew after his vote adds to what he declared before.
  if (member.hasVoted && (member.standing === 'clear' || takenBack.length > 0)) {
    return refuseReview('already-declared', 'The declaration cannot be changed after the member has voted.', {
      rule: cited,
      facts: { personId: member.personId, declared: member.declared },
      remedy: 'If a ground has come up since, the member must be recused.',
    });
  }
  const dropped = member.awaiting.filter((code) => grounds.every((ground) => ground.code !== code));
  if (dropped.length === 0) return null;
  return refuseReview('ground-awaits-ruling', 'A declared ground awaits a ruling and cannot be taken back.', {
    rule: cited,
    field: '/grounds',
    facts: { awaiting: dropped },
    remedy: 'Declare these grounds as well, or wait for the ruling.',
  });
}

/**
 * Null if everything that hints at a conflict is answered: one of the grounds at which it hints is declared, or each of
 * them explained not to apply.
 */
function refuseUnanswered(
  member: ReviewMember,
  declared: readonly Ground[],
  denied: readonly Ground[],
  rule: ReviewRule,
): ReviewRefusal | null {
  const among = (grounds: readonly Ground[], code: string): boolean => grounds.some((ground) => ground.code === code);
  const open = member.hints.filter(
    ({ grounds }) => !grounds.some((code) => among(declared, code)) && !grounds.every((code) => among(denied, code)),
  );
  if (open.length === 0) return null;
  const unanswered = hintedGrounds(open, rule).filter((code) => !among(denied, code));
  return refuseReview(
    'hint-unanswered',
    'Something on the directory hints at a ground that the member does not answer.',
    {
      rule: cite(`${rule.id}.conflict`, rule.conflict),
      field: '/grounds',
      facts: { unanswered, hints: open },
      remedy: 'Declare a ground that applies, or say of each of these why it does not.',
    },
  );
}

/** Rules on grounds whose effect is to ask: by a chair who is not concerned; by the secretary where it is the chair. */
export function ruleOnConflict(
  state: ReviewState,
  { personId, exclude, reason }: RuleOnConflict,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const { actor, regime } = context;
  const member = memberOf(state, personId);
  if (!member) return notAMember(personId);
  if (!mayRule(state, member, actor, rule, regime)) {
    return refuseReview('not-authorised', 'A chair who is not concerned rules on a conflict of interest.', {
      rule: cite(`${rule.id}.conflict`, rule.conflict),
      facts: { personId, body: rule.body },
      remedy: 'Another chair of the council must rule; where the chair is concerned, or none sits, the secretary may.',
    });
  }
  if (member.standing !== 'asks_chair') {
    return refuseReview('no-ruling-awaited', 'The member declared no ground on which a ruling is awaited.', {
      field: '/personId',
      facts: { personId, standing: member.standing },
    });
  }
  const grounds = member.awaiting;
  const ruled: ReviewEvent = { type: 'ConflictRuled', personId, grounds, exclude, reason };
  if (!exclude) return { events: [ruled] };
  return recused(state, context, rule, [ruled], recusal(state, rule, member, grounds, reason, 'ruling'));
}

function mayRule(
  state: ReviewState,
  concerned: ReviewMember,
  actor: Context['actor'],
  rule: ReviewRule,
  regime: Regime,
): boolean {
  if (personsOf(actor).includes(concerned.personId) || !mayActOnOthers(state, actor)) return false;
  const chair = chairOf(state);
  if (isCouncilChair(actor, rule, regime) || chair?.personId === actor.id) return true;
  return isSecretary(actor, rule, regime) && (!chair || chair.personId === concerned.personId);
}

/** Whose task the ruling is. */
export function rulingFor(state: ReviewState, concerned: ReviewMember, rule: ReviewRule): ReturnType<typeof secretary> {
  const chair = chairOf(state);
  if (!chair || chair.personId === concerned.personId) return secretary(rule);
  return { personId: chair.personId };
}

/** A ground comes up late: the member himself, a chair or the secretary takes him out of the round. */
export function recuseMember(
  state: ReviewState,
  { personId, ground, reason }: RecuseMember,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const { actor, regime } = context;
  const member = memberOf(state, personId);
  if (!member) return notAMember(personId);
  const office = isSecretary(actor, rule, regime) || isCouncilChair(actor, rule, regime);
  const leads = chairOf(state)?.personId === actor.id;
  if (actor.id !== personId && !((office || leads) && mayActOnOthers(state, actor))) {
    return refuseReview('not-authorised', 'The member himself, a chair or the secretary recuses a member.', {
      rule: cite(`${rule.id}.conflict`, rule.conflict),
      facts: { personId, body: rule.body },
    });
  }
  if (member.standing === 'recused') {
    return refuseReview('recused', 'The member is recused already.', { field: '/personId', facts: { personId } });
  }
  const known = knownGrounds([ground], rule, '/ground');
  if (isRefusal(known)) return known;
  return recused(state, context, rule, [], recusal(state, rule, member, [ground], reason, 'late'));
}

/** What a recusal does to what the member had done: by the rule his acts are void, or kept on the record and marked. */
function recusal(
  state: ReviewState,
  rule: ReviewRule,
  { personId }: ReviewMember,
  grounds: readonly string[],
  reason: NoteRef | null,
  by: MemberRecused['by'],
): MemberRecused {
  const acts = rule.conflict.earlierActs === 'void' ? 'void' : 'kept_marked';
  const voted = state.ballots.some((ballot) => ballot.personId === personId);
  const proposalVoid = acts === 'void' && state.proposal?.by === personId;
  const others = state.ballots.filter((ballot) => !ballot.marked && ballot.personId !== personId);
  return {
    type: 'MemberRecused',
    personId,
    grounds,
    reason,
    by,
    vote: voted ? acts : 'none',
    proposalVoid,
    voidedVotes: proposalVoid ? others.map((ballot) => ballot.personId) : [],
  };
}

/** He is out, and where that leaves a seat to be filled the clocks stand still that the rule stops for it. */
function recused(
  state: ReviewState,
  context: Context,
  rule: ReviewRule,
  before: readonly ReviewEvent[],
  event: MemberRecused,
): Decision<ReviewEvent> {
  const { personId, by } = event;
  const to = [secretary(rule), councilChair(rule), { personId }];
  const left = standingMembers(state).filter((member) => member.personId !== personId);
  const stopped = gapOf(left, rule) ? stopForRecusal(state, rule, context) : [];
  return { events: [...before, event, ...stopped], notices: [notice('member_recused', state, to, { personId, by })] };
}

/** The rule's grounds for codes, each once; or the refusal that names the codes that it does not know. */
function knownGrounds(
  codes: readonly string[],
  rule: ReviewRule,
  field = '/grounds',
): readonly Ground[] | ReviewRefusal {
  const unknown = codes.filter((code) => rule.conflict.grounds.every((ground) => ground.code !== code));
  if (unknown.length === 0) return rule.conflict.grounds.filter((ground) => codes.includes(ground.code));
  return refuseReview('unknown-ground', "The regime's rule knows no such ground of conflict.", {
    rule: cite(`${rule.id}.conflict`, rule.conflict),
    field,
    facts: { unknown, known: rule.conflict.grounds.map(({ code }) => code) },
    remedy: 'Name one of the grounds that the rule knows.',
  });
}

const isRefusal = (value: readonly Ground[] | ReviewRefusal): value is ReviewRefusal => 'refusal' in value;

const notAMember = (personId: string): ReviewRefusal =>
  refuseReview('not-a-member', 'The person was not assigned to this round.', {
    field: '/personId',
    facts: { personId },
  });
