import { dayText, moneyText, writtenNumber } from '../format';
import type { Field } from '../frame/form/fields';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { messagesIn } from '../i18n';
import { valueAt, type OpenDraft } from './load';
import { sectionsOf } from './sections';
import { agencyWords } from './words';

/** Everything that a draft says, part by part, each with the way to change it. */
export function Answers({ visit, open: { draft, rules } }: { readonly visit: Visit; readonly open: OpenDraft }) {
  const { language } = visit;
  const { sections, check } = agencyWords(language);
  return (
    <>
      {sectionsOf(rules, draft.content).map((section) => (
        <section class="tg-section" key={section.name}>
          <h2 class="ds-heading" data-size="sm">
            {sections[section.name].title}
          </h2>
          <dl class="tg-facts">
            {section.fields({ rules, content: draft.content, language }).map((field) => (
              <div key={field.pointer}>
                <dt>{'label' in field ? field.label : ''}</dt>
                <dd>
                  <Answer visit={visit} field={field} value={valueAt(draft.content, field.pointer)} />
                </dd>
              </div>
            ))}
          </dl>
          <p class="ds-paragraph">
            <a class="ds-link" href={at`/submissions/${draft.id}/${section.name}`}>
              {check.change}
              <span class="tg-only-read">: {sections[section.name].title}</span>
            </a>
          </p>
        </section>
      ))}
    </>
  );
}

interface AnswerProps {
  readonly visit: Visit;
  readonly field: Field;
  readonly value: unknown;
}

function Answer({ visit, field, value }: AnswerProps) {
  const none = <span class="tg-hint">{agencyWords(visit.language).check.none}</span>;
  if (field.kind !== 'list') return <>{textOf({ visit, field, value }) ?? none}</>;
  if (!Array.isArray(value) || value.length === 0) return none;
  return (
    <ul class="ds-list">
      {value.map((row, place) => (
        <li key={place}>
          {field.fields
            .flatMap((each) => textOf({ visit, field: each, value: valueAt(row, each.pointer), named: true }) ?? [])
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}

/** What was answered in words; null for nothing. `named`: with what it is, where it does not say so by itself. */
function textOf({ visit, field, value, named = false }: AnswerProps & { readonly named?: boolean }): string | null {
  if (value === undefined || value === null || value === '' || !('label' in field)) return null;
  const labelled = (text: string): string => (named ? `${field.label}: ${text}` : text);
  switch (field.kind) {
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? plain(value);
    case 'yes':
    case 'yesNo':
      return messagesIn(visit.language).form[value === true ? 'yes' : 'no'];
    case 'money':
      return labelled(amountText(value, visit));
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(plain(value)) ? dayText(plain(value), visit.language) : plain(value);
    case 'lines':
      return Array.isArray(value) && value.length > 0 ? value.join(', ') : null;
    case 'whole':
    case 'decimal':
      return labelled(
        [writtenNumber(plain(value), visit.language), ...(field.unit === undefined ? [] : [field.unit])].join(' '),
      );
    default:
      return typeof value === 'string' ? value : null;
  }
}

/** An amount as it is written, be it none that can be counted. */
function amountText(value: unknown, { language }: Visit): string {
  const amount = plain(valueAt(value, '/amount'));
  const currency = plain(valueAt(value, '/currency'));
  const isAmount = /^-?\d+(\.\d+)?$/.test(amount) && /^[A-Z]{3}$/.test(currency);
  return isAmount ? moneyText({ amount, currency }, language) : amount;
}

/** A text or a number as it stands; a draft may hold anything else too, which no field shows. */
const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
