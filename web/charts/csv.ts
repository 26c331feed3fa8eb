import { stringify } from 'csv-stringify/sync';
import type { ChartTable, Column } from './chart';

/** `spent_DKK` says what the number is; a number alone can be added up in a spreadsheet. */
const headingOf = ({ key, currency }: Column): string => (currency === undefined ? key : `${key}_${currency}`);

/**
 * The data of a chart as CSV (RFC 4180), the same in every language: ISO dates, plain decimals. A text that a spreadsheet
 * would take for a formula begins with an apostrophe there; a negative amount stays a number.
 */
export const csvOf = ({ columns, rows }: ChartTable): string =>
  stringify([columns.map(headingOf), ...rows], {
    cast: { string: (value, { index }) => ({ value, escape_formulas: columns[index]?.kind === 'text' }) },
  });
