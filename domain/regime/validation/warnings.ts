import type { Regime } from '../types';
import { faultAt, faultIf, type Path, type RegimeFault } from './faults';

/** What a writer of rules should look at again, though they can be followed. */
export function regimeWarnings(regime: Regime): readonly RegimeFault[] {
  return [
    ...unverified(regime, []),
    ...clocksWithoutOutcome(regime),
    ...exclusionsForEver(regime),
    ...withoutSource(regime),
    ...idleBodies(regime),
    ...idleClocks(regime),
    ...tiersNobodyReaches(regime),
  ];
}

/** Every value whose writer was not sure. */
function unverified(value: unknown, path: Path): readonly RegimeFault[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => unverified(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const { verified, note } = value as { verified?: unknown; note?: unknown };
  const message = `Not verified: ${typeof note === 'string' ? note : 'nothing is said about the doubt'}`;
  return [
    ...faultIf(verified === false, path, 'unverified', message),
    ...Object.entries(value).flatMap(([key, part]) => unverified(part, [...path, key])),
  ];
}

/** Of a limit whose running out means nothing, nobody can say what follows. */
const clocksWithoutOutcome = ({ clocks }: Regime): readonly RegimeFault[] =>
  clocks.flatMap(({ id, kind, deemed }, at) =>
    faultIf(
      kind === 'limit' && deemed === 'none',
      ['clocks', at, 'deemed'],
      'clock-without-outcome',
      `Nothing follows when "${id}" runs out.`,
    ),
  );

const exclusionsForEver = ({ scope }: Regime): readonly RegimeFault[] =>
  scope.exclusions.flatMap(({ id, reviewDate }, at) =>
    faultIf(
      reviewDate === undefined,
      ['scope', 'exclusions', at],
      'no-review-date',
      `The exclusion "${id}" holds for ever: no day is given on which it is looked at again.`,
    ),
  );

/** A line that decides who is overseen should say where it stands. */
const withoutSource = ({ thresholds }: Regime): readonly RegimeFault[] =>
  thresholds.flatMap(({ id, legalRef, sourceUrl }, at) =>
    faultIf(
      legalRef === undefined && sourceUrl === undefined,
      ['thresholds', at],
      'no-source',
      `The line "${id}" names no provision and no page.`,
    ),
  );

/** A body that no rule names does nothing. */
function idleBodies(regime: Regime): readonly RegimeFault[] {
  const { bodies, ...rules } = regime;
  const named = new Set(textsOf(rules));
  return bodies.flatMap(({ key }, at) =>
    faultIf(!named.has(key), ['bodies', at], 'idle-body', `No rule names the body "${key}".`),
  );
}

/** A clock that no rule uses is started by nobody. */
function idleClocks({ clocks, ...rules }: Regime): readonly RegimeFault[] {
  const used = new Set(textsOf(rules));
  return clocks.flatMap(({ id }, at) =>
    faultIf(!used.has(id), ['clocks', at], 'idle-clock', `No rule uses the clock "${id}".`),
  );
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** A tier to which no answer leads; the lowest needs none, and where points or a body decide every tier can be reached. */
function tiersNobodyReaches({ tiers }: Regime): readonly RegimeFault[] {
  const { method, questions, levels } = tiers;
  const reached = new Set([
    ...(method === 'highest_answer' ? questions.flatMap(({ answers }) => answers.map(({ level }) => level)) : []),
    ...(method === 'matrix' ? (tiers.matrix ?? []).map(({ level }) => level) : []),
  ]);
  if (reached.size === 0) return [];
  return levels.flatMap(({ id }, at) =>
    at > 0 && !reached.has(id)
      ? [faultAt(['tiers', 'levels', at], 'tier-not-reachable', `No answer leads to the tier "${id}".`)]
      : [],
  );
}
