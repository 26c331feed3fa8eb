import type { ImportProfile } from '../../contracts/import-profile';
import type { Withheld } from '../../domain/submission';
import type { SourceRow } from './rows';

/** What is wrong with one cell, for the quarantine: where, why, and what to do. */
export interface RowFault {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * The cells of one row as the profile reads them. What is withheld and what is not stated are no values; the first is
 * noted with the publisher's words as its ground. Faults are gathered: all of a row are reported, not only the first.
 */
export class Cells {
  readonly faults: RowFault[] = [];
  readonly withheld: Withheld[] = [];

  constructor(
    private readonly row: SourceRow,
    private readonly profile: Pick<ImportProfile, 'withheld' | 'notStated'>,
  ) {}

  /** The text of a cell without surrounding blanks; a cell that the row lacks is empty. */
  text(column: string): string {
    return (this.row.cells[column] ?? '').trim();
  }

  /** The text of a cell; null where it says that the value is withheld, not stated, or one of the `unknown` words. */
  value(column: string, unknown: readonly string[], field: string): string | null {
    const text = this.text(column);
    const begins = (phrases: readonly string[]): boolean =>
      phrases.some((phrase) => text.toLowerCase().startsWith(phrase.toLowerCase()));
    if (begins(this.profile.withheld.beginsWith)) {
      if (!this.withheld.some((each) => each.field === field)) {
        this.withheld.push({ field, ground: text.slice(0, 1_000) });
      }
      return null;
    }
    return unknown.includes(text) || begins(this.profile.notStated.beginsWith) ? null : text;
  }

  /** The text of a cell that every row must have. */
  required(column: string): string {
    const text = this.text(column);
    if (text === '') this.fault(column, 'The cell is empty.', 'Every row needs a value here.');
    return text;
  }

  /** A text of limited length; empty where it is withheld. */
  words({ column, maxLength }: { column: string; maxLength: number }, field: string): string {
    const text = this.value(column, [], field) ?? '';
    if (text.length > maxLength) this.fault(column, `The text is longer than ${maxLength} characters.`, 'Shorten it.');
    return text;
  }

  /** Notes a fault, once for each column and reason. */
  fault(column: string, reason: string, remedy: string): null {
    const known = this.faults.some((fault) => fault.column === column && fault.reason === reason);
    if (!known) this.faults.push({ column, value: this.text(column).slice(0, 200), reason, remedy });
    return null;
  }
}
