import { personsOf } from '../../actor';
import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import { reserveOf } from '../limit';
import { notice } from '../notices';
import { refuseAccount, type AccountRefusal } from '../refusals';
import { MOST_OPEN, type AccountState } from '../state';
import { agency, deciderOf, unlessOfAgency, unlessOfBody, unlessOthers } from '../who';
import { tooMany, unlessAmount, unlessText } from './checks';
import type { Handler } from './handler';

const notUsed = ({ regime }: Context): AccountRefusal =>
  refuseAccount('reserve-not-used', 'The regime holds back no reserve.', {
    rule: cite('funding', regime.funding),
  });

/** The agency needs more than the P50 of its baseline. */
export const askReserve: Handler<'AskReserve'> = (state, command, context) => {
  const { drawId, amount, currency, reason, documents } = command;
  const rule = context.regime.funding.reserve;
  if (!rule) return notUsed(context);
  const refused =
    unlessOfAgency(state, context, ['agency_approver']) ??
    unlessAmount(amount, currency, context) ??
    unlessText(reason, '/reason') ??
    (state.reserve.asked.length >= MOST_OPEN ? tooMany(MOST_OPEN) : null) ??
    unlessLeft(state, amount, context);
  if (refused) return refused;
  const by = personsOf(context.actor);
  return {
    events: [{ type: 'ReserveAsked', drawId, amount, reason, documents, by }],
    notices: [notice('reserve_asked', state, [deciderOf(rule.reserveHeldBy, context.regime)], { drawId, amount })],
  };
};

/** Drawing on the reserve is a decision of its holder, and never of who asked. */
export const decideReserve: Handler<'DecideReserve'> = (state, { drawId, value, reasons }, context) => {
  const rule = context.regime.funding.reserve;
  if (!rule) return notUsed(context);
  const draw = state.reserve.asked.find((each) => each.drawId === drawId);
  if (!draw) {
    return refuseAccount('no-such-draw', 'No wish to draw on the reserve with this id is open.', {
      field: '/drawId',
      facts: { drawId, open: state.reserve.asked.map((each) => each.drawId) },
    });
  }
  const { amount, by } = draw;
  const refused =
    unlessOfBody(rule.reserveHeldBy, context) ??
    unlessOthers(by, context) ??
    unlessText(reasons, '/reasons') ??
    (value === 'approve' ? (unlessGoesOn(state) ?? unlessLeft(state, amount, context)) : null);
  if (refused) return refused;
  const { id: _, ...provenance } = cite('funding.reserve', rule);
  return {
    events: [{ type: 'ReserveDecided', drawId, value, amount, reasons, holder: rule.reserveHeldBy, ...provenance }],
    notices: [notice('reserve_decided', state, [agency(state)], { drawId, value, amount })],
  };
};

const unlessGoesOn = ({ standing: { ended } }: AccountState): AccountRefusal | null =>
  ended === null
    ? null
    : refuseAccount('project-ended', 'The project has ended; nothing is released any more.', { facts: { ended } });

function unlessLeft(state: AccountState, amount: number, { regime }: Context): AccountRefusal | null {
  const reserve = reserveOf(state);
  const rule = cite('funding.reserve', regime.funding.reserve ?? {});
  if (reserve.left === null) {
    return refuseAccount('reserve-unknown', `The reserve cannot be computed: ${reserve.missing ?? ''} is missing.`, {
      rule,
      facts: { ...reserve },
      remedy: 'Have a baseline set that states P50 and P85 for every line.',
    });
  }
  if (amount <= reserve.left) return null;
  return refuseAccount('reserve-exceeded', 'The amount is more than is left of the reserve.', {
    field: '/amount',
    rule,
    facts: { amount, ...reserve },
    remedy: 'Ask for less; more than the P85 takes another baseline.',
  });
}
