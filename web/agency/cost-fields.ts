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

/** Whether a line of the draft says this already: then it must not be lost. */
const isUsed = (content: SectionContext['content'], member: string): boolean => {
  const lines = valueAt(content, '/cost/lines');
  return Array.isArray(lines) && lines.some((line) => valueAt(line, `/${member}`) !== undefined);
};

/** The estimate, with budget year and share of IT only where the rules count by them. */
export function costFields(context: SectionContext): readonly Field[] {
  const { rules, content, language } = context;
  const { fields } = agencyWords(language);
  const { costClass, vat } = stageWords(language).office;
  const currency = currencyOf(context);
  const bases = rules?.costBases ?? [];
  const byYear = bases.some(({ per }) => per === 'budget_year') || isUsed(content, 'year');
  const byShare = bases.some(({ ictShareOnly }) => ictShareOnly === true) || isUsed(content, 'ictSharePercent');
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
      pointer: '/cost/vat',
      label: fields.vat,
      required: true,
      options: (['excluded', 'included'] as const).map((value) => ({ value, label: vat[value] })),
    },
    {
      kind: 'list',
      pointer: '/cost/lines',
      label: fields.lines,
      add: fields.addLine,
      remove: fields.removeLine,
      entry: fields.line,
      // Who has written lines may take the last one out; who begins finds one to fill in.
      least: isUsed(content, 'class') ? 0 : 1,
      fields: line,
    },
  ];
}

/** The estimate as the interface has it; none if nothing was written. */
export function costFrom(said: Readonly<Record<string, unknown>>, context: SectionContext) {
  const lines = valueAt(said, '/cost/lines');
  const written = Array.isArray(lines) ? (lines as readonly Readonly<Record<string, unknown>>[]) : [];
  const vat = valueAt(said, '/cost/vat');
  if (written.length === 0 && vat === undefined) return { cost: null };
  const priced = written.map((line) => ({ ...line, per: line['years'] === undefined ? 'total' : 'year' }));
  return { cost: { currency: currencyOf(context), vat: vat ?? null, lines: priced } };
}
