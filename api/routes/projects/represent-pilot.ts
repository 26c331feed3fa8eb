import type { z } from 'zod';
import { capsToWire, planToWire } from '../../../contracts/api/pilot-plan';
import { pilotRowSchema, type pilotSchema } from '../../../contracts/api/pilots';
import { daysBetween } from '../../../domain/calendar/dates';
import { formatMoney } from '../../../domain/money';
import type { PilotState } from '../../../domain/project/state/pilot';
import type { FactValue } from '../../../domain/predicate';
import type { Instant } from '../../../domain/time';
import type { PilotRecord, PilotRow } from '../../../register/queries/pilot-queries';

type PilotOnWire = z.infer<typeof pilotSchema>;

/** A pilot for an answer. */
export function pilotToWire(record: PilotRecord): PilotOnWire {
  const { pilot, currency, status, money, blockers, decidedBy, scaleDecidedBy, scaledFrom } = record;
  const wire = (minor: number) => formatMoney({ minor, currency });
  return {
    ...{ status, decidedBy, scaleDecidedBy, scaledFrom },
    plan: pilot && planToWire(pilot.plan),
    term: pilot?.term ?? 0,
    begunAt: pilot?.begun?.at ?? null,
    heldFor: pilot?.hold?.cap ?? null,
    used: { money: wire(Math.max(money, 0)), committed: wire(pilot?.committed ?? 0), people: pilot?.people ?? 0 },
    neared: [...(pilot?.warned ?? [])],
    scalingBlockedBy: blockers.map(({ code, facts, rule }) => ({ code, facts, rule: rule ? { ...rule } : null })),
    proposal: proposalToWire(pilot?.proposal ?? null),
    scaledTo: pilot?.ended?.projectId ?? null,
    results: record.results.map(resultToWire),
    decisions: record.decisions.map(decisionToWire),
    exemptions: record.exemptions.map(exemptionToWire),
  };
}

function proposalToWire(proposal: PilotState['proposal']): PilotOnWire['proposal'] {
  if (!proposal) return null;
  const { proposalId, since, by, differences = [] } = proposal;
  return {
    ...{ proposalId, since, by: [...by] },
    differences: differences.map(({ fact, pilot, project, reason }) => ({
      ...{ fact, pilot: factToWire(pilot), project: factToWire(project) },
      reason: reason ?? '',
    })),
  };
}

const factToWire = (value: FactValue) => (typeof value === 'object' && value !== null ? [...value] : value);

/** A pilot in a list for an answer. */
export function pilotRowToWire(
  { caps, used, currency, ...row }: PilotRow,
  now: Instant,
): z.infer<typeof pilotRowSchema> {
  const wire = (minor: number) => formatMoney({ minor, currency });
  const { begunAt, endedAt, heldFor } = row;
  const since = begunAt === null ? 0 : daysBetween(begunAt.slice(0, 10), (endedAt ?? now).slice(0, 10));
  return pilotRowSchema.parse({
    ...row,
    caps: capsToWire({ ...caps, currency }),
    used: {
      ...{ money: wire(Math.max(used.amount, 0)), committed: wire(used.committed), people: used.people },
      days: heldFor === 'days' ? caps.days : Math.min(since, caps.days),
    },
  });
}

const resultToWire = ({ event, seq, at, actor, status }: PilotRecord['results'][number]) => {
  const { resultId, term, findings, sampleSize, method } = event;
  return {
    ...{ resultId, term, sampleSize, method, status, recordedBy: actor, at, source: seq },
    findings: findings.map((each) => ({ ...each, groups: [...each.groups], missed: [...each.missed] })),
  };
};

const decisionToWire = ({ event, seq, at }: PilotRecord['decisions'][number]) => {
  const { decisionId, value, reasons, term, conditions, body, by, signedBy } = event;
  return {
    ...{ decisionId, value, reasons, body, at, source: seq },
    term: term && capsToWire(term),
    conditions: [...conditions],
    by: [...by],
    signedBy: [...signedBy],
  };
};

const exemptionToWire = ({ granted, ended }: PilotRecord['exemptions'][number]): PilotOnWire['exemptions'][number] => {
  const { exemptionId, rules, until, reasons, body } = granted.event;
  const status = ended === null ? 'in_force' : ended.event.how === 'expired' ? 'expired' : 'ended';
  return {
    ...{ exemptionId, until, reasons, body, at: granted.at, source: granted.seq },
    ...{ status, endedAt: ended?.event.at ?? null },
    rules: [...rules],
  };
};
