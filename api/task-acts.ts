import type { z } from 'zod';
import type { taskSchema } from '../contracts/api/waiting';
import { parseStream } from '../contracts/names';
import type { TaskKind } from '../domain/tasks';
import type { TaskRow } from '../register/queries/types';

type WireTask = z.infer<typeof taskSchema>;

/**
 * By which acts a task is done: paths of POST routes, the most usual first. Parameters are filled from the task's
 * proceeding and its subject. A task that is done by looking, waiting or telling others has the acts that may follow.
 */
export const TASK_ACTS: Readonly<Record<TaskKind, readonly string[]>> = {
  approve_rules: ['/regimes/{regimeId}/versions/{hash}/approval', '/regimes/{regimeId}/versions/{hash}/refusal'],
  start_rollout: ['/rollouts/{rolloutId}/start', '/rollouts/{rolloutId}/stop'],
  classify_project: ['/projects/{projectId}/classification'],
  assess_agency: ['/agencies/{agencyId}/standings/{regimeId}/assessments'],
  audit_autonomy: ['/projects/{projectId}/decisions/{decisionId}/audit'],
  reassess_agency: ['/agencies/{agencyId}/standings/{regimeId}/assessments'],
  review_autonomy: [
    '/agencies/{agencyId}/standings/{regimeId}/autonomy/reinstatement',
    '/agencies/{agencyId}/standings/{regimeId}/autonomy',
  ],
  state_cost: ['/projects/{projectId}/drafts', '/projects/{projectId}/forecasts'],
  state_facts: ['/projects/{projectId}/drafts'],
  amend_submission: ['/projects/{projectId}/drafts'],
  submit_after_crossing: ['/projects/{projectId}/drafts', '/projects/{projectId}/documents'],
  supply_documents: ['/projects/{projectId}/documents'],
  check_completeness: ['/projects/{projectId}/completeness', '/projects/{projectId}/information-requests'],
  answer_information: ['/projects/{projectId}/information-requests/{requestId}/answer'],
  give_statement: ['/projects/{projectId}/statements', '/projects/{projectId}/consultations/{bodyKey}/questions'],
  follow_up_consultation: ['/projects/{projectId}/consultations/{bodyKey}/end'],
  pass_on_questions: [
    '/projects/{projectId}/information-requests',
    '/projects/{projectId}/question-proposals/{proposalId}/refusal',
  ],
  decide: [
    '/projects/{projectId}/decisions',
    '/projects/{projectId}/information-requests',
    '/projects/{projectId}/urgency/refusal',
  ],
  decide_escalated: ['/projects/{projectId}/decisions', '/projects/{projectId}/urgency/refusal'],
  sign_decision: ['/projects/{projectId}/decisions/{decisionId}/signature'],
  confirm_deviation: ['/projects/{projectId}/decisions/{decisionId}/signature'],
  meet_condition: ['/projects/{projectId}/documents'],
  verify_condition: ['/projects/{projectId}/conditions/{conditionId}/verification'],
  do_run_down_item: ['/projects/{projectId}/run-down/items/{itemId}/report'],
  verify_run_down_item: ['/projects/{projectId}/run-down/items/{itemId}/verification'],
  complete_run_down: ['/projects/{projectId}/run-down/completion'],
  follow_claim: ['/projects/{projectId}/supplier-claims/{claimId}/outcome'],
  follow_up_condition: ['/projects/{projectId}/interventions'],
  set_baseline: ['/projects/{projectId}/baselines'],
  file_plan: ['/projects/{projectId}/remediation-plans'],
  decide_stage_term: ['/projects/{projectId}/stage/extension', '/projects/{projectId}/interventions'],
  update_remediation: ['/projects/{projectId}/measures/{measureId}/updates'],
  file_health_check: ['/projects/{projectId}/measures/{measureId}/health-check'],
  hold_session: ['/projects/{projectId}/measures/{measureId}/session'],
  open_ordered_review: [
    '/projects/{projectId}/measures/{measureId}/review',
    '/projects/{projectId}/measures/{measureId}/session',
  ],
  decide_measure: ['/projects/{projectId}/measures/{measureId}/decision'],
  follow_up_measure: ['/projects/{projectId}/interventions', '/projects/{projectId}/measures/{measureId}/decision'],
  explain_divergence: ['/projects/{projectId}/ratings', '/projects/{projectId}/information-requests'],
  file_report: ['/projects/{projectId}/reports'],
  sign_report: ['/projects/{projectId}/reports/{reportId}/signature'],
  follow_up_report: ['/projects/{projectId}/information-requests', '/projects/{projectId}/interventions'],
  begin_data_quality: ['/projects/{projectId}/data-quality/plan'],
  follow_up_data_quality: ['/projects/{projectId}/information-requests', '/projects/{projectId}/interventions'],
  end_data_quality: ['/projects/{projectId}/data-quality/end'],
  decide_baseline: ['/projects/{projectId}/baselines/{baselineId}/decision'],
  answer_opinion: ['/projects/{projectId}/opinions/{reviewId}/answer'],
  follow_up_answer: ['/projects/{projectId}/interventions'],
  meet_recommendation: ['/projects/{projectId}/recommendations/{recommendationId}/completion'],
  verify_recommendation: ['/projects/{projectId}/recommendations/{recommendationId}/verification'],
  follow_up_recommendation: ['/projects/{projectId}/interventions'],
  give_direction: ['/projects/{projectId}/directions'],
  sign_direction: ['/projects/{projectId}/directions/{directionId}/signature'],
  consider_reexamination: ['/projects/{projectId}/reexamination'],
  decide_stay: ['/projects/{projectId}/appeals/{appealId}/stay'],
  dismiss_late_appeal: ['/projects/{projectId}/appeals/{appealId}/dismissal'],
  forward_appeal: [
    '/projects/{projectId}/appeals/{appealId}/forwarding',
    '/projects/{projectId}/appeals/{appealId}/reconsideration',
  ],
  decide_exit: ['/projects/{projectId}/exits/{exitId}/decision'],
  measure_benefits: ['/projects/{projectId}/benefit-measurements/{number}'],
  verify_benefits: ['/projects/{projectId}/benefit-measurements/{number}/verification'],
  follow_up_benefits: ['/projects/{projectId}/information-requests'],
  review_implementation: ['/projects/{projectId}/implementation-review'],
  follow_up_review: ['/projects/{projectId}/implementation-review'],
  record_impact: ['/projects/{projectId}/impact'],
  decide_term: ['/projects/{projectId}/terms/decisions'],
  begin_pilot: ['/projects/{projectId}/pilot/beginning', '/projects/{projectId}/documents'],
  record_pilot_result: ['/projects/{projectId}/pilot/results', '/projects/{projectId}/pilot/uses'],
  verify_pilot_result: ['/projects/{projectId}/pilot/results/{resultId}/verification'],
  propose_scaling: ['/projects/{projectId}/pilot/scaling-proposals'],
  decide_pilot: ['/projects/{projectId}/pilot/decisions'],
  sign_pilot_decision: ['/projects/{projectId}/pilot/decisions/{decisionId}/signature'],
  share_lesson: ['/projects/{projectId}/lessons'],
  confirm_lesson: ['/projects/{projectId}/lessons/{lessonId}/confirmation'],
  follow_up_lesson: ['/projects/{projectId}/lessons'],
  record_appeal_outcome: ['/projects/{projectId}/appeals/{appealId}/outcome'],

  assign_members: ['/reviews/{reviewId}/composition', '/reviews/{reviewId}/members'],
  replace_members: ['/reviews/{reviewId}/composition', '/reviews/{reviewId}/members'],
  fill_seats: ['/reviews/{reviewId}/composition', '/reviews/{reviewId}/members'],
  // New members are appointed to the pool by the administrator, outside the round.
  see_to_free_seats: [],
  declare_conflict: ['/reviews/{reviewId}/declarations'],
  rule_on_conflict: ['/reviews/{reviewId}/conflict-rulings'],
  rate_criteria: ['/reviews/{reviewId}/ratings', '/reviews/{reviewId}/assessment/submission'],
  pass_on_question: [
    '/reviews/{reviewId}/questions/{questionId}/passing-on',
    '/reviews/{reviewId}/questions/{questionId}/withdrawal',
  ],
  answer_question: ['/reviews/{reviewId}/questions/{questionId}/answer'],
  send_fact_check: ['/reviews/{reviewId}/fact-checks'],
  check_facts: ['/reviews/{reviewId}/fact-checks/reply'],
  call_meeting: ['/reviews/{reviewId}/meetings'],
  record_meeting: [
    '/reviews/{reviewId}/meetings/{meetingId}/attendance',
    '/reviews/{reviewId}/meetings/{meetingId}/move',
    '/reviews/{reviewId}/meetings/{meetingId}/cancellation',
  ],
  write_minutes: ['/reviews/{reviewId}/meetings/{meetingId}/minutes'],
  approve_minutes: ['/reviews/{reviewId}/meetings/{meetingId}/minutes/approval'],
  record_milestone: ['/reviews/{reviewId}/milestones/{milestoneId}/record'],
  propose_opinion: ['/reviews/{reviewId}/proposal'],
  cast_vote: ['/reviews/{reviewId}/votes'],
  give_opinion: ['/reviews/{reviewId}/opinion', '/reviews/{reviewId}/proposal/withdrawal'],
  end_overdue_round: ['/reviews/{reviewId}/proposal', '/reviews/{reviewId}/opinion'],

  take_over_proposal: ['/interventions/{interventionId}/takeover', '/interventions/{interventionId}/refusal'],
  sign_freeze: ['/projects/{projectId}/freezes/{freezeId}/signature'],
  claim_tranche: ['/projects/{projectId}/account/commitments/{commitmentId}/tranches/{trancheId}/claim'],
  approve_release: ['/projects/{projectId}/account/commitments/{commitmentId}/tranches/{trancheId}/release'],
  sign_release: ['/projects/{projectId}/account/commitments/{commitmentId}/tranches/{trancheId}/signature'],
  confirm_payment: ['/projects/{projectId}/account/payments/{paymentId}/confirmation'],
  draw_reserve: ['/projects/{projectId}/account/reserve-draws/{drawId}/decision'],
  demand_clawback: ['/projects/{projectId}/account/clawbacks'],
  answer_clawback: ['/projects/{projectId}/account/clawbacks/{clawbackId}/answer'],
  follow_up_clawback: [
    '/projects/{projectId}/account/clawbacks/{clawbackId}/repayments',
    '/projects/{projectId}/account/clawbacks/{clawbackId}/remission',
  ],

  reply_to_hearing: ['/interventions/{interventionId}/hearing-reply', '/interventions/{interventionId}/oral-hearing'],
  schedule_oral_hearing: ['/interventions/{interventionId}/oral-hearing/day'],
  record_oral_hearing: ['/interventions/{interventionId}/oral-hearing/minutes'],
  decide_intervention: ['/interventions/{interventionId}/decision'],
  sign_intervention: ['/interventions/{interventionId}/signature'],
  answer_questions: ['/interventions/{interventionId}/answers'],
  assess_answers: ['/interventions/{interventionId}/resumption', '/interventions/{interventionId}/renewal'],
  file_expert_report: ['/interventions/{interventionId}/expert-reports'],
  follow_up_questions: ['/interventions/{interventionId}/resumption', '/projects/{projectId}/interventions'],
  decide_on_resumption: [
    '/interventions/{interventionId}/resumption',
    '/interventions/{interventionId}/resumption-request/refusal',
  ],
  decide_on_expired_pause: ['/interventions/{interventionId}/resumption', '/interventions/{interventionId}/renewal'],

  justify_split: ['/clusters/{clusterId}/justifications'],
  decide_cluster: [
    '/clusters/{clusterId}/merger',
    '/clusters/{clusterId}/immunity',
    '/clusters/{clusterId}/lifting',
    '/clusters/{clusterId}/justification-requests',
  ],
  sign_cluster_decision: ['/clusters/{clusterId}/decisions/{decisionId}/signature'],

  match_invoice: ['/invoices/{invoiceId}/match', '/invoices/{invoiceId}/rejection'],
  give_rate: ['/invoices/{invoiceId}/rate', '/invoices/{invoiceId}/rejection'],
};

/** The task with the addresses at which it is done. */
export function withActs(task: TaskRow): WireTask {
  const named = parametersOf(task);
  const paths = (TASK_ACTS as Readonly<Record<string, readonly string[]>>)[task.kind] ?? [];
  const acts = paths.flatMap((path) => {
    const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) =>
      named[name] === undefined ? whole : encodeURIComponent(named[name]),
    );
    return filled.includes('{') ? [] : [{ method: 'POST' as const, href: `/api/v1${filled}` }];
  });
  return { ...task, acts };
}

function parametersOf({ stream, project, subject }: TaskRow): Readonly<Record<string, string | undefined>> {
  const about = parseStream(stream);
  const texts = Object.entries(subject ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(texts),
    ...(typeof subject?.body === 'string' && { bodyKey: subject.body }),
    ...(project && { projectId: project.id }),
    ...(about && about.kind !== 'project' && { [`${about.kind}Id`]: about.id }),
  };
}
