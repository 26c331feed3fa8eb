import { interventionParams, projectParams } from '../../contracts/api/acts';
import { liftStayBody, stayBody } from '../../contracts/api/clock-acts';
import { idSchema } from '../../contracts/api/common';
import type { LiftStay, StayClocks } from '../../domain/timetable/commands';
import { defineAct } from '../act';
import type { Route } from '../route';

const stay = {
  tag: 'Clocks',
  summary: 'Record a court’s order that the proceeding waits',
  description: 'Limits whose rule says so stand still from now until the order is lifted.',
  action: 'clock.stay',
  body: stayBody,
  makes: 'stayId',
} as const;

const lift = {
  tag: 'Clocks',
  summary: 'Record that a court’s order stands no more',
  action: 'clock.stay',
  body: liftStayBody,
} as const;

/** A court's orders, on a project (and the round that is open in it) and on an intervention. */
export const stayRoutes: readonly Route[] = [
  defineAct({
    ...stay,
    on: 'project',
    path: '/projects/{projectId}/stays',
    params: projectParams,
    id: ({ projectId }) => projectId,
    command: ({ body }, stayId): StayClocks => ({ type: 'StayClocks', stayId, ...body }),
  }),
  defineAct({
    ...lift,
    on: 'project',
    path: '/projects/{projectId}/stays/{stayId}/end',
    params: projectParams.extend({ stayId: idSchema }),
    id: ({ projectId }) => projectId,
    command: ({ params: { stayId }, body }): LiftStay => ({ type: 'LiftStay', stayId, ...body }),
  }),
  defineAct({
    ...stay,
    on: 'intervention',
    path: '/interventions/{interventionId}/stays',
    params: interventionParams,
    id: ({ interventionId }) => interventionId,
    command: ({ body }, stayId): StayClocks => ({ type: 'StayClocks', stayId, ...body }),
  }),
  defineAct({
    ...lift,
    on: 'intervention',
    path: '/interventions/{interventionId}/stays/{stayId}/end',
    params: interventionParams.extend({ stayId: idSchema }),
    id: ({ interventionId }) => interventionId,
    command: ({ params: { stayId }, body }): LiftStay => ({ type: 'LiftStay', stayId, ...body }),
  }),
];
