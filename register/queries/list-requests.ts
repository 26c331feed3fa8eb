import type { Role } from '../../domain/kernel';
import type { Rater } from '../../domain/rating/divergence';
import type { LocalDate } from '../../domain/time';
import type { Paging, Viewer } from './types';

/** What comes first in a list of cases. */
export type ProjectSort = 'updated' | 'submitted' | 'title' | 'due' | 'cost' | 'overrun';

/** Cases, with what they are narrowed and ordered by. */
export interface ProjectListRequest extends Paging {
  readonly viewer: Viewer;
  readonly status?: string;
  readonly stage?: string;
  readonly overlay?: string;
  readonly agency?: string;
  /** A regime's id, of any version. */
  readonly regime?: string;
  readonly tier?: string;
  readonly scope?: 'in' | 'out' | 'undetermined';
  /** Words of title, reference, the agency's own reference and summary; the last may be a beginning. */
  readonly text?: string;
  /** An open task of this role. */
  readonly waitingFor?: Role;
  /** The earliest running limit ends on this day or before. */
  readonly dueBy?: LocalDate;
  readonly ended?: boolean;
  /** What a rater says of it now; `none`: no colour. */
  readonly light?: 'green' | 'amber' | 'red' | 'none';
  /** Whose light; of any rater if left out. */
  readonly rater?: Rater;
  readonly sort?: ProjectSort;
}

/** Published projects. */
export interface PublicListRequest extends Paging {
  readonly agency?: string;
  readonly regime?: string;
  readonly status?: string;
  /** Of a project that runs. */
  readonly stage?: string;
  readonly text?: string;
}

/** Proceedings, of one case or of all. */
export interface Listing extends Paging {
  readonly viewer: Viewer;
  readonly projectId?: string;
  readonly status?: string;
}

/** Interventions of several cases. */
export interface InterventionListRequest extends Listing {
  readonly kind?: 'pause' | 'cancellation';
  /** The key of the body that would order it. */
  readonly body?: string;
  /** The earliest running limit ends on this day or before. */
  readonly dueBy?: LocalDate;
  readonly ended?: boolean;
}
