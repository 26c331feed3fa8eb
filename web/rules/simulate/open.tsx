import type { Regime } from '../../../domain/regime/types';
import { Table } from '../../components/table';
import { numberText } from '../../format';
import type { Language } from '../../i18n';
import { termsOf } from '../../terms';
import { factText } from '../read/reading';
import { valueWords } from '../read/values';
import type { Tried } from './result';
import { simulateWords } from './words';

interface Props {
  readonly language: Language;
  readonly results: readonly Tried[];
  /** The rules that were tried, in their order; null for a draft. */
  readonly rules: readonly (Regime | null)[];
}

/** Why it cannot be told of some projects whether the rules reach them, rules by rules. */
export function OpenTable({ language, results, rules }: Props) {
  const { result: words } = simulateWords(language);
  const open = results.map((tried, index) => ({ ...tried, regime: rules[index] ?? null }));
  if (open.every(({ openFor }) => openFor.length === 0)) return null;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.openTitle}
      </h2>
      <p class="ds-paragraph">{words.openLead}</p>
      {open
        .filter(({ openFor }) => openFor.length > 0)
        .map(({ name, regime, openFor }, index) => {
          const reading = { terms: termsOf(regime, language), values: valueWords(language) };
          return (
            <Table key={`${index} ${name}`} caption={name} headings={[words.lacking, words.projects]}>
              {openFor.map(({ code, fact, projects }) => (
                <tr key={`${code} ${fact}`}>
                  <th scope="row">
                    {factText(fact, reading)}
                    <span class="tg-hint">{hintOf(code, language)}</span>
                  </th>
                  <td data-label={words.projects}>{numberText(projects, language)}</td>
                </tr>
              ))}
            </Table>
          );
        })}
    </section>
  );
}

/** What is wrong with the fact, where it is more than that nobody states it. */
function hintOf(code: string, language: Language): string {
  const { openBecause } = simulateWords(language).result;
  return code in openBecause ? openBecause[code as keyof typeof openBecause] : openBecause.other;
}
