import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { reasonBody } from '../../../contracts/api/project-acts';
import { callInBody, classifyBody } from '../../../contracts/api/standing-acts';
import type { CallIn, ClassifyProject, LiftCallIn } from '../../../domain/project/commands';
import { defineAct } from '../../act';

const onProject = {
  on: 'project',
  tag: 'Scope',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;

/** What bodies say about how a project comes under oversight, and how closely it is looked at. */
export const admissionRoutes = [
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/classification',
    summary: 'Give the project its tier, where the regime lets a body do so',
    description: 'Again, with its reason, where another tier is right; scope is found anew each time.',
    action: 'project.classify',
    body: classifyBody,
    command: ({ body }): ClassifyProject => ({ type: 'ClassifyProject', ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/call-in',
    summary: 'Call a project in that lies below the lines',
    description: 'By a body to which the regime gives that. The agency is told, with the reason.',
    action: 'project.call_in',
    body: callInBody,
    command: ({ body }): CallIn => ({ type: 'CallIn', ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/call-in/lifting',
    summary: 'Let go of a project that was called in; its own lines decide again',
    description: 'By the body that called it in.',
    action: 'project.call_in',
    body: reasonBody,
    command: ({ body }): LiftCallIn => ({ type: 'LiftCallIn', ...body }),
  }),
];
