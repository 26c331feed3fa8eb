import type { Regime } from '../types';
import { faultAt, faultIf, type Path, type RegimeFault } from './faults';

/** What the rules on pilots and products refer to exists. */
export function pilotFaults(regime: Regime): readonly RegimeFault[] {
  const { pilots, bodies } = regime;
  const keys = bodies.map(({ key }) => key);
  const classes = [...pilots.aiClasses, ...pilots.prohibited];
  const unknownBody = (key: string | undefined, ...path: Path): readonly RegimeFault[] =>
    faultIf(
      key !== undefined && !keys.includes(key),
      ['pilots', ...path],
      'unresolved',
      `There is no body "${key ?? ''}" in this regime.`,
    );
  const unknownClasses = (named: readonly string[], ...path: Path): readonly RegimeFault[] =>
    named.flatMap((each, at) =>
      faultIf(!classes.includes(each), ['pilots', ...path, at], 'unresolved', `There is no class "${each}" of AI use.`),
    );
  return [
    ...unknownBody(pilots.decidedBy, 'decidedBy'),
    ...unknownBody(pilots.sandbox?.by, 'sandbox', 'by'),
    ...unknownBody(pilots.committee?.body, 'committee', 'body'),
    ...unknownClasses(pilots.humanOversight ?? [], 'humanOversight'),
    ...(pilots.uses ?? []).flatMap(({ aiClass }, at) =>
      faultIf(
        aiClass !== undefined && !classes.includes(aiClass),
        ['pilots', 'uses', at, 'aiClass'],
        'unresolved',
        `There is no class "${aiClass ?? ''}" of AI use.`,
      ),
    ),
    ...(pilots.assessments ?? []).flatMap(({ aiClasses }, at) =>
      unknownClasses(aiClasses, 'assessments', at, 'aiClasses'),
    ),
    ...(pilots.conditions ?? []).flatMap(({ aiClasses }, at) =>
      unknownClasses(aiClasses, 'conditions', at, 'aiClasses'),
    ),
    ...(pilots.sandbox?.exempts ?? []).flatMap((rule, at) => exemptFaults(rule, at, regime)),
  ];
}

/** What can be exempted from, by the section that it stands in; documents are named by their types alone. */
const EXEMPTIBLE: Readonly<Record<string, (regime: Regime) => readonly string[]>> = {
  obligations: ({ obligations }) => obligations.map(({ id }) => id),
  gates: ({ gates }) => gates.map(({ id }) => id),
  thresholds: ({ thresholds }) => thresholds.map(({ id }) => id),
  clocks: ({ gates }) => gates.flatMap(({ leadTime }) => leadTime ?? []),
};

/** What a sandbox lifts exists, and can be lifted: of clocks only the wait before a round, since limits protect somebody. */
function exemptFaults(rule: string, at: number, regime: Regime): readonly RegimeFault[] {
  const path: Path = ['pilots', 'sandbox', 'exempts', at];
  const [section = '', id = ''] = rule.split(/\.(.*)/, 2);
  if (section === 'documents' && id !== '') return [];
  const known = EXEMPTIBLE[section]?.(regime);
  if (known === undefined) {
    return [faultAt(path, 'not-exemptible', `"${rule}" names nothing that a project can be exempted from.`)];
  }
  return faultIf(
    !known.includes(id),
    path,
    'unresolved',
    `There is nothing "${id}" under ${section} to be exempted from.`,
  );
}
