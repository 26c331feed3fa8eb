import { keyOfReference } from '../../domain/invoice/match';
import type { ContractRecorded, InvoiceBooked, SpendingRecorded, ViolationFlagged } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { ProjectionContext, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** Money that the agency has recorded by hand; VAT is not told apart. */
export const recorded = (event: SpendingRecorded, { stream, meta, identity }: Context): readonly RowChange[] => {
  const { class: of, spendingId: ref, reference: number, date, amount, currency } = event;
  const entry = { stream, seq: meta.seq, class: of, project_id: identity.projectId, source: 'recorded', ref, number };
  const money = { spent_on: date, net_minor: amount, vat_minor: null, currency, contract_id: null };
  return [{ op: 'put', table: 'spending_entry', row: { ...entry, ...money } }];
};

/** One row for each class of a posting. */
export const booked = (event: InvoiceBooked, { stream, meta, identity }: Context): readonly RowChange[] => {
  const { invoiceId: ref, number, issuedOn, contractId, currency, amounts } = event;
  const entry = { stream, seq: meta.seq, project_id: identity.projectId, source: 'invoiced', ref, number };
  return amounts.map(({ class: of, net, vat }) => {
    const money = { spent_on: issuedOn, net_minor: net, vat_minor: vat, currency, contract_id: contractId };
    return { op: 'put', table: 'spending_entry', row: { ...entry, class: of, ...money } };
  });
};

export const contracted = (event: ContractRecorded, { stream, meta, identity }: Context): readonly RowChange[] => {
  const { contractId, reference, supplier, signedOn, amount, currency, class: of = null } = event;
  return [
    {
      op: 'put',
      table: 'contract',
      row: {
        ...{ stream, contract_id: contractId, project_id: identity.projectId, agency_id: identity.agencyId, reference },
        ...{ reference_key: keyOfReference(reference), supplier, supplier_key: keyOfReference(supplier) },
        ...{ signed_on: signedOn, amount_minor: amount, currency, class: of, seq: meta.seq },
      },
    },
  ];
};

export const flagged = (event: ViolationFlagged, { stream, meta, identity }: Context): readonly RowChange[] => {
  const { violation, ref, gateId, ruleId = null, legalRef = null, verified = null, facts } = event;
  const rule = { gate: gateId, rule_id: ruleId, legal_ref: legalRef, verified, facts };
  const row = { stream, seq: meta.seq, project_id: identity.projectId, violation, ref, ...rule, at: meta.at };
  return [{ op: 'put', table: 'violation', row }];
};
