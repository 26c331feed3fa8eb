import { publishedFiguresSchema } from '../../contracts/api/imports';
import { submissionFromWire, submissionSchema } from '../../contracts/api/submission';
import type { ImportProfile } from '../../contracts/import-profile';
import type { Cells } from './cells';
import type { MappedRow } from './map-row';
import { z } from 'zod';

const agencyFactsSchema = z.record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()]));

const PROJECT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Reads one row of a register's own export: the submission whole, under its id, its regime and its agency. */
export function mapExported(
  cells: Cells,
  profile: ImportProfile,
  columns: NonNullable<ImportProfile['register']>,
): Omit<MappedRow, 'key'> | null {
  const content = jsonIn(cells, columns.content, submissionSchema);
  const facts = jsonIn(cells, columns.agencyFacts, agencyFactsSchema);
  const published =
    cells.text(columns.published) === '' ? null : jsonIn(cells, columns.published, publishedFiguresSchema);
  const projectId = cells.required(columns.project);
  if (!PROJECT_ID.test(projectId)) cells.fault(columns.project, 'This is no id.', 'Leave the id as it was exported.');
  const regimeId = cells.required(columns.regime);
  const jurisdiction = cells.required(columns.jurisdiction);
  if (content === null || facts === null) return null;
  const code = cells.text(profile.agency.code);
  return {
    ...{ projectId, regimeId, jurisdiction, published },
    agency: { id: code, code, name: cells.text(profile.agency.name), facts },
    submission: submissionFromWire(content),
  };
}

function jsonIn<T>(cells: Cells, column: string, schema: z.ZodType<T>): T | null {
  const remedy = 'Leave the cell as it was exported.';
  let value: unknown;
  try {
    value = JSON.parse(cells.text(column));
  } catch {
    return cells.fault(column, 'This is no JSON.', remedy);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return cells.fault(column, `/${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'is not right'}.`, remedy);
}
