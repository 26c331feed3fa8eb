import type { ImportProfile } from '../../contracts/import-profile';
import { addMonths } from '../../domain/calendar/dates';
import type { FactValue } from '../../domain/predicate';
import type { PublishedFigures, PublishedRating } from '../../domain/project/commands';
import { fail, ok, type Result } from '../../domain/result';
import type { Submission } from '../../domain/submission';
import type { LocalDate } from '../../domain/time';
import { agencyIdOf } from './agencies';
import { Cells, type RowFault } from './cells';
import { monthsOf } from './decimal';
import { mapExported } from './map-exported';
import { costIn, dateIn, forecastIn, spentIn } from './map-cost';
import type { SourceRow } from './rows';

/** A row, understood. */
export interface MappedRow {
  /** Names the row for ever: its key columns, joined. */
  readonly key: string;
  /** The project's own id, where the file is a register's export. */
  readonly projectId: string | null;
  readonly regimeId: string;
  readonly jurisdiction: string;
  readonly agency: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly facts: Readonly<Record<string, FactValue>>;
  };
  readonly submission: Submission;
  readonly published: PublishedFigures | null;
}

/** The key of a row: its key columns, joined; the edition of it that the row is, where the file holds several. */
export function keyOf(row: SourceRow, { key, edition }: ImportProfile): { key: string; edition: string | null } {
  const cell = (column: string): string => (row.cells[column] ?? '').trim();
  return { key: key.map(cell).join(' · '), edition: edition ? cell(edition.column) : null };
}

/** Reads one row by its profile. Every fault of the row is reported, not only the first. */
export function mapRow(row: SourceRow, profile: ImportProfile): Result<MappedRow, readonly RowFault[]> {
  const cells = new Cells(row, profile);
  const mapped = profile.register ? mapExported(cells, profile, profile.register) : mapPublished(cells, profile);
  for (const column of [...profile.key, profile.agency.code, profile.agency.name]) cells.required(column);
  return cells.faults.length > 0 || mapped === null
    ? fail(cells.faults)
    : ok({ key: keyOf(row, profile).key, ...mapped });
}

function mapPublished(cells: Cells, profile: ImportProfile): Omit<MappedRow, 'key'> {
  cells.required(profile.title.column);
  const plannedStart = profile.start ? dateIn(cells, profile.start, 'start', '/plannedStart') : null;
  const plannedEnd = endIn(cells, profile, plannedStart);
  if (plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart) {
    const { column } = profile.end ?? profile.duration ?? profile.title;
    cells.fault(column, 'The end lies before the start.', 'Correct one of the two dates.');
  }
  const submission: Submission = {
    title: cells.words(profile.title, '/title'),
    summary: summaryIn(cells, profile),
    kind: profile.kind,
    cost: costIn(cells, profile),
    plannedStart,
    plannedEnd,
    openEnded: false,
    facts: factsIn(cells, profile),
    documents: [],
    systems: [],
    suppliers: [],
    dependsOn: [],
    budgetLine: profile.budgetLine ? cells.words(profile.budgetLine, '/budgetLine') || null : null,
    externalRef: profile.externalRef ? cells.words(profile.externalRef, '/externalRef') || null : null,
  };
  const published = publishedIn(cells, profile);
  const { jurisdiction, regimeId } = profile;
  const code = cells.text(profile.agency.code);
  const { withheld } = cells;
  return {
    projectId: null,
    regimeId,
    jurisdiction,
    agency: {
      id: agencyIdOf(jurisdiction, code),
      ...{ code, name: cells.text(profile.agency.name), facts: profile.agency.facts },
    },
    submission: withheld.length === 0 ? submission : { ...submission, withheld },
    published,
  };
}

/** What the publisher writes, be it why there is no description; the title where there is nothing at all. */
function summaryIn(cells: Cells, { summary, title }: ImportProfile): string {
  const said = summary ? cells.words(summary, '/summary') : '';
  if (said !== '') return said;
  return (summary && cells.text(summary.column)) || cells.text(title.column);
}

function endIn(cells: Cells, { end, duration }: ImportProfile, start: LocalDate | null): LocalDate | null {
  if (end) return dateIn(cells, end, 'end', '/plannedEnd');
  const stated = duration && cells.value(duration.column, duration.unknown, '/plannedEnd');
  if (!duration || stated === null || stated === undefined) return null;
  const months = monthsOf(stated, duration.unit);
  if (months === null) {
    return cells.fault(duration.column, 'This is no duration.', `Write a number of ${duration.unit}.`);
  }
  return start === null ? null : addMonths(start, months);
}

/** What is published besides a submission; null for nothing. */
function publishedIn(cells: Cells, profile: ImportProfile): PublishedFigures | null {
  const ratings = profile.ratings.flatMap((rating) => ratingIn(cells, rating));
  const forecast = forecastIn(cells, profile);
  const spent = spentIn(cells, profile);
  const published = { ...(ratings.length > 0 && { ratings }), ...(forecast && { forecast }), ...(spent && { spent }) };
  return Object.keys(published).length === 0 ? null : published;
}

function ratingIn(cells: Cells, rating: ImportProfile['ratings'][number]): PublishedRating[] {
  const { rater, column, levels, unknown, date, reasons } = rating;
  const word = cells.value(column, unknown, `/ratings/${rater}`);
  if (word === null) return [];
  const level = Object.hasOwn(levels, word) ? levels[word] : undefined;
  if (level === undefined) {
    cells.fault(column, 'The profile does not know this rating.', `Known are: ${Object.keys(levels).join(', ')}.`);
    return [];
  }
  const on = date ? dateIn(cells, date, 'end', `/ratings/${rater}/on`) : null;
  const said = reasons ? cells.words(reasons, `/ratings/${rater}/reasons`) : '';
  return [{ rater, level, reasons: said === '' ? `As published: ${word}.` : said, word, on }];
}

function factsIn(cells: Cells, profile: ImportProfile): Record<string, FactValue> {
  const found: Record<string, FactValue> = {};
  for (const { name, column, values, value, unknown } of profile.facts) {
    if (column === undefined) {
      if (value !== undefined) found[name] = value;
      continue;
    }
    const stated = cells.value(column, ['', ...unknown], `/facts/${name}`);
    if (stated === null) continue;
    const meant = values ? (Object.hasOwn(values, stated) ? values[stated] : undefined) : stated;
    if (meant === undefined)
      cells.fault(
        column,
        'The profile does not know this word.',
        `Known are: ${Object.keys(values ?? {}).join(', ')}.`,
      );
    else found[name] = meant;
  }
  return found;
}
