import type { z } from 'zod';
import type { similarProjectsSchema } from '../../contracts/api/similar';
import { numberText, percentText } from '../format';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { agencyWords } from './words';

type Found = z.infer<typeof similarProjectsSchema>;

/** So many of them are shown: the first are those that are most alike. */
const SHOWN = 5;

/** Earlier projects like the one that is being written, how they ended, and what was learnt there. */
export function Similar({ language, found }: { readonly language: Language; readonly found: Found }) {
  const { similar } = agencyWords(language);
  const { items, overran, outcomeKnown } = found;
  if (items.length === 0) return null;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {similar.title}
      </h2>
      <p class="ds-paragraph tg-hint">
        {similar.intro} {outcomeKnown === 0 ? null : similar.overran(overran, outcomeKnown)}
      </p>
      <ul class="tg-story">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.project.id}>
            <a class="ds-link" href={at`/cases/${item.project.id}`}>
              {item.project.title}
            </a>
            <span class="tg-hint">{outcomeText(item, language)}</span>
            {item.lessons.map((lesson) => (
              <p class="ds-paragraph" key={lesson.lessonId}>
                <span class="tg-strong">{lesson.title}</span>: {lesson.advice}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcomeText({ percent, outcome }: Found['items'][number], language: Language): string {
  const { similar } = agencyWords(language);
  const { costPercent, daysLate } = outcome;
  return [
    similar.alike(percentText(percent, language)),
    ...(costPercent === null ? [] : [similar.cost(percentText(costPercent, language))]),
    ...(daysLate === null || daysLate <= 0 ? [] : [similar.late(numberText(daysLate, language))]),
  ].join(' · ');
}
