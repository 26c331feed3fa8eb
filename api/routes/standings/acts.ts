import { z } from 'zod';
import { reasonBody } from '../../../contracts/api/project-acts';
import { assessBody, auditBody, auditParams, grantAutonomyBody, standingParams } from '../../../contracts/api/standing';
import { actAnswerSchema } from '../../../contracts/api/waiting';
import type { AuditAutonomy } from '../../../domain/project/commands';
import type { StandingPersonCommand } from '../../../domain/standing/commands';
import { standingOf } from '../../../domain/standing/state';
import { defineAct, madeId } from '../../act';
import { notFound } from '../../answer';
import { perform } from '../../perform';
import type { Action } from '../../policy';
import { defineRoute, type Route } from '../../route';
import { whose } from './whose';

interface StandingAct<B> {
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly action: Action;
  readonly body: z.ZodType<B>;
  /** The name under which the answer gives the id of what it makes. */
  readonly makes?: string;
  readonly command: (
    body: B,
    made: string,
    opening: { readonly agencyId: string; readonly regimeHash: string },
  ) => StandingPersonCommand;
}

/** An act on an agency's standing: the first one opens it, under the version of the regime that is in force. */
function standingAct<B>({ path, summary, description, action, body, makes, command }: StandingAct<B>): Route {
  return defineRoute<z.infer<typeof standingParams>, unknown, B>({
    method: 'post',
    path: `/agencies/{agencyId}/standings/{regimeId}${path}`,
    summary,
    description,
    tag: 'Standing',
    action,
    params: standingParams,
    body,
    responses: { [makes ? 201 : 200]: makes ? actAnswerSchema.extend({ [makes]: z.string() }) : actAnswerSchema },
    idempotency: 'register',
    ifMatch: 'optional',
    rateClass: 'write',
    subject: 'domain',
    handler: async (context) => {
      const found = await whose(context);
      if (!found) return notFound();
      const { agencyId, regimeId } = context.params;
      const made = madeId(context.command.id);
      return perform(context, {
        stream: standingOf(agencyId, regimeId),
        command: command(context.body, made, { agencyId, regimeHash: found.hash }),
        ...(makes && { location: `/api/v1/agencies/${agencyId}/standings/${regimeId}`, made: { [makes]: made } }),
      });
    },
  });
}

/** What bodies say of an agency, and of what it decided itself. */
export const standingActs: readonly Route[] = [
  standingAct({
    path: '/assessments',
    summary: 'Assess how able an agency is, or how far it is trusted with investments',
    description: 'By the body that the regime names. It lapses by the regime’s rule; what lapsed is unknown.',
    action: 'standing.assess',
    body: assessBody,
    makes: 'assessmentId',
    command: (body, assessmentId, opening) => ({ type: 'AssessAgency', assessmentId, ...opening, ...body }),
  }),
  standingAct({
    path: '/autonomy',
    summary: 'Let an agency decide projects of some tiers itself',
    description: 'By the body that the regime names, for as long as it says; a further grant replaces the first.',
    action: 'standing.grant',
    body: grantAutonomyBody,
    makes: 'grantId',
    command: (body, grantId, opening) => ({ type: 'GrantAutonomy', grantId, ...opening, ...body }),
  }),
  standingAct({
    path: '/autonomy/suspension',
    summary: 'Suspend an agency’s autonomy: open gates go back to the body at once',
    description: 'By the body that grants it.',
    action: 'standing.grant',
    body: reasonBody,
    command: ({ reason }) => ({ type: 'SuspendAutonomy', reason }),
  }),
  standingAct({
    path: '/autonomy/reinstatement',
    summary: 'Let an agency decide itself again',
    description: 'By the body that grants it. Gates that went back stay with the body.',
    action: 'standing.grant',
    body: reasonBody,
    command: ({ reason }) => ({ type: 'ReinstateAutonomy', reason }),
  }),
  defineAct({
    on: 'project',
    tag: 'Standing',
    path: '/projects/{projectId}/decisions/{decisionId}/audit',
    summary: 'Say what a look at a decision that the agency took itself came to',
    description: 'By who runs the cases of the body whose decision it would have been.',
    params: auditParams,
    id: ({ projectId }: z.infer<typeof auditParams>) => projectId,
    places: { '/decisionId': { in: 'path', pointer: '/decisionId' } },
    action: 'standing.audit',
    body: auditBody,
    command: ({ params: { decisionId }, body }): AuditAutonomy => ({ type: 'AuditAutonomy', decisionId, ...body }),
  }),
];
