import type { CourseTaskWords } from '../words';

export const course: CourseTaskWords = {
  set_baseline: {
    title: 'Set the baseline',
    help: 'Cost, time and benefits are measured against it from then on.',
    button: 'Set the baseline',
  },
  decide_baseline: {
    title: 'Decide on a new baseline',
    help: 'The first baseline stays visible beside the new one.',
    button: 'Decide',
  },
  explain_divergence: {
    title: 'Look into ratings that stand far apart',
    help: 'Raters see the project very differently; find out why.',
    button: 'Look into it',
  },
  file_plan: {
    title: 'File a plan to get back on track',
    help: 'Say what you will do, by when, and who is responsible.',
    button: 'File the plan',
  },
  decide_stage_term: {
    title: 'Decide whether the stage may last longer',
    help: 'The stage has lasted longer than the rules let it. Extend it, or propose that the project stops.',
    button: 'Decide',
  },
  update_remediation: {
    title: 'Say how the remediation plan goes',
    help: 'Write what was done since the last time, what was not, and what comes next.',
    button: 'File the update',
  },
  file_health_check: {
    title: 'File the independent health check',
    help: 'Somebody outside the agency looks at the project; file what was found.',
    button: 'File the report',
  },
  hold_session: {
    title: 'Hold the session',
    help: 'Meet those responsible, and record what was agreed.',
    button: 'Record the session',
  },
  open_ordered_review: {
    title: 'Put the question to the council',
    help: 'The rules call for a new review of the project.',
    button: 'Open the review',
  },
  decide_measure: {
    title: 'Decide on what was filed',
    help: 'Accept the plan or report, send it back, or take the next step.',
    button: 'Decide',
  },
  follow_up_measure: {
    title: 'Follow up what was not done in time',
    help: 'A demand has passed its last day; consider what follows.',
    button: 'Follow up',
  },
  file_report: {
    title: 'File your report',
    help: 'The period is over; earlier values and recorded spending are filled in for you.',
    button: 'Report',
  },
  sign_report: {
    title: 'Sign the report, or give it back',
    help: 'The report counts as filed when everyone in the chain has signed.',
    button: 'Read and sign',
  },
  follow_up_report: {
    title: 'Follow up a missing report',
    help: 'The last day has passed; ask for the report or consider what follows.',
    button: 'Follow up',
  },
  begin_data_quality: {
    title: 'Plan how your data will get better',
    help: 'What was reported cannot be relied on; say what you will do about it.',
    button: 'Make a plan',
  },
  follow_up_data_quality: {
    title: 'Follow up data that does not improve',
    help: 'The agency has not begun in time; consider what follows.',
    button: 'Follow up',
  },
  end_data_quality: {
    title: 'Say whether the data can be relied on again',
    help: 'The agency stays under closer watch until you do.',
    button: 'Look at the data',
  },
  sign_freeze: {
    title: 'Sign the order about a freeze, or refuse to',
    help: 'Freezing money, and lifting a freeze, take two people.',
    button: 'Read and sign',
  },
  do_run_down_item: {
    title: 'Do what is left to wind up',
    help: 'The project ends in good order only when every item is done and proved.',
    button: 'Report as done',
  },
  verify_run_down_item: {
    title: 'Check what was wound up',
    help: 'Look at the evidence, and confirm it or send it back.',
    button: 'Check',
  },
  complete_run_down: {
    title: 'Confirm that the project is wound up',
    help: 'Every item is done; your confirmation ends the winding up.',
    button: 'Confirm',
  },
  follow_claim: {
    title: 'Follow a supplier’s claim',
    help: 'Record how the claim ends and what it costs.',
    button: 'Record the outcome',
  },
  decide_exit: {
    title: 'Decide whether the project leaves oversight',
    help: 'Check what was delivered, what is still open, and who takes it over.',
    button: 'Decide',
  },
  measure_benefits: {
    title: 'Measure the benefits',
    help: 'Say what each promised benefit has come to, with a source.',
    button: 'Report benefits',
  },
  verify_benefits: {
    title: 'Check the benefit figures',
    help: 'You confirm the figures, or send them back with reasons.',
    button: 'Check',
  },
  follow_up_benefits: {
    title: 'Follow up a missing measurement of benefits',
    help: 'The last day has passed; see to it that the benefits are measured.',
    button: 'Follow up',
  },
  review_implementation: {
    title: 'Review the project after its end',
    help: 'Compare what was promised with what was delivered.',
    button: 'Write the review',
  },
  follow_up_review: {
    title: 'Follow up a missing review after the end',
    help: 'The last day has passed; see to it that the project is reviewed.',
    button: 'Follow up',
  },
  share_lesson: {
    title: 'Share what you learnt',
    help: 'Say what worked or what failed, so that later projects can use it.',
    button: 'Write a lesson',
  },
  confirm_lesson: {
    title: 'Confirm a lesson',
    help: 'Read it before others do; it is shared when you confirm it.',
    button: 'Read and confirm',
  },
  follow_up_lesson: {
    title: 'Follow up missing lessons',
    help: 'The last day has passed; see to it that the lessons are shared.',
    button: 'Follow up',
  },
  begin_pilot: {
    title: 'Begin the pilot',
    help: 'The required assessments must be on file; the term of the pilot begins that day.',
    button: 'Begin',
  },
  record_pilot_result: {
    title: 'Record what the pilot has shown',
    help: 'State every metric of the plan; somebody else then checks the evidence.',
    button: 'Record the result',
  },
  verify_pilot_result: {
    title: 'Check the result of the pilot',
    help: 'Look at the evidence of what was measured, and confirm it or not.',
    button: 'Check',
  },
  propose_scaling: {
    title: 'Say what the pilot should become',
    help: 'The proposal is the basis for deciding whether to scale.',
    button: 'Propose',
  },
  decide_pilot: {
    title: 'Decide about the pilot',
    help: 'Stop it, give it another term, or let it scale.',
    button: 'Decide',
  },
  sign_pilot_decision: {
    title: 'Sign the decision about the pilot, or refuse to',
    help: 'The decision takes effect only with a second signature.',
    button: 'Read and sign',
  },
  record_impact: {
    title: 'Show what the product achieved this term',
    help: 'The committee decides on the next term from what you show.',
    button: 'Record the impact',
  },
  decide_term: {
    title: 'Decide on the next term',
    help: 'Without a decision the money ends with the present term.',
    button: 'Decide',
  },
};
