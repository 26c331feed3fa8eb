import type { z } from 'zod';
import { faultAt, type Path, type RegimeFault } from '../domain/regime/validation/faults';

type Issue = z.core.$ZodIssue;

/** The faults of a document that does not fit its schema, each at the field that is at fault. */
export function schemaFaults(issues: readonly Issue[]): readonly RegimeFault[] {
  return issues.flatMap((issue) => faultsOf(issue, []));
}

function faultsOf(issue: Issue, above: Path): readonly RegimeFault[] {
  const path: Path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => faultAt([...path, key], 'unknown-field', `There is no field "${key}" here.`));
    case 'invalid_union': {
      const nearest = nearestBranch(issue.errors);
      return nearest ? nearest.flatMap((inner) => faultsOf(inner, path)) : [faultAt(path, code(issue), issue.message)];
    }
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return [missing(path)];
      return [faultAt(path, code(issue), issue.message)];
    default:
      return [faultAt(path, code(issue), issue.message)];
  }
}

const missing = (path: Path): RegimeFault => faultAt(path, 'missing', `"${path.at(-1) ?? ''}" is missing here.`);

const code = (issue: Issue): string => issue.code.replaceAll('_', '-');

/** Of the shapes that a value may have, the one that it comes closest to: whose faults lie deepest, then the fewest. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]): number => Math.min(...issues.map(({ path }) => path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}
