import type { ActionRule } from '../rights';
import { AGENCY, COUNCIL, OVERSIGHT, IN_JURISDICTION, READERS } from './roles';

/** Lines of the table of rights about a round of the council. */
export const REVIEW_POLICY = {
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
} satisfies Record<string, ActionRule>;
