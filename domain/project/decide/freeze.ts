import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { mayExercise, secondSignatory, type Authority } from '../../regime/powers';
import type { FreezeOrder, FreezeLifted, ProjectEvent, SpendingFrozen } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal, type ProjectRefusalCode } from '../refusals';
import type { ProjectState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised } from '../who';
import { unlessText } from './checks';
import type { Handler } from './handler';

/** More freezes than any body has had reason for; each narrower than the one before would be one too many. */
const MOST_FREEZES = 20;

/** Money of some classes, or of all, may not be spent nor released; until it is lifted. */
export const orderFreeze: Handler<'OrderFreeze'> = (state, { freezeId, classes, reasons }, context) => {
  const office = freezing(context);
  if ('refusal' in office) return office;
  const refused = unlessFree(state) ?? unlessReasons(reasons, context) ?? unlessClasses(classes) ?? unlessRoom(state);
  if (refused) return refused;
  return bindOrAsk(state, { act: 'order', freezeId, classes, reasons }, office.authority, context);
};

/** Lifts a freeze, be it by order, for a late report or by a trigger: who may freeze may also let go. */
export const liftFreeze: Handler<'LiftFreeze'> = (state, { freezeId, reasons }, context) => {
  const office = freezing(context);
  if ('refusal' in office) return office;
  const freeze = state.freezes.find((each) => each.freezeId === freezeId);
  if (!freeze) {
    return refuseProject('no-such-freeze', 'No freeze with this id is in force.', {
      field: '/freezeId',
      facts: { freezeId, inForce: state.freezes.map((each) => each.freezeId) },
    });
  }
  const refused = unlessFree(state) ?? unlessReasons(reasons, context);
  if (refused) return refused;
  return bindOrAsk(state, { act: 'lift', freezeId, classes: freeze.classes, reasons }, office.authority, context);
};

/** Another person signs, and it has effect; or refuses, and nothing changes. */
export const signFreeze: Handler<'SignFreeze'> = (state, { freezeId, refuse }, context) => {
  const { freezeOrder: pending } = state;
  if (pending?.freezeId !== freezeId) {
    return refuseProject('no-such-freeze', 'No order about this freeze awaits a signature.', {
      field: '/freezeId',
      facts: { freezeId, pending: pending?.freezeId ?? null },
    });
  }
  const { regime, actor } = context;
  const { signedFor, by, since: _since, ...order } = pending;
  if (!secondSignatory(actor, signedFor, regime)) {
    return notAuthorised([{ role: 'second_signatory', bodyKey: signedFor }, deciderAt(signedFor, regime)]);
  }
  if (personsOf(actor).some((person) => by.includes(person))) {
    return refuseProject('same-signatory', 'The second signature must be by another person.', {
      facts: { decidedBy: by },
      remedy: 'Another person must sign.',
    });
  }
  if (refuse === undefined) return bring(state, order, { by, signedBy: personsOf(actor) }, context);
  return (
    unlessText(refuse, '/refuse') ?? {
      events: [{ type: 'FreezeSignatureRefused', freezeId, reason: refuse }],
      notices: [notice('freeze_signature_refused', state, [deciderAt(order.body, regime)], { freezeId })],
    }
  );
};

function freezing({ actor, regime }: Context): { readonly authority: Authority } | ProjectRefusal {
  const found = mayExercise('freeze_funding', actor, regime);
  if (found.ok) return { authority: found.value };
  // The powers' own codes are among this aggregate's documented ones.
  const { code, message, ...details } = found.fault;
  return refuseProject(code as ProjectRefusalCode, message, details);
}

function bindOrAsk(
  state: ProjectState,
  what: Omit<FreezeOrder, 'body' | 'ruleId'>,
  { rule, secondSignature, consentOf }: Authority,
  context: Context,
): Decision<ProjectEvent> {
  const order: FreezeOrder = { ...what, body: rule.body, ruleId: `powers.${rule.body}` };
  const by = personsOf(context.actor);
  const signedFor = consentOf ?? (secondSignature ? rule.body : null);
  if (signedFor === null) return bring(state, order, { by, signedBy: [] }, context);
  const to =
    signedFor === rule.body
      ? [{ role: 'second_signatory', bodyKey: signedFor } as const, deciderAt(signedFor, context.regime)]
      : [deciderAt(signedFor, context.regime)];
  return {
    events: [{ ...order, type: 'FreezeProposed', by, signedFor }],
    notices: [notice('freeze_signature_asked', state, to, { freezeId: order.freezeId, act: order.act })],
  };
}

/** The order binds from now on. */
function bring(
  state: ProjectState,
  { act, freezeId, classes, reasons, body, ruleId }: FreezeOrder,
  persons: { readonly by: readonly string[]; readonly signedBy: readonly string[] },
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  if (act === 'lift') {
    const lifted: FreezeLifted = {
      ...{ type: 'FreezeLifted', freezeId, how: 'decided', at, reason: null, reasons, body, ...persons },
    };
    return { events: [lifted], notices: [notice('freeze_lifted', state, to, { freezeId })] };
  }
  const { id: _, ...provenance } = cite(ruleId, regime.powers.find((each) => each.body === body) ?? {});
  const frozen: SpendingFrozen = {
    ...{ type: 'SpendingFrozen', freezeId, source: 'order', ruleId, classes, at, ...provenance },
    ...{ reason: null, reasons, body, ...persons },
  };
  return { events: [frozen], notices: [notice('freeze_ordered', state, to, { freezeId, classes })] };
}

const unlessFree = ({ freezeOrder }: ProjectState): ProjectRefusal | null =>
  freezeOrder === null
    ? null
    : refuseProject('freeze-pending', 'An order about a freeze awaits its signature.', {
        facts: { freezeId: freezeOrder.freezeId, act: freezeOrder.act },
        remedy: 'It must be signed, or its signature refused, first.',
      });

/** The reasons state everything that the rule demands, each on its own. */
function unlessReasons(reasons: FreezeOrder['reasons'], { regime: { funding } }: Context): ProjectRefusal | null {
  const demanded = funding.freezeReasons ?? ['facts'];
  const missing = demanded.filter((field) => (reasons[field] ?? '').trim() === '');
  if (missing.length === 0) return null;
  return refuseProject('reasons-missing', 'The reasons do not state everything that the rule demands.', {
    rule: cite('funding.freezeReasons', funding),
    field: `/reasons/${missing[0] ?? ''}`,
    facts: { missing, demanded },
    remedy: 'State each part of the reasons.',
  });
}

function unlessClasses(classes: FreezeOrder['classes']): ProjectRefusal | null {
  if (classes === 'all' || classes.length > 0) return null;
  return refuseProject('classes-missing', 'A freeze names the classes of money that it freezes.', {
    field: '/classes',
    remedy: 'Name at least one class, or all.',
  });
}

const unlessRoom = ({ freezes }: ProjectState): ProjectRefusal | null =>
  freezes.length < MOST_FREEZES
    ? null
    : refuseProject('too-many-freezes', 'The project has as many freezes as can be in force at once.', {
        facts: { most: MOST_FREEZES },
        remedy: 'Lift one of them first.',
      });
