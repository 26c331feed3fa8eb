import { COST_CLASSES } from '../../domain/regime/common';
import type { Field } from '../frame/form/fields';
import { stageWords } from '../i18n/stages';
import { valueAt } from './load';
import type { SectionContext } from './sections';
import { agencyWords } from './words';

function currencyOf({ rules, content }: SectionContext): string {
  const written = valueAt(content, '/cost/currency');
  return rules?.money.currency ?? (typeof written === 'string' ? written : '');
}

/** Whether a line of the estimate says this already: then it must not be lost. */
const isUsed = (estimate: unknown, member: string): boolean => {
  const lines = valueAt(estimate, '/lines');
  return Array.isArray(lines) && lines.some((line) => valueAt(line, `/${member}`) !== undefined);
};

/** The estimate of a draft. */
export const costFields = (context: SectionContext): readonly Field[] =>
  estimateFields({
    at: '/cost',
    estimate: valueAt(context.content, '/cost'),
    currency: currencyOf(context),
    rules: context.rules,
    language: context.language,
  });

interface EstimateContext extends Pick<SectionContext, 'rules' | 'language'> {
  /** Where the estimate stands in the body of the act. */
  readonly at: string;
  /** What it says already. */
  readonly estimate: unknown;
  readonly currency: string;
}

/** An estimate by class, with budget year and share of IT only where the rules count by them. */
export function estimateFields({ at, estimate, currency, rules, language }: EstimateContext): readonly Field[] {
  const { fields } = agencyWords(language);
  const { costClass, vat } = stageWords(language).office;
  const bases = rules?.costBases ?? [];
  const byYear = bases.some(({ per }) => per === 'budget_year') || isUsed(estimate, 'year');
  const byShare = bases.some(({ ictShareOnly }) => ictShareOnly === true) || isUsed(estimate, 'ictSharePercent');
  const line: readonly Field[] = [
    {
      kind: 'choice',
      pointer: '/class',
      label: fields.class,
      required: true,
      options: COST_CLASSES.map((value) => ({ value, label: costClass[value] })),
    },
    { kind: 'money', pointer: '/point', label: fields.point, currency, required: true },
    { kind: 'money', pointer: '/p50', label: fields.p50, currency },
    { kind: 'money', pointer: '/p85', label: fields.p85, currency },
    { kind: 'whole', pointer: '/years', label: fields.years, hint: fields.yearsHint, unit: fields.yearsUnit },
    ...(byYear ? [{ kind: 'whole', pointer: '/year', label: fields.year } as const] : []),
    ...(byShare ? [{ kind: 'whole', pointer: '/ictSharePercent', label: fields.ictShare, unit: '%' } as const] : []),
  ];
  return [
    {
      kind: 'choice',
      pointer: `${at}/vat`,
      label: fields.vat,
      required: true,
      options: (['excluded', 'included'] as const).map((value) => ({ value, label: vat[value] })),
    },
    {
      kind: 'list',
      pointer: `${at}/lines`,
      label: fields.lines,
      add: fields.addLine,
      remove: fields.removeLine,
      entry: fields.line,
      // Who has written lines may take the last one out; who begins finds one to fill in.
      least: isUsed(estimate, 'class') ? 0 : 1,
      fields: line,
    },
  ];
}

/** The estimate as the interface has it; none if nothing was written. */
export const costFrom = (said: Readonly<Record<string, unknown>>, context: SectionContext) => ({
  cost: estimateFrom(said['cost'], currencyOf(context)),
});

/** What was written of an estimate, in its currency; null for nothing. */
export function estimateFrom(said: unknown, currency: string) {
  const lines = valueAt(said, '/lines');
  const written = Array.isArray(lines) ? (lines as readonly Readonly<Record<string, unknown>>[]) : [];
  const vat = valueAt(said, '/vat');
  if (written.length === 0 && vat === undefined) return null;
  const priced = written.map((line) => ({ ...line, per: line['years'] === undefined ? 'total' : 'year' }));
  return { currency, vat: vat ?? null, lines: priced };
}
