import type { Assignee, Task } from '../kernel';
import { reviewRule } from '../regime/lookup';
import type { ReviewRule } from '../regime/review';
import type { Regime } from '../regime/types';
import { OPINION_CLOCK } from './clocks';
import { compositionGap } from './composition';
import { refuseUnassessed } from './assessment/raters';
import { rulingFor } from './decide/conflict';
import { refuseBeforeFactCheck } from './decide/fact-check';
import { isMeetingAwaited } from './meetings';
import { hintedGrounds } from './hints';
import { councilChair } from './notices';
import { quorumOf, countedBallots } from './quorum';
import type { ReviewMember, ReviewState } from './state';
import { assessmentTasks, type AssessmentTaskKind } from './tasks/assessment';
import { compositionTasks, type CompositionTaskKind } from './tasks/composition';
import { meetingTasks, minutesTasks, type MeetingTaskKind } from './tasks/meeting';
import { timetableTasks, type TimetableTaskKind } from './tasks/timetable';
import { leadersOf, standingMembers } from './who';

/** Kinds of task in a round. */
export type ReviewTaskKind =
  | AssessmentTaskKind
  | MeetingTaskKind
  | CompositionTaskKind
  | TimetableTaskKind
  | 'declare_conflict'
  | 'rule_on_conflict'
  | 'propose_opinion'
  | 'cast_vote'
  | 'give_opinion'
  | 'end_overdue_round';

/** Who has to do what in an open round. What has no clock of its own is limited by the opinion's, as long as that runs. */
export function reviewTasks(state: ReviewState, regime: Regime): readonly Task[] {
  if (state.status === 'none') return [];
  const rule = reviewRule(regime, state.ruleId);
  if (state.status !== 'open') return minutesTasks(state, rule);
  const limited = state.clocks.some(({ id }) => id === OPINION_CLOCK) ? { clockId: OPINION_CLOCK } : {};
  const tasks = [
    ...compositionTasks(state, rule, regime),
    ...standingMembers(state).flatMap((member) => memberTasks(state, member, rule)),
    ...assessmentTasks(state, rule),
    ...meetingTasks(state, rule),
    ...timetableTasks(state, rule),
    ...opinionTasks(state, rule),
  ];
  return tasks.map((task) => ({ ...limited, ...task }));
}

function memberTasks(state: ReviewState, member: ReviewMember, rule: ReviewRule): readonly Task[] {
  const { personId, standing, since } = member;
  switch (standing) {
    case 'undeclared':
      return [
        task(
          'declare_conflict',
          { personId },
          since,
          { personId, hinted: hintedGrounds(member.hints, rule) },
          personId,
        ),
      ];
    case 'asks_chair': {
      const subject = { personId, grounds: member.awaiting };
      return [task('rule_on_conflict', rulingFor(state, member, rule), since, subject, personId)];
    }
    case 'clear': {
      const { proposal } = state;
      if (!proposal || refuseBeforeFactCheck(state, rule) || isMeetingAwaited(state, rule)) return [];
      if (countedBallots(state).some((ballot) => ballot.personId === personId)) return [];
      const asked = proposal.at > since ? proposal.at : since;
      return [task('cast_vote', { personId }, asked, { proposal: proposal.number }, personId)];
    }
    case 'recused':
      return [];
  }
}

function opinionTasks(state: ReviewState, rule: ReviewRule): readonly Task[] {
  if (compositionGap(state, rule)) return overdueTask(state, rule);
  const leaders = leadersOf(state, rule).filter((member) => member.standing === 'clear');
  const overdue = overdueTask(state, rule);
  const { proposal } = state;
  if (!proposal) {
    if (refuseUnassessed(state, rule)) return overdue;
    const propose = leaders.map(({ personId, since }) => task('propose_opinion', { personId }, since, {}, personId));
    return [...propose, ...overdue];
  }
  const quorum = quorumOf(state, rule);
  if (quorum.present < quorum.needed || isMeetingAwaited(state, rule)) return overdue;
  const subject = { proposal: proposal.number, ...quorum };
  const give = leaders.map(({ personId }) => task('give_opinion', { personId }, proposal.at, subject, personId));
  return [...give, ...overdue];
}

/** The opinion is overdue and the regime wants somebody to see to it: the round's leader, else a chair of the council. */
function overdueTask(state: ReviewState, rule: ReviewRule): readonly Task[] {
  if (state.escalatedAt === null) return [];
  const [leader] = leadersOf(state, rule);
  const assignee = leader ? { personId: leader.personId } : councilChair(rule);
  return [task('end_overdue_round', assignee, state.escalatedAt, { ruleId: rule.id })];
}

const task = (
  kind: ReviewTaskKind,
  assignee: Assignee,
  since: string,
  subject: Task['subject'],
  about?: string,
): Task => ({ id: about === undefined ? kind : `${kind}:${about}`, kind, assignee, since, subject });
