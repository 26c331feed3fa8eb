import { openMatters } from '../../domain/project/decide/exit/matters';
import type { Matter } from '../../domain/project/commands';
import type {
  ExitProposed,
  ExitRefused,
  ImplementationReviewed,
  ProjectClosed,
  WentLive,
} from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { waitingFor } from '../invoices/desk';
import { findProject, lawOf, stateOf, type QueryDeps } from './details';
import { eventsOfProject, toldOf, type Told } from './told';
import type { Viewer } from './types';

/** How a project leaves: what is open, what was asked, what was decided, what was seen afterwards. */
export interface ExitRecord {
  /** Of all its amounts. */
  readonly currency: string;
  readonly goLive: Told<WentLive> | null;
  readonly open: readonly Matter[];
  readonly missingEvidence: readonly string[];
  readonly lessonsDue: readonly string[];
  readonly decidedBy: string;
  readonly reasons: readonly string[];
  readonly exits: readonly {
    readonly proposed: Told<ExitProposed>;
    readonly decided: Told<ExitRefused | ProjectClosed> | null;
  }[];
  readonly review: {
    readonly status: 'not_due' | 'due' | 'overdue' | 'filed';
    readonly filed: Told<ImplementationReviewed> | null;
  };
}

/** Reading of an exit; null for whoever does not see the case. */
export interface ExitQueries {
  exit(viewer: Viewer, projectId: string): Promise<ExitRecord | null>;
}

type ExitTold = ExitProposed | ExitRefused | ProjectClosed | WentLive | ImplementationReviewed;

const TYPES: readonly ExitTold['type'][] = [
  'ExitProposed',
  'ExitRefused',
  'ProjectClosed',
  'WentLive',
  'ImplementationReviewed',
];

/** The exit of a project that is known to exist. */
export async function exitOf(deps: QueryDeps, projectId: string): Promise<ExitRecord | null> {
  const project = await findProject(deps, projectId);
  if (!project) return null;
  const { regime } = await lawOf(deps, project.regime.hash);
  const [state, told, waiting] = await Promise.all([
    stateOf<ProjectState>(deps, `project/${projectId}`),
    eventsOfProject<ExitTold>(deps.prisma, projectId, TYPES),
    waitingFor(deps.pool, projectId),
  ]);
  const decided: readonly Told<ExitRefused | ProjectClosed>[] = [
    ...toldOf(told, 'ExitRefused'),
    ...toldOf(told, 'ProjectClosed'),
  ];
  const filed = toldOf(told, 'ImplementationReviewed').at(-1) ?? null;
  const { exit, learning } = state;
  const evidence = state.inScopeSince === null ? [] : regime.closure.evidence;
  return {
    currency: regime.money.currency,
    goLive: toldOf(told, 'WentLive')[0] ?? null,
    open: openMatters(state, exit.proposal?.unpaid ?? [], waiting),
    missingEvidence: evidence.filter((type) => !state.documentTypes.includes(type)),
    lessonsDue: learning.due.map(({ occasion }) => occasion),
    decidedBy: regime.closure.exitIsDecisionOf ?? 'agency',
    reasons: regime.closure.reasons.map(({ code }) => code),
    exits: toldOf(told, 'ExitProposed').map((proposed) => ({
      proposed,
      decided: decided.find(({ event }) => event.exitId === proposed.event.exitId) ?? null,
    })),
    review: {
      status: filed ? 'filed' : exit.review ? (exit.review.overdue ? 'overdue' : 'due') : 'not_due',
      filed,
    },
  };
}
