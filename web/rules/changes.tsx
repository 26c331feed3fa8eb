import type { z } from 'zod';
import type { regimeChangeSchema } from '../../contracts/api/regime-version';
import { numberText } from '../format';
import type { Visit } from '../frame/visit';
import { rulesWords } from './words';

type Change = z.infer<typeof regimeChangeSchema>;

interface Props {
  readonly visit: Visit;
  readonly changes: readonly Change[];
  /** The level of its headings on the page. */
  readonly level?: 2 | 3;
}

/** In what two documents of rules differ: what they demand before what they say. */
export function Changes({ visit: { language }, changes, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  const { compare: words } = rulesWords(language);
  const groups = [
    ['rule', words.rules],
    ['words', words.wording],
  ] as const;
  return (
    <>
      {groups.map(([weight, title]) => {
        const own = changes.filter((change) => change.weight === weight);
        if (own.length === 0) return null;
        return (
          <section class="tg-section" key={weight}>
            <Heading class="ds-heading" data-size="xs">
              {title}
            </Heading>
            <p class="ds-paragraph tg-hint">{words.count(numberText(own.length, language))}</p>
            <ul class="tg-changes">
              {own.map(({ section, rule, field, kind, sentence }) => (
                <li key={`${section} ${rule} ${field}`}>
                  <span
                    class="ds-tag"
                    data-size="sm"
                    data-color={kind === 'added' ? 'success' : kind === 'removed' ? 'danger' : 'info'}
                  >
                    {words.kind[kind]}
                  </span>
                  <span lang="en">{sentence}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
