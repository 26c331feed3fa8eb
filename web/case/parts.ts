import { rolesOf, type Visit } from '../frame/visit';
import type { Case } from './load';
import type { CasePart } from './words';

interface Part {
  /** Below the address of the case. */
  readonly path: string;
  readonly name: CasePart;
  /** Whether this person has it in this case; everybody who reads the case by default. */
  readonly when?: (visit: Visit, found: Case) => boolean;
}

/** Once the gates are behind it, a project can end. */
const ENDING: readonly string[] = ['approved', 'running', 'closed', 'cancelled', 'rejected'];

/** The parts of a case in the order in which they are offered. An area adds its own here. */
const PARTS: readonly Part[] = [
  { path: '', name: 'overview' },
  { path: '/progress', name: 'progress' },
  { path: '/pilot', name: 'pilot', when: (_visit, { kind }) => kind === 'pilot' },
  { path: '/terms', name: 'terms', when: (_visit, { kind }) => kind === 'product' },
  { path: '/timeline', name: 'timeline' },
  { path: '/ending', name: 'ending', when: (_visit, { status }) => ENDING.includes(status) },
  { path: '/record', name: 'record', when: (visit) => rolesOf(visit).has('auditor') },
  {
    path: '/recommendations',
    name: 'recommendations',
    when: (_visit, { recommendations }) => recommendations.length > 0,
  },
  { path: '/interventions', name: 'interventions' },
  {
    path: '/appeals',
    name: 'appeals',
    when: (visit, found) => wasDecided(found) || rolesOf(visit).has('oversight_officer'),
  },
  { path: '/money', name: 'money' },
];

/** Whether there is a decision or an order against which somebody might appeal. */
const wasDecided = ({ decisions, interventions }: Case): boolean => decisions.length > 0 || interventions.length > 0;

/** The parts of this case that the person has. */
export const caseParts = (visit: Visit, found: Case): readonly Part[] =>
  PARTS.filter(({ when }) => when === undefined || when(visit, found));
