import type { Option, Field } from '../frame/form/fields';
import { COST_CLASSES } from '../../domain/regime/common';
import { stageWords } from '../i18n/stages';
import type { Visit } from '../frame/visit';
import type { OpenCase } from '../oversight/open-case';
import { inOrder, type Body } from '../progress/acts/act-page';
import { matterText, type Exit } from './load';
import { endingWords } from './words';

const BENEFITS = ['realised', 'partly_realised', 'expected', 'given_up', 'none'] as const;

interface Ending {
  readonly visit: Visit;
  readonly opened: OpenCase;
  readonly exit: Exit;
}

/** Everything that is said when a project is to leave. */
export function exitFields({ visit, opened, exit }: Ending): readonly Field[] {
  const { exit: words } = endingWords(visit.language);
  const { terms, rules } = opened;
  const { costClass, vat } = stageWords(visit.language).office;
  const { benefits } = stageWords(visit.language).course;
  const currency = rules?.money.currency ?? '';
  const options = <K extends string>(all: readonly K[], labels: Readonly<Record<K, string>>): readonly Option[] =>
    all.map((value) => ({ value, label: labels[value] }));
  return [
    {
      ...{ kind: 'choice', pointer: '/reasonCode', label: words.reason, required: true },
      options: exit.reasons.map((code) => ({ value: code, label: terms.closingReason(code) })),
    },
    { kind: 'longText', pointer: '/text', label: words.text, most: 10_000, required: true },
    { kind: 'date', pointer: '/completedOn', label: words.completed, required: true },
    {
      ...{ kind: 'choice', pointer: '/vat', label: words.vat, required: true },
      options: options(['excluded', 'included'], vat),
    },
    {
      ...{ kind: 'list', pointer: '/finalCost', label: words.cost, entry: words.line, least: 1 },
      ...{ add: words.addLine, remove: words.remove },
      fields: [
        {
          ...{ kind: 'choice', pointer: '/class', label: words.class, required: true },
          options: options(COST_CLASSES, costClass),
        },
        { kind: 'money', pointer: '/amount', label: words.amount, currency, required: true },
      ],
    },
    { kind: 'heading', pointer: '/heading/benefits', label: words.benefits },
    {
      ...{ kind: 'choice', pointer: '/benefits/state', label: words.benefitState, required: true },
      options: options(BENEFITS, benefits),
    },
    { kind: 'longText', pointer: '/benefits/text', label: words.benefitText, most: 10_000, rows: 3, required: true },
    {
      ...{ kind: 'list', pointer: '/unpaid', label: words.unpaid, hint: words.unpaidHint, entry: words.owed, least: 0 },
      ...{ add: words.addOwed, remove: words.remove },
      fields: [
        { kind: 'text', pointer: '/reference', label: words.reference, most: 200, required: true },
        { kind: 'money', pointer: '/amount', label: words.amount, currency, required: true },
      ],
    },
    ...takenOverFields({ visit, opened, exit }, exit.open),
  ];
}

/** Who takes over each thing that is open. */
export const takenOverFields = ({ visit, opened: { found } }: Ending, open: Exit['open']): readonly Field[] => {
  const { exit: words } = endingWords(visit.language);
  return open.flatMap((matter, place): readonly Field[] => [
    {
      ...{ kind: 'heading', pointer: `/heading/matter/${place}` },
      label: `${words.takenOver}: ${matterText(matter, found, visit)}`,
    },
    { kind: 'fixed', pointer: `/takenOver/${place}/kind`, value: matter.kind },
    { kind: 'fixed', pointer: `/takenOver/${place}/id`, value: matter.id },
    { kind: 'text', pointer: `/takenOver/${place}/by`, label: words.by, most: 300, required: true },
    { kind: 'longText', pointer: `/takenOver/${place}/how`, label: words.how, most: 4_000, rows: 2, required: true },
  ]);
};

/** What is said of things that are taken over; one of which nothing is said is dealt with otherwise. */
export const takenOver = (said: unknown): readonly Body[] =>
  inOrder(said).filter((each) => each['by'] !== undefined || each['how'] !== undefined);
