import type { Regime } from '../../domain/regime/types';
import { wordOf } from '../components/standing';
import type { Language } from '../i18n';
import type { Terms } from '../terms';
import { agencyWords } from './words';

/** Types of documents that the rules ask for: at a gate, of a pilot, or when a project leaves oversight. */
export const paperTypes = (rules: Regime | null): readonly string[] => [
  ...(rules?.gates ?? []).flatMap(({ requiredDocuments }) => requiredDocuments.map(({ type }) => type)),
  ...(rules?.pilots.assessments ?? []).map(({ documentType }) => documentType),
  ...(rules?.closure.evidence ?? []),
];

/** What a type of document is called: as the rules call it, else as it is known everywhere. */
export function paperName(type: string, terms: Terms, language: Language): string {
  const named = terms.document(type);
  return named === type ? wordOf(agencyWords(language).document.types, type) : named;
}
