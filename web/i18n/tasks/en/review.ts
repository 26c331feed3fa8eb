import type { ReviewTaskKind } from '../../../../domain/review/tasks';
import type { TaskWords } from '../words';

export const review: Readonly<Record<ReviewTaskKind, TaskWords>> = {
  assign_members: {
    title: 'Assign members to the review',
    help: 'The review begins its work when its seats are taken.',
    button: 'Assign members',
  },
  replace_members: {
    title: 'Replace a member who left the review',
    help: 'The review needs all its seats to reach a valid opinion.',
    button: 'Replace',
  },
  fill_seats: {
    title: 'Find members for free seats',
    help: 'The pool has nobody left who fits; look for others in good time.',
    button: 'Fill the seats',
  },
  see_to_free_seats: {
    title: 'See to it that free seats are filled',
    help: 'The review cannot go on; appoint new members or have them appointed.',
    button: 'See the review',
  },
  declare_conflict: {
    title: 'Declare your interests',
    help: 'You see the papers of the case as soon as you have declared that nothing ties you to it.',
    button: 'Declare',
  },
  rule_on_conflict: {
    title: 'Rule on a declared interest',
    help: 'You decide whether the member stays in this review.',
    button: 'Rule',
  },
  rate_criteria: {
    title: 'Rate the project',
    help: 'Nobody sees the others’ ratings before all are in.',
    button: 'Rate',
  },
  pass_on_question: {
    title: 'Pass on a member’s question',
    help: 'The agency sees the question when you pass it on.',
    button: 'Look at the question',
  },
  answer_question: {
    title: 'Answer the question of the council',
    help: 'Your answer becomes part of the papers of the review.',
    button: 'Answer',
  },
  send_fact_check: {
    title: 'Send the draft for a check of the facts',
    help: 'The agency may correct facts, not the assessment.',
    button: 'Send the draft',
  },
  check_facts: {
    title: 'Check the facts in the draft opinion',
    help: 'Say which facts are wrong; after the last day the draft counts as correct.',
    button: 'Check the facts',
  },
  call_meeting: {
    title: 'Call a meeting',
    help: 'The council may vote only after it has met.',
    button: 'Call a meeting',
  },
  record_meeting: {
    title: 'Record who came to the meeting',
    help: 'Whether the council could decide follows from it.',
    button: 'Record attendance',
  },
  write_minutes: { title: 'Write the minutes', help: 'The chair approves them; then they stand.', button: 'Write' },
  approve_minutes: {
    title: 'Approve the minutes',
    help: 'Once you approve them they cannot be changed.',
    button: 'Read and approve',
  },
  record_milestone: {
    title: 'Record a day of the timetable',
    help: 'Say whether it took place, so that everyone sees where the review stands.',
    button: 'Record',
  },
  propose_opinion: {
    title: 'Propose an opinion',
    help: 'The members vote on your text.',
    button: 'Write the proposal',
  },
  cast_vote: {
    title: 'Cast your vote',
    help: 'The opinion is given when enough members have voted for it.',
    button: 'Vote',
  },
  give_opinion: {
    title: 'Give the opinion',
    help: 'The vote is complete; the opinion goes to the agency and to those who decide.',
    button: 'Give the opinion',
  },
  end_overdue_round: {
    title: 'Bring an overdue review to its end',
    help: 'The time for the opinion has passed; see to it that the council finishes.',
    button: 'See the review',
  },
};
