import { benefitVerifier } from '../../domain/project/decide/benefit';
import { frozenSince } from '../../domain/project/decide/frozen-benefits';
import type { BaselineBenefit, MeasuredBenefit } from '../../domain/project/commands';
import type {
  BenefitsDue,
  BenefitsMeasured,
  BenefitsOverdue,
  BenefitsReturned,
  BenefitsVerified,
  MeasurementsPlanned,
  ProjectClosed,
  WentLive,
} from '../../domain/project/events';
import type { MeasurementState, ProjectState } from '../../domain/project/state';
import type { Benefits as BenefitRule } from '../../domain/regime/oversight';
import { realisedPercent } from '../../domain/reporting/realised';
import type { DocumentRef } from '../../domain/submission';
import type { Instant, LocalDate } from '../../domain/time';
import { baselinesOf, type BaselineRow } from './baselines';
import { findProject, lawOf, stateOf, type QueryDeps } from './details';
import { eventsOfProject, toldOf, type Told } from './told';

/** A benefit as one baseline promises it. */
export interface BenefitPromised extends Pick<BaselineBenefit, 'start' | 'target' | 'measuredOn'> {
  readonly baselineId: string;
  readonly amount: number | null;
  readonly source: number;
}

/** A figure of a benefit. */
export interface BenefitFigure extends Omit<MeasuredBenefit, 'benefitId' | 'amount'> {
  readonly number: number;
  readonly amount: number | null;
  readonly verified: boolean;
  readonly source: number;
}

/** One of the regime's dates of measuring. */
export interface MeasurementRow {
  readonly number: number;
  readonly on: LocalDate;
  readonly status: MeasurementState['status'] | 'verified' | 'dropped';
  readonly overdue: boolean;
  readonly measuredBy: readonly string[];
  readonly verifiedBy: string | null;
  readonly verifiedAt: Instant | null;
  readonly reason: string | null;
  readonly documents: readonly DocumentRef[];
}

/** What was promised, and what came of it. Amounts in minor units of the regime's currency. */
export interface BenefitsRecord {
  readonly currency: string;
  readonly frozen: { readonly after: BenefitRule['frozenAfter']; readonly since: string | null };
  readonly verifier: string;
  readonly measurements: readonly MeasurementRow[];
  readonly items: readonly (Pick<BaselineBenefit, 'id' | 'name' | 'kind' | 'unit' | 'owner'> & {
    readonly first: BenefitPromised | null;
    readonly latest: BenefitPromised | null;
    readonly measured: readonly BenefitFigure[];
    readonly realised: { readonly ofFirst: number | null; readonly ofLatest: number | null };
  })[];
}

type BenefitTold =
  BenefitsDue | BenefitsMeasured | BenefitsOverdue | BenefitsReturned | BenefitsVerified | ProjectClosed | WentLive;

const TYPES: readonly BenefitTold['type'][] = [
  'BenefitsDue',
  'BenefitsMeasured',
  'BenefitsOverdue',
  'BenefitsReturned',
  'BenefitsVerified',
  'ProjectClosed',
  'WentLive',
];

/** The benefits of a project that is known to exist. */
export async function benefitsOf(deps: QueryDeps, projectId: string): Promise<BenefitsRecord | null> {
  const project = await findProject(deps, projectId);
  if (!project) return null;
  const { regime } = await lawOf(deps, project.regime.hash);
  const [state, baselines, told] = await Promise.all([
    stateOf<ProjectState>(deps, `project/${projectId}`),
    baselinesOf(deps.prisma, projectId),
    eventsOfProject<BenefitTold>(deps.prisma, projectId, TYPES),
  ]);
  const named = (id: string | null) => baselines.items.find(({ baselineId }) => baselineId === id);
  const measurements = measurementRows(state, told);
  return {
    currency: regime.money.currency,
    frozen: { after: regime.benefits.frozenAfter, since: frozenSince(state, regime) },
    verifier: benefitVerifier(state, regime) ?? 'agency',
    measurements,
    items: itemsOf(named(baselines.first), named(baselines.latest), told, measurements),
  };
}

function measurementRows(state: ProjectState, told: readonly Told<BenefitTold>[]): readonly MeasurementRow[] {
  const planned = [...toldOf(told, 'WentLive'), ...toldOf(told, 'ProjectClosed')].flatMap(
    ({ event }): MeasurementsPlanned['dates'] => event.measurements?.dates ?? [],
  );
  return planned.map(({ number, on }) => {
    const about = <T extends { readonly event: { readonly number: number } }>(list: readonly T[]) =>
      list.findLast(({ event }) => event.number === number);
    const verified = about(toldOf(told, 'BenefitsVerified'));
    const returned = about(toldOf(told, 'BenefitsReturned'));
    const measured = about(toldOf(told, 'BenefitsMeasured'));
    const open = state.benefits.measurements.find((each) => each.number === number);
    return {
      number,
      on,
      status: open?.status ?? (verified ? 'verified' : 'dropped'),
      overdue: about(toldOf(told, 'BenefitsOverdue')) !== undefined,
      measuredBy: measured?.event.by ?? [],
      verifiedBy: verified?.actor ?? null,
      verifiedAt: verified?.at ?? null,
      reason: (verified ?? (open?.status === 'returned' ? returned : undefined))?.event.reason ?? null,
      documents: measured?.event.documents ?? [],
    };
  });
}

function itemsOf(
  first: BaselineRow | undefined,
  latest: BaselineRow | undefined,
  told: readonly Told<BenefitTold>[],
  measurements: readonly MeasurementRow[],
): BenefitsRecord['items'] {
  const [before = [], after = []] = [first?.content.benefits, latest?.content.benefits];
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [before, after].map((list) => list.find((each) => each.id === id));
    const known = is ?? was;
    if (!known) return [];
    const { name, kind, unit, owner } = known;
    const measured = figuresOf(id, told, measurements);
    const last = measured.findLast(({ value }) => value !== null)?.value ?? null;
    return [
      {
        ...{ id, name, kind, unit, owner, measured },
        first: promised(first, was),
        latest: promised(latest, is),
        realised: {
          ofFirst: realisedPercent(was ?? null, last, unit),
          ofLatest: realisedPercent(is ?? null, last, unit),
        },
      },
    ];
  });
}

/** Of each date the figures that were handed in last. */
function figuresOf(
  id: string,
  told: readonly Told<BenefitTold>[],
  measurements: readonly MeasurementRow[],
): readonly BenefitFigure[] {
  return measurements.flatMap(({ number, status }) => {
    const handedIn = toldOf(told, 'BenefitsMeasured').findLast(({ event }) => event.number === number);
    const figure = handedIn?.event.values.find(({ benefitId }) => benefitId === id);
    if (!handedIn || !figure) return [];
    const { value, amount, measuredOn, evidence } = figure;
    const verified = status === 'verified';
    return [{ number, value, amount: amount ?? null, measuredOn, evidence, verified, source: handedIn.seq }];
  });
}

function promised(baseline: BaselineRow | undefined, benefit: BaselineBenefit | undefined): BenefitPromised | null {
  if (!baseline || !benefit) return null;
  const { start, target, amount, measuredOn } = benefit;
  return { baselineId: baseline.baselineId, start, target, amount: amount ?? null, measuredOn, source: baseline.seq };
}
