import { waysToAppeal, type WayToAppeal } from '../../domain/project/decide/appeal/ways';
import type { AppealEnded, AppealFiled } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { PrismaClient } from '../../generated/prisma/client';
import { streamName } from '../../contracts/names';
import { lawOf, stateOf, type QueryDeps } from './details';
import { instant, instantOrNull, localDate } from './paging';

/** An appeal with the answer whether it came in time, and what became of it. */
export interface AppealRow {
  readonly id: string;
  readonly decision: { readonly kind: AppealFiled['kind']; readonly ref: string };
  readonly party: AppealFiled['party'];
  readonly name: string | null;
  readonly to: string;
  readonly body: string;
  readonly grounds: string;
  readonly documents: AppealFiled['documents'];
  readonly filedOn: string;
  readonly receivedOn: string | null;
  readonly dueDate: string | null;
  readonly late: boolean;
  readonly time: AppealFiled['time'];
  readonly stay: 'none' | 'asked' | 'granted' | 'denied';
  readonly status: 'filed' | 'forwarded' | 'ended';
  readonly outcome: AppealEnded['outcome'] | null;
  readonly text: string | null;
  readonly filedAt: string;
  readonly endedAt: string | null;
}

interface Stored {
  readonly stay: AppealRow['stay'];
  readonly status: AppealRow['status'];
  readonly filed_at: Date;
  readonly ended_at: Date | null;
  readonly due_date: Date | null;
  readonly filing: AppealFiled;
  readonly ending: AppealEnded | null;
}

/** The appeals of a project in the order in which they came. */
export async function appealsOf(prisma: PrismaClient, projectId: string): Promise<readonly AppealRow[]> {
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT a.stay, a.status, a.filed_at, a.ended_at, a.due_date, f.data AS filing, e.data AS ending
      FROM appeal a
      JOIN event f ON f.stream = a.stream AND f.seq = a.seq
      LEFT JOIN event e ON e.stream = a.stream AND e.seq = a.ended_seq
     WHERE a.project_id = ${projectId} ORDER BY a.seq`;
  return rows.map(({ filing, ending, ...row }) => ({
    id: filing.appealId,
    decision: { kind: filing.kind, ref: filing.ref },
    party: filing.party,
    name: filing.name,
    to: filing.to,
    body: filing.body,
    grounds: filing.grounds,
    documents: filing.documents,
    filedOn: filing.filedOn,
    receivedOn: filing.receivedOn,
    dueDate: localDate(row.due_date),
    late: filing.late,
    time: filing.time,
    stay: row.stay,
    status: row.status,
    outcome: ending?.outcome ?? null,
    text: ending?.text ?? null,
    filedAt: instant(row.filed_at),
    endedAt: instantOrNull(row.ended_at),
  }));
}

/** How one can appeal against each decision of a project, by the rules that bind it now. */
export async function waysOf(deps: QueryDeps, projectId: string): Promise<readonly WayToAppeal[]> {
  const state = await stateOf<ProjectState>(deps, streamName('project', projectId));
  if (state.appeals.decisions.length === 0) return [];
  const { regime, calendar } = await lawOf(deps, state.regimeHash);
  return waysToAppeal(state, { regime, calendar, nextSeq: 0, now: deps.clock.now() });
}
