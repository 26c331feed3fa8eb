import type { Task } from '../../kernel';
import type { Regime } from '../../regime/types';
import { assessmentRule } from '../../standing/who';
import type { AssessedIn } from '../../standing/state';
import type { ProjectState } from '../state';
import { deciderAt, officerAt } from '../who';

/** What bodies are asked to say before the scope of a project can be settled, and about what an agency decided itself. */
export const ADMISSION_TASKS = {
  classify_project: 'The body that classifies says which tier the project has.',
  assess_agency: 'The body that assesses says how the agency stands, which the rules ask of this project.',
  audit_autonomy: 'The officer looks at a decision that the agency took itself.',
} as const satisfies Readonly<Record<string, string>>;

/** While the tier or the scope is open for want of a body's word, the body is asked for it. */
export function admissionTasks(state: ProjectState, regime: Regime): readonly Task[] {
  const { awaits } = state.admission;
  return [
    ...(awaits.includes('tier.classified') ? classifyTask(state, regime) : []),
    ...(awaits.includes('agency.capacityClass') ? assessTask(state, 'capacity', regime) : []),
    ...(awaits.includes('agency.confidenceRating') ? assessTask(state, 'confidence', regime) : []),
  ];
}

function classifyTask({ since }: ProjectState, regime: Regime): readonly Task[] {
  const { classifiedBy, levels } = regime.tiers;
  if (classifiedBy === undefined) return [];
  const subject = { tiers: levels.map(({ id }) => id) };
  const assignee = deciderAt(classifiedBy, regime);
  return [{ id: 'classify_project', kind: 'classify_project', assignee, since, subject }];
}

function assessTask({ agencyId, since }: ProjectState, of: AssessedIn, regime: Regime): readonly Task[] {
  const rule = assessmentRule(regime, of);
  if (!rule) return [];
  const subject = { agencyId, regimeId: regime.id, of, scale: rule.scale };
  const assignee = deciderAt(rule.assessedBy, regime);
  return [{ id: `assess_agency:${of}`, kind: 'assess_agency', assignee, since, subject }];
}

/** Decisions of the agency that were drawn; they are looked at even when the project has ended. */
export const auditTasks = ({ admission }: ProjectState, regime: Regime): readonly Task[] =>
  admission.audits.map(({ decisionId, grantId, gateId, body, since }) => ({
    ...{ id: `audit_autonomy:${decisionId}`, kind: 'audit_autonomy', assignee: officerAt(body, regime), since },
    subject: { decisionId, grantId, gate: gateId },
  }));
