import { z } from 'zod';
import { letterRowSchema } from '../../contracts/api/letters';
import { dayText } from '../format';
import type { Desk } from '../frame/desk';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { caseWords } from './words';

const lettersSchema = z.object({ items: z.array(letterRowSchema) });

export type SentLetters = z.infer<typeof lettersSchema>['items'];

/** The letters of a case that the person may read; none where the case shows him none. */
export async function lettersOf(desk: Desk, projectId: string): Promise<SentLetters> {
  const read = await desk.read(lettersSchema, at`/projects/${projectId}/letters`);
  return read.ok ? read.value.value.items : [];
}

interface Props {
  readonly visit: Visit;
  readonly projectId: string;
  readonly letters: SentLetters;
}

/** Letters of a case, each of which is a file, in whose language its title is. */
export const LetterList = ({ visit: { language }, projectId, letters }: Props) => (
  <ul class="tg-story">
    {letters.map(({ id, title, reference, date, language: written }) => (
      <li key={id}>
        <a class="ds-link" href={at`/cases/${projectId}/letters/${id}`}>
          <span lang={written}>{title}</span> (PDF)
        </a>
        <span class="tg-hint">
          {reference} · {dayText(date, language)}
        </span>
      </li>
    ))}
  </ul>
);

/** Every letter of the case. */
export const Letters = (props: Props) =>
  props.letters.length === 0 ? null : (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {caseWords(props.visit.language).letters}
      </h2>
      <LetterList {...props} />
    </section>
  );
