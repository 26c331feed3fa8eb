import { ACCOUNT_POLICY } from './policy/accounts';
import { ADVICE_POLICY } from './policy/advice';
import { APPEAL_POLICY } from './policy/appeals';
import { EXIT_POLICY } from './policy/exit';
import { ESCALATION_POLICY } from './policy/escalation';
import { OVERSIGHT_POLICY } from './policy/oversight';
import { INTERVENTION_POLICY } from './policy/interventions';
import { INVOICE_POLICY } from './policy/invoices';
import { PEOPLE_POLICY } from './policy/people';
import { REPORTING_POLICY } from './policy/reporting';
import { AGENCY, AGENCY_SIGNERS } from './policy/roles';
import { SIMULATION_POLICY } from './policy/simulation';
import type { ActionRule, Grant, Grantee } from './rights';

const CASE_OFFICERS: readonly Grantee[] = ['oversight_officer', 'council_secretary'];
const DECIDERS: readonly Grantee[] = ['oversight_decider', 'council_chair'];
const COUNCIL: readonly Grantee[] = ['council_secretary', 'council_member', 'council_chair'];
const OVERSIGHT: readonly Grantee[] = ['oversight_officer', 'oversight_decider', 'second_signatory'];
const IN_JURISDICTION = ['own_jurisdiction', 'not_recused'] as const;

/** Who reads a case: its agency, those who oversee it, those who sit on its round; everybody what is published. */
const READERS: readonly Grant[] = [
  { to: AGENCY_SIGNERS, when: ['own_agency', 'not_recused'] },
  { to: [...OVERSIGHT, 'council_secretary', 'council_chair', 'consulted_body', 'funder'], when: IN_JURISDICTION },
  { to: ['council_member'], when: ['assigned', 'declared', 'not_recused'] },
  { to: ['auditor'], when: ['not_recused'] },
];

/**
 * Who may do what: the one table. It is checked on the server for every request and published as
 * `docs/reference/rights.md`. Four eyes, recusal and the powers of a body by its regime are decided in the domain too.
 */
export const POLICY = {
  ...PEOPLE_POLICY,
  ...ACCOUNT_POLICY,
  ...ADVICE_POLICY,
  ...APPEAL_POLICY,
  ...INTERVENTION_POLICY,
  ...INVOICE_POLICY,
  ...OVERSIGHT_POLICY,
  ...REPORTING_POLICY,
  ...ESCALATION_POLICY,
  ...EXIT_POLICY,
  ...SIMULATION_POLICY,

  'draft.create': { description: 'Begin a draft', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.read': { description: 'Read a draft', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.list': { description: 'List the drafts of one’s agency', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.write': { description: 'Write in a draft, throw it away', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'draft.submit': {
    description: 'File a draft as a submission (not by one of its authors)',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },

  'regime.write': { description: 'Add, activate and retire versions of a regime', grants: [{ to: ['administrator'] }] },
  'audit.read': { description: 'Read the audit trail', grants: [{ to: ['auditor', 'administrator'] }] },
  'project.list': {
    description: 'List and search projects, each reader what he may see of them',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },
  'project.read': {
    description: 'Read a project; the public what the regime publishes',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },
  'project.read_case': { description: 'Read the case file: timeline, clocks, findings, decisions', grants: READERS },
  'lesson.list': {
    description: 'Read lessons: of the cases one sees, what was shared of all others; the public what is published',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },
  'project.read_events': {
    description: 'Read the record itself, event by event',
    grants: [{ to: ['auditor'], when: IN_JURISDICTION }],
  },
  'project.request_information': {
    description: 'Ask the agency for information, take the question back',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'project.answer_information': {
    description: 'Answer an information request',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'project.confirm_completeness': {
    description: 'Confirm that a package is complete',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'project.give_statement': {
    description: 'Give the statement of a consulted body',
    grants: [{ to: ['consulted_body'], when: IN_JURISDICTION }],
  },
  'project.propose_questions': {
    description: 'Say, for a consulted body, what the agency should be asked',
    grants: [{ to: ['consulted_body'], when: IN_JURISDICTION }],
  },
  'project.end_consultation': {
    description: 'Go on without a consulted body that let its time run out; decline its questions',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'clock.stay': {
    description: 'Record a court’s order that a proceeding waits, and its end',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'clock.extend': {
    description: 'Extend a running limit, where its rule lets this body',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'project.forecast': {
    description: 'Post a forecast; that of a body that runs the case stands beside the agency’s',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION },
    ],
  },
  'project.decide': {
    description: 'Decide at a gate',
    grants: [{ to: [...DECIDERS, 'second_signatory'], when: IN_JURISDICTION }],
  },
  'project.sign': {
    description: 'Give the second signature to a decision (not by who decided)',
    grants: [{ to: ['second_signatory', ...DECIDERS], when: IN_JURISDICTION }],
  },
  'project.verify_condition': {
    description: 'Verify that a condition is met',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'project.record_spending': { description: 'Record money spent', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'project.record_contract': { description: 'Record a contract', grants: [{ to: AGENCY, when: ['own_agency'] }] },
  'project.withdraw': {
    description: 'Take a project back before it is approved',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'document.file': {
    description: 'File a document in a case',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION },
    ],
  },
  'document.read': {
    description: 'Read a document as its classification allows',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },
  'letter.read': {
    description: 'Read the letters of a case; the public those that the regime publishes',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },

  'review.read': {
    description: 'Read a council round; who is assigned but has not declared sees only its outline',
    grants: [
      { to: ['auditor'], when: ['not_recused'] },
      { to: [...OVERSIGHT, 'council_secretary', 'council_chair'], when: IN_JURISDICTION },
      { to: ['council_member'], when: ['assigned', 'not_recused'] },
      { to: AGENCY, when: ['own_agency'] },
    ],
  },
  'review.assign': {
    description: 'Assign members to a round',
    grants: [{ to: ['council_secretary', 'council_chair'], when: IN_JURISDICTION }],
  },
  'review.read_composition': {
    description: 'See who could fill the seats of a round, and of each candidate why or why not',
    grants: [
      { to: ['council_secretary', 'council_chair'], when: IN_JURISDICTION },
      { to: ['auditor'], when: ['not_recused'] },
    ],
  },
  'review.read_declarations': {
    description: 'Read declarations, rulings and recusals with what was said of them; a member his own',
    grants: [
      { to: ['council_secretary', 'council_chair'], when: IN_JURISDICTION },
      { to: ['council_member'], when: ['assigned', 'not_recused'] },
      { to: ['auditor'], when: ['not_recused'] },
    ],
  },
  'review.declare': {
    description: 'Declare one’s conflicts of interest in a case',
    grants: [{ to: COUNCIL, when: ['assigned', 'not_recused'] }],
  },
  'review.keep_timetable': {
    description: 'Record what came of a day of the timetable',
    grants: [{ to: ['council_secretary', 'council_chair'], when: IN_JURISDICTION }],
  },
  'review.rule': {
    description: 'Rule on a declared ground',
    grants: [{ to: ['council_chair', 'council_secretary'], when: IN_JURISDICTION }],
  },
  'review.recuse': {
    description: 'Take a member, or oneself, out of a round',
    grants: [
      { to: ['council_chair', 'council_secretary'], when: IN_JURISDICTION },
      { to: ['council_member'], when: ['assigned', 'not_recused'] },
    ],
  },
  'review.propose': {
    description: 'Put a draft opinion to the vote, take it back (chair, or rapporteur where there is none)',
    grants: [{ to: ['council_chair', 'council_member'], when: ['assigned', 'declared', 'not_recused'] }],
  },
  'review.vote': {
    description: 'Vote in a round, hand in one’s dissent',
    grants: [{ to: ['council_chair', 'council_member'], when: ['assigned', 'declared', 'not_recused'] }],
  },
  'review.rate': {
    description: 'Rate the criteria, call one’s ratings final',
    grants: [{ to: ['council_chair', 'council_member'], when: ['assigned', 'declared', 'not_recused'] }],
  },
  'review.discuss': {
    description: 'Discuss a criterion once the ratings are open',
    grants: [{ to: ['council_chair', 'council_member'], when: ['assigned', 'declared', 'not_recused'] }],
  },
  'review.read_assessment': {
    description: 'Read the ratings of a round; while they are sealed one’s own, and who is in',
    grants: [
      { to: ['auditor'], when: ['not_recused'] },
      { to: [...OVERSIGHT, 'council_secretary', 'council_chair'], when: IN_JURISDICTION },
      { to: ['council_member'], when: ['assigned', 'declared', 'not_recused'] },
    ],
  },
  'review.ask': {
    description: 'Ask the agency something in a round, take the question back',
    grants: [
      { to: ['council_secretary'], when: IN_JURISDICTION },
      { to: ['council_chair', 'council_member'], when: ['assigned', 'declared', 'not_recused'] },
    ],
  },
  'review.pass_on': {
    description: 'Put a member’s question to the agency',
    grants: [{ to: ['council_secretary'], when: IN_JURISDICTION }],
  },
  'review.answer_agency': {
    description: 'Answer the council’s questions, check the facts of its draft',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'review.meet': {
    description: 'Call, move and call off a meeting of the council on a case; record who was there',
    grants: [{ to: ['council_secretary', 'council_chair'], when: IN_JURISDICTION }],
  },
  'review.write_minutes': {
    description: 'Write the minutes of a meeting',
    grants: [{ to: ['council_secretary'], when: IN_JURISDICTION }],
  },
  'review.approve_minutes': {
    description: 'Approve the minutes of a meeting (not by who wrote them)',
    grants: [{ to: ['council_chair'], when: IN_JURISDICTION }],
  },
  'review.read_opinion': {
    description: 'Read the opinion of a council round; the public once the regime publishes it',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },
  'review.export': {
    description: 'Export everything on record of a council round',
    grants: [{ to: ['auditor'], when: IN_JURISDICTION }],
  },
  'review.read_votes': {
    description: 'Read who voted how, and the minutes of the meetings',
    grants: [
      { to: ['auditor'], when: ['not_recused'] },
      { to: [...OVERSIGHT, 'council_secretary', 'council_chair'], when: IN_JURISDICTION },
      { to: ['council_member'], when: ['assigned', 'declared', 'not_recused'] },
    ],
  },
  'review.give_opinion': {
    description: 'Sign the opinion that the vote adopted, correct its slips (chair, or rapporteur where there is none)',
    grants: [{ to: ['council_chair', 'council_member'], when: ['assigned', 'declared', 'not_recused'] }],
  },

  'council.read_capacity': {
    description: 'See a council’s queue, throughput and durations, and what a submission would wait',
    grants: [{ to: ['public'] }],
  },
  'council.read_workload': {
    description: 'See a council’s open rounds and the load of its members',
    grants: [{ to: ['council_secretary', 'council_chair', ...OVERSIGHT, 'auditor'], when: ['own_jurisdiction'] }],
  },

  'intervention.read': { description: 'Read an intervention', grants: READERS },
  'intervention.propose': {
    description: 'Propose a pause or a cancellation, or take the proposal back',
    grants: [{ to: ['oversight_officer', 'oversight_decider'], when: IN_JURISDICTION }],
  },
  'intervention.reply': {
    description: 'Reply in the hearing',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },
  'intervention.waive': {
    description: 'Do without the hearing, on an exception of the regime',
    grants: [{ to: OVERSIGHT, when: IN_JURISDICTION }],
  },
  'intervention.decide': {
    description: 'Order, dismiss, renew, resume',
    grants: [{ to: ['oversight_decider'], when: IN_JURISDICTION }],
  },
  'intervention.sign': {
    description: 'Give the second signature to an order, or the consent that the regime asks for (not by who decided)',
    grants: [{ to: ['second_signatory', ...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
  'intervention.answer': {
    description: 'Answer the questions of a pause order',
    grants: [{ to: AGENCY, when: ['own_agency'] }],
  },

  'task.read': { description: 'See what waits for oneself, and one’s notifications', grants: [{ to: ['signed_in'] }] },
  'regime.read': {
    description: 'Read regimes, and check whether a project would be in scope',
    grants: [{ to: ['public'] }],
  },
  'import.run': {
    description: 'Import a published register, and see how it went',
    grants: [{ to: ['oversight_officer', 'administrator'] }],
  },
  'rehearsal.clock': { description: 'Read and move the clock of a rehearsal', grants: [{ to: ['signed_in'] }] },
} satisfies Record<string, ActionRule>;

export type Action = keyof typeof POLICY;
