import type { z } from 'zod';
import type { taskSchema } from '../../contracts/api/waiting';
import { parseStream } from '../../contracts/names';
import { at } from './route-at';

type Task = z.infer<typeof taskSchema>;

/** The page on which a task of a kind is done. */
type PageOf = (task: Task) => string;

/** A page below the task's case. */
function inCase(path: PageOf): PageOf {
  return (task) => at`/cases/${task.project?.id ?? ''}` + path(task);
}

/** A page below the task's intervention, in its case. */
function inIntervention(path: PageOf): PageOf {
  return inCase((task) => at`/interventions/${parseStream(task.stream)?.id ?? ''}` + path(task));
}

/** A page below the task's review. */
function inReview(path: PageOf): PageOf {
  return (task) => at`/reviews/${parseStream(task.stream)?.id ?? ''}` + path(task);
}

/** A page about the money of the task's case. */
function inMoney(path: PageOf): PageOf {
  return inCase((task) => `/money${path(task)}`);
}

/** A part of a commitment that the task is about. */
const tranche = (task: Task): string =>
  at`/commitments/${namedBy(task, 'commitmentId')}/tranches/${namedBy(task, 'trancheId')}`;

/** A page below what a trigger or a step of the ladder demands, in its case. */
function onMeasure(path: string): PageOf {
  return inCase((task) => at`/measures/${namedBy(task, 'measureId')}` + path);
}

/** What the task is about, by its name in the task's subject. */
function namedBy({ subject }: Task, name: string): string {
  const value = subject?.[name];
  return typeof value === 'string' ? value : '';
}

/** A page about a body that is consulted in the task's case. */
function inConsultation(path: string): PageOf {
  return inCase((task) => at`/consultations/${namedBy(task, 'body')}` + path);
}

/** A page about how the agency stands that the task is about. */
function onStanding(path: PageOf): PageOf {
  return (task) => at`/agencies/${namedBy(task, 'agencyId')}/standing/${namedBy(task, 'regimeId')}` + path(task);
}

/** An area adds its kinds here; every other task leads to its case. */
const PAGES: Readonly<Record<string, PageOf>> = {
  state_facts: inCase(() => '/amend'),
  amend_submission: inCase(() => '/amend'),
  submit_after_crossing: inCase(() => '/amend'),
  supply_documents: inCase(() => '/file-document'),
  meet_condition: inCase(() => '/file-document'),
  answer_information: inCase((task) => at`/questions/${namedBy(task, 'requestId')}`),
  answer_opinion: inCase((task) => at`/opinions/${namedBy(task, 'reviewId')}/answer`),
  reply_to_hearing: inCase((task) => at`/hearings/${parseStream(task.stream)?.id ?? ''}`),
  check_completeness: inCase(() => '/completeness'),
  decide: inCase(() => '/decide'),
  decide_escalated: inCase(() => '/decide'),
  sign_decision: inCase((task) => at`/decisions/${namedBy(task, 'decisionId')}/sign`),
  confirm_deviation: inCase((task) => at`/decisions/${namedBy(task, 'decisionId')}/sign`),
  decide_intervention: inIntervention(() => '/decide'),
  sign_intervention: inIntervention(() => '/sign'),
  assess_answers: inIntervention(() => '/resume'),
  decide_on_resumption: inIntervention(() => '/resume'),
  decide_on_expired_pause: inIntervention(() => '/resume'),
  answer_questions: inIntervention(() => '/answers'),
  decide_stay: inCase((task) => at`/appeals/${namedBy(task, 'appealId')}/stay`),
  dismiss_late_appeal: inCase((task) => at`/appeals/${namedBy(task, 'appealId')}/dismissal`),
  forward_appeal: inCase((task) => at`/appeals/${namedBy(task, 'appealId')}/forwarding`),
  record_appeal_outcome: inCase((task) => at`/appeals/${namedBy(task, 'appealId')}/outcome`),
  take_over_proposal: inIntervention(() => '/take-over'),
  schedule_oral_hearing: inIntervention(() => '/oral-day'),
  record_oral_hearing: inIntervention(() => '/oral-minutes'),
  file_expert_report: inIntervention(() => '/expert-report'),
  follow_up_questions: inIntervention(() => '/questions'),
  do_run_down_item: inCase((task) => at`/run-down/${namedBy(task, 'itemId')}/report`),
  verify_run_down_item: inCase((task) => at`/run-down/${namedBy(task, 'itemId')}/verification`),
  complete_run_down: inCase(() => '/run-down/completion'),
  follow_claim: inCase((task) => at`/supplier-claims/${namedBy(task, 'claimId')}/outcome`),
  assign_members: inReview(() => '/composition'),
  replace_members: inReview(() => '/composition'),
  fill_seats: inReview(() => '/composition'),
  see_to_free_seats: inReview(() => '/composition'),
  declare_conflict: inReview(() => '/declaration'),
  rule_on_conflict: inReview((task) => at`/members/${namedBy(task, 'personId')}/ruling`),
  rate_criteria: inReview(() => '/assessment'),
  pass_on_question: inReview((task) => at`/questions/${namedBy(task, 'questionId')}/passing-on`),
  answer_question: inReview((task) => at`/questions/${namedBy(task, 'questionId')}/answer`),
  send_fact_check: inReview(() => '/fact-check/send'),
  check_facts: inReview(() => '/fact-check'),
  call_meeting: inReview(() => '/meetings/new'),
  record_meeting: inReview((task) => at`/meetings/${namedBy(task, 'meetingId')}/attendance`),
  write_minutes: inReview((task) => at`/meetings/${namedBy(task, 'meetingId')}/minutes`),
  approve_minutes: inReview((task) => at`/meetings/${namedBy(task, 'meetingId')}/approval`),
  record_milestone: inReview((task) => at`/milestones/${namedBy(task, 'milestoneId')}`),
  propose_opinion: inReview(() => '/proposal'),
  cast_vote: inReview(() => '/vote'),
  give_opinion: inReview(() => '/signature'),
  file_report: inCase((task) => at`/reporting/${namedBy(task, 'period')}`),
  sign_report: inCase((task) => at`/reports/${namedBy(task, 'reportId')}/sign`),
  begin_data_quality: inCase(() => '/data-quality/begin'),
  end_data_quality: inCase(() => '/data-quality/end'),
  set_baseline: inCase(() => '/baseline'),
  decide_baseline: inCase((task) => at`/baselines/${namedBy(task, 'baselineId')}/decision`),
  decide_stage_term: inCase(() => '/stage-term'),
  file_plan: inCase(() => '/plan'),
  update_remediation: onMeasure('/update'),
  file_health_check: onMeasure('/health-check'),
  hold_session: onMeasure('/session'),
  open_ordered_review: onMeasure('/review'),
  decide_measure: onMeasure('/decide'),
  measure_benefits: inCase((task) => at`/benefits/${namedBy(task, 'number')}/measure`),
  verify_benefits: inCase((task) => at`/benefits/${namedBy(task, 'number')}/verify`),
  verify_condition: inCase((task) => at`/conditions/${namedBy(task, 'conditionId')}`),
  state_cost: inCase(() => '/amend'),
  record_impact: inCase(() => '/terms/impact'),
  decide_term: inCase(() => '/terms/decide'),
  begin_pilot: inCase(() => '/pilot/begin'),
  record_pilot_result: inCase(() => '/pilot/result'),
  verify_pilot_result: inCase((task) => at`/pilot/results/${namedBy(task, 'resultId')}/verify`),
  propose_scaling: inCase(() => '/pilot/scale'),
  decide_pilot: inCase(() => '/pilot/decide'),
  sign_pilot_decision: inCase((task) => at`/pilot/decisions/${namedBy(task, 'decisionId')}/sign`),
  decide_exit: inCase((task) => at`/exits/${namedBy(task, 'exitId')}/decision`),
  review_implementation: inCase(() => '/ending/review'),
  follow_up_review: inCase(() => '/ending'),
  share_lesson: inCase((task) => `/lessons/new?${new URLSearchParams({ occasion: namedBy(task, 'occasion') })}`),
  confirm_lesson: inCase((task) => at`/lessons/${namedBy(task, 'lessonId')}/confirm`),
  follow_up_lesson: inCase(() => '/ending'),
  explain_divergence: inCase(() => '/progress'),
  follow_up_report: inCase(() => '/progress'),
  follow_up_data_quality: inCase(() => '/progress'),
  follow_up_measure: inCase(() => '/progress'),
  follow_up_benefits: inCase(() => '/progress'),
  end_overdue_round: inReview(() => '/opinion'),
  approve_rules: (task) => at`/rules/${namedBy(task, 'regimeId')}/${namedBy(task, 'hash')}/approve`,
  justify_split: (task) => at`/clusters/${parseStream(task.stream)?.id ?? ''}/justify`,
  decide_cluster: (task) => at`/clusters/${parseStream(task.stream)?.id ?? ''}`,
  sign_cluster_decision: (task) => at`/clusters/${parseStream(task.stream)?.id ?? ''}/sign`,
  meet_recommendation: inCase((task) => at`/recommendations/${namedBy(task, 'recommendationId')}/claim`),
  verify_recommendation: inCase((task) => at`/recommendations/${namedBy(task, 'recommendationId')}/verify`),
  follow_up_recommendation: inCase((task) => at`/recommendations/${namedBy(task, 'recommendationId')}`),
  start_rollout: (task) => at`/rollouts/${namedBy(task, 'rolloutId')}`,
  claim_tranche: inMoney((task) => `${tranche(task)}/claim`),
  approve_release: inMoney((task) => `${tranche(task)}/release`),
  sign_release: inMoney((task) => `${tranche(task)}/sign`),
  confirm_payment: inMoney((task) => at`/payments/${namedBy(task, 'paymentId')}/confirm`),
  draw_reserve: inMoney((task) => at`/reserve/${namedBy(task, 'drawId')}/decide`),
  demand_clawback: inMoney((task) => at`/clawbacks/new?commitment=${namedBy(task, 'commitmentId')}`),
  answer_clawback: inMoney((task) => at`/clawbacks/${namedBy(task, 'clawbackId')}/answer`),
  follow_up_clawback: inMoney((task) => at`/clawbacks/${namedBy(task, 'clawbackId')}/repayment`),
  sign_freeze: inMoney((task) => at`/freezes/${namedBy(task, 'freezeId')}/sign`),
  match_invoice: (task) => at`/invoices/${parseStream(task.stream)?.id ?? ''}`,
  give_statement: inConsultation('/statement'),
  follow_up_consultation: inConsultation('/end'),
  pass_on_questions: inCase((task) => at`/question-proposals/${namedBy(task, 'proposalId')}`),
  follow_up_condition: inCase((task) => at`/conditions/${namedBy(task, 'conditionId')}/follow-up`),
  follow_up_answer: inCase((task) => at`/opinions/${namedBy(task, 'reviewId')}/follow-up`),
  give_direction: inCase(() => '/directions/new'),
  sign_direction: inCase((task) => at`/directions/${namedBy(task, 'directionId')}/sign`),
  consider_reexamination: inCase(() => '/reexamination'),
  classify_project: inCase(() => '/classification'),
  audit_autonomy: inCase((task) => at`/decisions/${namedBy(task, 'decisionId')}/audit`),
  assess_agency: onStanding((task) => at`/assess/${namedBy(task, 'of')}`),
  reassess_agency: onStanding((task) => at`/assess/${namedBy(task, 'of')}`),
  review_autonomy: onStanding(() => '/reinstate'),
  give_rate: (task) => at`/invoices/${parseStream(task.stream)?.id ?? ''}/rate`,
};

/** Where a task is done; null for one that belongs to nothing that has a page. */
export function pageOfTask(task: Task): string | null {
  const page = PAGES[task.kind];
  if (page) return page(task);
  return task.project === null ? null : at`/cases/${task.project.id}`;
}
