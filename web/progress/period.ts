import { monthText } from '../format';
import type { Language } from '../i18n';
import { viewWords } from './words';

/** A reporting period in words: `2025-03`, `2025-Q1`, `2025-H1` or `2025`. */
export function periodText(period: string, language: Language): string {
  const { quarter, half } = viewWords(language);
  const [, year = '', kind = '', n = ''] = /^(\d{4})-([QH])(\d)$/.exec(period) ?? [];
  if (kind !== '') return kind === 'Q' ? quarter(n, year) : half(n, year);
  return /^\d{4}-\d\d$/.test(period) ? monthText(period, language) : period;
}
