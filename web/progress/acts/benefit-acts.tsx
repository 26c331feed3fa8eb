import type { z } from 'zod';
import { benefitsSchema } from '../../../contracts/api/benefits';
import { ok } from '../../../domain/result';
import { dayText, moneyText, numberText } from '../../format';
import type { Field } from '../../frame/form/fields';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Language } from '../../i18n';
import { papersField, papersNamed, papersOf } from '../../oversight/papers';
import { actWords, viewWords } from '../words';
import { courseActPages, inOrder } from './act-page';

type Benefits = z.infer<typeof benefitsSchema>;
type Benefit = Benefits['items'][number];

const benefitsOf = ({ desk }: PageContext, projectId: string) =>
  desk.read(benefitsSchema, at`/projects/${projectId}/benefits`);

/** The target that counts, and the figure that was measured last. */
function hintOf({ first, latest, unit, measured }: Benefit, language: Language): string {
  const { measure: words } = actWords(language);
  const promise = latest ?? first;
  const last = measured.findLast(({ value }) => value !== null);
  const counted = (value: number): string => `${numberText(value, language, 2)} ${unit}`;
  const amount = promise?.amount ?? null;
  return [
    ...(promise === null
      ? []
      : [words.promised(counted(promise.target), amount === null ? '' : moneyText(amount, language))]),
    ...(last && last.value !== null ? [words.last(counted(last.value), dayText(last.measuredOn, language))] : []),
  ].join(' ');
}

/** What each promised benefit has come to on a day of measuring. */
const measurePages = courseActPages('/cases/:projectId/benefits/:number/measure', async (context, { found, rules }) => {
  const { visit, params } = context;
  const { language } = visit;
  const { measure: words, documents, documentsHint } = actWords(language);
  const read = await benefitsOf(context, found.id);
  if (!read.ok) return read;
  const { items, measurements } = read.value.value;
  const number = Number(params['number'] ?? '');
  const date = measurements.find((each) => each.number === number);
  const currency = rules?.money.currency ?? '';
  const papers = await papersOf(context, found.id);
  const fields = items.flatMap((benefit, place): readonly Field[] => [
    {
      ...{ kind: 'heading', pointer: `/heading/${place}`, label: benefit.name },
      hint: hintOf(benefit, language),
    },
    { kind: 'fixed', pointer: `/values/${place}/benefitId`, value: benefit.id },
    {
      ...{ kind: 'decimal', pointer: `/values/${place}/value`, label: words.value, hint: words.valueHint },
      ...{ unit: benefit.unit, asNumber: true },
    },
    ...(benefit.kind === 'economic'
      ? [{ kind: 'money', pointer: `/values/${place}/amount`, label: words.amount, currency } as const]
      : []),
    { kind: 'date', pointer: `/values/${place}/measuredOn`, label: words.on, required: true },
    {
      ...{ kind: 'longText', pointer: `/values/${place}/evidence`, label: words.evidence },
      ...{ most: 10_000, rows: 3, required: true },
    },
  ]);
  const isOpen = date?.status === 'due' || date?.status === 'returned';
  return ok({
    title: words.title(number),
    lead: date === undefined ? words.none : words.lead(dayText(date.on, language)),
    closed: isOpen ? null : words.none,
    above: date === undefined || date.reason === null ? null : <p class="tg-quoted">{date.reason}</p>,
    form: {
      fields: [...fields, ...papersField('/documents', { label: documents, hint: documentsHint }, papers)],
      submit: words.submit,
    },
    begins: { values: items.map(() => ({ measuredOn: date?.on })) },
    act: at`/projects/${found.id}/benefit-measurements/${String(number)}`,
    body: ({ values, documents: named }) => ({
      values: inOrder(values).map((each) => ({ value: null, ...each })),
      documents: papersNamed(named, papers),
    }),
    said: 'sent',
  });
});

/** Whether the figures hold. */
const verifyPages = courseActPages('/cases/:projectId/benefits/:number/verify', async (context, { found }) => {
  const { visit, params } = context;
  const { language } = visit;
  const { verify: words } = actWords(language);
  const read = await benefitsOf(context, found.id);
  if (!read.ok) return read;
  const number = Number(params['number'] ?? '');
  return ok({
    title: words.title(number),
    lead: words.lead,
    tasks: ['verify_benefits'],
    about: ({ subject }) => subject?.['number'] === String(number),
    above: <Figures benefits={read.value.value} number={number} language={language} />,
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/verdict', label: words.verdict, required: true },
          options: (['verified', 'returned'] as const).map((value) => ({ value, label: words[value] })),
        },
        { kind: 'longText', pointer: '/reason', label: words.reason, most: 10_000, rows: 4, required: true },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/benefit-measurements/${String(number)}/verification`,
    said: 'answered',
  });
});

interface FiguresProps {
  readonly benefits: Benefits;
  readonly number: number;
  readonly language: Language;
}

function Figures({ benefits, number, language }: FiguresProps) {
  const { benefits: words } = viewWords(language);
  return (
    <section class="ds-card tg-filed">
      {benefits.items.map((benefit) => {
        const figure = benefit.measured.find((each) => each.number === number);
        return figure === undefined ? null : (
          <div key={benefit.id}>
            <h3 class="ds-heading" data-size="2xs">
              {benefit.name}
            </h3>
            <p class="tg-hint">{hintOf(benefit, language)}</p>
            <p class="ds-paragraph">
              {figure.value === null
                ? words.notMeasured
                : words.on(
                    `${numberText(figure.value, language, 2)} ${benefit.unit}`,
                    dayText(figure.measuredOn, language),
                  )}
              {figure.amount === null ? '' : ` · ${moneyText(figure.amount, language)}`}
            </p>
            <p class="tg-quoted">{figure.evidence}</p>
          </div>
        );
      })}
    </section>
  );
}

/** What benefits come to, and whether that holds. */
export const benefitActPages = [...measurePages, ...verifyPages];
