import type { ActionRule } from '../rights';
import { AGENCY, AGENCY_SIGNERS, CASE_OFFICERS, DECIDERS, IN_JURISDICTION, READERS } from './roles';

/** Lines of the table of rights about a project and its file. */
export const PROJECT_POLICY = {
  'project.list': {
    description: 'List and search projects, each reader what he may see of them',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },
  'project.read': {
    description: 'Read a project; the public what the regime publishes',
    grants: [{ to: ['public'], when: ['published'] }, ...READERS],
  },
  'statistics.read': { description: 'Read what of the register is public, in sums', grants: [{ to: ['public'] }] },
  'proof.read': {
    description: 'Read and check what proves that nobody rewrote the record',
    grants: [{ to: ['public'] }],
  },
  'proof.locate': { description: 'Prove that an entry is in the record', grants: [{ to: ['auditor'] }] },
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
  'project.extend_stage': {
    description: 'Let a stage last longer than the rules let it',
    grants: [{ to: [...DECIDERS, 'second_signatory', 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
  'project.decide': {
    description: 'Decide at a gate; as the agency where it has earned to do so',
    grants: [
      { to: [...DECIDERS, 'second_signatory'], when: IN_JURISDICTION },
      { to: ['agency_approver'], when: ['own_agency'] },
    ],
  },
  'batch.read': {
    description: 'Read decisions that are due on one day, each reader the projects that he may see',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS, 'second_signatory', 'funder', 'auditor', ...AGENCY_SIGNERS] }],
  },
  'project.request_urgency': {
    description: 'Ask for a decision in haste, where the rules let this gate be decided so',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'project.decline_urgency': {
    description: 'Decline the haste: the gate takes its ordinary course',
    grants: [{ to: [...DECIDERS, 'second_signatory'], when: IN_JURISDICTION }],
  },
  'project.sign': {
    description: 'Give the second signature to a decision (not by who decided)',
    grants: [
      { to: ['second_signatory', ...DECIDERS], when: IN_JURISDICTION },
      { to: ['agency_approver', 'agency_sponsor'], when: ['own_agency'] },
    ],
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
} satisfies Record<string, ActionRule>;
