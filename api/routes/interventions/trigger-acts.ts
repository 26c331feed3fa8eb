import { takeOverProposalBody } from '../../../contracts/api/intervention-acts';
import { reasonBody } from '../../../contracts/api/project-acts';
import type { DeclineProposal, TakeOverProposal } from '../../../domain/intervention/commands';
import { defineAct } from '../../act';
import { onIntervention } from './on-intervention';

/** What the officer does with a proposal that a rule of the regime has made. */
export const triggerActs = [
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/takeover',
    summary: 'Take over what a rule of the regime proposes',
    description: 'The agency is given notice of these grounds, facts and documents; the hearing begins.',
    action: 'intervention.propose',
    body: takeOverProposalBody,
    command: ({ body }): TakeOverProposal => ({ type: 'TakeOverProposal', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/refusal',
    summary: 'Decline what a rule of the regime proposes',
    action: 'intervention.propose',
    body: reasonBody,
    command: ({ body }): DeclineProposal => ({ type: 'DeclineProposal', ...body }),
  }),
];
