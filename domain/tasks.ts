import type { AccountTaskKind } from './account/tasks';
import type { ClusterTaskKind } from './cluster/tasks';
import type { InterventionTaskKind } from './intervention/tasks';
import type { InvoiceTaskKind } from './invoice/tasks';
import type { ProjectTaskKind } from './project/tasks';
import type { RulesTaskKind } from './regime/adoption/tasks';
import type { ReviewTaskKind } from './review/tasks';
import type { StandingTaskKind } from './standing/tasks';

/** Every kind of task, whichever proceeding it belongs to. */
export type TaskKind =
  | ProjectTaskKind
  | ReviewTaskKind
  | InvoiceTaskKind
  | InterventionTaskKind
  | AccountTaskKind
  | ClusterTaskKind
  | RulesTaskKind
  | StandingTaskKind;
