import type { VNode } from 'preact';
import type { ClockUnit } from '../../../domain/clock';
import { formatMoney, parseMoney, type Money } from '../../../domain/money';
import type { ProblemDocument } from '../../../contracts/api/problem';
import type { Regime } from '../../../domain/regime/types';
import { ok, type Result } from '../../../domain/result';
import { withValues, type TextChange } from '../../../register/regime-text';
import { unitText } from '../../format';
import type { Field, Form } from '../../frame/form/fields';
import { formPages, type Ready } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { termsOf } from '../../terms';
import { RulesFrame } from '../frame';
import { addressOf } from '../load';
import { rulesWords } from '../words';
import { draftAddress, Faults, openDraft, type OpenDraft } from './load';

type Rest = Omit<Ready, 'render' | 'version'> & { readonly before?: VNode | null };

/** A form on a draft of rules, below its address. */
const onDraft = (
  below: string,
  title: (visit: Visit) => { readonly title: string; readonly lead: string },
  rest: (opened: OpenDraft, context: PageContext) => Rest,
): readonly Page[] =>
  formPages({
    path: `/rule-drafts/:draftId${below}`,
    load: async (context): Promise<Result<Ready, ProblemDocument>> => {
      const opened = await openDraft(context);
      if (!opened.ok) return opened;
      const { visit } = context;
      const { before = null, ...ready } = rest(opened.value, context);
      return ok({
        ...ready,
        version: opened.value.version,
        render: (form) => (
          <RulesFrame visit={visit} {...title(visit)} above={opened.value.title}>
            <p class="ds-paragraph">
              <a class="ds-link" href={draftAddress(opened.value.draft.id)}>
                {rulesWords(visit.language).drafts.back}
              </a>
            </p>
            {before}
            {form}
          </RulesFrame>
        ),
      });
    },
  });

const asYaml = (text: string) => ({ bytes: Buffer.from(text), type: 'application/yaml' });

/** The whole text. */
const textPages = onDraft(
  '/text',
  ({ language }) => rulesWords(language).drafts.text,
  ({ draft }, { visit }) => {
    const { label, hint, submit } = rulesWords(visit.language).drafts.text;
    return {
      form: {
        submit,
        fields: [{ kind: 'longText', pointer: '/text', label, hint, required: true, rows: 40, code: true }],
      },
      begins: { text: draft.text },
      act: at`/regime-drafts/${draft.id}`,
      method: 'put',
      written: ({ text }) => asYaml(typeof text === 'string' ? `${text}\n` : ''),
      before: <Faults visit={visit} draft={draft} />,
      done: () => ({ to: draftAddress(draft.id), said: 'saved' }),
    };
  },
);

const UNITS: readonly ClockUnit[] = ['working_day', 'day', 'week', 'month', 'quarter', 'year', 'hour'];

/** What is changed most: the lines, and the time limits with what their running out means. */
const linesPages = onDraft(
  '/lines',
  ({ language }) => rulesWords(language).drafts.form,
  ({ draft, rules }, { visit }) => {
    const { form: words } = rulesWords(visit.language).drafts;
    return {
      form: rules ? formOf(rules, visit) : { submit: words.submit, fields: [] },
      begins: rules ? beginsWith(rules) : {},
      act: at`/regime-drafts/${draft.id}`,
      method: 'put',
      written: (fields) => asYaml(rules ? withValues(draft.text, changesOf(fields, rules)) : draft.text),
      before: rules ? null : (
        <p class="ds-alert tg-said" data-color="warning">
          {words.unreadable}
        </p>
      ),
      done: () => ({ to: draftAddress(draft.id), said: 'saved' }),
    };
  },
);

function formOf(rules: Regime, { language }: Visit): Form {
  const { form: words } = rulesWords(language).drafts;
  const terms = termsOf(rules, language);
  const silence = Object.entries(stageWords(language).case.silence).map(([value, label]) => ({ value, label }));
  const units = UNITS.map((value) => ({ value, label: unitText(value, language) }));
  const lines = rules.thresholds.map(({ id, label, basis }): Field =>
    'cost' in basis
      ? {
          kind: 'money',
          pointer: `/thresholds/${id}`,
          label: terms.text(label),
          currency: rules.money.currency,
          required: true,
        }
      : { kind: 'whole', pointer: `/thresholds/${id}`, label: terms.text(label), required: true },
  );
  const clocks = rules.clocks.flatMap(({ id, label, kind }): readonly Field[] => [
    { kind: 'whole', pointer: `/clocks/${id}/n`, label: terms.text(label), required: true },
    {
      kind: 'choice',
      pointer: `/clocks/${id}/unit`,
      label: `${words.unit}: ${terms.text(label)}`,
      options: units,
      required: true,
      asList: true,
    },
    ...(kind === 'limit'
      ? [
          {
            ...({
              kind: 'choice',
              pointer: `/clocks/${id}/deemed`,
              options: silence,
              required: true,
              asList: true,
            } as const),
            label: `${words.silence}: ${terms.text(label)}`,
          },
        ]
      : []),
  ]);
  return {
    submit: words.submit,
    fields: [
      { kind: 'heading', pointer: '/amounts', label: words.amounts },
      ...lines,
      { kind: 'heading', pointer: '/times', label: words.times },
      ...clocks,
    ],
  };
}

const beginsWith = ({ thresholds, clocks, money: { currency } }: Regime) => ({
  thresholds: Object.fromEntries(
    thresholds.map(({ id, basis, amount }) => [
      id,
      'cost' in basis ? formatMoney({ minor: amount, currency }) : amount,
    ]),
  ),
  clocks: Object.fromEntries(clocks.map(({ id, budget, deemed }) => [id, { ...budget, deemed }])),
});

type Given = Readonly<Record<string, unknown>>;

/** What the form writes in the text; a value that cannot be meant is written too, and the checks name its line. */
function changesOf(fields: Given, { thresholds, clocks }: Regime): readonly TextChange[] {
  const amounts = (fields['thresholds'] ?? {}) as Given;
  const times = (fields['clocks'] ?? {}) as Readonly<Record<string, Given | undefined>>;
  const change = (path: readonly string[], value: unknown): readonly TextChange[] =>
    typeof value === 'string' || typeof value === 'number' ? [{ path, value }] : [];
  return [
    ...thresholds.flatMap(({ id }) => change(['thresholds', id, 'amount'], minorOf(amounts[id]))),
    ...clocks.flatMap(({ id }) => [
      ...change(['clocks', id, 'budget', 'n'], times[id]?.['n']),
      ...change(['clocks', id, 'budget', 'unit'], times[id]?.['unit']),
      ...change(['clocks', id, 'deemed'], times[id]?.['deemed']),
    ]),
  ];
}

function minorOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const wire = value as { readonly amount: string; readonly currency: string };
  const parsed: Result<Money, unknown> = parseMoney(wire);
  return parsed.ok ? parsed.value.minor : wire.amount;
}

const proposalPages = onDraft(
  '/proposal',
  ({ language }) => rulesWords(language).drafts.proposeForm,
  ({ draft }, { visit: { language } }) => {
    const { drafts: words, adoption } = rulesWords(language);
    const { reason: label, reasonHint: hint } = adoption;
    return {
      form: {
        submit: words.proposeForm.submit,
        fields: [{ kind: 'longText', pointer: '/reason', label, hint, required: true, most: 4_000 }],
      },
      act: at`/regime-drafts/${draft.id}/proposal`,
      done: ({ body }) => ({ to: addressOf(body as { regimeId: string; hash: string }), said: 'sent' }),
    };
  },
);

const removalPages = onDraft(
  '/removal',
  ({ language }) => rulesWords(language).drafts.removeForm,
  ({ draft }, { visit }) => ({
    form: { submit: rulesWords(visit.language).drafts.removeForm.submit, grave: true, fields: [] },
    act: at`/regime-drafts/${draft.id}`,
    method: 'delete',
    body: () => undefined,
    done: () => ({ to: '/rule-drafts', said: 'removed' }),
  }),
);

export const draftFormPages: readonly Page[] = [...textPages, ...linesPages, ...proposalPages, ...removalPages];
