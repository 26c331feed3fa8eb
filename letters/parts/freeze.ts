import type { LetterBlock } from '../../contracts/letter';
import type { FreezeLifted, SpendingFrozen } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { CostClass, Provenance } from '../../domain/regime/common';
import type { FreezeAct } from '../catalogues/freeze/words';
import { around, facts, paragraph, type Fact, type Writer } from '../writer';
import { appealBlocks, legalBasis, reasonBlocks, signatureBlock } from './common';

/** What a body decides about a freeze. */
export type FreezeEvent = SpendingFrozen | FreezeLifted;

export const freezeActOf = ({ type }: FreezeEvent): FreezeAct => (type === 'SpendingFrozen' ? 'order' : 'lift');

/** Money that may not be spent any more, or may again: which, since when, why, by whom, and how to appeal against an order. */
export function freezeBlocks(writer: Writer, event: FreezeEvent, before: ProjectState): LetterBlock[] {
  const { freeze } = writer.words;
  const { regime } = writer.source;
  const { body = '', reasons = {} } = event;
  const act = freezeActOf(event);
  const powers: Provenance | undefined = regime.powers.find((each) => each.body === body);
  return [
    paragraph(around(freeze.leads[act], writer.body(body)), 'lead'),
    facts(factsOf(writer, event, before)),
    paragraph(freeze.meaning[act]),
    ...reasonBlocks(writer, reasons),
    signatures(writer, event, before),
    ...(act === 'order' ? appealBlocks(writer, 'freeze') : []),
    ...legalBasis(writer, [
      { at: `powers.${body}`, rule: powers },
      { at: 'funding', rule: regime.funding },
      ...(act === 'order' ? [{ at: 'appeal', rule: regime.appeal }] : []),
    ]),
  ];
}

function factsOf(writer: Writer, event: FreezeEvent, before: ProjectState): Fact[] {
  const { freeze } = writer.words;
  if (event.type === 'SpendingFrozen') {
    return [
      [freeze.classes, [{ text: classesNamed(writer, event.classes), strong: true }]],
      [writer.words.order.from, writer.dateOf(event.at)],
    ];
  }
  const lifted = before.freezes.find(({ freezeId }) => freezeId === event.freezeId);
  const known: Fact[] = lifted
    ? [
        [freeze.classes, classesNamed(writer, lifted.classes)],
        [freeze.frozenSince, writer.dateOf(lifted.at)],
      ]
    : [];
  return [...known, [freeze.liftedFrom, [{ text: writer.dateOf(event.at), strong: true }]]];
}

function classesNamed(writer: Writer, classes: readonly CostClass[] | 'all'): string {
  const { all, names } = writer.words.freeze;
  return classes === 'all' ? all : writer.listed(classes.map((each) => names[each]));
}

/** Each list names the person, and after him the one on whose behalf he acted; another body signs where it consents. */
function signatures(
  writer: Writer,
  { body = '', by = [], signedBy = [] }: FreezeEvent,
  { freezeOrder }: ProjectState,
): LetterBlock {
  const signer = ([personId, principal]: readonly string[], bodyKey: string) =>
    personId === undefined ? [] : [{ personId, office: writer.body(bodyKey), onBehalfOf: principal ?? null }];
  return signatureBlock(writer, [...signer(by, body), ...signer(signedBy, freezeOrder?.signedFor ?? body)]);
}
