import type { Actor, Task } from '../../../domain/kernel';
import type { RatingInput, ReviewCommand } from '../../../domain/review/commands';
import type { ReviewRule } from '../../../domain/regime/review';
import { PROPOSAL, type RoundPlay } from './round';

/** Who works in a round, found by what a task says of its assignee. */
export interface Workers {
  readonly members: readonly Actor[];
  readonly secretary: Actor;
  readonly chair: Actor;
  readonly agency: Actor;
}

/** Does what the task lists say, the first task first, until the round is over and nobody has anything left to do. */
export function worksThrough(round: RoundPlay, rule: ReviewRule, workers: Workers): RoundPlay {
  for (let step = 0; step < 500; step++) {
    const [task] = round.tasks();
    if (!task) return round;
    for (const command of commandsFor(round, task, rule)) round.does(workerOf(task, workers), command);
  }
  throw new Error(`The task list never empties: ${round.taskIds().join(', ')}`);
}

function workerOf({ id, assignee }: Task, { members, secretary, chair, agency }: Workers): Actor {
  if (assignee.personId !== undefined) return members.find((member) => member.id === assignee.personId)!;
  if (assignee.role === 'council_secretary') return secretary;
  if (assignee.role === 'council_chair') return chair;
  if (assignee.bodyId !== undefined) return agency;
  throw new Error(`Whose task is ${id}?`);
}

function commandsFor(round: RoundPlay, task: Task, rule: ReviewRule): readonly ReviewCommand[] {
  const about = task.subject as { meetingId: string; at: string; version: number };
  switch (task.kind) {
    case 'declare_conflict':
      return [{ type: 'DeclareConflict', grounds: [] }];
    case 'rate_criteria':
      return [{ type: 'RateCriteria', ratings: bestOf(rule), filed: [] }, { type: 'SubmitAssessment' }];
    case 'call_meeting':
      return [
        {
          type: 'CallMeeting',
          meetingId: `meeting-${round.state.meetings.length + 1}`,
          at: new Date(Date.parse(round.now) + (rule.meeting?.notice ? 14 : 1) * 86_400_000).toISOString(),
          place: 'Room 3',
          agenda: ['The case'],
          experts: [],
          agencyHead: false,
        },
      ];
    case 'record_meeting': {
      round.until(about.at);
      const attendance = round.state.members.map(({ personId }) => ({ personId, presence: 'present' as const }));
      const [meeting] = round.state.meetings.filter(({ id }) => id === about.meetingId);
      const head = meeting?.agencyHead ? { agencyHead: { attended: true, heard: true } } : {};
      return [{ type: 'RecordMeeting', meetingId: about.meetingId, attendance, ...head }];
    }
    case 'write_minutes':
      return [{ type: 'WriteMinutes', meetingId: about.meetingId, text: 'The case was discussed.' }];
    case 'approve_minutes':
      return [{ type: 'ApproveMinutes', meetingId: about.meetingId, version: about.version }];
    case 'propose_opinion': {
      const riskProfile = rule.riskProfiles[0]?.id ?? null;
      const due = new Date(Date.parse(round.now) + 105 * 86_400_000).toISOString().slice(0, 10);
      const recommendations = PROPOSAL.recommendations.map((each) => ({ ...each, due }));
      return [{ ...PROPOSAL, outcome: rule.outcomes[0]!.id, riskProfile, recommendations }];
    }
    case 'send_fact_check':
      return [{ type: 'SendFactCheck' }];
    case 'check_facts':
      return [{ type: 'ReplyToFactCheck', corrections: [] }];
    case 'cast_vote':
      return [{ type: 'CastVote', vote: 'for' }];
    case 'give_opinion':
      return [{ type: 'GiveOpinion' }];
    default:
      throw new Error(`Nobody knows how to do ${task.id}.`);
  }
}

/** Everything at the best mark. */
function bestOf({ criteria, scale }: ReviewRule): readonly RatingInput[] {
  const level = scale[0]!.id;
  const finding = { text: 'Seen.', source: { kind: 'named', name: 'The plan' } } as const;
  const units = criteria.flatMap(({ id, aspects = [] }) =>
    (aspects.length > 0 ? aspects.map((aspect) => aspect.id) : [null]).map((aspect) => ({ criterion: id, aspect })),
  );
  return units.map((unit) => ({ ...unit, level, finding, advice: null }));
}
