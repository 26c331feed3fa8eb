import type { Rating } from '../regime/oversight';
import { FORMULAS, type Measure } from './formulas';
import type { Light, MachineRating, MetricReading, RatingInputs } from './types';

type Metric = Rating['metrics'][number];

/** Orders lights from best to worst. */
export const SEVERITY: Readonly<Record<Light, number>> = { green: 0, amber: 1, red: 2 };

/**
 * The machine's rating of a project on one day, by the regime's metrics and tolerances, with every number that went
 * into it. The worst metric decides; where one cannot be computed the light is known only as far as the others go:
 * red stays red, anything better "cannot be computed". A state that gets no light by the regime gets none. A light that a
 * rule holds down (a report that does not come) is that light: silence gains nothing by what it leaves unknown.
 *
 * Formulas: IT Dashboard variance score algorithms (GSA/OMB); tolerances: the regime's `rating.metrics`.
 */
export function rateByMachine(inputs: RatingInputs, rating: Rating): MachineRating {
  const state = inputs.states.find((each) => rating.noLightStates.includes(each));
  if (state !== undefined) return { kind: 'no_light', state };
  const readings = rating.metrics.map((metric) => readMetric(metric, inputs));
  const missing = readings.flatMap(({ metric, missing: lacking }) =>
    lacking.length > 0 ? [{ metric, inputs: lacking }] : [],
  );
  const computed = worstOf(readings.flatMap((reading) => reading.light ?? []));
  const { held } = inputs;
  const light = worstOf([computed, held?.value ?? 'green']);
  if (held && SEVERITY[held.value] > SEVERITY[computed]) {
    return { kind: 'rated', light, level: levelOf(light, rating), decisive: [], held, readings };
  }
  if (readings.length === 0) return { kind: 'cannot_be_computed', missing, atBest: 'green', readings };
  if (missing.length > 0 && light !== 'red') return { kind: 'cannot_be_computed', missing, atBest: light, readings };
  const decisive = readings.filter((reading) => reading.light === light).map(({ metric }) => metric);
  return { kind: 'rated', light, level: levelOf(light, rating), decisive, readings };
}

/** One metric on one day. */
export function readMetric(metric: Metric, inputs: RatingInputs): MetricReading {
  const { version, measure } = FORMULAS[metric.formula];
  const found = measure(inputs, metric.reference, metric.unit);
  return {
    metric: metric.id,
    formula: `${metric.formula}/${version}`,
    reference: metric.reference,
    unit: metric.unit,
    greenUpTo: metric.greenUpTo,
    amberUpTo: metric.amberUpTo,
    verified: metric.verified !== false,
    inputs: found.inputs,
    value: 'missing' in found ? null : toTwoDecimals(found),
    light: 'missing' in found ? null : lightOf(found, metric),
    missing: 'missing' in found ? found.missing : [],
  };
}

/** Compared without rounding: exactly at a tolerance is within it. */
function lightOf({ over, of }: Extract<Measure, { over: number }>, { greenUpTo, amberUpTo }: Metric): Light {
  if (over <= greenUpTo * of) return 'green';
  return over <= amberUpTo * of ? 'amber' : 'red';
}

const toTwoDecimals = ({ over, of }: Extract<Measure, { over: number }>): number =>
  of === 1 ? over : Math.round((over / of) * 100) / 100;

/** The worst of some lights; green of none. */
export const worstOf = (lights: readonly Light[]): Light =>
  lights.reduce<Light>((worst, light) => (SEVERITY[light] > SEVERITY[worst] ? light : worst), 'green');

/** The level of the regime's scale that stands for a light: of several of one colour the mildest. */
function levelOf(light: Light, { scale }: Rating): string {
  const [mildest] = scale.filter(({ colour }) => colour === light).toSorted((a, b) => a.order - b.order);
  return mildest?.id ?? light;
}
