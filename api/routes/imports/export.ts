import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import { submissionToWire } from '../../../contracts/api/submission';
import { canonicalJson } from '../../../register/canonical-json';
import { exportedProjects, type ExportedProject } from '../../../register/queries/export';
import { defineRoute, type RouteContext } from '../../route';

const query = z.strictObject({
  regime: idSchema.optional().describe('Only projects filed under this regime.'),
  jurisdiction: idSchema.optional(),
});

type Context = RouteContext<unknown, z.output<typeof query>, unknown>;

/** The columns that the profile `tollgate` reads, after those that tell a reader what the row is. */
const COLUMNS = [
  ...['reference', 'title', 'status'],
  ...['project', 'regime', 'jurisdiction', 'agency', 'agencyName', 'agencyFacts', 'content', 'published'],
];

/** What a spreadsheet would take for a formula is shown as the text that it is; the content itself is JSON. */
const shown = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellsOf(project: ExportedProject): string[] {
  const { reference, submission, status, id, regimeId, jurisdiction, agencyId, agencyName, agencyFacts } = project;
  return [
    ...[reference, shown(submission.title), status, id, regimeId, jurisdiction, agencyId, shown(agencyName)],
    ...[canonicalJson(agencyFacts), canonicalJson(submissionToWire(submission))],
    project.published ? canonicalJson(project.published) : '',
  ];
}

const pagesOf = ({ services, viewer, query: { regime: regimeId, jurisdiction } }: Context) =>
  exportedProjects(services.db, viewer, { regimeId, jurisdiction });

async function* asCsv(context: Context): AsyncGenerator<string> {
  yield stringify([COLUMNS]);
  for await (const page of pagesOf(context)) yield stringify(page.map(cellsOf));
}

async function* asJson(context: Context): AsyncGenerator<string> {
  let between = '';
  yield '{"projects":[';
  for await (const page of pagesOf(context)) {
    for (const { submission, published, ...project } of page) {
      yield `${between}\n${canonicalJson({ ...project, submission: submissionToWire(submission), published })}`;
      between = ',';
    }
  }
  yield '\n]}\n';
}

const exporting = (form: 'csv' | 'json', type: string, write: (context: Context) => AsyncGenerator<string>) =>
  defineRoute({
    method: 'get',
    path: `/export/projects.${form}`,
    summary: `Take every project along that one may see, as ${form.toUpperCase()}`,
    description:
      form === 'csv'
        ? 'Imported into another register by the profile `tollgate`, it gives the same projects under the same ids.'
        : 'The same as the CSV, for programs.',
    tag: 'Imports',
    action: 'project.export',
    query,
    responses: { 200: null },
    idempotency: 'none',
    ifMatch: 'none',
    rateClass: 'import',
    handler: (context) =>
      Promise.resolve({
        status: 200,
        stream: Readable.from(write(context)),
        headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="projects.${form}"` },
      }),
  });

/** The register for another register, or for a spreadsheet. */
export const exportRoutes = [
  exporting('csv', 'text/csv; charset=utf-8', asCsv),
  exporting('json', 'application/json', asJson),
];
