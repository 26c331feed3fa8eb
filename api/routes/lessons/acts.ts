import type { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { confirmLessonBody, lessonParams, shareLessonBody } from '../../../contracts/api/lessons';
import type { ConfirmLesson, ShareLesson } from '../../../domain/project/commands';
import { defineAct } from '../../act';

/** What was learnt, written down and read by somebody else of the body before everybody does. */
export const lessonActs = [
  defineAct({
    on: 'project',
    tag: 'Lessons',
    params: projectParams,
    id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
    path: '/projects/{projectId}/lessons',
    summary: 'Write down what was learnt',
    description:
      'Shared with everybody once another person of the body has confirmed it, unless a provision keeps it. Names no person.',
    action: 'lesson.share',
    body: shareLessonBody,
    makes: 'lessonId',
    command: ({ body }, lessonId): ShareLesson => ({ type: 'ShareLesson', lessonId, ...body }),
  }),
  defineAct({
    on: 'project',
    tag: 'Lessons',
    params: lessonParams,
    id: ({ projectId }: z.infer<typeof lessonParams>) => projectId,
    path: '/projects/{projectId}/lessons/{lessonId}/confirmation',
    summary: 'Confirm a lesson, or say why it is not shared like this',
    description: 'By another person of the same body.',
    action: 'lesson.confirm',
    body: confirmLessonBody,
    command: ({ params: { lessonId }, body }): ConfirmLesson => ({ type: 'ConfirmLesson', lessonId, ...body }),
  }),
];
