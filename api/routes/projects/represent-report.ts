import { costToWire } from '../../../contracts/api/cost';
import { statementToWire, wordsToWire } from '../../../contracts/api/reports';
import { formatMoney } from '../../../domain/money';
import type { ReportForm, ReportPeriodRow, ReportRow } from '../../../register/queries/types';

/** A report for an answer. */
export const reportToWire = ({ statement, words, seq, ...row }: ReportRow, projectId: string, currency: string) => ({
  ...row,
  ...statementToWire(statement, currency),
  ...wordsToWire(words),
  signatures: row.signatures.map(({ by, ...each }) => ({ ...each, by: [...by] })),
  troubles: [...row.troubles],
  variances: [...row.variances],
  contradictions: [...row.contradictions],
  source: `project/${projectId}#${seq}`,
});

/** A period for an answer. */
export const periodToWire = ({ seq, ...row }: ReportPeriodRow, projectId: string) => ({
  ...row,
  source: `project/${projectId}#${seq}`,
});

/** The prefilled form for an answer. */
export function formToWire({ currency, ...form }: ReportForm) {
  const money = (minor: number) => formatMoney({ minor, currency });
  const { cost } = form.forecast;
  return {
    ...form,
    asks: { ...form.asks, parts: [...form.asks.parts], texts: [...form.asks.texts] },
    signOff: [...form.signOff],
    spent: form.spent.map(({ recorded, invoiced, reported, ...each }) => ({
      ...each,
      recorded: money(recorded),
      invoiced: money(invoiced),
      reported: reported && { ...reported, value: money(reported.value) },
    })),
    forecast: { ...form.forecast, cost: cost && { ...cost, value: costToWire(cost.value) } },
    milestones: [...form.milestones],
    benefits: form.benefits.map(({ amount, ...each }) => ({ ...each, amount: amount === null ? null : money(amount) })),
  };
}
