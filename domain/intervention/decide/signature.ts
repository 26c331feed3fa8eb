import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import { secondSignatory } from '../../regime/powers';
import type { Authority } from '../../regime/powers';
import type { SignIntervention } from '../commands';
import type { InterventionAct, InterventionEvent } from '../events';
import { notice } from '../notices';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import type { InterventionState, PendingAct } from '../state';
import { decider, notAuthorised, signatory } from '../who';
import { bring } from './effect';
import { textMissing } from './opening';

/** Bodies whose signature an act needs besides that of the decider: of his own body, and of one that must consent. */
export function signingBodies(authorities: readonly Authority[]): readonly string[] {
  const bodies = authorities.flatMap(({ rule, secondSignature, consentOf }) => [
    ...(secondSignature ? [rule.body] : []),
    ...(consentOf === null ? [] : [consentOf]),
  ]);
  return [...new Set(bodies)];
}

/** The act binds at once where the decider alone suffices; else it waits for the signatures. */
export function bindOrAsk(
  state: InterventionState,
  decided: InterventionAct,
  authorities: readonly Authority[],
  context: Context,
): Decision<InterventionEvent> {
  const bodies = signingBodies(authorities);
  const decidedBy = personsOf(context.actor);
  if (bodies.length === 0) return bring(state, decided, { decidedBy, signedBy: [] }, context);
  const to = bodies.map((bodyKey) => signatory(bodyKey, state, context.regime));
  return {
    events: [{ type: 'SignatureAsked', decided, decidedBy, bodies }],
    notices: [notice('signature_needed', state, to, { act: decided.act })],
  };
}

/** Another person signs, or refuses, which takes the question back to the decider. The last signature makes it bind. */
export function sign(
  state: InterventionState,
  { refuse }: SignIntervention,
  context: Context,
): Decision<InterventionEvent> {
  const { pending } = state;
  if (!pending) return refuseIntervention('no-signature-pending', 'No decision awaits a signature.');
  const { actor, regime } = context;
  const bodyKey = pending.missing.find((body) => secondSignatory(actor, body, regime));
  if (bodyKey === undefined) {
    return notAuthorised(pending.missing.map((body) => signatory(body, state, regime)));
  }
  const same = refuseSamePerson(pending, context);
  if (same) return same;
  if (refuse !== undefined) {
    if (refuse.trim() === '') return textMissing('/refuse');
    return {
      events: [{ type: 'InterventionSignatureRefused', bodyKey, reason: refuse }],
      notices: [notice('signature_refused', state, [decider(state.bodyKey, regime)], { act: pending.decided.act })],
    };
  }
  const signed: InterventionEvent = { type: 'InterventionSigned', bodyKey, signedBy: personsOf(actor) };
  if (pending.missing.length > 1) return { events: [signed] };
  const persons = { decidedBy: pending.decidedBy, signedBy: [...pending.signedBy, ...signed.signedBy] };
  const bound = bring(state, pending.decided, persons, { ...context, nextSeq: context.nextSeq + 1 });
  return 'refusal' in bound ? bound : { ...bound, events: [signed, ...bound.events] };
}

/** Nobody signs what he has decided or signed himself, be it in another's place, or through another. */
function refuseSamePerson({ decidedBy, signedBy }: PendingAct, { actor }: Context): InterventionRefusal | null {
  const before = [...decidedBy, ...signedBy];
  const same = personsOf(actor).filter((person) => before.includes(person));
  if (same.length === 0) return null;
  return refuseIntervention('same-signatory', 'Every signature must be by another person.', {
    facts: { persons: same },
    remedy: 'Another person of the body must sign.',
  });
}
