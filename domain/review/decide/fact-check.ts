import { isOfAgency } from '../../actor';
import { dueDate, suspend } from '../../clock';
import type { Context, Decision, StreamClock } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import { FACT_CHECK_CLOCK } from '../clocks';
import type { ReplyToFactCheck, SendFactCheck } from '../commands';
import type { ReviewEvent } from '../events';
import { clearMembers, notice, secretary } from '../notices';
import type { ReviewState } from '../state';
import { clearMember, refuseReview, type ReviewRefusal } from '../who';

type FactCheckRule = NonNullable<ReviewRule['factCheck']>;

/** The chair or the rapporteur sends the proposal to the agency; a further one where he wants its facts checked as well. */
export function sendFactCheck(
  state: ReviewState,
  _command: SendFactCheck,
  context: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const member = clearMember(state, context, rule);
  if ('refusal' in member) return member;
  const { factCheck } = rule;
  if (!factCheck) {
    return refuseReview('no-fact-check', 'The rule provides for no check of the facts.', {
      rule: cite(rule.id, rule),
      facts: { factCheck: null },
      remedy: 'The members vote on the proposal.',
    });
  }
  const cited = cite(`${rule.id}.factCheck`, factCheck);
  if (member.role === 'member') {
    return refuseReview('not-authorised', "The round's chair or its rapporteur sends the draft to the agency.", {
      rule: cited,
      facts: { personId: member.personId, role: member.role },
      remedy: 'The chair or the rapporteur must act.',
    });
  }
  const { proposal } = state;
  if (!proposal) {
    return refuseReview('no-proposal', 'There is no draft opinion whose facts could be checked.', {
      rule: cited,
      facts: { proposals: state.proposals },
      remedy: 'The chair or the rapporteur must propose an opinion first.',
    });
  }
  if (state.factCheck.status === 'open') {
    return refuseReview('fact-check-open', 'The agency has a draft and its time runs.', {
      rule: cited,
      facts: { proposal: state.factCheck.proposal, since: state.factCheck.since },
      remedy: 'Wait for its reply, or for the end of its time.',
    });
  }
  return sent(state, proposal.number, member.personId, factCheck, context);
}

function sent(
  state: ReviewState,
  proposal: number,
  by: string,
  rule: FactCheckRule,
  { calendar, now, nextSeq }: Context,
): Decision<ReviewEvent> {
  const clock = standingStillWith(state, factCheckClock(rule, now, nextSeq), now, nextSeq);
  const reading = dueDate(clock, calendar);
  if (!reading.ok) {
    const { code: _, ...facts } = reading.fault;
    return refuseReview('calendar-too-short', "The calendar ends before the agency's time does.", {
      rule: cite(`${state.ruleId}.factCheck`, rule),
      facts,
      remedy: 'The calendar must be carried on.',
    });
  }
  return {
    events: [{ type: 'FactCheckSent', proposal, by, clock }],
    notices: [notice('fact_check_sent', state, [agencyOf(state)], { proposal, due: reading.value.dueDate })],
  };
}

const factCheckClock = ({ time }: FactCheckRule, startedAt: string, startedBySeq: number): StreamClock => ({
  id: FACT_CHECK_CLOCK,
  ruleId: FACT_CHECK_CLOCK,
  kind: 'limit',
  startedAt,
  startedBySeq,
  budget: time,
  roll: 'next_working_day',
  suspensions: [],
});

/** What makes the round's clocks stand still makes this one stand still from its first instant. */
function standingStillWith(state: ReviewState, clock: StreamClock, at: string, seq: number): StreamClock {
  const open = state.clocks.flatMap(({ suspensions }) => suspensions.filter(({ to }) => to === null));
  return open.reduce<StreamClock>(
    (still, { cause, ref }) => ({
      ...still,
      ...suspend(still, { at, cause, seq, ...(ref === undefined ? {} : { ref }) }),
    }),
    clock,
  );
}

/** Anybody who writes for the agency corrects the facts, or confirms them by having nothing to correct. */
export function replyToFactCheck(
  state: ReviewState,
  { corrections }: ReplyToFactCheck,
  { actor }: Context,
  rule: ReviewRule,
): Decision<ReviewEvent> {
  const cited = cite(`${rule.id}.factCheck`, rule.factCheck ?? {});
  if (!isOfAgency(actor, state.agencyId)) {
    return refuseReview('not-authorised', 'The agency checks the facts.', {
      rule: cited,
      facts: { agencyId: state.agencyId },
      remedy: 'Somebody who writes for the agency must act.',
    });
  }
  const { status, proposal } = state.factCheck;
  if (status !== 'open') {
    return refuseReview('fact-check-not-open', 'No draft lies with the agency, or its time is over.', {
      rule: cited,
      facts: { status },
      remedy: 'The time for the facts is over; the project can still be amended, or the opinion answered.',
    });
  }
  for (const [index, { text, source, section }] of corrections.entries()) {
    const empty = Object.entries({ section, text, source }).find(([, value]) => value.trim() === '');
    if (empty) {
      return refuseReview('text-missing', 'A correction says where, what and by which source.', {
        rule: cited,
        facts: { blank: empty[0] },
        field: `/corrections/${index}/${empty[0]}`,
        remedy: 'State it.',
      });
    }
  }
  const to = [secretary(rule), ...clearMembers(state)];
  return {
    events: [{ type: 'FactCheckReplied', proposal, by: actor.id, corrections }],
    notices: [notice('fact_check_replied', state, to, { proposal, corrections: corrections.length })],
  };
}

/** The agency's time has run out: silence is no objection, and written as such. */
export function factCheckRunOut(state: ReviewState, rule: ReviewRule): Decision<ReviewEvent> {
  const { proposal } = state.factCheck;
  const to = [secretary(rule), ...clearMembers(state), agencyOf(state)];
  return {
    events: [{ type: 'FactCheckSilent', proposal, deemed: 'no_objections' }],
    notices: [notice('fact_check_silent', state, to, { proposal })],
  };
}

/** The refusal of a vote before the facts of the draft are checked, where the rule has them checked; null if they are. */
export function refuseBeforeFactCheck(state: ReviewState, rule: ReviewRule): ReviewRefusal | null {
  const { factCheck } = rule;
  if (!factCheck || state.factCheck.status === 'over') return null;
  const { status, since } = state.factCheck;
  return refuseReview('fact-check-awaited', 'The agency checks the facts of the draft before anybody votes on it.', {
    rule: cite(`${rule.id}.factCheck`, factCheck),
    facts: { status, since, time: factCheck.time },
    remedy:
      status === 'none'
        ? 'The chair or the rapporteur must send the draft to the agency.'
        : 'Wait for the reply, or for the end of its time: silence is no objection.',
  });
}

/** Everybody who writes for the agency. */
const agencyOf = ({ agencyId }: ReviewState) => ({ bodyId: agencyId });
