import type { z } from 'zod';
import type { regimeChangeSchema } from '../../contracts/api/regime-version';
import { numberText } from '../format';
import type { Visit } from '../frame/visit';
import { rulesWords, type RulesWords } from './words';

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
              {own.map((change) => (
                <li key={pathOf(change)}>
                  <span class="ds-tag" data-size="sm" data-color={COLOURS[change.kind]}>
                    {words.kind[change.kind]}
                  </span>
                  {language === 'en' ? <span>{change.sentence}</span> : <AsWritten {...change} words={words} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

const COLOURS = { added: 'success', removed: 'danger', changed: 'info' } as const;

const pathOf = ({ section, rule, field }: Change): string =>
  [section, rule ?? '', field].filter((step) => step !== '').join('.');

/** A value as the document has it. */
const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

interface AsWrittenProps extends Change {
  readonly words: RulesWords['compare'];
}

/** A change in the document's own fields and values, where the sentence about it is none of the reader's language. */
function AsWritten({ words: { columns }, ...change }: AsWrittenProps) {
  const { before, after } = change;
  return (
    <span>
      <code class="tg-code">{pathOf(change)}</code>
      {after === null ? null : (
        <>
          {' '}
          {columns.after}: <code class="tg-code">{written(after)}</code>
        </>
      )}
      {before === null ? null : (
        <>
          {' '}
          {columns.before}: <code class="tg-code">{written(before)}</code>
        </>
      )}
    </span>
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
