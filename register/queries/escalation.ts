import { localDateOf } from '../../domain/calendar/calendar';
import { dueDate } from '../../domain/clock';
import { factsUsed, valuesOf, type SourcedFacts } from '../../domain/escalation/facts';
import { evaluate, unknownFacts, type Predicate } from '../../domain/predicate';
import { runningFacts } from '../../domain/project/running-facts';
import type { EscalationEntered, EscalationEvent } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { Trigger } from '../../domain/regime/intervention';
import { ok } from '../../domain/result';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { lawOf, stateOf, type QueryDeps } from './details';
import type {
  ConditionReading,
  EscalationEntry,
  EscalationRecord,
  MeasureFilter,
  MeasureListRequest,
  MeasureRow,
  TriggerReading,
  UpdatesDue,
} from './escalation-rows';
import { instant, instantOrNull, localDate, pageOf, positionOf, rowsToRead } from './paging';
import type { Paged } from './types';
import { fullyVisible } from './visibility';

/** Events of triggers and ladder that people read; a type that is missing here does not compile. */
const TYPES: Readonly<Record<Exclude<EscalationEvent['type'], 'LookPlanned' | 'LookedAgain'>, true>> = {
  TriggerFired: true,
  TriggerTookEffect: true,
  TriggerReset: true,
  EscalationRearmed: true,
  EscalationEntered: true,
  EscalationExited: true,
  PlanFiled: true,
  HealthCheckFiled: true,
  RemediationUpdated: true,
  UpdatePeriodEnded: true,
  MeasureDecided: true,
  SessionHeld: true,
  OrderedReviewOpened: true,
  MeasureOverdue: true,
};

/** More than ten years of anything that happens to one project. */
const MOST_ENTRIES = 500;

/** Where a project stands with triggers and ladder as of now, on which facts, and what has happened, the latest first. */
export async function escalationOf(deps: QueryDeps, projectId: string): Promise<EscalationRecord> {
  const stream = `project/${projectId}`;
  const state = await stateOf<ProjectState>(deps, stream);
  const { regime, calendar } = await lawOf(deps, state.regimeHash);
  const today = localDateOf(deps.clock.now(), calendar);
  const asOf = today.ok ? today.value : '';
  const facts = today.ok ? runningFacts(state, regime, asOf) : {};
  const history = await historyOf(deps.prisma, stream);
  const { escalation } = state;
  return {
    asOf,
    facts: Object.entries(facts).map(([name, { value, source }]) => ({ name, value, source })),
    periods: escalation.periods,
    position: positionNow(state, { regime, calendar }, facts, history),
    triggers: regime.triggers.map((rule) => triggerReading(rule, state, facts)),
    measures: await measuresWhere(deps.prisma, Prisma.sql`m.project_id = ${projectId}`),
    freezes: state.freezes
      .filter(({ source }) => source === 'trigger' || source === 'ladder')
      .map(({ freezeId, source, ruleId, at }) => ({ freezeId, source, ruleId, since: at })),
    history,
  };
}

function positionNow(
  state: ProjectState,
  law: Pick<Awaited<ReturnType<typeof lawOf>>, 'regime' | 'calendar'>,
  facts: SourcedFacts,
  history: readonly EscalationEntry[],
): EscalationRecord['position'] {
  const { position } = state.escalation;
  const step = law.regime.escalation.find(({ id }) => id === position?.stepId);
  if (!position || !step) return null;
  const entry = history.find(({ seq }) => seq === position.seq);
  const { stepId, at: since, failed, measureId } = position;
  const { label, instrument, body, exitIf, next = null } = step;
  return {
    ...{ stepId, label, instrument, body, since, failed, measureId, next },
    why: (entry?.content as Partial<EscalationEntered> | undefined)?.facts ?? [],
    exits: reading(exitIf, facts),
    updates: updatesNow(state, measureId, law.calendar),
  };
}

/** The update that is due next; null where none is asked for. */
function updatesNow(
  { escalation, clocks }: ProjectState,
  measureId: string,
  calendar: Awaited<ReturnType<typeof lawOf>>['calendar'],
): UpdatesDue | null {
  const updates = escalation.measures.find((each) => each.measureId === measureId)?.updates;
  if (!updates) return null;
  const clock = clocks.find(({ id }) => id === updates.clockId);
  const due = clock && dueDate(clock, calendar);
  const { number, filed, missed } = updates;
  return { number, filed, missed, due: due?.ok ? due.value.dueDate : null };
}

function triggerReading(rule: Trigger, { escalation }: ProjectState, facts: SourcedFacts): TriggerReading {
  const { id, label, action, when, resetsWhen, verified, legalRef = null } = rule;
  const fired = escalation.fired.find(({ triggerId }) => triggerId === id);
  return {
    ...{ id, label, action, legalRef, verified: verified !== false },
    status: fired?.status ?? 'armed',
    since: fired?.at ?? null,
    when: reading(when, facts),
    resets: resetsWhen === undefined ? null : reading(resetsWhen, facts),
  };
}

function reading(predicate: Predicate, facts: SourcedFacts): ConditionReading {
  const explained = evaluate(predicate, valuesOf(facts));
  return { result: explained.result, facts: factsUsed(predicate, facts), missing: unknownFacts(explained), explained };
}

async function historyOf(prisma: PrismaClient, stream: string): Promise<readonly EscalationEntry[]> {
  const rows = await prisma.$queryRaw<
    { seq: number; at: Date; type: string; actor: string; data: Record<string, unknown> }[]
  >`
    SELECT seq, occurred_at AS at, type, actor, data FROM event
     WHERE stream = ${stream} AND type IN (${Prisma.join(Object.keys(TYPES))})
     ORDER BY seq DESC LIMIT ${MOST_ENTRIES}`;
  return rows.map(({ seq, at, type, actor, data }) => {
    const { type: _, clocks: _clocks, ...content } = data;
    return { seq, at: instant(at), type, by: actor === 'system' ? null : actor, content };
  });
}

interface Stored {
  readonly stream: string;
  readonly measure_id: string;
  readonly project_id: string;
  readonly reference: string;
  readonly title: string;
  readonly agency_id: string;
  readonly agency_name: string | null;
  readonly jurisdiction: string;
  readonly source: string;
  readonly rule_id: string;
  readonly instrument: string;
  readonly body_key: string;
  readonly status: string;
  readonly due: Date | null;
  readonly not_before: Date | null;
  readonly overdue: boolean;
  readonly returned: number;
  readonly outcome: string | null;
  readonly review_id: string | null;
  readonly opened_at: Date;
  readonly changed_at: Date;
  readonly closed_at: Date | null;
}

const measureRow = (row: Stored): MeasureRow => ({
  measureId: row.measure_id,
  project: { id: row.project_id, reference: row.reference, title: row.title },
  agency: { id: row.agency_id, name: row.agency_name },
  jurisdiction: row.jurisdiction,
  source: row.source,
  ruleId: row.rule_id,
  instrument: row.instrument,
  body: row.body_key,
  status: row.status,
  due: localDate(row.due),
  notBefore: localDate(row.not_before),
  overdue: row.overdue,
  returned: row.returned,
  outcome: row.outcome,
  reviewId: row.review_id,
  openedAt: instant(row.opened_at),
  closedAt: instantOrNull(row.closed_at),
});

const SELECT = Prisma.sql`SELECT m.*, p.reference, p.title, a.name AS agency_name
  FROM measure m JOIN project p ON p.id = m.project_id LEFT JOIN body a ON a.id = m.agency_id`;

async function measuresWhere(prisma: PrismaClient, condition: Prisma.Sql): Promise<readonly MeasureRow[]> {
  const rows = await prisma.$queryRaw<Stored[]>`
    ${SELECT} WHERE ${condition} ORDER BY m.opened_at DESC, m.measure_id DESC LIMIT ${MOST_ENTRIES}`;
  return rows.map(measureRow);
}

function filters(request: MeasureFilter): Prisma.Sql[] {
  const { projectId, agency, jurisdiction, body, source, instrument, overdue, open } = request;
  return [
    projectId !== undefined && Prisma.sql`m.project_id = ${projectId}`,
    agency !== undefined && Prisma.sql`m.agency_id = ${agency}`,
    jurisdiction !== undefined && Prisma.sql`m.jurisdiction = ${jurisdiction}`,
    body !== undefined && Prisma.sql`m.body_key = ${body}`,
    source !== undefined && Prisma.sql`m.source = ${source}`,
    instrument !== undefined && Prisma.sql`m.instrument = ${instrument}`,
    overdue !== undefined && Prisma.sql`(m.overdue AND m.closed_at IS NULL) = ${overdue}`,
    open !== undefined && Prisma.sql`(m.closed_at IS NULL) = ${open}`,
  ].filter((condition) => condition !== false);
}

const ORDER = 'escalations';

/** What is demanded on the cases that the reader sees whole, changed last first. */
export async function measureList(prisma: PrismaClient, request: MeasureListRequest): Paged<MeasureRow> {
  const position = positionOf(request, ORDER, 3);
  if (!position.ok) return position;
  const [at = null, stream = null, id = null] = position.value ?? [];
  const conditions = [
    fullyVisible(request.viewer),
    ...filters(request),
    ...(position.value
      ? [Prisma.sql`(m.changed_at, m.stream, m.measure_id) < (${at}::timestamptz, ${stream}, ${id})`]
      : []),
  ];
  const rows = await prisma.$queryRaw<Stored[]>`
    ${SELECT} WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY m.changed_at DESC, m.stream DESC, m.measure_id DESC LIMIT ${rowsToRead(request)}`;
  const place = (row: Stored) => [instant(row.changed_at), row.stream, row.measure_id];
  return ok(pageOf(rows, request, ORDER, place, measureRow));
}
