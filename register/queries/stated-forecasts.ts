import type { ForecastGiven, ForecastPosted } from '../../domain/project/events';
import type { CostEstimate } from '../../domain/submission';
import type { PrismaClient } from '../../generated/prisma/client';
import { instant } from './paging';

/** What somebody has said of cost and end. */
export interface StatedForecast {
  readonly forecastId: string;
  readonly at: string;
  /** The person who stated it, and the body whose it is by the regime's key; null for the agency itself. */
  readonly by: string;
  readonly body: string | null;
  /** Amounts in minor units. */
  readonly cost: CostEstimate;
  readonly end: string | null;
  readonly reason: string;
}

interface Stored {
  readonly data: ForecastPosted | ForecastGiven;
  readonly actor: string;
  readonly occurred_at: Date;
}

/** How many are read at most: two a month for four years. */
const MOST = 100;

/** The forecasts of a project as the record has them, the latest first. */
export async function forecastsOf(prisma: PrismaClient, projectId: string): Promise<readonly StatedForecast[]> {
  const rows = await prisma.$queryRaw<Stored[]>`
    SELECT e.data, e.actor, e.occurred_at FROM event e
     WHERE e.stream = ${`project/${projectId}`} AND e.type IN ('ForecastPosted', 'ForecastGiven')
     ORDER BY e.seq DESC LIMIT ${MOST}`;
  return rows.map(({ data, actor, occurred_at }) => ({
    forecastId: data.forecastId,
    at: instant(occurred_at),
    by: actor,
    body: 'body' in data ? data.body : null,
    cost: data.cost,
    end: data.end,
    reason: data.reason,
  }));
}
