import type { Actor, Appointment, Role } from '../domain/kernel';
import { POLICY, type Action } from './policy';

/** To whom an action may be granted: a role, everybody who is signed in, or everybody. */
export type Grantee = Role | 'signed_in' | 'public';

/** One line of the table of rights: these may, when all of this holds. */
export interface Grant {
  readonly to: readonly Grantee[];
  readonly when?: readonly ConditionName[];
}

/** What is asked, and of whom. */
export interface ActionRule {
  readonly description: string;
  readonly grants: readonly Grant[];
}

/** What the conditions look at: the thing acted on, as the record has it, seen from the acting person. */
export interface Subject {
  readonly agencyId?: string;
  readonly jurisdiction?: string;
  /** Taken out of the case for a conflict of interest. */
  readonly recused?: boolean;
  /** Sits on the case's round. */
  readonly assigned?: boolean;
  /** Has declared on conflicts in that round. */
  readonly declared?: boolean;
  /** The regime publishes it now. */
  readonly published?: boolean;
  /** The person it is about. */
  readonly personId?: string;
  /** The body it belongs to. */
  readonly bodyId?: string;
}

interface Condition {
  readonly description: string;
  /** `appointment` is the one that makes the actor a grantee; null for `signed_in` and `public`. */
  holds(subject: Subject, actor: Actor, appointment: Appointment | null): boolean;
}

/** The conditions of the table of rights. */
export const CONDITIONS = {
  own_agency: {
    description: 'the case is of the agency where the role is held',
    holds: (subject, _actor, appointment) => appointment !== null && appointment.bodyId === subject.agencyId,
  },
  own_jurisdiction: {
    description: 'the case is of the jurisdiction where the role is held',
    holds: (subject, _actor, appointment) => appointment !== null && appointment.jurisdiction === subject.jurisdiction,
  },
  assigned: {
    description: 'sits on the case’s round',
    holds: (subject) => subject.assigned === true,
  },
  declared: {
    description: 'has declared on conflicts of interest in the round',
    holds: (subject) => subject.declared === true,
  },
  not_recused: {
    description: 'was not taken out of the case for a conflict of interest',
    holds: (subject) => subject.recused !== true,
  },
  published: {
    description: 'the regime publishes it at this stage',
    holds: (subject) => subject.published === true,
  },
  own_body: {
    description: 'it is of the body where the role is held',
    holds: (subject, _actor, appointment) => appointment !== null && appointment.bodyId === subject.bodyId,
  },
  own: {
    description: 'it is about the person',
    holds: (subject, actor) => subject.personId === actor.id,
  },
} satisfies Record<string, Condition>;

export type ConditionName = keyof typeof CONDITIONS;

/** The rule of an action. */
export const ruleOf = (action: Action): ActionRule => POLICY[action];

/** Whether any line of the action depends on the thing acted on. */
export const isConditional = (action: Action): boolean =>
  ruleOf(action).grants.some((grant) => (grant.when?.length ?? 0) > 0);

/** Everybody may, unconditionally or not. */
export const isPublic = (action: Action): boolean => ruleOf(action).grants.some((grant) => grant.to.includes('public'));

/** Whether the actor (null: nobody is signed in) holds a role to which the action is granted, whatever it is done to. */
export const mayEver = (action: Action, actor: Actor | null): boolean =>
  ruleOf(action).grants.some((grant) => claims(grant, actor).length > 0);

/** Whether the actor may do it to this. */
export function may(action: Action, actor: Actor | null, subject: Subject): boolean {
  return ruleOf(action).grants.some((grant) =>
    claims(grant, actor).some((appointment) =>
      (grant.when ?? []).every((name) => {
        const condition: Condition = CONDITIONS[name];
        return condition.holds(subject, actor ?? NOBODY, appointment);
      }),
    ),
  );
}

const NOBODY: Actor = { id: '', kind: 'person', appointments: [] };

/** The appointments by which the actor is a grantee; `null` stands for being signed in, or for being anybody. */
function claims(grant: Grant, actor: Actor | null): (Appointment | null)[] {
  const anyone = grant.to.includes('public') || (actor !== null && grant.to.includes('signed_in'));
  const held = actor?.appointments.filter((appointment) => grant.to.includes(appointment.role)) ?? [];
  return anyone ? [null, ...held] : held;
}
