import type { MemberTie } from '../../review/commands';
import type { DocumentRef, Party } from '../../submission';
import type { LocalDate } from '../../time';

/** What the directory knows of a person whom an order names as an expert. */
export interface ExpertPerson {
  readonly personId: string;
  /** Bodies that employ the person, or did until the given day. */
  readonly employers: readonly { readonly bodyId: string; readonly until: LocalDate | null }[];
  readonly ties: readonly MemberTie[];
}

/** By whom independence is judged: the experts of the directory, the agency, and everybody who earns by the project. */
export interface ExpertFacts {
  readonly persons: readonly ExpertPerson[];
  readonly agencyName: string;
  readonly parties: readonly Party[];
}

/** An expert's report is on file, with what it found. */
export interface FileExpertReport {
  readonly type: 'FileExpertReport';
  /** The institute's name, or the person's id, as the order names it. */
  readonly expert: string;
  readonly findings: readonly string[];
  readonly documents: readonly DocumentRef[];
}

export type ExpertCommand = FileExpertReport;
