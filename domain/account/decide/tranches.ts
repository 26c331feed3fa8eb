import { cite } from '../../refusal';
import type { Regime } from '../../regime/types';
import type { CommitFunding, TrancheInput } from '../commands';
import type { AgreedTranche } from '../events';
import { refuseAccount, type AccountRefusal } from '../refusals';

/**
 * The tranches of a commitment: the regime's by their ids, with what the regime says of them; others as they were agreed,
 * with a condition and the evidence for it. Together they are no more than the commitment.
 */
export function agreedTranches(
  { amount, tranches }: CommitFunding,
  bodyKey: string,
  regime: Regime,
): { readonly agreed: readonly AgreedTranche[] } | AccountRefusal {
  const agreed: AgreedTranche[] = [];
  for (const [at, input] of tranches.entries()) {
    const field = `/tranches/${at}`;
    if (tranches.findIndex(({ trancheId }) => trancheId === input.trancheId) < at) {
      return refuseAccount('item-repeated', 'Two tranches have the same id.', { field: `${field}/trancheId` });
    }
    if (!Number.isSafeInteger(input.amount) || input.amount <= 0) {
      return refuseAccount('amount-not-positive', 'The amount is not a positive whole number of minor units.', {
        field: `${field}/amount`,
        facts: { amount: input.amount },
      });
    }
    const one = trancheOf(input, field, bodyKey, regime);
    if ('refusal' in one) return one;
    agreed.push(one);
  }
  const sum = agreed.reduce((total, each) => total + each.amount, 0);
  if (sum <= amount) return { agreed };
  return refuseAccount('tranches-over-commitment', 'The tranches together are more than the commitment.', {
    field: '/tranches',
    facts: { amount, tranches: sum },
    remedy: 'Lower the tranches, or raise the commitment.',
  });
}

function trancheOf(
  input: TrancheInput,
  field: string,
  bodyKey: string,
  { funding, bodies }: Regime,
): AgreedTranche | AccountRefusal {
  const { trancheId, amount, label, condition = '', evidence = '', approver = bodyKey } = input;
  const rule = funding.tranches.find(({ id }) => id === trancheId);
  if (rule) {
    const restated = (['label', 'condition', 'evidence', 'approver'] as const).find(
      (each) => input[each] !== undefined,
    );
    if (restated !== undefined) {
      return refuseAccount('tranche-fixed', 'What the regime says of its tranche is not agreed otherwise.', {
        field: `${field}/${restated}`,
        rule: cite(`funding.tranches.${rule.id}`, rule),
        remedy: 'Leave it out, or agree a tranche under another id.',
      });
    }
    const { label: named, condition: when, evidence: proof, approver: by } = rule;
    return { trancheId, amount, ruleId: rule.id, label: named, condition: when, evidence: proof, approver: by };
  }
  if (condition.trim() === '' || evidence.trim() === '') {
    return refuseAccount('tranche-incomplete', 'A tranche that is not of the regime states condition and evidence.', {
      field: `${field}/${condition.trim() === '' ? 'condition' : 'evidence'}`,
      facts: { ofTheRegime: funding.tranches.map(({ id }) => id) },
      remedy: 'State what releases it and what proves that, or name a tranche of the regime.',
    });
  }
  if (!bodies.some(({ key }) => key === approver)) {
    return refuseAccount('unknown-body', 'The regime knows no such body.', {
      field: `${field}/approver`,
      facts: { approver, known: bodies.map(({ key }) => key) },
    });
  }
  return { trancheId, amount, ruleId: null, label: { en: label ?? trancheId }, condition, evidence, approver };
}
