import type { InterventionTaskKind } from '../../../../domain/intervention/tasks';
import type { TaskWords } from '../words';

export const intervention: Readonly<Record<InterventionTaskKind, TaskWords>> = {
  take_over_proposal: {
    title: 'Take over a proposal to intervene, or decline it',
    help: 'A rule of the regime proposes it; nothing happens before you take it over.',
    button: 'Consider',
  },
  reply_to_hearing: {
    title: 'Reply to the notice',
    help: 'You are heard before anything is decided; after the last day the case goes on without your reply.',
    button: 'Reply',
  },
  schedule_oral_hearing: {
    title: 'Set a day for the oral hearing',
    help: 'The agency has asked to be heard in person.',
    button: 'Set the day',
  },
  record_oral_hearing: {
    title: 'Record the oral hearing',
    help: 'The decision may rest on what was said only if it is on record.',
    button: 'Write the record',
  },
  decide_intervention: {
    title: 'Decide the intervention',
    help: 'The agency was heard; make the order, or end the proceeding without one.',
    button: 'Decide',
  },
  sign_intervention: {
    title: 'Sign the order, or refuse to',
    help: 'The order takes effect only with a second signature.',
    button: 'Read and sign',
  },
  answer_questions: {
    title: 'Answer the questions of the pause',
    help: 'The project can go on only when they are answered.',
    button: 'Answer',
  },
  assess_answers: {
    title: 'Assess the answers',
    help: 'Let the project go on, or prolong the pause.',
    button: 'Assess',
  },
  file_expert_report: {
    title: 'File the experts’ report',
    help: 'The order wants it before the project may go on.',
    button: 'File the report',
  },
  follow_up_questions: {
    title: 'Follow up a question without an answer',
    help: 'Its last day has passed; consider what follows.',
    button: 'Follow up',
  },
  decide_on_resumption: {
    title: 'Decide whether the project goes on',
    help: 'The agency asks to resume; the pause lasts until you decide or it ends.',
    button: 'Decide',
  },
  decide_on_expired_pause: {
    title: 'Decide what follows the pause',
    help: 'Its last day has passed; the project waits for your decision.',
    button: 'Decide',
  },
};
