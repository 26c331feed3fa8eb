import type { LocalDate } from '../../time';

/** Who decided that the stage begins lets it last until another day. */
export interface ExtendStage {
  readonly type: 'ExtendStage';
  readonly until: LocalDate;
  readonly reasons: string;
}
