import { randomUUID } from 'node:crypto';
import { addDays } from '../domain/calendar/dates';
import type { Actor, Role } from '../domain/kernel';
import type { FileReport, SignReport } from '../domain/project/commands';
import type { Regime } from '../domain/regime/types';
import type { Instant } from '../domain/time';
import { CURRENCY, JURISDICTION, silentRegime, type Case, type CaseDesk } from './cases';
import { timeEach } from './statistics';

const AT_ONCE = 20;
/** Days after the end of the period: within the ten working days, and well beyond them. */
const [IN_TIME, LATE] = [3, 40];

/** Who oversees the projects of the round, and reads it. */
export const OVERSEER: Actor = {
  id: 'bench-overseer',
  kind: 'person',
  appointments: [
    {
      role: 'oversight_officer',
      bodyId: 'bench-dinum',
      bodyKind: 'oversight',
      bodyKey: 'dinum',
      jurisdiction: JURISDICTION,
    },
  ],
};

/** Every project reports each month from its first stage on, within ten working days, by two signatures. */
export function reportingRegime(): Regime {
  const regime = silentRegime();
  return {
    ...regime,
    id: 'BENCH-REPORTS',
    baseline: { ...regime.baseline, setAt: 'none' },
    reporting: {
      cadence: 'monthly',
      window: { n: 10, unit: 'working_day' },
      signOff: ['author', 'approver'],
      fields: ['cost'],
      late: { effect: 'amber' },
    },
  };
}

/** A round that was held. */
export interface HeldRound {
  readonly regime: string;
  readonly period: string;
  readonly late: number;
  /** Milliseconds of each report, from its filing to its last signature, and seconds of the whole round. */
  readonly took: Awaited<ReturnType<typeof timeEach>>;
}

/** One round over running projects: every period ends, each agency reports, and every third report comes late. */
export async function holdRound(
  desk: CaseDesk,
  cases: readonly Case[],
  told?: (done: number) => void,
): Promise<HeldRound> {
  const [first] = cases;
  const runs = first && (await desk.register.queries.reports(OVERSEER, first.id))?.runs;
  if (!runs) throw new Error('The projects do not report.');
  const { period, to } = runs;
  const isLate = (index: number): boolean => index % 3 === 2;
  const work = async (index: number): Promise<void> => {
    const one = cases[index];
    const at: Instant = `${addDays(to, isLate(index) ? LATE : IN_TIME)}T09:00:00.000Z`;
    if (one) await report(desk, one, period, at);
  };
  const took = await timeEach(cases.length, AT_ONCE, work, told);
  return { regime: reportingRegime().id, period, late: cases.filter((_, index) => isLate(index)).length, took };
}

async function report(desk: CaseDesk, { id, stream, agency }: Case, period: string, now: Instant): Promise<void> {
  const reportId = `${id}-${period}`;
  const cost = {
    currency: CURRENCY,
    vat: 'included',
    lines: [{ class: 'delivery', point: 1_300_000_000, per: 'total' }],
  } as const;
  const filing: FileReport = {
    type: 'FileReport',
    ...{ reportId, period },
    spent: [{ class: 'delivery', amount: 40_000_000 }],
    forecast: { cost, end: '2029-12-31' },
  };
  const signature: SignReport = { type: 'SignReport', reportId, value: 'sign' };
  const acts = [
    [filing, 'agency_author'],
    [signature, 'agency_approver'],
  ] as const;
  for (const [command, role] of acts) {
    const actor = signer(agency, role);
    const { outcome } = await desk.register.perform({ stream, command, actor, commandId: randomUUID(), now });
    if (outcome.kind !== 'accepted') throw new Error(`Not taken: ${JSON.stringify(outcome)}`);
  }
}

const signer = (agency: string, role: Role): Actor => ({
  id: `${agency}-${role}`,
  kind: 'person',
  appointments: [{ role, bodyId: agency, bodyKind: 'agency', bodyKey: null, jurisdiction: JURISDICTION }],
});
