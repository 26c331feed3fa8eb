import { withClosedDays } from '../../domain/calendar/closed-days';
import type { Calendar } from '../../domain/calendar/types';
import type { ReviewRule } from '../../domain/regime/review';
import type { Regime } from '../../domain/regime/types';
import type { Instant } from '../../domain/time';
import type { Prisma } from '../../generated/prisma/client';
import { loadCalendar } from '../calendars';
import type { RegimeStore } from '../regime-store';
import type { Law } from '../streams';
import type { CouncilKey } from './types';

/** How the regimes in force use a council: every rule of review that names it, and the calendar its days are counted in. */
export interface CouncilRules {
  readonly rules: readonly {
    readonly regimeId: string;
    readonly regime: Regime;
    readonly rule: ReviewRule;
    readonly calendar: Calendar;
  }[];
  /** Of the first regime that names the council, else of the jurisdiction's first; null where no regime is in force. */
  readonly calendar: Calendar | null;
}

type Db = Pick<Prisma.TransactionClient, 'regimeVersion'>;
type Regimes = Pick<RegimeStore, 'byHash'>;

/** See `CouncilRules`; regimes in the order of their ids, each in the version that became valid last. */
export async function rulesOfCouncil(
  db: Db,
  regimes: Regimes,
  council: CouncilKey,
  now: Instant,
): Promise<CouncilRules> {
  const laws = await lawsOf(db, regimes, council.jurisdiction, now);
  const rules = laws.flatMap(({ regime, calendar }) =>
    regime.reviews
      .filter(({ body }) => body === council.bodyKey)
      .map((rule) => ({ regimeId: regime.id, regime, rule, calendar })),
  );
  return { rules, calendar: rules[0]?.calendar ?? laws[0]?.calendar ?? null };
}

async function lawsOf(db: Db, regimes: Regimes, jurisdiction: string, now: Instant): Promise<readonly Law[]> {
  const day = new Date(now.slice(0, 'yyyy-mm-dd'.length));
  const rows = await db.regimeVersion.findMany({
    where: {
      jurisdiction,
      status: 'active',
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    orderBy: [{ regimeId: 'asc' }, { validFrom: 'desc' }, { activatedAt: 'desc' }],
    distinct: ['regimeId'],
    select: { hash: true },
  });
  const found = await Promise.all(rows.map(({ hash }) => regimes.byHash(hash)));
  return found.flatMap((regime) => {
    if (!regime) return [];
    const bare = loadCalendar(regime.calendar.id);
    const calendar = bare.ok ? withClosedDays(bare.value, regime.calendar.closedDays) : bare;
    return calendar.ok ? [{ regime, calendar: calendar.value }] : [];
  });
}
