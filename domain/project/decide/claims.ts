import { caseAppointment } from '../../regime/bodies';
import type { ProjectState } from '../state';
import type { Context } from '../../kernel';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { agencyApprover, caseOfficer, notAuthorised, supervisor } from '../who';
import { unlessCurrency, unlessPositive, unlessText } from './checks';
import type { Handler } from './handler';

/** What a supplier claims because of an order goes on the record with the order that it is about. */
export const recordSupplierClaim: Handler<'RecordSupplierClaim'> = (state, command, context) => {
  const { claimId, interventionId, supplier, amount, currency, text } = command;
  const refused =
    unlessOfficer(state, context) ??
    unlessOrder(state, interventionId) ??
    unlessCurrency(currency, context, '/currency') ??
    unlessPositive(amount, '/amount') ??
    unlessText(supplier, '/supplier') ??
    unlessText(text, '/text');
  if (refused) return refused;
  return {
    events: [{ ...command, type: 'SupplierClaimRecorded' }],
    notices: [notice('claim_recorded', state, [agencyApprover(state)], { claimId, interventionId, amount, currency })],
  };
};

/** What becomes of it; what was settled says at what amount. */
export const updateSupplierClaim: Handler<'UpdateSupplierClaim'> = (state, command, context) => {
  const { claimId, status, paid, text } = command;
  const refused = unlessOfficer(state, context) ?? unlessOpen(state, claimId) ?? unlessText(text, '/text');
  if (refused) return refused;
  if ((paid !== null) !== (status === 'settled')) {
    return refuseProject('field-not-for-value', 'A claim that is settled says at what amount, and no other does.', {
      field: '/paid',
      facts: { status },
    });
  }
  const wrong = paid && (unlessCurrency(paid.currency, context, '/paid/currency') ?? unlessWhole(paid.amount));
  if (wrong) return wrong;
  return {
    events: [{ ...command, type: 'SupplierClaimUpdated' }],
    notices: [notice('claim_updated', state, [agencyApprover(state)], { claimId, status })],
  };
};

const unlessOfficer = (state: ProjectState, { actor, regime }: Context): ProjectRefusal | null =>
  caseAppointment(actor, supervisor(state, regime), regime) ? null : notAuthorised([caseOfficer(state, regime)]);

/** The order that it is about: a pause or a cancellation of this project. */
function unlessOrder({ appeals, orders, pauses }: ProjectState, interventionId: string): ProjectRefusal | null {
  const known = [
    ...appeals.decisions.filter(({ kind }) => kind === 'pause' || kind === 'cancel').map(({ ref }) => ref),
    ...pauses.map((pause) => pause.interventionId),
    ...(orders.runDown ? [orders.runDown.interventionId] : []),
  ];
  if (known.includes(interventionId)) return null;
  return refuseProject('no-such-order', 'The project knows no such order.', {
    field: '/interventionId',
    facts: { interventionId, known: [...new Set(known)] },
  });
}

function unlessOpen({ claims }: ProjectState, claimId: string): ProjectRefusal | null {
  if (claims.some(({ id }) => id === claimId)) return null;
  return refuseProject('no-such-claim', 'No claim with this id is open.', {
    field: '/claimId',
    facts: { claimId, open: claims.map(({ id }) => id) },
  });
}

const unlessWhole = (amount: number): ProjectRefusal | null =>
  Number.isSafeInteger(amount) && amount >= 0
    ? null
    : refuseProject('amount-not-positive', 'The amount is not a whole number of minor units, 0 or more.', {
        field: '/paid/amount',
        facts: { amount },
      });
