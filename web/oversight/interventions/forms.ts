import type { EffectRule } from '../../../domain/regime/intervention';
import type { ReasonField } from '../../../domain/regime/procedure';
import type { Regime } from '../../../domain/regime/types';
import type { Field, Form } from '../../frame/form/fields';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import { dayText } from '../../format';
import { conditionsField, reasonFields, withConditionIds } from '../conditions';
import type { OpenCase } from '../open-case';
import { papersField, papersNamed, type Paper } from '../papers';
import { oversightWords } from '../words';
import type { Terms } from '../../terms';
import { basisField, type Ground } from './ground';
import type { Proceeding } from './open';
import { proceedingWords } from './words';

export type Body = Readonly<Record<string, unknown>>;
type Kind = Proceeding['kind'];

/** The grounds that the rules know for such an order. */
export const groundsField = (rules: Regime | null, kind: Kind, terms: Terms, language: Language): readonly Field[] => [
  {
    kind: 'choices',
    pointer: '/grounds',
    label: proceedingWords(language).fields.grounds,
    required: true,
    options: ((kind === 'pause' ? rules?.pause : rules?.cancel)?.grounds ?? []).map(({ id, legalRef }) => ({
      value: id,
      label: terms.ground(id),
      ...(legalRef === undefined ? {} : { hint: legalRef }),
    })),
  },
];

/** Grounds and facts, on which the agency is heard; where a pause is in force, whether the order takes its place. */
export function proposalForm(
  { found, rules, terms }: OpenCase,
  kind: Kind,
  papers: readonly Paper[],
  language: Language,
): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      ...groundsField(rules, kind, terms, language),
      {
        kind: 'longText',
        pointer: '/facts',
        label: words.facts,
        hint: words.factsHint,
        required: true,
        most: 20_000,
        rows: 8,
      },
      ...papersField('/material', { label: words.material, hint: words.materialHint }, papers),
      ...missedConditions(found, language),
      ...pausesInForce(found, language),
    ],
    submit: steps[kind === 'pause' ? 'propose' : 'proposeCancellation'].submit,
  };
}

/** A condition that was missed, on which the proposal may rest. */
function missedConditions({ conditions }: OpenCase['found'], language: Language): readonly Field[] {
  const { condition: label, conditionHint: hint, noneOfThese } = proceedingWords(language).fields;
  const missed = conditions.filter(({ status }) => status === 'missed');
  if (missed.length === 0) return [];
  const options = missed.map(({ conditionId, text }) => ({ value: conditionId, label: text }));
  const none = { value: '', label: noneOfThese };
  return [{ kind: 'choice', pointer: '/conditionId', label, hint, options: [...options, none] }];
}

/** A pause that is in force, whose place the order would take. */
function pausesInForce({ interventions }: OpenCase['found'], language: Language): readonly Field[] {
  const { fields: words } = proceedingWords(language);
  const inForce = interventions.filter(
    ({ kind, status }) => kind === 'pause' && ['in_force', 'expired'].includes(status),
  );
  if (inForce.length === 0) return [];
  const options = inForce.map(({ id, proposedAt, pauseUntil }) => ({
    value: id,
    label: words.thisPause(dayText(proposedAt, language), pauseUntil === null ? null : dayText(pauseUntil, language)),
  }));
  return [
    {
      ...{ kind: 'choice', pointer: '/supersedes', label: words.supersedes, hint: words.supersedesHint },
      options: [...options, { value: '', label: words.noneOfThese }],
    },
  ];
}

export const proposalBody =
  (kind: Kind, papers: readonly Paper[]) =>
  ({ material, ...fields }: Body): object => ({ kind, ...fields, material: papersNamed(material, papers) });

/** The exception on which nobody is heard (further). */
export function waiverForm({ opened: { rules }, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      {
        kind: 'choice',
        pointer: '/code',
        label: words.exception,
        required: true,
        options: (rules?.hearing?.exceptions ?? []).map(({ code, label }) => ({
          value: code,
          label: label[language] ?? label.en,
        })),
      },
      { kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 10_000 },
    ],
    submit: steps.waive.submit,
  };
}

/** The reasons that the rules ask for, each a field. */
export const reasonsOf = (asked: readonly ReasonField[] | undefined, language: Language): readonly Field[] =>
  reasonFields(
    asked ?? [],
    { ...oversightWords(language).decide, reasonsHint: proceedingWords(language).reasonsHint },
    stageWords(language).case.reason,
  );

/** The order with all its terms, or the end of the proceeding without one. */
export function orderForm({ opened, papers, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      {
        kind: 'choice',
        pointer: '/value',
        label: words.value,
        required: true,
        options: [
          { value: 'order', label: words.order, hint: words.orderHint },
          { value: 'dismiss', label: words.dismiss, hint: words.dismissHint },
        ],
      },
      ...reasonsOf(opened.rules?.pause?.reasons, language),
      ...basisField(papers, language),
      ...termFields(opened, language),
      ...effectFields(opened.rules?.pause?.effect, language),
    ],
    submit: steps.decide.submit,
    grave: true,
  };
}

function termFields({ rules }: OpenCase, language: Language): readonly Field[] {
  const { fields: words } = proceedingWords(language);
  const { allowedWork, expiry } = stageWords(language).intervention;
  const rule = rules?.pause;
  return [
    { kind: 'heading', pointer: '/pause', label: words.terms },
    { kind: 'date', pointer: '/pause/until', label: words.until, hint: words.untilHint },
    {
      kind: 'choice',
      pointer: '/pause/expiry',
      label: words.expiry,
      options: (rule?.expiry ?? []).map((value) => ({ value, label: expiry[value] })),
    },
    {
      kind: 'choices',
      pointer: '/pause/allowedWork',
      label: words.allowedWork,
      options: (rule?.allowedWork ?? []).map((value) => ({ value, label: allowedWork[value] })),
    },
    {
      kind: 'list',
      pointer: '/pause/questions',
      label: words.questions,
      least: rule?.questionsRequired === true ? 1 : 0,
      add: words.addQuestion,
      remove: words.remove,
      entry: words.question,
      fields: [
        { kind: 'text', pointer: '/text', label: words.questions, most: 2_000 },
        { kind: 'date', pointer: '/due', label: words.questionDue },
      ],
    },
    { kind: 'lines', pointer: '/pause/independentExperts', label: words.experts, hint: words.expertsHint },
    { kind: 'yes', pointer: '/pause/reportBeforeResumption', label: words.report },
    { kind: 'money', pointer: '/pause/burnCap', label: words.burnCap, currency: rules?.money.currency ?? '' },
  ];
}

/** When the order begins to bind. */
export function effectFields(rule: EffectRule | undefined, language: Language): readonly Field[] {
  const { fields: words } = proceedingWords(language);
  const { effect } = stageWords(language).intervention;
  return [
    {
      kind: 'choice',
      pointer: '/effect/when',
      label: words.effect,
      hint: rule === undefined ? words.effectHint : words.effectByRule(effect[rule.default]),
      options: [
        { value: 'at_once', label: effect.at_once },
        { value: 'date', label: effect.date },
        { value: 'appeal_over', label: effect.appeal_over },
      ],
    },
    ...(rule?.reasonAtOnce === true
      ? [
          {
            kind: 'longText',
            pointer: '/effect/reason',
            label: words.effectReason,
            hint: words.effectReasonHint,
            most: 4_000,
            rows: 3,
          } as const,
        ]
      : []),
    { kind: 'date', pointer: '/effect/on', label: words.effectOn, hint: words.effectOnHint },
  ];
}

/** Without an order there are no terms. */
export function orderBody({ value, reasons = {}, basis = [], pause, effect }: Body): object {
  if (value !== 'order') return { value, reasons };
  const rests = (basis as readonly string[]).length > 0 ? { basis } : {};
  return { value, reasons, ...rests, pause, ...effectStated(effect) };
}

/** Of the effect only what belongs to the answer that was chosen; nothing where none was. */
export function effectStated(effect: unknown): object {
  const { when, reason, on } = (effect ?? {}) as Body;
  const chosen: Readonly<Record<string, object>> = {
    at_once: { when, ...(reason === undefined ? {} : { reason }) },
    date: { when, on },
  };
  return when === undefined ? {} : { effect: chosen[when as string] ?? { when } };
}

/** Reasons, and what must be met when the project goes on. */
export function resumptionForm({ opened, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  const conditions = { ...oversightWords(language).decide, conditionsHint: words.conditionsHint };
  return {
    fields: [...reasonsOf(opened.rules?.pause?.reasons, language), conditionsField(conditions)],
    submit: steps.resume.submit,
  };
}

export const resumptionBody = (fields: Body): object => withConditionIds(fields, 'r');

/** Another last day, with reasons. */
export function renewalForm({ opened, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      { kind: 'date', pointer: '/until', label: words.until, hint: words.untilHint, required: true },
      ...reasonsOf(opened.rules?.pause?.reasons, language),
    ],
    submit: steps.renew.submit,
  };
}

export const renewalBody = (fields: Body): object => ({ reasons: {}, ...fields });
