import { decidingRoles } from '../bodies';
import type { Power } from '../intervention';
import type { Regime } from '../types';
import { faultIf, type Path, type RegimeFault } from './faults';

/** Rules that make no sense together: nobody who could act on them, dates and lines that contradict each other. */
export function senseFaults(regime: Regime): readonly RegimeFault[] {
  return [
    ...powersOfNobody(regime),
    ...nobodyActs(regime),
    ...dates(regime),
    ...lines(regime),
    ...ways(regime),
    ...terms(regime),
  ];
}

/** A section on what no body may do is a dead letter. */
function powersOfNobody({ powers, pause, cancel, hearing }: Regime): readonly RegimeFault[] {
  const given = new Set<Power>(powers.flatMap(({ may }) => may));
  const orders: readonly Power[] = ['pause', 'cancel', 'freeze_funding'];
  return [
    ...faultIf(!!pause && !given.has('pause'), ['pause'], 'power-missing', 'No body may pause.'),
    ...faultIf(!!cancel && !given.has('cancel'), ['cancel'], 'power-missing', 'No body may cancel.'),
    ...faultIf(
      !!hearing && !orders.some((power) => given.has(power)),
      ['hearing'],
      'power-missing',
      'There is nothing to be heard about: no body may pause, cancel or freeze.',
    ),
  ];
}

/** Who checks a file and who is consulted has to have an office that acts. */
function nobodyActs({ bodies, gates }: Regime): readonly RegimeFault[] {
  const mute = new Set(bodies.filter(({ kind }) => decidingRoles(kind).length === 0).map(({ key }) => key));
  const silent = (key: string, path: Path) =>
    faultIf(mute.has(key), path, 'cannot-decide', `Nobody acts for "${key}".`);
  return gates.flatMap(({ completeness, consultations }, at) => [
    ...silent(completeness.by, ['gates', at, 'completeness', 'by']),
    ...consultations.flatMap(({ body }, n) => silent(body, ['gates', at, 'consultations', n, 'body'])),
  ]);
}

/** What happens when a stage is over that may last for ever. */
const terms = ({ stages }: Regime): readonly RegimeFault[] =>
  stages.flatMap(({ id, maxDuration, whenOver, remindBefore }, at) =>
    faultIf(
      maxDuration === undefined && (whenOver !== undefined || remindBefore !== undefined),
      ['stages', at, 'maxDuration'],
      'stage-never-over',
      `The stage "${id}" may last for ever, and yet something is to happen when it is over.`,
    ),
  );

function dates({ validFrom, scope, thresholds }: Regime): readonly RegimeFault[] {
  return [
    ...scope.exclusions.flatMap(({ id, reviewDate }, at) =>
      faultIf(
        reviewDate !== undefined && reviewDate < validFrom,
        ['scope', 'exclusions', at, 'reviewDate'],
        'date-contradicts',
        `The exclusion "${id}" had to be looked at before these rules begin.`,
      ),
    ),
    ...thresholds.flatMap(({ id, history }, at) =>
      history.flatMap(({ from }, n) =>
        faultIf(
          from > validFrom,
          ['thresholds', at, 'history', n, 'from'],
          'date-contradicts',
          `The history of "${id}" tells of a day after these rules begin.`,
        ),
      ),
    ),
  ];
}

/** Ranges below the line that begin at or above it reach nobody. They mean the first cost basis, as all amounts do. */
function lines({ thresholds, thresholdCombination, costBases, scope }: Regime): readonly RegimeFault[] {
  const [basis] = costBases;
  const amounts = thresholds
    .filter((line) => line.leadsTo === 'scope' && line.when === undefined)
    .filter((line) => 'cost' in line.basis && line.basis.cost === basis?.id)
    .map(({ amount }) => amount);
  if (amounts.length === 0 || thresholdCombination === 'all') return [];
  const line = Math.min(...amounts);
  const above = (from: number | undefined, field: string) =>
    faultIf(
      from !== undefined && from > line,
      ['scope', field, 'from'],
      'contradicts',
      'Every project of this size is over a line already.',
    );
  return [...above(scope.shadowRegister?.from, 'shadowRegister'), ...above(scope.voluntary?.from, 'voluntary')];
}

/** A project that passes the same gate twice, or comes back to a stage that it has left, never ends. */
function ways({ tiers, gates, stages }: Regime): readonly RegimeFault[] {
  const order = new Map(stages.map(({ id }, at) => [id, at]));
  return tiers.levels.flatMap((level, at) =>
    level.gates.flatMap((id, n) => {
      const opened = (gate: string | undefined) => order.get(gates.find((each) => each.id === gate)?.opens ?? '') ?? 0;
      const path: Path = ['tiers', 'levels', at, 'gates', n];
      return [
        ...faultIf(level.gates.indexOf(id) < n, path, 'duplicate', `The tier "${level.id}" passes "${id}" twice.`),
        ...faultIf(
          n > 0 && opened(id) < opened(level.gates[n - 1]),
          path,
          'leads-back',
          `In the tier "${level.id}" the gate "${id}" leads back to an earlier stage.`,
        ),
      ];
    }),
  );
}
