import { STANDING_TABLES } from './standing-tables';
import { SPENDING_TABLES } from './spending-tables';
import { PILOT_TABLES } from './pilot-tables';
import { ACCOUNT_TABLES } from './account-tables';
import { CLUSTER_TABLES } from './cluster-tables';

/** A projection's table. The key's columns are texts unless named in `integers`. */
export interface Table {
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly integers?: readonly string[];
}

/** The tables that are made from the events alone; columns in the order of `schema.prisma`. */
export const TABLES = {
  project: {
    key: ['id'],
    columns: [
      ...['id', 'stream', 'reference', 'title', 'summary', 'kind', 'agency_id', 'jurisdiction', 'regime_id'],
      ...['regime_version', 'regime_hash', 'status', 'stage', 'gate', 'overlays', 'tier', 'scope', 'cost_minor'],
      ...[
        'cost_currency',
        'cost_basis',
        'planned_start',
        'planned_end',
        'external_ref',
        'origin_profile',
        'origin_row',
      ],
      ...['next_due', 'ended', 'submitted_at', 'updated_at', 'version', 'lights', 'forecast_percent'],
    ],
  },
  project_text: { key: ['project_id'], columns: ['project_id', 'stream', 'text'] },
  task: {
    key: ['stream', 'task_id'],
    columns: [
      ...['stream', 'task_id', 'project_id', 'agency_id', 'jurisdiction', 'kind', 'role', 'body_id', 'body_key'],
      ...['person_id', 'since', 'clock_id', 'subject'],
    ],
  },
  clock: {
    key: ['stream', 'clock_id'],
    columns: [
      ...['stream', 'clock_id', 'project_id', 'rule_id', 'kind', 'state', 'started_at', 'due_date', 'expires_at'],
      'running',
    ],
  },
  submission: {
    key: ['stream', 'seq'],
    columns: ['stream', 'seq', 'project_id', 'filed_by', 'at', 'title', 'reason'],
    integers: ['seq'],
  },
  finding: {
    key: ['stream', 'seq'],
    columns: ['stream', 'seq', 'project_id', 'at', 'outcome', 'tier', 'obligations', 'approaching', 'unverified'],
    integers: ['seq'],
  },
  decision: {
    key: ['stream', 'decision_id'],
    columns: [
      ...['stream', 'decision_id', 'project_id', 'jurisdiction', 'seq', 'gate', 'rule_id', 'value', 'status', 'by'],
      ...['decided_by', 'signed_by', 'binding', 'bound', 'deviates', 'reexamines', 'goes_to', 'overruled_by', 'at'],
      ...['batch', 'urgent'],
    ],
  },
  recommendation: {
    key: ['stream', 'recommendation_id'],
    columns: [
      ...['stream', 'recommendation_id', 'project_id', 'agency_id', 'jurisdiction', 'review_id', 'council', 'gate'],
      ...['text', 'urgency', 'owner', 'evidence', 'verifier', 'due', 'status', 'overdue', 'overdue_at', 'escalated_to'],
      ...['answer', 'answer_text', 'responsible', 'claimed_at', 'claim_evidence', 'claim_link', 'returned', 'reason'],
      ...['replaced_by', 'given_at', 'changed_at', 'closed_at'],
    ],
  },
  opinion_answer: {
    key: ['stream', 'review_id'],
    columns: [
      ...['stream', 'review_id', 'project_id', 'gate', 'by', 'status', 'asked_at', 'escalated_to', 'answered_at'],
      ...['answered_by', 'complies', 'late', 'publish', 'seq'],
    ],
  },
  direction: {
    key: ['stream', 'direction_id'],
    columns: [
      ...['stream', 'direction_id', 'project_id', 'gate', 'rule_id', 'body_key', 'status', 'directed_by', 'signed_by'],
      ...['overrules', 'against_opinion', 'objection_seq', 'publish', 'at', 'seq'],
    ],
  },
  baseline: {
    key: ['stream', 'baseline_id'],
    columns: [
      ...['stream', 'baseline_id', 'project_id', 'number', 'status', 'set_by', 'reason', 'decided_by', 'decided_at'],
      ...['reasons', 'at', 'seq'],
    ],
  },
  report_period: {
    key: ['stream', 'period'],
    columns: [
      ...['stream', 'period', 'project_id', 'agency_id', 'jurisdiction', 'regime_hash', 'from', 'to', 'due_on'],
      ...['status', 'overdue_at', 'effect', 'report_id', 'filed_on', 'days_late', 'corrections', 'red', 'seq'],
    ],
  },
  report: {
    key: ['stream', 'report_id'],
    columns: [
      ...['stream', 'report_id', 'project_id', 'period', 'status', 'submitted_by', 'submitted_at', 'signatures'],
      ...['returned', 'corrects', 'correction', 'filed_at', 'filed_seq', 'days_late', 'red', 'troubles', 'seq'],
    ],
  },
  lesson: {
    key: ['stream', 'lesson_id'],
    columns: [
      ...['stream', 'lesson_id', 'project_id', 'agency_id', 'jurisdiction', 'kind', 'title', 'happened', 'worked'],
      ...['failed', 'cause', 'advice', 'tags', 'stage', 'occasion', 'status', 'withheld_by', 'body', 'shared_by'],
      ...['confirmed_by', 'reason', 'at', 'confirmed_at', 'seq'],
    ],
  },
  condition: {
    key: ['stream', 'condition_id'],
    columns: [
      ...['stream', 'condition_id', 'decision_id', 'intervention_id', 'project_id', 'gate', 'text', 'due', 'evidence'],
      'if_missed',
      ...['status', 'at'],
    ],
  },
  information_request: {
    key: ['stream', 'request_id'],
    columns: [
      ...['stream', 'request_id', 'project_id', 'questions', 'answers', 'asked_by', 'asked_at', 'status'],
      ...['answered_by', 'closed_at'],
    ],
  },
  consultation: {
    key: ['stream', 'round', 'body_key'],
    columns: [
      ...['stream', 'round', 'body_key', 'project_id', 'jurisdiction', 'gate', 'clock_id', 'status', 'position'],
      ...['text', 'asked_at', 'closed_at'],
    ],
    integers: ['round'],
  },
  document_filing: {
    key: ['stream', 'seq', 'document_id'],
    columns: [
      ...[
        'stream',
        'seq',
        'document_id',
        'project_id',
        'name',
        'type',
        'classification',
        'legal_ref',
        'filed_by',
        'at',
      ],
    ],
    integers: ['seq'],
  },
  review: {
    key: ['id'],
    columns: [
      ...[
        'id',
        'stream',
        'project_id',
        'agency_id',
        'jurisdiction',
        'gate',
        'rule_id',
        'body_key',
        'status',
        'outcome',
      ],
      ...['risk_profile', 'opinion_seq', 'reopens', 'opened_at', 'ended_at', 'updated_at', 'version'],
    ],
  },
  review_member: {
    key: ['stream', 'person_id'],
    columns: ['stream', 'person_id', 'review_id', 'project_id', 'role', 'standing', 'assigned_at', 'since'],
  },
  assessment: { key: ['stream'], columns: ['stream', 'review_id', 'project_id', 'phase', 'revealed_at'] },
  assessment_sheet: {
    key: ['stream', 'person_id'],
    columns: ['stream', 'person_id', 'standing', 'submitted_at', 'openly'],
  },
  rating: {
    key: ['stream', 'person_id', 'unit'],
    columns: [
      ...['stream', 'person_id', 'unit', 'criterion', 'aspect', 'level', 'finding', 'advice', 'openly', 'rated_at'],
    ],
  },
  rating_change: {
    key: ['stream', 'seq'],
    columns: ['stream', 'seq', 'person_id', 'criterion', 'aspect', 'from', 'to', 'reason', 'at'],
    integers: ['seq'],
  },
  criterion_comment: {
    key: ['stream', 'comment_id'],
    columns: ['stream', 'comment_id', 'person_id', 'criterion', 'text', 'at'],
  },
  question: {
    key: ['stream', 'question_id'],
    columns: [
      ...['stream', 'question_id', 'review_id', 'project_id', 'text', 'criterion', 'asked_by', 'asked_at', 'status'],
      ...['passed_as', 'passed_at', 'answer', 'documents', 'answered_by', 'reason', 'closed_at'],
    ],
  },
  fact_check: {
    key: ['stream', 'seq'],
    columns: [
      ...['stream', 'seq', 'review_id', 'project_id', 'proposal', 'draft', 'sent_by', 'sent_at', 'status'],
      ...['corrections', 'replied_by', 'closed_at'],
    ],
    integers: ['seq'],
  },
  trigger_firing: {
    key: ['stream', 'seq'],
    columns: [
      ...['stream', 'seq', 'project_id', 'trigger_id', 'action', 'measure_id', 'fired_at', 'reset_at', 'reset_seq'],
    ],
    integers: ['seq'],
  },
  measure: {
    key: ['stream', 'measure_id'],
    columns: [
      ...['stream', 'measure_id', 'project_id', 'agency_id', 'jurisdiction', 'source', 'rule_id', 'instrument'],
      ...['body_key', 'status', 'due', 'not_before', 'overdue', 'returned', 'outcome', 'review_id', 'opened_at'],
      ...['changed_at', 'closed_at'],
    ],
  },
  appeal: {
    key: ['stream', 'appeal_id'],
    columns: [
      ...['stream', 'appeal_id', 'project_id', 'kind', 'ref', 'party', 'name', 'sent_to', 'body_key', 'filed_on'],
      ...['received_on', 'due_date', 'late', 'stay', 'status', 'outcome', 'ended_seq', 'filed_at', 'ended_at', 'seq'],
    ],
    integers: ['ended_seq', 'seq'],
  },
  ...SPENDING_TABLES,
  recusal: {
    key: ['stream', 'person_id'],
    columns: ['stream', 'person_id', 'project_id', 'review_id', 'grounds', 'by', 'at'],
  },
  ...ACCOUNT_TABLES,
  ...PILOT_TABLES,
  ...STANDING_TABLES,
  ...CLUSTER_TABLES,
  intervention: {
    key: ['id'],
    columns: [
      ...['id', 'stream', 'project_id', 'agency_id', 'jurisdiction', 'kind', 'body_key', 'status', 'outcome'],
      ...['proposed_by', 'proposed_at', 'pause_until', 'expiry', 'supersedes', 'ended_at', 'updated_at', 'version'],
    ],
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;

/** The table as any table. */
export const tableOf = (name: TableName): Table => TABLES[name];

/** The key of a row as one text. */
export const keyOf = (name: TableName, row: Readonly<Record<string, unknown>>): string =>
  tableOf(name)
    .key.map((column) => String(row[column]))
    .join('\n');
