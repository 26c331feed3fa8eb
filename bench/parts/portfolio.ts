import { addDays } from '../../domain/calendar/dates';
import { NO_YARDSTICK } from '../../domain/rating/formulas';
import { rateByMachine } from '../../domain/rating/rate';
import type { RatingInputs } from '../../domain/rating/types';
import { findScope } from '../../domain/regime/scope';
import type { Regime } from '../../domain/regime/types';
import { frameOf } from '../../domain/simulation/frame';
import { sweep } from '../../domain/simulation/simulate';
import { USUAL_ASSUMPTIONS, type PortfolioProject } from '../../domain/simulation/types';
import { findClusters } from '../../domain/slicing/clusters';
import type { SliceProject } from '../../domain/slicing/types';
import { presets } from '../../register/regimes';
import { chances } from '../chance';
import type { Report } from '../ground';
import { amount, rate, type Finding } from '../report';
import { judge, knownSlices } from '../slices';
import { median } from '../statistics';

const PART = 'portfolio';
const RATED = 10_000;
const MANY = 100_000;
const STEPS = 100;
const ROUNDS = 3;
const DAY = '2026-01-01';

/**
 * What is computed over whole portfolios, in memory and on one thread: ratings, scope, a line that is moved, slices.
 * Beside each stands the least loop that could answer the same question with no rules, no reasons and no unknowns.
 */
export function measurePortfolio(report: Report): readonly Finding[] {
  const regime = presets().find(({ regime: { id } }) => id === 'DK-2021')?.regime;
  if (!regime?.aggregation) throw new Error('The preset DK-2021 has no rule on aggregation.');
  report(`  the machine rates ${RATED} projects`);
  const rated = measureRatings(regime);
  report(`  scope of ${MANY} projects, and one line moved over them`);
  const scoped = measureScope(regime);
  report(`  slices among ${MANY} projects`);
  return [...rated, ...scoped, ...measureSlices(regime, regime.aggregation)];
}

/** Seconds of the middle of some rounds, and what the last one answered. */
function timed<T>(work: () => T): { readonly seconds: number; readonly answer: T } {
  const took: number[] = [];
  let answer = undefined as T;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    answer = work();
    took.push((performance.now() - started) / 1_000);
  }
  return { seconds: median(took), answer };
}

function measureRatings({ rating }: Regime): readonly Finding[] {
  const inputs = Array.from({ length: RATED }, (_, index) => inputsOf(index));
  const product = timed(() => inputs.map((each) => rateByMachine(each, rating).kind));
  const bare = timed(() => inputs.map(bareLight));
  return [
    rate(PART, `ratings by ${rating.metrics.length} metrics`, {
      ...{ product: RATED / product.seconds, bare: RATED / bare.seconds, unit: '/s' },
    }),
  ];
}

const sourced = <T>(value: T, seq: number) => ({ value, source: `project/p#${seq}` });

function inputsOf(index: number): RatingInputs {
  const yardstick = {
    ...{ cost: sourced(1_000_000_000, 3), start: sourced(DAY, 3), end: sourced(addDays(DAY, 700), 3) },
    benefits: sourced(2_000_000_000, 3),
  };
  return {
    ...{ asOf: addDays(DAY, 300), states: ['running'], first: yardstick, latest: yardstick },
    projectedCost: index % 10 === 0 ? null : sourced(1_000_000_000 + (index % 50) * 10_000_000, 7),
    ...{ actualCost: null, completedOn: null, projectedEnd: sourced(addDays(DAY, 700 + (index % 200)), 7) },
    projectedBenefits: sourced(2_000_000_000, 7),
    milestones: [
      {
        id: 'm',
        planned: { first: DAY, latest: addDays(DAY, 200) },
        reached: addDays(DAY, 210),
        source: 'project/p#5',
      },
    ],
    lastStatement: sourced(addDays(DAY, 290), 7),
  };
}

/** Three differences and a colour. */
function bareLight({ first, projectedCost, projectedEnd, asOf }: RatingInputs): number {
  const { cost, end } = first === NO_YARDSTICK ? { cost: null, end: null } : first;
  const over = ((projectedCost?.value ?? 0) - (cost?.value ?? 0)) / (cost?.value ?? 1);
  const late = Date.parse(projectedEnd?.value ?? asOf) - Date.parse(end?.value ?? asOf);
  const age = Date.parse(asOf) - Date.parse(DAY);
  return Math.max(over > 0.25 ? 2 : over > 0.1 ? 1 : 0, late > 90 * 86_400_000 ? 2 : 0, age > 0 ? 1 : 0);
}

function measureScope(regime: Regime): readonly Finding[] {
  const portfolio = portfolioOf(regime);
  const line = regime.thresholds.find(({ leadsTo, basis }) => leadsTo === 'scope' && 'cost' in basis);
  if (!line) throw new Error('The regime has no line of cost.');
  const scope = timed(() => portfolio.map(({ subject, known }) => findScope(subject, regime, known).outcome));
  const sums = timed(() => portfolio.map(({ subject }) => bareSum(subject) >= line.amount));
  const frame = timed(() => frameOf(portfolio, regime));
  const range = { lineId: line.id, from: 0, to: 4 * line.amount, steps: STEPS };
  const swept = timed(() => sweep(frame.answer, regime, USUAL_ASSUMPTIONS, range));
  const bare = timed(() => bareSweep(portfolio, range));
  const unit = 'ms';
  return [
    rate(PART, 'findings of scope', { product: MANY / scope.seconds, bare: MANY / sums.seconds, unit: '/s' }),
    amount(PART, `columns of ${MANY} projects, once`, { product: frame.seconds * 1_000, unit }),
    amount(PART, `a line at ${STEPS} amounts over ${MANY} projects`, {
      ...{ product: swept.seconds * 1_000, bare: bare.seconds * 1_000, unit },
    }),
  ];
}

function portfolioOf({ money: { currency } }: Regime): readonly PortfolioProject[] {
  const chance = chances(7);
  return Array.from({ length: MANY }, (_, index): PortfolioProject => ({
    ...{ id: `p-${index}`, agencyId: 'a' },
    subject: {
      ...{ kind: 'project', plannedStart: addDays(DAY, index % 900), plannedEnd: addDays(DAY, 900 + (index % 900)) },
      cost: {
        ...{ currency, vat: 'excluded' },
        lines: [
          { class: 'delivery', point: Math.round(chance() * 3_000_000_000), per: 'total' },
          { class: 'internal_salaries', point: Math.round(chance() * 300_000_000), per: 'total' },
          { class: 'operation', point: Math.round(chance() * 50_000_000), per: 'year', years: 4 },
        ],
      },
      ...{ openEnded: false, facts: {}, systems: [], suppliers: [], dependsOn: [], budgetLine: null },
    },
    known: { 'agency.type': 'ministry' },
    outcome: null,
  }));
}

const bareSum = ({ cost }: PortfolioProject['subject']): number =>
  (cost?.lines ?? []).reduce((sum, { point, years }) => sum + point * (years ?? 1), 0);

/** Each amount against each project. */
function bareSweep(portfolio: readonly PortfolioProject[], { to, steps }: { to: number; steps: number }): number[] {
  const sums = portfolio.map(({ subject }) => bareSum(subject));
  return Array.from({ length: steps }, (_, step) => {
    const line = (to * step) / (steps - 1);
    return sums.reduce((inside, sum) => inside + (sum >= line ? 1 : 0), 0);
  });
}

/** Ties that suffice by themselves; beside what is found by all together stands what these find alone. */
const SUFFICIENT = ['declared_dependency', 'shared_system', 'same_contract'] as const;

function measureSlices(regime: Regime, rule: NonNullable<Regime['aggregation']>): readonly Finding[] {
  const known = knownSlices(MANY);
  const product = timed(() => findClusters(known.projects, rule, regime));
  const bare = timed(() => bareGroups(known.projects));
  const { precision, recall } = judge(product.answer, known);
  const alone = judge(findClusters(known.projects, { ...rule, keys: SUFFICIENT }, regime), known);
  const percent = (share: number, byItself: number) => ({ product: share * 100, bare: byItself * 100, unit: '%' });
  return [
    amount(PART, `slices among ${MANY} projects`, { product: product.seconds, bare: bare.seconds, unit: 's' }),
    { ...amount(PART, 'pairs found that are of one slice', percent(precision, alone.precision)), note: 'precision' },
    { ...amount(PART, 'pairs of one slice that were found', percent(recall, alone.recall)), note: 'recall' },
  ];
}

/** Projects of an agency by system and contract, each written alike: what a query would group by. */
function bareGroups(projects: readonly SliceProject[]): number {
  const groups = new Map<string, number>();
  for (const { agencyId, systems, contracts } of projects) {
    for (const value of [...systems, ...contracts]) {
      const key = `${agencyId} ${value.trim().toLowerCase()}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
  }
  return [...groups.values()].filter((size) => size > 1).length;
}
