import type { ImportProfile } from '../../contracts/import-profile';
import { addMonths, isLocalDate } from '../../domain/calendar/dates';
import type { FactValue } from '../../domain/predicate';
import { fail, ok, type Result } from '../../domain/result';
import type { CostEstimate, Submission } from '../../domain/submission';
import { monthsOf, scaledAmount } from './decimal';
import type { SourceRow } from './rows';

/** What is wrong with one cell, for the quarantine: where, why, and what to do. */
export interface RowFault {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A row, understood. */
export interface MappedRow {
  /** Names the row for ever: its key columns, joined. */
  readonly key: string;
  readonly agency: {
    readonly code: string;
    readonly name: string;
    readonly facts: Readonly<Record<string, FactValue>>;
  };
  readonly submission: Submission;
}

/** Reads one row by its profile. Every fault of the row is reported, not only the first. */
export function mapRow(row: SourceRow, profile: ImportProfile): Result<MappedRow, readonly RowFault[]> {
  const faults: RowFault[] = [];
  const cell = (column: string): string => (row.cells[column] ?? '').trim();
  const fault = (column: string, reason: string, remedy: string): null => {
    faults.push({ column, value: cell(column).slice(0, 200), reason, remedy });
    return null;
  };
  const required = (column: string): string => {
    if (cell(column) === '') fault(column, 'The cell is empty.', 'Every row needs a value here.');
    return cell(column);
  };
  const text = ({ column, maxLength }: { column: string; maxLength: number }): string => {
    if (cell(column).length > maxLength)
      fault(column, `The text is longer than ${maxLength} characters.`, 'Shorten it.');
    return cell(column);
  };

  required(profile.title.column);
  const start = plannedStart(profile, cell, fault);
  const submission: Submission = {
    title: text(profile.title),
    summary: profile.summary ? text(profile.summary) : '',
    kind: profile.kind,
    cost: cost(profile, cell, fault),
    plannedStart: start,
    plannedEnd: plannedEnd(profile, start, cell, fault),
    openEnded: false,
    facts: facts(profile, cell, fault),
    documents: [],
    systems: [],
    suppliers: [],
    dependsOn: [],
    budgetLine: profile.budgetLine ? text(profile.budgetLine) || null : null,
    externalRef: null,
  };
  const agency = {
    code: required(profile.agency.code),
    name: required(profile.agency.name),
    facts: profile.agency.facts,
  };
  const key = profile.key.map(required).join(' · ');
  return faults.length > 0 ? fail(distinct(faults)) : ok({ key, agency, submission });
}

type Cell = (column: string) => string;
type Fault = (column: string, reason: string, remedy: string) => null;

function plannedStart({ start }: ImportProfile, cell: Cell, fault: Fault): string | null {
  if (!start || start.unknown.includes(cell(start.column))) return null;
  const date = cell(start.column);
  return isLocalDate(date) ? date : fault(start.column, 'This is no date.', 'Write the date as YYYY-MM-DD.');
}

function plannedEnd({ duration }: ImportProfile, start: string | null, cell: Cell, fault: Fault): string | null {
  if (!duration || duration.unknown.includes(cell(duration.column))) return null;
  const months = monthsOf(cell(duration.column), duration.unit);
  if (months === null) return fault(duration.column, 'This is no duration.', `Write a number of ${duration.unit}.`);
  return start === null ? null : addMonths(start, months);
}

/** A cost that is not known stays unknown: it becomes neither zero nor a fault. */
function cost({ cost: field, regimeId }: ImportProfile, cell: Cell, fault: Fault): CostEstimate | null {
  const stated = cell(field.column);
  if (field.unknown.includes(stated)) return null;
  const amount = scaledAmount(stated, field);
  if (!amount.ok)
    return fault(
      field.column,
      amount.fault.code === 'overflow' ? 'The amount is too large.' : 'This is no amount.',
      `Write a number with '${field.decimal}' before the decimals, or one of: ${field.unknown.filter(Boolean).join(', ')}.`,
    );
  if (amount.value.minor < 0) return fault(field.column, 'The amount is negative.', 'Costs are zero or more.');
  return {
    currency: field.currency,
    vat: field.vat,
    lines: [],
    stated: [{ regimeId, basisId: field.basisId, amount: amount.value.minor }],
  };
}

function facts(profile: ImportProfile, cell: Cell, fault: Fault): Record<string, FactValue> {
  const found: Record<string, FactValue> = {};
  for (const { name, column, values } of profile.facts) {
    const stated = cell(column);
    if (stated === '') continue;
    const value = values ? values[stated] : stated;
    if (value === undefined)
      fault(column, 'The profile does not know this word.', `Known are: ${Object.keys(values ?? {}).join(', ')}.`);
    else found[name] = value;
  }
  return found;
}

const distinct = (faults: readonly RowFault[]): RowFault[] => [
  ...new Map(faults.map((fault) => [`${fault.column}\n${fault.reason}`, fault])).values(),
];
