import type { FactDeclaration } from '../../domain/regime/admission';
import type { Field } from '../frame/form/fields';
import { stageWords } from '../i18n/stages';
import { termsOf } from '../terms';
import { valueAt } from './load';
import type { SectionContext } from './sections';
import { agencyWords } from './words';

/** A pilot has a plan of its own, so it is offered only where the rules know pilots, or the draft is one. */
const KINDS = ['project', 'programme', 'procurement', 'product'] as const;

/** Whether the rules say how far a pilot may go, or what it may try. */
const knowsPilots = (rules: SectionContext['rules']): boolean =>
  rules !== null && (rules.pilots.maxAmount !== undefined || rules.pilots.aiClasses.length > 0);

export function whatFields({ rules, language, content }: SectionContext): readonly Field[] {
  const { fields } = agencyWords(language);
  const { kind } = stageWords(language).case;
  const kinds = content['kind'] === 'pilot' || knowsPilots(rules) ? ([...KINDS, 'pilot'] as const) : KINDS;
  return [
    { kind: 'text', pointer: '/title', label: fields.title, most: 200, required: true },
    {
      kind: 'longText',
      pointer: '/summary',
      label: fields.summary,
      hint: fields.summaryHint,
      most: 5_000,
      rows: 8,
      required: true,
    },
    {
      kind: 'choice',
      pointer: '/kind',
      label: fields.kind,
      options: kinds.map((value) => ({ value, label: kind[value] })),
      required: true,
    },
    { kind: 'text', pointer: '/externalRef', label: fields.externalRef, most: 200, short: true },
  ];
}

export function scheduleFields({ language }: SectionContext): readonly Field[] {
  const { fields } = agencyWords(language);
  return [
    { kind: 'date', pointer: '/plannedStart', label: fields.plannedStart },
    { kind: 'date', pointer: '/plannedEnd', label: fields.plannedEnd },
    { kind: 'yes', pointer: '/openEnded', label: fields.openEnded },
  ];
}

export function meansFields({ language }: SectionContext): readonly Field[] {
  const { fields } = agencyWords(language);
  return [
    { kind: 'lines', pointer: '/suppliers', label: fields.suppliers, hint: fields.eachLine },
    { kind: 'lines', pointer: '/systems', label: fields.systems, hint: fields.eachLine },
    { kind: 'lines', pointer: '/dependsOn', label: fields.dependsOn, hint: fields.eachLine },
    { kind: 'text', pointer: '/budgetLine', label: fields.budgetLine, most: 500 },
  ];
}

export function partyFields({ language }: SectionContext): readonly Field[] {
  const { fields } = agencyWords(language);
  const roles = ['supplier', 'adviser', 'prestudy_author'] as const;
  return [
    {
      kind: 'list',
      pointer: '/parties',
      label: fields.parties,
      add: fields.addParty,
      remove: fields.removeParty,
      entry: fields.party,
      least: 0,
      fields: [
        { kind: 'text', pointer: '/name', label: fields.name, most: 200, required: true },
        { kind: 'text', pointer: '/number', label: fields.number, most: 40, short: true },
        {
          kind: 'choice',
          pointer: '/role',
          label: fields.role,
          required: true,
          options: roles.map((value) => ({ value, label: fields.roles[value] })),
        },
        { kind: 'text', pointer: '/employer/name', label: fields.employer, most: 200 },
        { kind: 'text', pointer: '/employer/number', label: fields.employerNumber, most: 40, short: true },
      ],
    },
  ];
}

/** What the regime asks beyond what every submission says. */
export const factFields = ({ rules, language }: SectionContext): readonly Field[] =>
  (rules?.facts ?? []).map((fact) => factField(fact, termsOf(rules, language).fact(fact.name), language));

/** An answer that was emptied is taken out by its name. */
export const factsFrom = (said: Readonly<Record<string, unknown>>, { rules }: SectionContext) => ({
  facts: Object.fromEntries((rules?.facts ?? []).map(({ name }) => [name, valueAt(said, `/facts/${name}`) ?? null])),
});

function factField({ name, type, values }: FactDeclaration, label: string, language: string): Field {
  const common = { pointer: `/facts/${name}`, label };
  switch (type) {
    case 'number':
      return { ...common, kind: 'decimal', asNumber: true };
    case 'boolean':
      return { ...common, kind: 'yesNo' };
    case 'date':
      return { ...common, kind: 'date' };
    case 'texts':
      return { ...common, kind: 'lines' };
    case 'text':
      return values
        ? {
            ...common,
            kind: 'choice',
            options: values.map(({ value, label: text }) => ({ value, label: text[language] ?? text.en })),
          }
        : { ...common, kind: 'text', most: 2_000 };
  }
}
