import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { proposeInterventionBody } from '../../../contracts/api/intervention-acts';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import { streamName } from '../../../contracts/names';
import type { CitedCondition, ProposeIntervention } from '../../../domain/intervention/commands';
import type { ConditionRow } from '../../../register/queries/types';
import { madeId } from '../../act';
import { notFound } from '../../answer';
import { perform } from '../../perform';
import { defineRoute } from '../../route';

/** The condition as the record has it; one that the project does not have was not missed. */
function citedFrom(conditions: readonly ConditionRow[], conditionId: string): CitedCondition {
  const found = conditions.find((each) => each.conditionId === conditionId);
  return { conditionId, text: found?.text ?? '', due: found?.due ?? null, status: found?.status ?? 'unknown' };
}

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
    const { params, command, actor, services } = context;
    const project = await services.register.queries.projectDetail(actor, params.projectId);
    if (project?.access !== 'full') return notFound();
    const { conditionId, ...body } = context.body;
    const interventionId = madeId(command.id);
    const propose: ProposeIntervention = {
      type: 'ProposeIntervention',
      interventionId,
      projectId: params.projectId,
      agencyId: project.row.agency.id,
      regimeHash: project.row.regime.hash,
      ...body,
      ...(conditionId === undefined ? {} : { condition: citedFrom(project.conditions, conditionId) }),
    };
    return perform(context, {
      stream: streamName('intervention', interventionId),
      command: propose,
      location: `/api/v1/interventions/${interventionId}`,
      made: { interventionId },
    });
  },
});
