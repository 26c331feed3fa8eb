import type { GateTaskWords } from '../words';

export const gates: GateTaskWords = {
  classify_project: {
    title: 'Set the level of scrutiny',
    help: 'The level decides which gates, documents and reviews the project needs.',
    button: 'Set the level',
  },
  assess_agency: {
    title: 'Assess the agency',
    help: 'The rules ask how the agency stands before its project goes on.',
    button: 'Assess',
  },
  audit_autonomy: {
    title: 'Check a decision that the agency took itself',
    help: 'Spot checks show whether the agency may go on deciding by itself.',
    button: 'Check',
  },
  state_cost: {
    title: 'State the cost',
    help: 'Without the cost nobody can tell whether the project needs oversight.',
    button: 'State the cost',
  },
  state_facts: {
    title: 'State the missing facts',
    help: 'Without them nobody can tell whether the project needs oversight.',
    button: 'State the facts',
  },
  amend_submission: {
    title: 'Amend your submission',
    help: 'It was returned to you with reasons; the case goes on when you submit again.',
    button: 'Amend',
  },
  submit_after_crossing: {
    title: 'Complete your submission',
    help: 'The project has grown past a line of the rules and now needs oversight.',
    button: 'Complete',
  },
  supply_documents: {
    title: 'File the missing documents',
    help: 'The gate cannot be decided before they are on file.',
    button: 'Add documents',
  },
  check_completeness: {
    title: 'Check that the submission is complete',
    help: 'When you confirm it, the time for the decision begins.',
    button: 'Check',
  },
  answer_information: {
    title: 'Answer the request for information',
    help: 'The case waits until every question has an answer.',
    button: 'Answer',
  },
  give_statement: {
    title: 'Give your statement',
    help: 'Your view is put before those who decide; after the last day they may go on without it.',
    button: 'Give statement',
  },
  follow_up_consultation: {
    title: 'Decide whether to wait for a late statement',
    help: 'The case stands still until you go on without it or the statement comes.',
    button: 'Decide',
  },
  pass_on_questions: {
    title: 'Pass on questions to the agency',
    help: 'A consulted body wants to know more before it gives its statement.',
    button: 'Look at the questions',
  },
  decide: { title: 'Decide at the gate', help: 'The project goes on only if your decision lets it.', button: 'Decide' },
  decide_escalated: {
    title: 'Decide in place of the first level',
    help: 'The first level let its time run out, so the decision is yours.',
    button: 'Decide',
  },
  sign_decision: {
    title: 'Sign the decision, or refuse to',
    help: 'The decision takes effect only with a second signature.',
    button: 'Read and sign',
  },
  confirm_deviation: {
    title: 'Confirm a departure from the opinion, or refuse to',
    help: 'The proposed decision does not follow the council, and needs your consent.',
    button: 'Read and confirm',
  },
  meet_condition: {
    title: 'Show that a condition is met',
    help: 'The approval depends on it; the evidence is checked after you file it.',
    button: 'File evidence',
  },
  verify_condition: {
    title: 'Check the evidence of a condition',
    help: 'You say whether the condition is met, or what is missing.',
    button: 'Check',
  },
  follow_up_condition: {
    title: 'Follow up a missed condition',
    help: 'The last day has passed without evidence; consider what follows.',
    button: 'Follow up',
  },
  answer_opinion: {
    title: 'Answer the opinion of the council',
    help: 'Say of each recommendation whether you will follow it and by when, or why not.',
    button: 'Answer',
  },
  follow_up_answer: {
    title: 'Follow up a late answer to the council',
    help: 'The time to answer the opinion has passed; see to it that the answer comes.',
    button: 'Follow up',
  },
  meet_recommendation: {
    title: 'Carry out a recommendation',
    help: 'Show what was done; the recommendation is closed when the evidence is checked.',
    button: 'File evidence',
  },
  verify_recommendation: {
    title: 'Check the evidence of a recommendation',
    help: 'You close the recommendation, or say what is missing.',
    button: 'Check',
  },
  follow_up_recommendation: {
    title: 'Follow up a late recommendation',
    help: 'The last day has passed and it is not done; see to it that something happens.',
    button: 'Follow up',
  },
  give_direction: {
    title: 'Decide whether to direct that the project goes on',
    help: 'The direction goes against a negative answer and is on the record with your reasons.',
    button: 'Consider',
  },
  sign_direction: {
    title: 'Sign the direction, or refuse to',
    help: 'The direction takes effect only with a second signature.',
    button: 'Read and sign',
  },
  consider_reexamination: {
    title: 'Ask for another look, or accept the decision',
    help: 'You may ask once that a negative decision is looked at again.',
    button: 'Consider',
  },
  decide_stay: {
    title: 'Decide whether the decision waits for the appeal',
    help: 'Until you decide, the decision applies as it stands.',
    button: 'Decide',
  },
  dismiss_late_appeal: {
    title: 'Dismiss an appeal that came too late',
    help: 'It came after its last day; the person who appealed is told why.',
    button: 'Dismiss',
  },
  forward_appeal: {
    title: 'Forward the appeal',
    help: 'First see whether the decision should be changed; otherwise hand the appeal on.',
    button: 'Forward',
  },
  record_appeal_outcome: {
    title: 'Record the outcome of the appeal',
    help: 'The case goes on as the outcome says.',
    button: 'Record',
  },
};
