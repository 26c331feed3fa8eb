import type { z } from 'zod';
import type { baselineRowSchema } from '../../../contracts/api/baseline';
import { estimateFields, estimateFrom } from '../../agency/cost-fields';
import type { Field, Option } from '../../frame/form/fields';
import type { Language } from '../../i18n';
import type { OpenCase } from '../../oversight/open-case';
import { actWords } from '../words';
import { inOrder, type Body } from './act-page';

export type Content = z.infer<typeof baselineRowSchema>['content'];

/** What a baseline’s form is made of. */
export interface Setting {
  readonly opened: OpenCase;
  /** The latest baseline; null before the first. */
  readonly latest: Content | null;
  readonly language: Language;
}

type Named = { readonly id: string; readonly name: string };

const KINDS = ['economic', 'quality', 'other'] as const;

/** What is measured against: the parts that the rules ask for, and those that the latest baseline has. */
export function baselineFields({ opened: { rules }, latest, language }: Setting): readonly Field[] {
  const { baseline: words } = actWords(language);
  const currency = rules?.money.currency ?? '';
  const asks = (field: NonNullable<typeof rules>['baseline']['fields'][number]): boolean =>
    rules?.baseline.fields.includes(field) ?? false;
  return [
    ...(latest === null
      ? []
      : [
          { kind: 'longText', pointer: '/reason', label: words.reason, most: 10_000, rows: 4, required: true } as const,
        ]),
    { kind: 'heading', pointer: '/heading/cost', label: words.cost },
    ...estimateFields({ at: '/cost', estimate: latest?.cost, currency, rules, language }),
    { kind: 'date', pointer: '/start', label: words.start, required: true },
    { kind: 'date', pointer: '/end', label: words.end, required: true },
    ...(asks('milestones') || (latest?.milestones.length ?? 0) > 0 ? [milestoneField(latest, language)] : []),
    ...(asks('scope_items') || (latest?.scopeItems.length ?? 0) > 0 ? [scopeField(latest, language)] : []),
    ...(asks('benefits') || (latest?.benefits.length ?? 0) > 0 ? [benefitField(latest, currency, language)] : []),
  ];
}

/** Which one of the latest baseline a row is, so that both can be held against each other. */
function sameAs(known: readonly Named[], language: Language): readonly Field[] {
  const { baseline: words } = actWords(language);
  const options: readonly Option[] = known.map(({ id, name }) => ({ value: id, label: name }));
  if (options.length === 0) return [];
  return [{ kind: 'choice', pointer: '/id', label: words.before, hint: words.beforeHint, options }];
}

const milestoneField = (latest: Content | null, language: Language): Field => {
  const { baseline: words } = actWords(language);
  return {
    ...{ kind: 'list', pointer: '/milestones', label: words.milestones, entry: words.milestone },
    ...{ add: words.addMilestone, remove: words.remove, least: 1 },
    fields: [
      { kind: 'text', pointer: '/name', label: words.name, most: 120, required: true },
      { kind: 'date', pointer: '/date', label: words.date, required: true },
      ...sameAs(latest?.milestones ?? [], language),
    ],
  };
};

const scopeField = (latest: Content | null, language: Language): Field => {
  const { baseline: words } = actWords(language);
  const known = (latest?.scopeItems ?? []).map(({ id, text }) => ({ id, name: text }));
  return {
    ...{ kind: 'list', pointer: '/scopeItems', label: words.scope, entry: words.item },
    ...{ add: words.addItem, remove: words.remove, least: 1 },
    fields: [
      { kind: 'longText', pointer: '/text', label: words.text, most: 2_000, rows: 2, required: true },
      ...sameAs(known, language),
    ],
  };
};

function benefitField(latest: Content | null, currency: string, language: Language): Field {
  const { baseline: words } = actWords(language);
  return {
    ...{ kind: 'list', pointer: '/benefits', label: words.benefits, entry: words.benefit },
    ...{ add: words.addBenefit, remove: words.remove, least: 1 },
    fields: [
      { kind: 'text', pointer: '/name', label: words.name, most: 200, required: true },
      {
        ...{ kind: 'choice', pointer: '/kind', label: words.kind, required: true },
        options: KINDS.map((value) => ({ value, label: words.kinds[value] })),
      },
      {
        kind: 'text',
        pointer: '/unit',
        label: words.unit,
        hint: words.unitHint,
        most: 60,
        short: true,
        required: true,
      },
      { kind: 'decimal', pointer: '/start', label: words.startValue, asNumber: true, required: true },
      { kind: 'decimal', pointer: '/target', label: words.target, asNumber: true, required: true },
      { kind: 'text', pointer: '/owner', label: words.owner, most: 200, required: true },
      { kind: 'date', pointer: '/measuredOn', label: words.measuredOn, required: true },
      { kind: 'money', pointer: '/amount', label: words.amount, hint: words.amountHint, currency },
      ...sameAs(latest?.benefits ?? [], language),
    ],
  };
}

/** The latest baseline; before the first what was filed. */
export function baselineBegins({ opened: { found }, latest }: Setting): unknown {
  if (latest !== null) return latest;
  const content = found.submission?.content as
    { readonly cost?: unknown; readonly plannedStart?: unknown; readonly plannedEnd?: unknown } | undefined;
  return { cost: content?.cost, start: content?.plannedStart, end: content?.plannedEnd };
}

/** The body with its estimate, and a name for each thing that is new. */
export const baselineBody =
  ({ opened: { rules }, latest }: Setting) =>
  ({ cost, milestones, scopeItems, benefits, ...said }: Body): Body => ({
    ...said,
    cost: estimateFrom(cost, rules?.money.currency ?? '') ?? undefined,
    milestones: withIds(milestones, 'm', latest?.milestones ?? []),
    scopeItems: withIds(scopeItems, 's', latest?.scopeItems ?? []),
    benefits: withIds(benefits, 'b', latest?.benefits ?? []),
  });

function withIds(rows: unknown, prefix: string, known: readonly { readonly id: string }[]): readonly Body[] {
  const taken = new Set(known.map(({ id }) => id));
  return inOrder(rows).map((row) => {
    if (row['id'] !== undefined) return row;
    let number = taken.size + 1;
    while (taken.has(`${prefix}${number}`)) number += 1;
    taken.add(`${prefix}${number}`);
    return { id: `${prefix}${number}`, ...row };
  });
}
