import type { z } from 'zod';
import type { regimeChangeSchema } from '../../contracts/api/regime-version';
import { numberText } from '../format';
import type { Visit } from '../frame/visit';
import { rulesWords } from './words';

type Change = z.infer<typeof regimeChangeSchema>;

interface Props {
  readonly visit: Visit;
  readonly changes: readonly Change[];
}

/** In what two documents of rules differ: what they demand before what they say. */
function Changes({ visit: { language }, changes }: Props) {
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
            <h3 class="ds-heading" data-size="xs">
              {title}
            </h3>
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

/** Every single change, folded: exact, and in the words of the document. */
export function Exactly(props: Props) {
  const { compare: words } = rulesWords(props.visit.language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.exact}
      </h2>
      <details class="tg-why">
        <summary>{words.count(numberText(props.changes.length, props.visit.language))}</summary>
        <p class="ds-paragraph tg-hint">{words.exactLead}</p>
        <Changes {...props} />
      </details>
    </section>
  );
}
