import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { proposeInterventionBody } from '../../../contracts/api/intervention-acts';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import { streamName } from '../../../contracts/names';
import type { ProposeIntervention } from '../../../domain/intervention/commands';
import { madeId } from '../../act';
import { notFound } from '../../answer';
import { perform } from '../../perform';
import { defineRoute } from '../../route';

export const proposeInterventionRoute = defineRoute({
  method: 'post',
  path: '/projects/{projectId}/interventions',
  summary: 'Propose to pause or cancel a project',
  description: 'Opens a proceeding: notice, hearing, decision. Refused where the regime gives the body no such power.',
  tag: 'Interventions',
  action: 'intervention.propose',
  params: projectParams,
  body: proposeInterventionBody,
  responses: { 201: actAnswerSchema.extend({ interventionId: z.string() }) },
  idempotency: 'register',
  ifMatch: 'none',
  rateClass: 'write',
  subject: 'domain',
  handler: async (context) => {
    const { params, body, command, actor, services } = context;
    const project = await services.register.queries.projectDetail(actor, params.projectId);
    if (project?.access !== 'full') return notFound();
    const interventionId = madeId(command.id);
    const propose: ProposeIntervention = {
      type: 'ProposeIntervention',
      interventionId,
      projectId: params.projectId,
      agencyId: project.row.agency.id,
      regimeHash: project.row.regime.hash,
      ...body,
    };
    return perform(context, {
      stream: streamName('intervention', interventionId),
      command: propose,
      location: `/api/v1/interventions/${interventionId}`,
      made: { interventionId },
    });
  },
});
