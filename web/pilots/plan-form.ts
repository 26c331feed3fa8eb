import type { Regime } from '../../domain/regime/types';
import { wordOf } from '../components/standing';
import type { Field } from '../frame/form/fields';
import type { Language } from '../i18n';
import { inOrder, type Body } from '../progress/acts/act-page';
import { termsOf } from '../terms';
import { pilotWords } from './words';

interface PlanContext {
  readonly rules: Regime | null;
  readonly language: Language;
}

/** What a class of AI is called: by the rules where these name it. */
export function aiClassText(aiClass: string, { rules, language }: PlanContext): string {
  const fact = rules?.facts?.find(({ name }) => name === 'aiClass');
  const label = fact?.values?.find(({ value }) => value === aiClass)?.label;
  return label ? termsOf(rules, language).text(label) : wordOf(pilotWords(language).plan.aiClasses, aiClass);
}

/** The limits of a pilot, at a pointer. */
export function capFields(at: string, { rules, language }: PlanContext, required: boolean): readonly Field[] {
  const { plan: words } = pilotWords(language);
  return [
    {
      ...{ kind: 'money', pointer: `${at}/amount`, label: words.amount, required },
      currency: rules?.money.currency ?? '',
    },
    { kind: 'whole', pointer: `${at}/people`, label: words.people, required },
    { kind: 'whole', pointer: `${at}/days`, label: words.days, unit: words.daysUnit, required },
  ];
}

/** The plan of a pilot in its submission. */
export function planFields(context: PlanContext): readonly Field[] {
  const { rules, language } = context;
  const { plan: words } = pilotWords(language);
  const { text } = termsOf(rules, language);
  const uses = rules?.pilots.uses ?? [];
  return [
    {
      ...{ kind: 'longText', pointer: '/pilot/hypothesis', label: words.hypothesis, hint: words.hypothesisHint },
      ...{ most: 4_000, rows: 3, required: true },
    },
    metricsField(language),
    { kind: 'whole', pointer: '/pilot/sample/size', label: words.size, required: true },
    {
      kind: 'longText',
      pointer: '/pilot/sample/description',
      label: words.sample,
      most: 2_000,
      rows: 2,
      required: true,
    },
    { kind: 'heading', pointer: '/heading/caps', label: words.caps },
    ...capFields('/pilot/caps', context, true),
    { kind: 'heading', pointer: '/heading/ai', label: words.ai },
    {
      ...{ kind: 'choice', pointer: '/pilot/aiClass', label: words.aiClass },
      options: (rules?.pilots.aiClasses ?? []).map((value) => ({ value, label: aiClassText(value, context) })),
    },
    {
      ...{ kind: 'choice', pointer: '/pilot/aiRole', label: words.aiRole },
      options: (['provider', 'deployer'] as const).map((value) => ({ value, label: words.aiRoles[value] })),
    },
    uses.length > 0
      ? {
          ...{ kind: 'choices', pointer: '/pilot/uses', label: words.uses },
          options: uses.map(({ id, label }) => ({ value: id, label: text(label) })),
        }
      : { kind: 'lines', pointer: '/pilot/uses', label: words.uses, hint: words.usesHint },
    { kind: 'longText', pointer: '/pilot/humanOversight', label: words.humanOversight, most: 4_000, rows: 3 },
  ];
}

function metricsField(language: Language): Field {
  const { plan: words } = pilotWords(language);
  return {
    ...{ kind: 'list', pointer: '/pilot/metrics', label: words.metrics, entry: words.metric, least: 1 },
    ...{ add: words.addMetric, remove: words.remove },
    fields: [
      { kind: 'text', pointer: '/label', label: words.label, most: 200, required: true },
      { kind: 'text', pointer: '/unit', label: words.unit, most: 50, short: true, required: true },
      {
        ...{ kind: 'choice', pointer: '/target/direction', label: words.direction },
        options: (['at_least', 'at_most'] as const).map((value) => ({ value, label: words.directions[value] })),
      },
      { kind: 'decimal', pointer: '/target/value', label: words.target, asNumber: true },
      { kind: 'lines', pointer: '/fairness/groups', label: words.groups, hint: words.groupsHint },
      { kind: 'decimal', pointer: '/fairness/maxRatio', label: words.ratio, asNumber: true },
    ],
  };
}

const within = (value: unknown): Body => (typeof value === 'object' && value !== null ? (value as Body) : {});

/** The plan as the draft has it: what was emptied is emptied there too, and a metric is named by its place. */
export function planFrom(said: Body): Body {
  const { metrics, sample, caps, ...plan } = within(said['pilot']);
  const { size = null, description = null } = within(sample);
  const { amount = null, people = null, days = null } = within(caps);
  const cleared = { hypothesis: null, aiClass: null, aiRole: null, humanOversight: null, uses: [] };
  return {
    pilot: {
      ...cleared,
      ...plan,
      metrics: inOrder(metrics).map((metric, place) => ({ id: `m${place + 1}`, ...metric })),
      sample: { size, description },
      caps: { amount, people, days },
    },
  };
}
