import type { z } from 'zod';
import { capsToWire, planToWire } from '../../../contracts/api/pilot-plan';
import type { pilotSchema } from '../../../contracts/api/pilots';
import { formatMoney } from '../../../domain/money';
import type { PilotRecord } from '../../../register/queries/pilot-queries';

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
    scaledTo: pilot?.ended?.projectId ?? null,
    results: record.results.map(resultToWire),
    decisions: record.decisions.map(decisionToWire),
    exemptions: record.exemptions.map(exemptionToWire),
  };
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
