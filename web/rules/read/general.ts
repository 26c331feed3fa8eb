import { countryText, dayText, percentText } from '../../format';
import { stageWords } from '../../i18n/stages';
import { rowsOf, type Reading, type Row, type Section } from './reading';

/** What holds in general: time, place, currency, calendar. */
export function generalSection(reading: Reading): Section {
  const { rules, words, values, list, language, label } = reading;
  const { rows } = words;
  const { money, calendar } = rules;
  const named = (type: 'language' | 'currency', code: string) =>
    new Intl.DisplayNames([language], { type, fallback: 'code' }).of(code) ?? code;
  return {
    id: 'general',
    items: [
      {
        name: words.whole,
        rows: rowsOf(
          [rows.name, label(rules.label)],
          [rows.validFrom, dayText(rules.validFrom, language)],
          rules.validTo !== undefined && [rows.validTo, dayText(rules.validTo, language)],
          [rows.jurisdiction, countryText(rules.jurisdiction, language)],
          [rows.languages, list(rules.languages.map((code) => named('language', code)))],
          [rows.running, values.running[rules.migration.runningProjects]],
          [rows.legalBasis, list(rules.legalBasis.map(({ ref }) => ref))],
        ),
        of: rules,
      },
      {
        name: rows.currency,
        rows: rowsOf(
          [rows.currency, named('currency', money.currency)],
          money.vatPercent !== undefined && [rows.vat, percentText(money.vatPercent, language)],
          [
            rows.prices,
            money.priceLevel === 'nominal' ? values.prices.nominal : values.prices.real(String(money.priceLevel.real)),
          ],
          money.indexation && [
            rows.indexation,
            `${list(money.indexation.appliesTo.map((each) => values.indexed[each]))} (${money.indexation.series})`,
          ],
        ),
        of: money,
      },
      ...(calendar.recess.length > 0
        ? [
            {
              name: rows.recess,
              rows: calendar.recess.map(({ from, to }): Row => [rows.recess, words.between(from, to)]),
              of: calendar,
            },
          ]
        : []),
    ],
  };
}

/** The bodies that the rules know. */
export function bodiesSection({ rules, label, language, words }: Reading): Section {
  const { body } = stageWords(language).office;
  return {
    id: 'bodies',
    items: rules.bodies.map((each) => ({
      name: label(each.label),
      rows: [[words.rows.kind, body[each.kind]]],
      of: each,
    })),
  };
}
