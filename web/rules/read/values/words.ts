import type {
  Aggregation,
  CostBasis,
  CrossingRule,
  Obligation,
  Threshold,
  ThresholdCombination,
  Tiering,
} from '../../../../domain/regime/admission';
import type { AppealRoute, EscalationStep, Trigger } from '../../../../domain/regime/intervention';
import type { Baseline, Benefits, Funding, Learning, Rating, Reporting } from '../../../../domain/regime/oversight';
import type { ClockRule, Gate, Stage } from '../../../../domain/regime/procedure';
import type { ReviewRule } from '../../../../domain/regime/review';
import type { Regime } from '../../../../domain/regime/types';

type Says<Value extends string | undefined> = Readonly<Record<Exclude<Value, undefined>, string>>;

/** The values that rules choose from, as a person says them. */
export interface ValueWords {
  readonly running: Says<Regime['migration']['runningProjects']>;
  readonly prices: { readonly nominal: string; readonly real: (year: string) => string };
  readonly indexed: Says<'threshold' | 'baseline'>;
  readonly leadsTo: Says<Threshold['leadsTo']>;
  readonly combination: Says<ThresholdCombination>;
  readonly crossing: Says<CrossingRule['effect']>;
  readonly statistic: Says<CostBasis['statistic']>;
  readonly per: Says<CostBasis['per']>;
  readonly wholeLife: string;
  readonly ictOnly: string;
  readonly key: Says<Aggregation['keys'][number]>;
  readonly action: Says<Aggregation['action']>;
  readonly tierMethod: Says<Tiering['method']>;
  readonly obligation: Says<Obligation['kind']>;
  readonly whenOver: Says<Stage['whenOver']>;
  readonly completeness: Says<Gate['completeness']['ifSilent']>;
  readonly begins: Says<Gate['begins']>;
  readonly model: Says<ReviewRule['model']>;
  readonly assignment: Says<ReviewRule['composition']['assignment']>;
  readonly vote: Says<ReviewRule['vote']['method']>;
  readonly tie: Says<ReviewRule['vote']['tie']>;
  readonly abstention: Says<ReviewRule['vote']['abstention']>;
  readonly rates: Says<NonNullable<ReviewRule['assessment']>['by']>;
  readonly answer: Says<NonNullable<ReviewRule['answer']>['by']>;
  readonly start: Says<ClockRule['start']>;
  readonly appealTo: Says<AppealRoute['to']>;
  readonly stays: Says<AppealRoute['staysEffect']>;
  readonly funding: Says<Funding['model']>;
  readonly setAt: Says<Baseline['setAt']>;
  readonly setBy: Says<Baseline['setBy']>;
  readonly baselineField: Says<Baseline['fields'][number]>;
  readonly reference: Says<Baseline['reference']>;
  readonly cadence: Says<Reporting['cadence']>;
  readonly late: Says<Reporting['late']['effect']>;
  readonly combine: Says<Rating['combine']>;
  readonly trigger: Says<Trigger['action']>;
  readonly instrument: Says<EscalationStep['instrument']>;
  readonly verifier: Says<Benefits['verifier']>;
  readonly lessonAt: Says<Learning['lessonRequiredAt'][number]>;
  readonly months: (count: string) => string;
  readonly days: (count: string) => string;
  readonly years: (count: string) => string;
  /** Kinds of agencies, as the fact `agency.type` has them. */
  readonly agencyType: Readonly<Record<string, string>>;
  /** The facts that the register itself supplies, by their names. */
  readonly facts: Readonly<Record<string, string>>;
}
