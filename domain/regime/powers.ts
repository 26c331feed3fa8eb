import type { Actor, Appointment, Refusal } from '../kernel';
import { fail, ok, type Result } from '../result';
import { appointmentsAt, caseAppointment, decidingAppointment, decidingRoles } from './bodies';
import type { BodyPowers, Power } from './intervention';
import { bodyRule } from './lookup';
import type { Regime } from './types';

/** By which rule, and in which office, an actor exercises a power. */
export interface Authority {
  readonly rule: BodyPowers;
  readonly appointment: Appointment;
  /** Another person of the same body must sign before it has effect. */
  readonly secondSignature: boolean;
  /** Key of the body whose consent is needed as well; null for none. */
  readonly consentOf: string | null;
}

/** Powers that those who run a body's cases exercise in its name; all others need who decides for it. */
const CASE_POWERS: readonly Power[] = ['require_information', 'open_review'];

/**
 * Whether the actor may exercise a power under this regime, and by which rule.
 *
 * Refusals: `power-not-given` (no body of this regime has the power), `power-not-held` (the actor holds no office at a
 * body that has it), `power-needs-office` (the actor is of the body, but does not decide for it), `power-over-limit`
 * (the body's power ends below the amount). The amount is in minor units of the regime's currency.
 */
export function mayExercise(
  power: Power,
  actor: Actor,
  regime: Regime,
  amount: number | null = null,
): Result<Authority, Refusal> {
  const rules = regime.powers.filter((rule) => rule.may.includes(power));
  if (rules.length === 0) return fail(notGiven(power, regime));
  const held = rules.flatMap((rule) => authorityUnder(rule, power, actor, regime));
  const withinLimit = held.find(({ rule }) => amount === null || amount <= (rule.maxAmount ?? amount));
  if (withinLimit) return ok(withinLimit);
  const [authority] = held;
  if (authority) return fail(overLimit(power, authority.rule, amount));
  return fail(notHeld(power, rules, actor, regime));
}

/** Whether a body's exercise of a power needs a second signature by another person of the body. */
export function needsSecondSignature(power: Power, bodyKey: string, regime: Regime): boolean {
  return regime.powers.some((rule) => rule.body === bodyKey && rule.secondSignature.includes(power));
}

/** The appointment by which the actor may be the second to sign for a body; the caller sees to it that it is another person. */
export function secondSignatory(actor: Actor, bodyKey: string, regime: Regime): Appointment | undefined {
  const signs = appointmentsAt(actor, bodyKey, regime).find(({ role }) => role === 'second_signatory');
  return signs ?? decidingAppointment(actor, bodyKey, regime);
}

function authorityUnder(rule: BodyPowers, power: Power, actor: Actor, regime: Regime): readonly Authority[] {
  const find = CASE_POWERS.includes(power) ? caseAppointment : decidingAppointment;
  const appointment = find(actor, rule.body, regime);
  if (!appointment) return [];
  const secondSignature = rule.secondSignature.includes(power);
  return [{ rule, appointment, secondSignature, consentOf: rule.consentOf ?? null }];
}

function notGiven(power: Power, regime: Regime): Refusal {
  return {
    code: 'power-not-given',
    message: 'No body has this power under the regime.',
    rule: { id: 'powers', legalRef: regime.legalBasis[0]?.ref },
    facts: { power, regime: regime.id, version: regime.version },
    remedy: 'Use a power that the regime gives, or change the regime.',
  };
}

function notHeld(power: Power, rules: readonly BodyPowers[], actor: Actor, regime: Regime): Refusal {
  const bodies = rules.map(({ body }) => body);
  const belongs = bodies.find((body) => appointmentsAt(actor, body, regime).length > 0);
  const offices = bodies.flatMap((body) => decidingRoles(bodyRule(regime, body).kind));
  const facts = { power, bodies, offices: [...new Set(offices)] };
  const [first] = rules;
  const rule = { id: `powers.${first?.body ?? ''}`, legalRef: first?.legalRef, verified: first?.verified };
  return belongs === undefined
    ? {
        code: 'power-not-held',
        message: 'The actor holds no office at a body that has this power.',
        rule,
        facts,
        remedy: 'Somebody who decides for one of these bodies must act.',
      }
    : {
        code: 'power-needs-office',
        message: 'The actor belongs to the body, but does not decide for it.',
        rule,
        facts,
        remedy: 'Somebody with one of these offices must act.',
      };
}

function overLimit(power: Power, rule: BodyPowers, amount: number | null): Refusal {
  return {
    code: 'power-over-limit',
    message: "The amount is beyond the limit of the body's power.",
    rule: { id: `powers.${rule.body}`, legalRef: rule.legalRef, verified: rule.verified },
    facts: { power, amount, limit: rule.maxAmount ?? null },
    remedy: 'A body with a higher limit must act.',
  };
}
