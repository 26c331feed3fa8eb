import type { ActionRule } from '../rights';
import { AGENCY, AGENCY_SIGNERS, CASE_OFFICERS, DECIDERS, IN_JURISDICTION } from './roles';

/** Lines of the table of rights about what follows an opinion, and about decisions against it. */
export const ADVICE_POLICY = {
  'project.answer_opinion': {
    description: 'Answer an opinion: comply or explain, whoever the regime wants to',
    grants: [
      { to: ['agency_approver'], when: ['own_agency'] },
      { to: DECIDERS, when: IN_JURISDICTION },
    ],
  },
  'project.reopen_review': {
    description: 'Have a question reviewed again on new facts, where the regime lets this body',
    grants: [{ to: [...DECIDERS, 'funder', 'consulted_body'], when: IN_JURISDICTION }],
  },
  'project.seek_direction': {
    description: 'Object to going on without a political direction, and ask for one',
    grants: [{ to: [...DECIDERS, 'second_signatory'], when: IN_JURISDICTION }],
  },
  'project.direct': {
    description: 'Direct that a project goes on, as the body that the regime names (not a decision at the gate)',
    grants: [{ to: ['oversight_decider'], when: IN_JURISDICTION }],
  },
  'project.sign_direction': {
    description: 'Give the second signature to a direction (not by who directed)',
    grants: [{ to: ['second_signatory', 'oversight_decider'], when: IN_JURISDICTION }],
  },
  'project.ask_reexamination': {
    description: 'Ask the body to look again at a negative decision',
    grants: [{ to: ['agency_approver'], when: ['own_agency'] }],
  },
  'recommendation.list': {
    description: 'List recommendations and their figures; the public those whose opinions are published',
    grants: [
      { to: ['public'], when: ['published'] },
      { to: AGENCY_SIGNERS, when: ['own_agency', 'not_recused'] },
      { to: [...CASE_OFFICERS, ...DECIDERS, 'second_signatory', 'consulted_body', 'funder'], when: IN_JURISDICTION },
      { to: ['council_member'], when: ['assigned', 'declared', 'not_recused'] },
      { to: ['auditor'], when: ['not_recused'] },
    ],
  },
  'recommendation.claim': {
    description: 'Say that a recommendation is done, as its owner',
    grants: [
      { to: AGENCY, when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS, 'consulted_body', 'funder'], when: IN_JURISDICTION },
    ],
  },
  'recommendation.verify': {
    description: 'Verify the evidence of a recommendation, or send it back (not by its owner, nor by who claimed it)',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS, 'consulted_body', 'funder'], when: IN_JURISDICTION }],
  },
  'recommendation.supersede': {
    description: 'Take a recommendation back, or let a later one stand in its place',
    grants: [{ to: ['council_chair'], when: IN_JURISDICTION }],
  },
} satisfies Record<string, ActionRule>;
