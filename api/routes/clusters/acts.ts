import type { z } from 'zod';
import {
  clusterParams,
  giveJustificationBody,
  liftClusterBody,
  mergeClusterBody,
  recordImmunityBody,
} from '../../../contracts/api/clusters';
import { idSchema } from '../../../contracts/api/common';
import { reasonBody, signatureBody } from '../../../contracts/api/project-acts';
import type {
  AskJustification,
  GiveJustification,
  LiftCluster,
  MergeCluster,
  RecordImmunity,
  SignClusterDecision,
} from '../../../domain/cluster/commands';
import { defineAct } from '../../act';

const onCluster = {
  on: 'cluster',
  tag: 'Clusters',
  params: clusterParams,
  id: ({ clusterId }: z.infer<typeof clusterParams>) => clusterId,
} as const;

/** What people do about projects that come to a line together. */
export const clusterActs = [
  defineAct({
    ...onCluster,
    path: '/clusters/{clusterId}/justification-requests',
    summary: 'Ask the agencies why the projects are apart',
    description: 'Where the rule has not asked itself, or once more when the answer was no answer.',
    action: 'cluster.decide',
    body: reasonBody,
    command: ({ body }): AskJustification => ({ type: 'AskJustification', ...body }),
  }),
  defineAct({
    ...onCluster,
    path: '/clusters/{clusterId}/justifications',
    summary: 'Say why the projects are apart',
    action: 'cluster.justify',
    body: giveJustificationBody,
    command: ({ body }): GiveJustification => ({ type: 'GiveJustification', ...body }),
  }),
  defineAct({
    ...onCluster,
    path: '/clusters/{clusterId}/merger',
    summary: 'Scrutinise the projects as one',
    description: 'In one of them, whose scope then counts what all come to; the others follow what is decided of it.',
    action: 'cluster.decide',
    body: mergeClusterBody,
    makes: 'decisionId',
    command: ({ body }, decisionId): MergeCluster => ({ type: 'MergeCluster', decisionId, ...body }),
  }),
  defineAct({
    ...onCluster,
    path: '/clusters/{clusterId}/immunity',
    summary: 'Record that the split is justified, until a day',
    action: 'cluster.decide',
    body: recordImmunityBody,
    makes: 'decisionId',
    command: ({ body }, decisionId): RecordImmunity => ({ type: 'RecordImmunity', decisionId, ...body }),
  }),
  defineAct({
    ...onCluster,
    path: '/clusters/{clusterId}/lifting',
    summary: 'Decide that the projects are no cluster, or no longer one',
    action: 'cluster.decide',
    body: liftClusterBody,
    makes: 'decisionId',
    command: ({ body }, decisionId): LiftCluster => ({ type: 'LiftCluster', decisionId, ...body }),
  }),
  defineAct({
    ...onCluster,
    path: '/clusters/{clusterId}/decisions/{decisionId}/signature',
    summary: 'Give or refuse the second signature',
    action: 'cluster.sign',
    params: clusterParams.extend({ decisionId: idSchema }),
    body: signatureBody,
    command: ({ body, params: { decisionId } }): SignClusterDecision => ({
      type: 'SignClusterDecision',
      decisionId,
      ...body,
    }),
  }),
];
