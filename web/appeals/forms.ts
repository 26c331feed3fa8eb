import type { Field, Form } from '../frame/form/fields';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { papersField, type Paper } from '../oversight/papers';
import type { Filed, Way } from './load';
import { appealWords } from './words';

const grounds = (language: Language): Field => {
  const { fields } = appealWords(language);
  return {
    ...{ kind: 'longText', pointer: '/grounds', label: fields.grounds, hint: fields.groundsHint },
    ...{ required: true, most: 50_000, rows: 10 },
  };
};

const documents = (papers: readonly Paper[], language: Language): readonly Field[] => {
  const { fields } = appealWords(language);
  return papersField('/documents', { label: fields.documents, hint: fields.documentsHint }, papers);
};

/** Whether the day of receipt matters: the time is counted from it. */
const fromReceipt = (ways: readonly Way[]): boolean =>
  ways.some(({ time }) => time?.from === 'unknown' || time?.from === 'deemed_received');

const received = (ways: readonly Way[], language: Language): readonly Field[] => {
  const { fields } = appealWords(language);
  if (!fromReceipt(ways)) return [];
  return [{ kind: 'date', pointer: '/receivedOn', label: fields.receivedOn, hint: fields.receivedHint }];
};

const stayable = (ways: readonly Way[]): boolean =>
  ways.some(({ staysEffect, decision }) => staysEffect === 'on_request' && decision.kind !== 'regime_change');

/** The agency’s appeal. */
export function filingForm(ways: readonly Way[], papers: readonly Paper[], language: Language): Form {
  const { fields, acts } = appealWords(language);
  return {
    fields: [
      grounds(language),
      ...documents(papers, language),
      ...received(ways, language),
      ...(stayable(ways) ? [{ kind: 'yes', pointer: '/asksStay', label: fields.asksStay } as const] : []),
    ],
    submit: acts.file.submit,
  };
}

/** The appeal of somebody outside, as it came in. */
export function recordForm(ways: readonly Way[], papers: readonly Paper[], language: Language): Form {
  const { fields, acts } = appealWords(language);
  const { appealBy } = stageWords(language).case;
  const parties = [...new Set(ways.flatMap(({ who }) => who))].filter((party) => party !== 'agency');
  return {
    fields: [
      {
        ...{ kind: 'choice', pointer: '/party', label: fields.party, required: true },
        options: parties.map((party) => ({ value: party, label: appealBy[party] })),
      },
      { kind: 'text', pointer: '/name', label: fields.name, hint: fields.nameHint, required: true, most: 300 },
      { kind: 'date', pointer: '/filedOn', label: fields.filedOn },
      ...received(ways, language),
      grounds(language),
      ...documents(papers, language),
      ...(stayable(ways) ? [{ kind: 'yes', pointer: '/asksStay', label: fields.asksStayRecorded } as const] : []),
    ],
    submit: acts.record.submit,
  };
}

/** Slips of the pen: what stood, and what stands now. */
export function correctionForm(language: Language): Form {
  const { fields, acts } = appealWords(language);
  return {
    fields: [
      {
        ...{ kind: 'list', pointer: '/corrections', label: fields.corrections, least: 1 },
        ...{ add: fields.addCorrection, remove: fields.removeCorrection, entry: fields.correction },
        fields: [
          { kind: 'text', pointer: '/field', label: fields.field, hint: fields.fieldHint, most: 200 },
          { kind: 'longText', pointer: '/from', label: fields.from, most: 10_000, rows: 2 },
          { kind: 'longText', pointer: '/to', label: fields.toText, most: 10_000, rows: 2 },
        ],
      },
      longText('/reason', fields.reason),
    ],
    submit: acts.correct.submit,
  };
}

const longText = (pointer: string, label: string): Field => ({
  ...{ kind: 'longText', pointer, label, required: true, most: 10_000 },
});

/** The decision and what it means, neither chosen beforehand. */
const choice = (
  pointer: string,
  label: string,
  options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[],
): Field => ({ kind: 'choice', pointer, label, required: true, options });

/** What is done with an appeal that is open, by the end of its address. */
export const ACT_FORMS: Readonly<
  Record<
    'withdrawal' | 'stay' | 'reconsideration' | 'dismissal' | 'forwarding' | 'outcome',
    (appeal: Filed, language: Language) => readonly Field[]
  >
> = {
  withdrawal: (_appeal, language) => [longText('/reason', appealWords(language).fields.reason)],
  stay: (_appeal, language) => {
    const { fields } = appealWords(language);
    return [
      choice('/value', fields.stayValue, [
        { value: 'grant', label: fields.grant, hint: fields.grantHint },
        { value: 'deny', label: fields.deny, hint: fields.denyHint },
      ]),
      longText('/reason', fields.reason),
      { kind: 'text', pointer: '/reference', label: fields.court, hint: fields.courtHint, most: 200 },
    ];
  },
  reconsideration: (_appeal, language) => {
    const { fields } = appealWords(language);
    return [
      choice('/value', fields.reconsidered, [
        { value: 'maintain', label: fields.maintain, hint: fields.maintainHint },
        { value: 'annul', label: fields.annul, hint: fields.annulHint },
      ]),
      longText('/reasons', fields.reasons),
    ];
  },
  dismissal: (_appeal, language) => [longText('/reasons', appealWords(language).fields.reasons)],
  forwarding: (_appeal, language) => {
    const { fields } = appealWords(language);
    return [
      {
        ...{ kind: 'text', pointer: '/reference', label: fields.reference, hint: fields.referenceHint },
        ...{ required: true, most: 200 },
      },
    ];
  },
  outcome: outcomeFields,
};

function outcomeFields({ decision }: Filed, language: Language): readonly Field[] {
  const { fields } = appealWords(language);
  const { appealOutcome, decision: values } = stageWords(language).case;
  const outcomes = (['upheld', 'annulled', 'changed', 'remanded', 'dismissed'] as const).map((value) => ({
    ...{ value, label: appealOutcome[value] },
  }));
  const instead = (['approve', 'approve_with_conditions', 'return', 'reject'] as const).map((value) => ({
    ...{ value, label: values[value] },
  }));
  return [
    choice('/outcome', fields.outcome, outcomes),
    { kind: 'date', pointer: '/decidedOn', label: fields.decidedOn, required: true },
    { kind: 'text', pointer: '/reference', label: fields.theirReference, required: true, most: 200 },
    { kind: 'longText', pointer: '/text', label: fields.text, required: true, most: 50_000, rows: 6 },
    ...(decision.kind === 'gate_decision'
      ? [{ kind: 'choice', pointer: '/value', label: fields.value, hint: fields.valueHint, options: instead } as const]
      : []),
  ];
}
