import type { LetterKind } from '../domain/letter';
import type { Regime } from '../domain/regime/types';

/** Who may read a letter besides those who may read its case. */
export interface LetterClassification {
  readonly classification: 'public' | 'embargo' | 'restricted';
  /** The type of the project's event that lifts an embargo. */
  readonly until: string | null;
  readonly legalRef: string | null;
}

/** Under which name a regime says whether a letter of a kind is published; null: never, it is between two bodies. */
const FIELDS: Readonly<Record<LetterKind, string | null>> = {
  opinion: 'opinion',
  correction: 'opinion',
  decision: 'decision',
  deemed_decision: 'decision',
  order: 'order',
  hearing_notice: null,
  information_request: null,
  statement_request: null,
};

/** How a letter is classified by the regime's publication rule; what the rule does not name is not published. */
export function classify(kind: LetterKind, { publication }: Regime): LetterClassification {
  const field = publication.fields.find(({ name }) => name === FIELDS[kind]);
  const legalRef = field?.legalRef ?? publication.legalRef ?? null;
  // A letter names its project, so that it is not published where the regime keeps back that there is one.
  const named = publication.fields.some(({ name, publish }) => name === 'title' && publish === 'now');
  if (!named) return { classification: 'restricted', until: null, legalRef };
  if (field?.publish === 'now') return { classification: 'public', until: null, legalRef: null };
  if (field?.publish === 'embargo') return { classification: 'embargo', until: field.until ?? null, legalRef };
  return { classification: 'restricted', until: null, legalRef };
}
