import type { LetterKind } from '../domain/letter';
import type { LetterSource } from './source';

/** Who may read a letter besides those who may read its case. */
export interface LetterClassification {
  readonly classification: 'public' | 'embargo' | 'restricted';
  /** The type of the project's event that lifts an embargo. */
  readonly until: string | null;
  readonly legalRef: string | null;
}

/** What the classification of a letter depends on. */
export type Classified = Pick<LetterSource, 'kind' | 'regime' | 'cause'>;

/** Under which name a regime says whether a letter of a kind is published; null: never, it is between two bodies. */
const FIELDS: Readonly<Record<LetterKind, string | null>> = {
  opinion: 'opinion',
  correction: 'opinion',
  decision: 'decision',
  deemed_decision: 'decision',
  direction: 'decision',
  order: 'order',
  freeze_order: 'order',
  freeze_lifting: 'order',
  appeal_decision: 'appeal',
  appeal_outcome: 'appeal',
  appeal_receipt: null,
  appeal_forwarding: null,
  hearing_notice: null,
  proceeding_note: null,
  information_request: null,
  statement_request: null,
};

/**
 * How a letter is classified by the regime's publication rule; what the rule does not name is not published. A direction
 * is a kind of its own, whose rule says by itself whether it is published.
 */
export function classify({ kind, regime, cause: { event } }: Classified): LetterClassification {
  const { publication } = regime;
  const field = publication.fields.find(({ name }) => name === FIELDS[kind]);
  const legalRef = field?.legalRef ?? publication.legalRef ?? null;
  // A letter names its project, so that it is not published where the regime keeps back that there is one.
  const named = publication.fields.some(({ name, publish }) => name === 'title' && publish === 'now');
  if (!named) return { classification: 'restricted', until: null, legalRef };
  const published = event.type === 'DirectionGiven' ? event.publish : field?.publish === 'now';
  if (published) return { classification: 'public', until: null, legalRef: null };
  if (field?.publish === 'embargo' && event.type !== 'DirectionGiven')
    return { classification: 'embargo', until: field.until ?? null, legalRef };
  return { classification: 'restricted', until: null, legalRef };
}
