import type { z } from 'zod';
import { costFromWire, type CostOnWire } from '../../../contracts/api/cost';
import type { reportFormSchema } from '../../../contracts/api/reports';
import { formatMoney, parseMoney, type WireMoney } from '../../../domain/money';
import { COST_CLASSES, type CostClass } from '../../../domain/regime/common';
import { totalByClass, totalOf } from '../../../domain/reporting/amounts';
import { estimateFields, estimateFrom } from '../../agency/cost-fields';
import { wordOf } from '../../components/standing';
import { dayText, minorText, moneyText, numberText, percentText } from '../../format';
import type { Field } from '../../frame/form/fields';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import type { OpenCase } from '../../oversight/open-case';
import type { Baselines } from '../load';
import { sourceText } from '../source';
import { actWords, viewWords } from '../words';
import { inOrder, type Body } from './act-page';

export type ReportForm = z.infer<typeof reportFormSchema>;

/** What a report's form is made of. */
export interface Reporting {
  readonly form: ReportForm;
  readonly baselines: Baselines;
  readonly opened: OpenCase;
  readonly language: Language;
}

const contentOf = ({ items }: Baselines, id: string | null) =>
  items.find(({ baselineId }) => baselineId === id)?.content ?? null;

const day = (date: string | null, language: Language): string => (date === null ? '–' : dayText(date, language));

/** Every field that the rules ask for, each with what was said last and what is on record beside it. */
export function reportFields(reporting: Reporting): readonly Field[] {
  const { form, language } = reporting;
  const { report: words } = actWords(language);
  const asks = (part: string): boolean => form.asks.parts.includes(part);
  return [
    { kind: 'fixed', pointer: '/period', value: form.period },
    ...(form.corrects === null
      ? []
      : [
          {
            kind: 'longText',
            pointer: '/correction',
            label: words.correction,
            most: 4_000,
            rows: 3,
            required: true,
          } as const,
        ]),
    ...(asks('spent') ? spentFields(reporting) : []),
    ...(asks('forecast') ? forecastFields(reporting) : []),
    ...(asks('milestones') ? milestoneFields(reporting) : []),
    ...(asks('benefits') ? benefitFields(reporting) : []),
    ...(form.asks.rating ? ratingFields(reporting) : []),
    ...wordFields(reporting),
  ];
}

/** The classes that are on record, were reported or are planned, in the order in which forms name them. */
const classesOf = ({ form, baselines }: Reporting): readonly CostClass[] => {
  const planned = contentOf(baselines, baselines.latest)?.cost.lines ?? [];
  const known = new Set([...form.spent.map((each) => each.class), ...planned.map((each) => each.class)]);
  return COST_CLASSES.filter((each) => known.has(each));
};

const minorOf = (money: WireMoney): number => {
  const parsed = parseMoney(money);
  return parsed.ok ? parsed.value.minor : 0;
};

function spentFields(reporting: Reporting): readonly Field[] {
  const { form, baselines, opened, language } = reporting;
  const { report: words } = actWords(language);
  const { costClass } = stageWords(language).office;
  const currency = opened.rules?.money.currency ?? '';
  const latest = contentOf(baselines, baselines.latest);
  const planned = latest ? totalByClass(costFromWire(latest.cost)) : {};
  const amount = (minor: number): string => minorText({ minor, currency }, language);
  return [
    {
      kind: 'heading',
      pointer: '/heading/spent',
      label: words.spent(dayText(form.to, language)),
      hint: words.spentHint,
    },
    ...classesOf(reporting).flatMap((each, place): readonly Field[] => {
      const known = form.spent.find((row) => row.class === each);
      const inPlan = planned[each];
      const hints = [
        ...(known?.reported
          ? [words.said(moneyText(known.reported.value, language), sourceText(known.reported.source, language))]
          : []),
        ...(known
          ? [
              words.onRecord(
                amount(minorOf(known.recorded) + minorOf(known.invoiced)),
                moneyText(known.recorded, language),
                moneyText(known.invoiced, language),
              ),
            ]
          : []),
        ...(inPlan === undefined ? [] : [words.planned(amount(inPlan))]),
      ];
      return [
        { kind: 'fixed', pointer: `/spent/${place}/class`, value: each },
        {
          ...{ kind: 'money', pointer: `/spent/${place}/amount`, label: costClass[each], hint: hints.join(' ') },
          ...{ currency, required: true },
        },
      ];
    }),
  ];
}

function forecastFields({ form, baselines, opened, language }: Reporting): readonly Field[] {
  const { report: words } = actWords(language);
  const [first, latest] = [contentOf(baselines, baselines.first), contentOf(baselines, baselines.latest)];
  const total = (cost: CostOnWire | undefined): string => {
    const minor = cost && totalOf(costFromWire(cost));
    return cost === undefined || minor === undefined || minor === null
      ? '–'
      : minorText({ minor, currency: cost.currency }, language);
  };
  const filled = form.forecast.cost === null ? words.latestBaseline : words.lastReport;
  return [
    {
      ...{ kind: 'heading', pointer: '/heading/forecast', label: words.forecast },
      hint: `${words.totals(total(first?.cost), total(latest?.cost))} ${words.forecastHint(filled)}`,
    },
    ...estimateFields({
      ...{ at: '/forecast/cost', estimate: form.forecast.cost?.value ?? latest?.cost, rules: opened.rules, language },
      currency: opened.rules?.money.currency ?? '',
    }),
    {
      ...{ kind: 'date', pointer: '/forecast/end', label: words.end, required: true },
      hint: words.endHint(day(first?.end ?? null, language), day(latest?.end ?? null, language)),
    },
  ];
}

function milestoneFields({ form, language }: Reporting): readonly Field[] {
  const { report: words } = actWords(language);
  if (form.milestones.length === 0) return [];
  return [
    ...form.milestones.flatMap(({ id, name, first, latest, source }, place): readonly Field[] => [
      {
        ...{ kind: 'heading', pointer: `/heading/milestone/${place}`, label: viewWords(language).plan.milestone(name) },
        hint: words.milestoneHint(day(first, language), day(latest, language), sourceText(source, language)),
      },
      { kind: 'fixed', pointer: `/milestones/${place}/id`, value: id },
      { kind: 'date', pointer: `/milestones/${place}/reached`, label: words.reached },
      { kind: 'date', pointer: `/milestones/${place}/expected`, label: words.expected, hint: words.expectedHint },
    ]),
  ];
}

function benefitFields({ form, opened, language }: Reporting): readonly Field[] {
  const { report: words } = actWords(language);
  if (form.benefits.length === 0) return [];
  const currency = opened.rules?.money.currency ?? '';
  return [
    { kind: 'heading', pointer: '/heading/benefits', label: words.benefits },
    ...form.benefits.flatMap(({ id, name, unit, target, amount, source }, place): readonly Field[] => [
      { kind: 'fixed', pointer: `/benefits/${place}/id`, value: id },
      {
        ...{ kind: 'decimal', pointer: `/benefits/${place}/projected`, label: words.projected(name), unit },
        ...{ asNumber: true, required: true },
        hint: words.projectedHint(`${numberText(target, language, 2)} ${unit}`, sourceText(source, language)),
      },
      ...(amount === null
        ? []
        : [
            {
              kind: 'money',
              pointer: `/benefits/${place}/amount`,
              label: words.benefitAmount(name),
              currency,
            } as const,
          ]),
    ]),
  ];
}

function ratingFields({ form, opened: { rules, terms }, language }: Reporting): readonly Field[] {
  const { report: words } = actWords(language);
  const last = form.rating;
  return [
    {
      ...{ kind: 'choice', pointer: '/rating/level', label: words.rating, required: true },
      ...(last === null ? {} : { hint: words.ratingHint(terms.level(last.value), sourceText(last.source, language)) }),
      options: (rules?.rating.scale ?? []).map(({ id }) => ({ value: id, label: terms.level(id) })),
    },
    { kind: 'longText', pointer: '/rating/reasons', label: words.ratingReasons, most: 2_000, rows: 3, required: true },
  ];
}

function wordFields({ form, language }: Reporting): readonly Field[] {
  const { report: words } = actWords(language);
  const { narrativeIfVariancePercent: limit, texts } = form.asks;
  return [
    { kind: 'heading', pointer: '/heading/words', label: words.words },
    {
      ...{ kind: 'longText', pointer: '/narrative', label: words.narrative, most: 10_000 },
      ...(limit === null ? {} : { hint: words.narrativeHint(percentText(limit, language)) }),
    },
    { kind: 'longText', pointer: '/plan', label: words.plan, hint: words.planHint, most: 10_000 },
    ...texts.flatMap((field, place): readonly Field[] => [
      { kind: 'fixed', pointer: `/texts/${place}/field`, value: field },
      {
        ...{ kind: 'longText', pointer: `/texts/${place}/text`, label: wordOf(words.text, field) },
        ...{ most: 10_000, rows: 4, required: true },
      },
    ]),
  ];
}

/** What the form begins with: what is on record, else what was reported last, else what the latest baseline says. */
export function reportBegins(reporting: Reporting): unknown {
  const { form, baselines, opened } = reporting;
  const currency = opened.rules?.money.currency ?? '';
  const latest = contentOf(baselines, baselines.latest);
  const spent = classesOf(reporting).map((each) => {
    const known = form.spent.find((row) => row.class === each);
    const onRecord = known ? minorOf(known.recorded) + minorOf(known.invoiced) : 0;
    const minor = onRecord !== 0 || !known?.reported ? onRecord : minorOf(known.reported.value);
    return { amount: formatMoney({ minor, currency }) };
  });
  return {
    spent,
    forecast: {
      cost: form.forecast.cost?.value ?? latest?.cost,
      end: form.forecast.end?.value ?? latest?.end,
    },
    milestones: form.milestones,
    benefits: form.benefits,
    rating: { level: form.rating?.value },
  };
}

/** The body of the act: milestones say one day, and texts that were left empty say nothing. */
export function reportBody(reporting: Reporting): (said: Body) => Body {
  const currency = reporting.opened.rules?.money.currency ?? '';
  return ({ spent, forecast, milestones, benefits, texts, ...said }) => {
    const stated = inOrder(spent).filter(({ amount }) => amount !== undefined);
    const moved = inOrder(milestones).map(({ expected, ...each }) =>
      each['reached'] === undefined ? { ...each, expected } : each,
    );
    const { cost, ...rest } = (forecast ?? {}) as Body;
    const written = inOrder(texts).filter(({ text }) => text !== undefined);
    const asks = (part: string): boolean => reporting.form.asks.parts.includes(part);
    return {
      ...said,
      ...(asks('spent') && stated.length > 0 ? { spent: stated } : {}),
      ...(asks('forecast')
        ? { forecast: { end: null, ...rest, cost: estimateFrom(cost, currency) ?? undefined } }
        : {}),
      ...(asks('milestones') ? { milestones: moved } : {}),
      ...(asks('benefits') ? { benefits: inOrder(benefits) } : {}),
      ...(written.length > 0 ? { texts: written } : {}),
    };
  };
}
