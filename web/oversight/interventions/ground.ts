import type { Field } from '../../frame/form/fields';
import type { PageContext } from '../../frame/page';
import type { Language } from '../../i18n';
import { papersField, papersNamed, type Paper } from '../papers';
import type { OpenProceeding } from './open';
import { proceedingWords } from './words';

/** What the form of a step is made from. */
export interface Ground {
  readonly opened: OpenProceeding;
  /** The documents of the case that the person may see. */
  readonly papers: readonly Paper[];
  readonly language: Language;
  readonly context: PageContext;
}

/** The documents on which an order rests. */
export const basisField = (papers: readonly Paper[], language: Language): readonly Field[] => {
  const { basis: label, basisHint: hint } = proceedingWords(language).fields;
  return papersField('/basis', { label, hint }, papers);
};

/** Documents of the case that are handed in with what is said. */
export const documentsField = (papers: readonly Paper[], language: Language, required = false): readonly Field[] => {
  const { documents: label, documentsHint: hint } = proceedingWords(language).fields;
  return papersField('/documents', { label, hint }, papers).map((field) => ({ ...field, required }) as Field);
};

type Body = Readonly<Record<string, unknown>>;

/** The body with its documents as acts name them. */
export const withDocuments = ({ documents, ...fields }: Body, { papers }: Ground): object => ({
  ...fields,
  documents: papersNamed(documents, papers),
});

/** The body with the material that is shown to the agency. */
export const withMaterial = ({ material, ...fields }: Body, { papers }: Ground): object => ({
  ...fields,
  material: papersNamed(material, papers),
});
