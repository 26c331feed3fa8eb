import type { Pool } from 'pg';
import type { InterventionState } from '../../domain/intervention/state';
import type { ProjectState } from '../../domain/project/state';
import { withoutSealed } from '../../domain/review/assessment/seal';
import type { ReviewState } from '../../domain/review/state';
import { partiesOf } from '../../domain/submission';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { parseStream } from '../../contracts/names';
import { stateFromEvents, type Laws } from '../states';
import type { RegimeStore } from '../regime-store';
import type { StreamKinds } from '../streams';
import type { ClockPort } from '../types';
import { answersOf, directionsOf } from './advice';
import { clocksOf } from './clocks';
import { PROJECT_COLUMNS, projectRow, type StoredProject } from './project-list';
import { burnOf } from './interventions';
import * as parts from './project-parts';
import { interventionsWhere, membersOf, reviewsWhere } from './proceedings';
import { ownDeclaration, withoutOthersHints } from './independence';
import { isOfficeOf } from './offices';
import { recommendationsOf } from './recommendations';
import { tasksOf } from './tasks';
import type { InterventionDetail, ProjectDetail, ProjectRow, ReviewDetail, ReviewRow, Viewer } from './types';
import { accessTo } from './visibility';

/** What the queries work with. */
export interface QueryDeps {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  readonly laws: Laws;
  readonly regimes: Pick<RegimeStore, 'byHash'>;
  readonly clock: ClockPort;
  readonly kinds: StreamKinds;
}

/** The law of a regime on record; every stream's is. */
export async function lawOf({ laws }: Pick<QueryDeps, 'laws'>, hash: string) {
  const law = await laws.byHash(hash);
  if (!law) throw new Error(`The regime ${hash} is not on record.`);
  return law;
}

export async function findProject({ prisma }: QueryDeps, projectId: string): Promise<ProjectRow | null> {
  const [row] = await prisma.$queryRaw<StoredProject[]>`
    SELECT ${PROJECT_COLUMNS} FROM project p LEFT JOIN body a ON a.id = p.agency_id WHERE p.id = ${projectId}`;
  return row ? projectRow(row) : null;
}

/** The state of a stream as the law sees it. Its kind's definition says of which type that is. */
export async function stateOf<State>({ pool, kinds }: QueryDeps, stream: string): Promise<State> {
  const kind = parseStream(stream)?.kind;
  const definition = kind && kinds[kind];
  if (!definition) throw new Error(`${stream} is of no kind that the register knows.`);
  const { rows } = await pool.query<{ snapshot: object | null }>(
    'SELECT CASE WHEN snapshot_version = $2 THEN snapshot END AS snapshot FROM stream WHERE name = $1',
    [stream, definition.snapshotVersion],
  );
  return (rows[0]?.snapshot ?? (await stateFromEvents(pool, stream, definition))) as State;
}

/** The case as a whole, as far as the viewer may see it; null if he may not know that it exists. */
export async function projectDetail(deps: QueryDeps, viewer: Viewer, projectId: string): Promise<ProjectDetail | null> {
  const { prisma, clock } = deps;
  const { access, inside } = await accessTo(prisma, viewer, projectId);
  const row = access === 'none' ? null : await findProject(deps, projectId);
  if (!row || access === 'none') return null;
  if (access === 'outline') return { ...NOTHING_INSIDE, access, row };
  const law = await lawOf(deps, row.regime.hash);
  const ofProject = Prisma.sql`project_id = ${projectId}`;
  const [submissions, state, findings, decisions, conditions, requests, consultations] = await Promise.all([
    parts.submissionsOf(prisma, projectId, true),
    stateOf<ProjectState>(deps, `project/${projectId}`),
    parts.findingsOf(prisma, projectId, 1),
    parts.decisionsOf(prisma, projectId, inside),
    parts.conditionsOf(prisma, projectId),
    parts.requestsOf(prisma, projectId),
    parts.consultationsOf(prisma, projectId),
  ]);
  const [recommendations, answers, directions] = await Promise.all([
    recommendationsOf(prisma, projectId),
    answersOf(prisma, projectId),
    directionsOf(prisma, projectId, inside),
  ]);
  const [reviews, interventions, tasks, clocks] = await Promise.all([
    reviewsWhere(prisma, ofProject),
    interventionsWhere(prisma, ofProject),
    tasksOf(prisma, { projectId }, inside),
    clocksOf(prisma, { projectId }, law, clock.now()),
  ]);
  const whole = {
    access,
    row,
    state,
    decisions,
    conditions,
    recommendations,
    answers,
    directions,
    requests,
    consultations,
    reviews,
    interventions,
    tasks,
    clocks,
  };
  return { ...whole, submission: submissions[0] ?? null, finding: findings[0] ?? null };
}

const NOTHING_INSIDE: Omit<ProjectDetail, 'access' | 'row'> = {
  submission: null,
  state: null,
  finding: null,
  decisions: [],
  conditions: [],
  recommendations: [],
  answers: [],
  directions: [],
  requests: [],
  consultations: [],
  reviews: [],
  interventions: [],
  tasks: [],
  clocks: [],
};

/** A council round. Who is not of the round or above it sees that it is, when it is due, and its opinion. */
export async function reviewDetail(deps: QueryDeps, viewer: Viewer, reviewId: string): Promise<ReviewDetail | null> {
  const { prisma, clock } = deps;
  const [row] = await reviewsWhere(prisma, Prisma.sql`id = ${reviewId}`);
  if (!row) return null;
  const { access, inside } = await accessTo(prisma, viewer, row.projectId);
  const project = access === 'none' ? null : await findProject(deps, row.projectId);
  if (!project || access === 'none') return null;
  const law = await lawOf(deps, project.regime.hash);
  const [submissions, members, state, opinion, tasks, clocks] = await Promise.all([
    parts.submissionsOf(prisma, row.projectId, true),
    inside ? membersOf(prisma, reviewId) : [],
    inside && viewer
      ? stateFor(deps, viewer, row.stream, isOfficeOf(viewer, { ...row, jurisdiction: project.jurisdiction }))
      : null,
    access === 'full' ? opinionOf(prisma, row.stream) : null,
    tasksOf(prisma, { stream: row.stream }, inside),
    clocksOf(prisma, { stream: row.stream }, law, clock.now()),
  ]);
  const { id, reference, title } = project;
  const filed = submissions[0]?.content;
  const suppliers = filed?.suppliers ?? [];
  const parties = { agencyId: row.agencyId, suppliers, named: filed ? partiesOf(filed) : [] };
  const known = { access, row, project: { id, reference, title }, parties, members, state, opinion, tasks, clocks };
  return { ...known, declaration: await declarationOf(deps, viewer, row) };
}

/** What the viewer himself, as a member of an open round, has to know and to answer when he declares. */
async function declarationOf(deps: QueryDeps, viewer: Viewer, { stream, status }: ReviewRow) {
  if (!viewer || viewer.onBehalfOf !== undefined || status !== 'open') return null;
  return ownDeclaration(deps, await stateOf<ReviewState>(deps, stream), viewer.id);
}

/** The state of a round as the viewer may see it: while ratings are sealed with his own alone. */
async function stateFor(
  deps: QueryDeps,
  { id }: NonNullable<Viewer>,
  stream: string,
  isOffice: boolean,
): Promise<ReviewState> {
  const state = withoutSealed(await stateOf<ReviewState>(deps, stream), [id]);
  return isOffice ? state : withoutOthersHints(state, id);
}

async function opinionOf(prisma: PrismaClient, stream: string): Promise<ReviewDetail['opinion']> {
  const [row] = await prisma.$queryRaw<{ data: Record<string, unknown> }[]>`
    SELECT e.data FROM review r JOIN event e ON e.stream = r.stream AND e.seq = r.opinion_seq WHERE r.stream = ${stream}`;
  return row?.data ?? null;
}

/** A proceeding that may pause or cancel; seen by whoever sees the whole case. */
export async function interventionDetail(
  deps: QueryDeps,
  viewer: Viewer,
  interventionId: string,
): Promise<InterventionDetail | null> {
  const { prisma, clock } = deps;
  const [row] = await interventionsWhere(prisma, Prisma.sql`id = ${interventionId}`);
  if (!row) return null;
  const { access, inside } = await accessTo(prisma, viewer, row.projectId);
  const project = access === 'full' ? await findProject(deps, row.projectId) : null;
  if (!project) return null;
  const law = await lawOf(deps, project.regime.hash);
  const [state, tasks, clocks] = await Promise.all([
    stateOf<InterventionState>(deps, row.stream),
    tasksOf(prisma, { stream: row.stream }, inside),
    clocksOf(prisma, { stream: row.stream }, law, clock.now()),
  ]);
  const { id, reference, title } = project;
  const told = inside ? state : { ...state, pending: null };
  const burn = state.pause ? await burnOf(deps, row.projectId, interventionId) : null;
  const { currency } = law.regime.money;
  const shown = burn && { month: burn.month, capMinor: burn.cap, usedMinor: burn.used, currency };
  return { row, project: { id, reference, title }, state: told, burn: shown, tasks, clocks };
}
