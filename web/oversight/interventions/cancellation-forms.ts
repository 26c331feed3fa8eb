import { budgetText } from '../../format';
import { stageWords } from '../../i18n/stages';
import type { Field, Form } from '../../frame/form/fields';
import type { Language } from '../../i18n';
import type { Compared } from './comparison';
import { effectFields, effectStated, reasonsOf, type Body } from './forms';
import type { OpenProceeding } from './open';
import type { Ground } from './ground';
import { basisField } from './ground';
import { proceedingWords } from './words';

/** A hint, with what the rules ask for of an order. */
const asked = (hint: string, required: boolean | undefined, language: Language): string =>
  required === true ? `${hint} ${proceedingWords(language).cancel.asked}` : hint;

const currencyOf = ({ rules }: OpenProceeding): string => rules?.money.currency ?? '';

/** Alternatives with their figures, of what is still to come. */
function alternativesField(pointer: string, opened: OpenProceeding, language: Language, least: number): Field {
  const { cancel: words, fields } = proceedingWords(language);
  const currency = currencyOf(opened);
  const kinds = Object.entries(stageWords(language).intervention.alternative);
  return {
    ...{ kind: 'list', pointer, label: words.alternatives, hint: words.alternativesHint, least },
    ...{ add: words.addAlternative, remove: fields.remove, entry: words.alternative },
    fields: [
      {
        ...{ kind: 'choice', pointer: '/kind', label: words.alternativeKind },
        options: kinds.map(([value, label]) => ({ value, label })),
      },
      { kind: 'longText', pointer: '/text', label: words.alternativeText, most: 4_000, rows: 2 },
      { kind: 'money', pointer: '/remainingCost', label: words.remainingCost, currency },
      { kind: 'money', pointer: '/remainingBenefits', label: words.remainingBenefits, currency },
      { kind: 'date', pointer: '/end', label: words.end },
      { kind: 'longText', pointer: '/risks', label: words.risks, most: 4_000, rows: 2 },
    ],
  };
}

/** The order of a cancellation with all that must be weighed and arranged, or the end of the proceeding without one. */
export function cancellationForm({ opened, papers, language }: Ground): Form {
  const { cancel: words, fields, steps } = proceedingWords(language);
  return {
    fields: [
      {
        ...{ kind: 'choice', pointer: '/value', label: fields.value, required: true },
        options: [
          { value: 'order', label: words.order, hint: words.orderHint },
          { value: 'dismiss', label: words.dismiss, hint: words.dismissHint },
        ],
      },
      ...reasonsOf(opened.rules?.cancel?.reasons, language),
      ...basisField(papers, language),
      alternativesField('/cancellation/alternatives', opened, language, 0),
      ...arrangementFields(opened, language),
      ...runDownFields(opened, language),
      ...effectFields(opened.rules?.cancel?.effect, language),
    ],
    submit: steps.cancel.submit,
    grave: true,
  };
}

function arrangementFields(opened: OpenProceeding, language: Language): readonly Field[] {
  const { cancel: words } = proceedingWords(language);
  const plan = '/cancellation/continuityPlan';
  return [
    { kind: 'heading', pointer: '/cancellation/people', label: words.people, hint: words.peopleHint },
    {
      ...{ kind: 'longText', pointer: '/cancellation/continuity', label: words.continuity },
      hint: asked(words.continuityHint, opened.rules?.cancel?.continuityPlanRequired, language),
      ...{ most: 10_000, rows: 4 },
    },
    { kind: 'text', pointer: `${plan}/service`, label: words.service, most: 1_000 },
    { kind: 'text', pointer: `${plan}/runsOn`, label: words.runsOn, most: 4_000 },
    { kind: 'date', pointer: `${plan}/until`, label: words.until },
    { kind: 'text', pointer: `${plan}/answers`, label: words.answers, hint: words.officeHint, most: 300 },
    { kind: 'heading', pointer: '/cancellation/contracts', label: words.contracts },
    {
      ...{ kind: 'money', pointer: '/cancellation/contractExposure', label: words.exposure },
      hint: asked(words.exposureHint, opened.rules?.cancel?.contractExposureRequired, language),
      currency: currencyOf(opened),
    },
    {
      ...{ kind: 'longText', pointer: '/cancellation/assetsKept', label: words.assetsKept },
      ...{ hint: words.assetsKeptHint, most: 10_000, rows: 3 },
    },
  ];
}

function runDownFields(opened: OpenProceeding, language: Language): readonly Field[] {
  const { cancel: words, fields } = proceedingWords(language);
  const kinds = Object.entries(stageWords(language).intervention.runDown);
  const rule = opened.rules?.cancel;
  const lessons = rule?.lessonsDue && words.lessons(budgetText(rule.lessonsDue, language));
  return [
    {
      ...{ kind: 'heading', pointer: '/cancellation/runDown', label: words.runDown },
      hint: [asked(words.runDownHint, rule?.runDownRequired, language), lessons].filter(Boolean).join(' '),
    },
    { kind: 'money', pointer: '/cancellation/runDown/cap', label: words.cap, currency: currencyOf(opened) },
    {
      ...{ kind: 'list', pointer: '/cancellation/runDown/items', label: words.items, least: 0 },
      ...{ add: words.addItem, remove: fields.remove, entry: words.item },
      fields: [
        {
          ...{ kind: 'choice', pointer: '/kind', label: words.itemKind },
          options: kinds.map(([value, label]) => ({ value, label })),
        },
        { kind: 'longText', pointer: '/text', label: words.itemText, most: 4_000, rows: 2 },
        { kind: 'text', pointer: '/owner', label: words.owner, hint: words.officeHint, most: 300 },
        { kind: 'date', pointer: '/due', label: words.due },
        { kind: 'text', pointer: '/evidence', label: words.evidence, most: 4_000 },
      ],
    },
  ];
}

const numbered = (items: unknown, prefix: string): readonly object[] =>
  ((items ?? []) as readonly object[]).map((item, index) => ({ id: `${prefix}${index + 1}`, ...item }));

/** What the interface asks of an order is given as far as it was filled in; ids are the register's to invent. */
export function cancellationBody({ value, reasons = {}, basis, cancellation, effect }: Body): object {
  if (value !== 'order') return { value, reasons };
  const { alternatives, continuityPlan, runDown, ...terms } = (cancellation ?? {}) as Body;
  const { cap, items = [] } = (runDown ?? {}) as Body;
  const winds = cap !== undefined || (items as readonly unknown[]).length > 0;
  return {
    ...{ value, reasons, ...basedOn(basis), ...effectStated(effect) },
    cancellation: {
      ...{ continuity: '', assetsKept: '', ...terms, alternatives: numbered(alternatives, 'a') },
      ...(continuityPlan === undefined ? {} : { continuityPlan }),
      ...(winds ? { runDown: { cap, items: numbered(items, 'i') } } : {}),
    },
  };
}

const basedOn = (basis: unknown): object =>
  Array.isArray(basis) && basis.length > 0 ? { basis: basis as readonly string[] } : {};

/** A side states the alternatives anew; the form begins with what it stated last. */
export const alternativesForm = ({ opened, language }: Ground): Form => ({
  fields: [alternativesField('/alternatives', opened, language, 1)],
  submit: proceedingWords(language).steps.alternatives.submit,
});

export const alternativesBody = ({ alternatives }: Body): object => ({ alternatives: numbered(alternatives, 'a') });

/** What ending each contract would cost, one after the other. */
export function terminationForm({ opened, language }: Ground, { contracts }: Compared): Form {
  const { cancel: words, steps } = proceedingWords(language);
  return {
    fields: contracts.flatMap(({ contractId, reference, supplier }, place): readonly Field[] => [
      { kind: 'heading', pointer: `/heading/${place}`, label: `${supplier} · ${reference}` },
      { kind: 'fixed', pointer: `/contracts/${place}/contractId`, value: contractId },
      {
        ...{ kind: 'money', pointer: `/contracts/${place}/cost`, label: words.terminationCost },
        currency: currencyOf(opened),
      },
      { kind: 'text', pointer: `/contracts/${place}/note`, label: words.terminationNote, most: 4_000 },
    ]),
    submit: steps['termination-costs'].submit,
  };
}

/** Only the contracts about which something was said. */
export function terminationBody({ contracts }: Body): object {
  const all = Object.values((contracts ?? {}) as Readonly<Record<string, Body>>);
  return { contracts: all.filter(({ cost, note }) => cost !== undefined || note !== undefined) };
}
