import { z } from 'zod';
import { projectParams } from '../../../contracts/api/acts';
import {
  beginDataQualityBody,
  endDataQualityBody,
  fileReportBody,
  periodSchema,
  reportFormSchema,
  reportFromWire,
  reportParams,
  reportPeriodSchema,
  reportSchema,
  signReportBody,
} from '../../../contracts/api/reports';
import type { BeginDataQuality, EndDataQuality, FileReport, SignReport } from '../../../domain/project/commands';
import { defineAct } from '../../act';
import { notFound, ok } from '../../answer';
import { defineRoute } from '../../route';
import { formToWire, periodToWire, reportToWire } from './represent-report';

const onProject = {
  on: 'project',
  tag: 'Reports',
  params: projectParams,
  id: ({ projectId }: z.infer<typeof projectParams>) => projectId,
} as const;

const reading = {
  method: 'get',
  tag: 'Reports',
  action: 'project.read_case',
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;

/** The reports of a project: prefilled, handed in, signed, corrected, and read with what became of each. */
export const reportRoutes = [
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/report-form',
    summary: 'Read the form of a report, filled with what is known',
    description:
      'From the newest report, the milestones of the latest baseline, and what is on record as spent until the period’s ' +
      'last day; every value says where it comes from.',
    params: projectParams,
    query: z.strictObject({ period: periodSchema.optional().describe('Absent: the oldest that is due.') }),
    responses: { 200: reportFormSchema },
    handler: async ({ viewer, params, query, services }) => {
      const form = await services.register.queries.reportForm(viewer, params.projectId, query.period);
      return form === null || form === 'no-such-period' ? notFound() : ok(formToWire(form));
    },
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/reports',
    summary: 'Hand in the report of a period that is over',
    description:
      'It is in when everybody has signed whom the regime names. A report that is in is corrected by a further one, with ' +
      'a reason: both are kept, and the later stands.',
    action: 'project.file_report',
    body: fileReportBody,
    makes: 'reportId',
    places: { '/level': { in: 'body', pointer: '/rating/level' } },
    command: ({ body }, reportId): FileReport => reportFromWire(body, reportId),
  }),
  defineAct({
    on: 'project',
    tag: 'Reports',
    path: '/projects/{projectId}/reports/{reportId}/signature',
    summary: 'Sign a report, or give it back',
    params: reportParams,
    id: ({ projectId }: z.infer<typeof reportParams>) => projectId,
    action: 'project.sign_report',
    body: signReportBody,
    places: { '/reportId': { in: 'path', pointer: '/reportId' } },
    command: ({ params: { reportId }, body }): SignReport => ({ type: 'SignReport', reportId, ...body }),
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/reports',
    summary: 'Read what a project has reported, and what it owes',
    description: 'The latest first; a report that was corrected stands beside the one that corrects it.',
    params: projectParams,
    responses: {
      200: z.strictObject({
        runs: z
          .strictObject({ period: periodSchema, from: z.string(), to: z.string() })
          .nullable()
          .describe('The period that is not over.'),
        periods: z.array(reportPeriodSchema),
        items: z.array(reportSchema),
      }),
    },
    handler: async ({ viewer, params: { projectId }, services }) => {
      const found = await services.register.queries.reports(viewer, projectId);
      if (!found) return notFound();
      const { runs, periods, items, currency } = found;
      return ok({
        runs,
        periods: periods.map((row) => periodToWire(row, projectId)),
        items: items.map((row) => reportToWire(row, projectId, currency)),
      });
    },
  }),
  defineRoute({
    ...reading,
    path: '/projects/{projectId}/reports/{reportId}',
    summary: 'Read one report',
    params: reportParams,
    responses: { 200: reportSchema },
    handler: async ({ viewer, params: { projectId, reportId }, services }) => {
      const found = await services.register.queries.report(viewer, projectId, reportId);
      if (!found) return notFound();
      const { currency, ...row } = found;
      return ok(reportToWire(row, projectId, currency));
    },
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/data-quality/plan',
    summary: 'Begin to improve what the agency reports',
    description: 'Asked for where the regime has such a programme and reports cannot be relied on.',
    action: 'project.begin_data_quality',
    body: beginDataQualityBody,
    command: ({ body }): BeginDataQuality => ({ type: 'BeginDataQuality', ...body }),
  }),
  defineAct({
    ...onProject,
    path: '/projects/{projectId}/data-quality/end',
    summary: 'Find that what the agency reports can be relied on again',
    action: 'project.end_data_quality',
    body: endDataQualityBody,
    command: ({ body }): EndDataQuality => ({ type: 'EndDataQuality', ...body }),
  }),
];
