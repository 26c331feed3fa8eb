import type { AccountTaskKind } from '../../../domain/account/tasks';
import type { ClusterTaskKind } from '../../../domain/cluster/tasks';
import type { InvoiceTaskKind } from '../../../domain/invoice/tasks';
import type { ProjectTaskKind } from '../../../domain/project/tasks';
import type { ESCALATION_TASKS } from '../../../domain/project/tasks/escalation';
import type { EXIT_TASKS } from '../../../domain/project/tasks/exit';
import type { FREEZE_TASKS } from '../../../domain/project/tasks/freeze';
import type { ORDERS_TASKS } from '../../../domain/project/tasks/orders';
import type { OVERSIGHT_TASKS } from '../../../domain/project/tasks/oversight';
import type { PILOT_TASKS } from '../../../domain/project/tasks/pilot';
import type { PRODUCT_TASKS } from '../../../domain/project/tasks/product';
import type { REPORTING_TASKS } from '../../../domain/project/tasks/reporting';
import type { RulesTaskKind } from '../../../domain/regime/adoption/tasks';
import type { StandingTaskKind } from '../../../domain/standing/tasks';
import type { TaskKind } from '../../../domain/tasks';

/** What a page says of a task. */
export interface TaskWords {
  /** What the person must do, as a list shows it: “Answer the questions of the council”. */
  readonly title: string;
  /** One sentence: why, or what follows from it. */
  readonly help: string;
  /** The verb on the button that does it. */
  readonly button: string;
}

/** The words of all kinds in one language. */
export type TaskCatalogue = Readonly<Record<TaskKind, TaskWords>>;

/** The kinds of a project that runs or ends; the others belong to its way through the gates. */
type CourseTaskKind =
  | Extract<ProjectTaskKind, 'decide_stage_term'>
  | keyof (typeof OVERSIGHT_TASKS &
      typeof ESCALATION_TASKS &
      typeof REPORTING_TASKS &
      typeof FREEZE_TASKS &
      typeof ORDERS_TASKS &
      typeof EXIT_TASKS &
      typeof PILOT_TASKS &
      typeof PRODUCT_TASKS);

/** The words of some kinds, which one file holds. */
type WordsOf<Kind extends TaskKind> = Readonly<Record<Kind, TaskWords>>;

export type GateTaskWords = WordsOf<Exclude<ProjectTaskKind, CourseTaskKind>>;
export type CourseTaskWords = WordsOf<CourseTaskKind>;
export type MoneyTaskWords = WordsOf<AccountTaskKind | InvoiceTaskKind>;
export type AgencyTaskWords = WordsOf<ClusterTaskKind | StandingTaskKind | RulesTaskKind>;
