import { isOfAgency, personsOf } from '../../../actor';
import type { Context } from '../../../kernel';
import { judge, type MetricValue } from '../../../pilot/evidence';
import type { PilotPlan } from '../../../pilot/plan';
import { cite } from '../../../refusal';
import type { PilotAssessment } from '../../../regime/pilots';
import type { Regime } from '../../../regime/types';
import { notice } from '../../notices';
import { exemptDocument } from '../../reading';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectState } from '../../state';
import type { PilotState } from '../../state/pilot';
import { agencyApprover, caseOfficer, notAuthorised, runsCases, unlessOfAgency } from '../../who';
import { unlessText } from '../checks';
import type { Handler } from '../handler';
import { pilotRule } from './caps';
import { noPilot, unlessBegun, unlessUndecided } from './standing';
import { pilotDecider } from './who';

/** Assessments that the pilot's class needs by this time and that are neither on file nor exempted. */
export const missingAssessments = (
  state: ProjectState,
  { plan: { aiClass } }: PilotState,
  { pilots: { assessments = [] } }: Regime,
  by: PilotAssessment['before'],
): readonly PilotAssessment[] =>
  assessments.filter(
    ({ documentType, aiClasses, before }) =>
      aiClass !== null &&
      aiClasses.includes(aiClass) &&
      (by === 'scale' || before === 'start') &&
      !state.documentTypes.includes(documentType) &&
      !exemptDocument(state, documentType),
  );

/** What was measured, of each metric of the plan; whether it is met is computed. */
export const recordPilotResult: Handler<'RecordPilotResult'> = (state, command, context) => {
  const { pilot } = state;
  if (!pilot) return noPilot(context);
  const refused =
    unlessOfAgency(state, context) ??
    unlessBegun(pilot, context) ??
    unlessUndecided(pilot, context) ??
    unlessText(command.method, '/method') ??
    unlessWhole(pilot.plan, command, context);
  if (refused) return refused;
  const { type: _, values, ...told } = command;
  const findings = pilot.plan.metrics.flatMap((metric) => {
    const value = values.find((each) => each.metric === metric.id);
    return value ? [judge(metric, value)] : [];
  });
  const { resultId } = command;
  return {
    events: [{ ...told, type: 'PilotResultRecorded', term: pilot.term, findings, by: personsOf(context.actor) }],
    notices: [
      notice('pilot_result_recorded', state, [agencyApprover(state), pilotDecider(state, context.regime)], {
        resultId,
      }),
    ],
  };
};

function unlessWhole(
  { metrics }: PilotPlan,
  { values, sampleSize }: { readonly values: readonly MetricValue[]; readonly sampleSize: number },
  { regime }: Context,
): ProjectRefusal | null {
  const named = values.map(({ metric }) => metric);
  const stray = values.findIndex(
    ({ metric }, at) => named.indexOf(metric) < at || !metrics.some(({ id }) => id === metric),
  );
  const lacking = metrics.find((metric) => !isMeasured(metric, values));
  if (stray < 0 && !lacking && Number.isSafeInteger(sampleSize) && sampleSize > 0) return null;
  return refuseProject('result-incomplete', 'A result states every metric of the plan, once, for each of its groups.', {
    rule: pilotRule(regime),
    field: stray >= 0 ? `/values/${stray}` : lacking ? '/values' : '/sampleSize',
    facts: { metrics: metrics.map(({ id }) => id), named, lacking: lacking?.id ?? null },
    remedy: 'State the value of each metric, and of each of its groups where it is one of evenness.',
  });
}

function isMeasured({ id, target, fairness }: PilotPlan['metrics'][number], values: readonly MetricValue[]): boolean {
  const found = values.find(({ metric }) => metric === id);
  if (!found || (target !== null && found.value === null)) return false;
  const groups = found.groups.map(({ group }) => group);
  const asked = fairness?.groups ?? [];
  const negative = [found.value ?? 0, ...found.groups.map(({ value }) => value)].some((value) => value < 0);
  return (
    groups.length === new Set(groups).size &&
    asked.every((group) => groups.includes(group)) &&
    (fairness === null || (groups.length === asked.length && !negative))
  );
}

/** Another person says whether the evidence bears what was measured. */
export const verifyPilotResult: Handler<'VerifyPilotResult'> = (state, { resultId, refuse }, context) => {
  const { actor, regime } = context;
  const { pilot } = state;
  if (!pilot) return noPilot(context);
  if (!isOfAgency(actor, state.agencyId) && !runsCases(actor, regime)) {
    return notAuthorised([agencyApprover(state), caseOfficer(state, regime)], pilotRule(regime));
  }
  const { result } = pilot;
  if (result?.resultId !== resultId || result.status !== 'unverified') {
    return refuseProject('no-such-result', 'No result with this id waits to be verified.', {
      field: '/resultId',
      facts: { resultId, latest: result?.resultId ?? null, status: result?.status ?? null },
    });
  }
  if (personsOf(actor).some((person) => result.by.includes(person))) {
    return refuseProject('own-result', 'Nobody verifies what he has measured himself.', {
      rule: pilotRule(regime),
      facts: { by: result.by },
      remedy: 'Another person must look at the evidence.',
    });
  }
  const told = [
    notice('pilot_result_checked', state, [agencyApprover(state), pilotDecider(state, regime)], { resultId }),
  ];
  if (refuse === undefined) return { events: [{ type: 'PilotResultVerified', resultId }], notices: told };
  return (
    unlessText(refuse, '/refuse') ?? {
      events: [{ type: 'PilotResultRefused', resultId, reason: refuse }],
      notices: told,
    }
  );
};

/** Why a pilot may not be scaled. */
export interface ScaleBlocker {
  readonly code:
    'no_result' | 'result_unverified' | 'sample_too_small' | 'target_missed' | 'groups_uneven' | 'assessment_missing';
  readonly facts: Readonly<Record<string, unknown>>;
  readonly rule?: ReturnType<typeof cite>;
}

/** Everything that keeps a pilot from being scaled at present; none where it may be. */
export function scaleBlockers(state: ProjectState, pilot: PilotState, regime: Regime): readonly ScaleBlocker[] {
  const missing = missingAssessments(state, pilot, regime, 'scale').map((each): ScaleBlocker => ({
    code: 'assessment_missing',
    facts: { documentType: each.documentType },
    rule: cite(`pilots.assessments.${each.documentType}`, each),
  }));
  return [...ofResult(pilot), ...missing];
}

function ofResult({ plan, result, term }: PilotState): readonly ScaleBlocker[] {
  if (result?.term !== term || result.status === 'refused') return [{ code: 'no_result', facts: { term } }];
  const { resultId, sampleSize } = result;
  return [
    ...(result.status === 'unverified' ? [{ code: 'result_unverified' as const, facts: { resultId } }] : []),
    ...(sampleSize < plan.sample.size
      ? [{ code: 'sample_too_small' as const, facts: { sampleSize, needed: plan.sample.size } }]
      : []),
    ...result.findings.flatMap((finding) => missedBy(plan, finding)),
  ];
}

function missedBy({ metrics }: PilotPlan, { metric, value, ratio, missed }: ReturnType<typeof judge>): ScaleBlocker[] {
  const rule = metrics.find(({ id }) => id === metric);
  return missed.map((what) =>
    what === 'target'
      ? { code: 'target_missed', facts: { metric, value, target: rule?.target ?? null } }
      : { code: 'groups_uneven', facts: { metric, ratio, maxRatio: rule?.fairness?.maxRatio ?? null } },
  );
}
