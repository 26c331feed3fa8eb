import { decidingRoles } from '../../domain/regime/bodies';
import type { CostClass } from '../../domain/regime/common';
import type { Field, Option } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { decidesFor, funderName, holdsPower, type OpenMoney } from './load';
import { stepPages } from './step';
import { moneyActWords } from './words';

type Body = Readonly<Record<string, unknown>>;

/** A part that is not of the rules. */
const OWN = 'own';

/** The classes that the rules let money pay for; all where they name none. */
function eligibleClasses({ rules }: OpenMoney, language: Language): readonly Option[] {
  const { costClass } = stageWords(language).office;
  const eligible = rules?.funding.eligible ?? [];
  const all = Object.keys(costClass) as readonly CostClass[];
  return (eligible.length > 0 ? eligible : all).map((value) => ({ value, label: costClass[value] }));
}

/** Bodies of the rules that may give money in their own name. */
const giversOf = ({ rules, terms }: OpenMoney): readonly Option[] =>
  (rules?.bodies ?? [])
    .filter(({ key, kind }) => decidingRoles(kind).length > 0 && (kind === 'funder' || mayRelease(rules, key)))
    .map(({ key }) => ({ value: key, label: terms.body(key) }));

const mayRelease = (rules: OpenMoney['rules'], key: string): boolean =>
  rules?.powers.some(({ body, may }) => body === key && may.includes('release_funding')) ?? false;

function fieldsOf(money: OpenMoney, language: Language): readonly Field[] {
  const { commit: words } = moneyActWords(language);
  const { currency } = money.account;
  return [
    {
      kind: 'choice',
      pointer: '/funder/kind',
      label: words.kind,
      required: true,
      options: [
        { value: 'body', label: words.body },
        { value: 'outside', label: words.outside },
      ],
    },
    {
      kind: 'choice',
      pointer: '/funder/bodyKey',
      label: words.bodyKey,
      hint: words.bodyHint,
      options: giversOf(money),
    },
    { kind: 'text', pointer: '/funder/name', label: words.name, hint: words.nameHint, most: 300 },
    { kind: 'money', pointer: '/amount', label: words.amount, currency, required: true },
    {
      ...{ kind: 'decimal', pointer: '/sharePercent', label: words.share, hint: words.shareHint, unit: '%' },
      ...{ asNumber: true, required: true },
    },
    { kind: 'money', pointer: '/maxAmount', label: words.cap, hint: words.capHint, currency },
    {
      ...{ kind: 'choices', pointer: '/classes', label: words.classes, required: true },
      options: eligibleClasses(money, language),
    },
    { kind: 'lines', pointer: '/conditions', label: words.conditions, hint: words.conditionsHint },
    {
      ...{ kind: 'text', pointer: '/reference', label: words.reference, hint: words.referenceHint },
      ...{ required: true, most: 200 },
    },
    { kind: 'date', pointer: '/from', label: words.from, required: true },
    { kind: 'date', pointer: '/to', label: words.to, hint: words.toHint, required: true },
    tranchesField(money, language),
  ];
}

function tranchesField({ account: { currency }, rules, terms }: OpenMoney, language: Language): Field {
  const { commit: words } = moneyActWords(language);
  const ruled = (rules?.funding.tranches ?? []).map(({ id, label }) => ({ value: id, label: terms.text(label) }));
  return {
    kind: 'list',
    pointer: '/tranches',
    label: words.tranches,
    hint: words.tranchesHint,
    least: Math.max(1, ruled.length),
    add: words.add,
    remove: words.remove,
    entry: words.tranche,
    fields: [
      {
        ...{ kind: 'choice', pointer: '/trancheId', label: words.which, required: true },
        options: [...ruled, { value: OWN, label: words.own }],
      },
      { kind: 'money', pointer: '/amount', label: words.partAmount, currency, required: true },
      { kind: 'text', pointer: '/label', label: words.label, hint: words.labelHint, most: 200 },
      { kind: 'text', pointer: '/condition', label: words.condition, hint: words.labelHint, most: 2_000 },
      { kind: 'text', pointer: '/evidence', label: words.evidence, hint: words.labelHint, most: 2_000 },
    ],
  };
}

/** Of the funder only what belongs to the answer that was chosen; parts of one's own named by their number. */
function bodyOf({ funder, tranches, ...fields }: Body): object {
  const { kind, bodyKey, name } = (funder ?? {}) as Body;
  const parts = (tranches ?? []) as readonly Body[];
  return {
    conditions: [],
    ...fields,
    funder: kind === 'outside' ? { kind, name } : { kind, bodyKey },
    tranches: parts.map((part, place) =>
      part['trancheId'] === OWN ? { ...part, trancheId: `own-${place + 1}` } : part,
    ),
  };
}

const commitPages = stepPages({
  path: '/commit',
  may: ({ context, money }) => holdsPower(context, money, 'release_funding'),
  step: ({ context: { visit }, money }) => {
    const { commit: words } = moneyActWords(visit.language);
    const ruled = money.rules?.funding.tranches ?? [];
    return {
      title: words.title,
      lead: words.lead,
      form: { fields: fieldsOf(money, visit.language), submit: words.submit },
      begins: { funder: { kind: 'body' }, tranches: ruled.map(({ id }) => ({ trancheId: id })) },
      act: at`/projects/${money.found.id}/account/commitments`,
      body: bodyOf,
    };
  },
});

const endPages = stepPages({
  path: '/commitments/:commitmentId/end',
  may: ({ context, money }) => {
    const commitment = money.account.commitments.find((each) => each.commitmentId === context.params['commitmentId']);
    return commitment !== undefined && decidesFor(context, money, commitment.bodyKey);
  },
  step: ({ context: { visit, params }, money }) => {
    const { end: words } = moneyActWords(visit.language);
    const commitmentId = params['commitmentId'] ?? '';
    const commitment = money.account.commitments.find((each) => each.commitmentId === commitmentId);
    return {
      title: words.title,
      lead: words.lead,
      shown: commitment ? (
        <p class="tg-strong">
          {funderName(commitment, money.terms)}, {commitment.reference}
        </p>
      ) : null,
      form: {
        fields: [{ kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 10_000 }],
        submit: words.submit,
        grave: true,
      },
      act: at`/projects/${money.found.id}/account/commitments/${commitmentId}/end`,
    };
  },
});

/** Money is promised, and not given any more. */
export const commitmentPages: readonly Page[] = [...commitPages, ...endPages];
