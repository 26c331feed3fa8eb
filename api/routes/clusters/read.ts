import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import { clusterParams, clusterRowSchema, clusterSchema } from '../../../contracts/api/clusters';
import { idSchema, pageOf, pageQuery } from '../../../contracts/api/common';
import { fault, notFound, ok, page } from '../../answer';
import { defineRoute } from '../../route';
import { clusterToWire, rowToWire } from './represent';

const reading = {
  method: 'get',
  tag: 'Clusters',
  action: 'cluster.read',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** What is read of clusters. */
export const readClusterRoutes = [
  defineRoute({
    ...reading,
    path: '/clusters',
    summary: 'List clusters of projects that come to a line together, found last first',
    query: z.strictObject({
      ...pageQuery,
      status: z.enum(['open', 'merged', 'immune', 'lifted']).optional(),
      projectId: idSchema.optional(),
    }),
    responses: { 200: pageOf(clusterRowSchema) },
    handler: async ({ viewer, query, url, services }) => {
      const found = await services.register.queries.clusterList({ viewer, ...query });
      return found.ok ? page(url, found.value.items.map(rowToWire), found.value.next) : fault('invalid-cursor');
    },
  }),
  defineRoute({
    ...reading,
    path: '/clusters/{clusterId}',
    summary: 'Read a cluster: who belongs to it and why, what it comes to, and what became of it',
    params: clusterParams,
    responses: { 200: clusterSchema },
    handler: async ({ viewer, params, services }) => {
      const found = await services.register.queries.clusterDetail(viewer, params.clusterId);
      return found ? ok(clusterToWire(found), found.row.version) : notFound();
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/clusters',
    summary: 'Read the clusters that a project belongs to, or has belonged to',
    params: projectParams,
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(clusterRowSchema) },
    handler: async ({ viewer, params, query, url, services }) => {
      const { queries } = services.register;
      if ((await queries.access(viewer, params.projectId)) !== 'full') return notFound();
      const found = await queries.clusterList({ viewer, ...query, ...params });
      return found.ok ? page(url, found.value.items.map(rowToWire), found.value.next) : fault('invalid-cursor');
    },
  }),
];
