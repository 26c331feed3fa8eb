import { Facts } from '../../components/facts';
import { wordOf } from '../../components/standing';
import { dayText, minorText } from '../../format';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import { oversightWords } from '../words';
import type { Decided, OrderTerms } from './open';
import { proceedingWords } from './words';

type Row = readonly [string, string];

const isSaid = (row: readonly [string, string | undefined]): row is Row => row[1] !== undefined && row[1] !== '';

interface Props {
  readonly decided: Pick<Decided, 'effect' | 'until' | 'terms' | 'conditions'>;
  readonly language: Language;
}

/** The terms of an order: from when and until when, what may go on, what is asked, arranged and left to do. */
export function OrderTermsText({ decided, language }: Props) {
  const { terms = {}, conditions = [] } = decided;
  const words = proceedingWords(language);
  const rows = [...whenOf(decided, language), ...pausedOn(terms, language), ...endedOn(terms, language)];
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.fields.questions, terms.questions ?? []],
    [words.cancel.alternatives, (terms.alternatives ?? []).map(({ text }) => text)],
    [words.cancel.items, (terms.runDown?.items ?? []).map(({ text, owner }) => `${text} (${owner})`)],
    [oversightWords(language).decide.conditions, conditions.map(({ text }) => text)],
  ];
  return (
    <>
      {rows.length === 0 ? null : <Facts rows={rows} />}
      {lists.map(([title, items]) =>
        items.length === 0 ? null : (
          <div key={title}>
            <p class="tg-strong">{title}</p>
            <ul class="ds-list">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}

function whenOf({ effect, until, terms }: Props['decided'], language: Language): readonly Row[] {
  const { fields } = proceedingWords(language);
  const { effect: effects } = stageWords(language).intervention;
  const last = until ?? terms?.until;
  const from = effect && [effects[effect.when], effect.on && dayText(effect.on, language)].filter(Boolean).join(' · ');
  return [[fields.until, last && dayText(last, language)] as const, [fields.effect, from] as const].filter(isSaid);
}

function pausedOn({ expiry, allowedWork = [], burnCap, independentExperts = [] }: OrderTerms, language: Language) {
  const { fields } = proceedingWords(language);
  const words = stageWords(language).intervention;
  return [
    [fields.expiry, expiry && wordOf(words.expiry, expiry)] as const,
    [fields.allowedWork, allowedWork.map((work) => wordOf(words.allowedWork, work)).join(', ')] as const,
    [fields.experts, independentExperts.join(', ')] as const,
    [
      fields.burnCap,
      burnCap ? minorText({ minor: burnCap.amount, currency: burnCap.currency }, language) : undefined,
    ] as const,
  ].filter(isSaid);
}

function endedOn({ contractExposure, continuity, assetsKept, runDown }: OrderTerms, language: Language) {
  const { cancel } = proceedingWords(language);
  const money = (sum: OrderTerms['burnCap']) =>
    sum ? minorText({ minor: sum.amount, currency: sum.currency }, language) : undefined;
  return [
    [cancel.exposure, money(contractExposure)] as const,
    [cancel.continuity, continuity] as const,
    [cancel.assetsKept, assetsKept] as const,
    [cancel.cap, money(runDown?.cap)] as const,
  ].filter(isSaid);
}
