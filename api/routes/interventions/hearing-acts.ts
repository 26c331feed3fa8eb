import {
  askOralHearingBody,
  recordOralHearingBody,
  replyToHearingBody,
  scheduleOralHearingBody,
  shareMaterialBody,
  waiveHearingBody,
} from '../../../contracts/api/intervention-acts';
import type {
  AskOralHearing,
  RecordOralHearing,
  ReplyToHearing,
  ScheduleOralHearing,
  ShareMaterial,
  WaiveHearing,
} from '../../../domain/intervention/commands';
import { defineAct } from '../../act';
import { onIntervention } from './on-intervention';

/** How the agency is heard, in writing and in person. */
export const hearingActs = [
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/hearing-reply',
    summary: 'Reply in the hearing',
    action: 'intervention.reply',
    body: replyToHearingBody,
    command: ({ body }): ReplyToHearing => ({ type: 'ReplyToHearing', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/hearing-waiver',
    summary: 'Do without the hearing, on an exception of the regime',
    action: 'intervention.waive',
    body: waiveHearingBody,
    command: ({ body }): WaiveHearing => ({ type: 'WaiveHearing', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/oral-hearing',
    summary: 'Ask to be heard in person',
    action: 'intervention.reply',
    body: askOralHearingBody,
    command: ({ body }): AskOralHearing => ({ type: 'AskOralHearing', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/oral-hearing/day',
    summary: 'Name the day of the oral hearing',
    action: 'intervention.propose',
    body: scheduleOralHearingBody,
    command: ({ body }): ScheduleOralHearing => ({ type: 'ScheduleOralHearing', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/oral-hearing/minutes',
    summary: 'File the minutes of the oral hearing',
    action: 'intervention.propose',
    body: recordOralHearingBody,
    command: ({ body }): RecordOralHearing => ({ type: 'RecordOralHearing', ...body }),
  }),
  defineAct({
    ...onIntervention,
    path: '/interventions/{interventionId}/material',
    summary: 'Show the agency further material',
    action: 'intervention.propose',
    body: shareMaterialBody,
    command: ({ body }): ShareMaterial => ({ type: 'ShareMaterial', ...body }),
  }),
];
