import type { Regime } from '../types';
import { faultIf, type Path, type RegimeFault } from './faults';

/** What the rules on pilots and products refer to exists. */
export function pilotFaults({ pilots, bodies, obligations }: Regime): readonly RegimeFault[] {
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
  const duty = (rule: string): string | null => (rule.startsWith('obligations.') ? rule.slice(12) : null);
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
    ...(pilots.sandbox?.exempts ?? []).flatMap((rule, at) => {
      const path: Path = ['pilots', 'sandbox', 'exempts', at];
      const id = duty(rule);
      if (id === null) {
        const said = `"${rule}" names neither a document nor an obligation.`;
        return faultIf(!rule.startsWith('documents.'), path, 'not-exemptible', said);
      }
      const known = obligations.some((each) => each.id === id);
      return faultIf(!known, path, 'unresolved', `There is no obligation "${id}" in this regime.`);
    }),
  ];
}
