import type { LetterBlock } from '../../contracts/letter';
import type { InterventionEvent } from '../../domain/intervention/events';
import type { InterventionState } from '../../domain/intervention/state';
import { PROCEEDING_WORDS, type ProceedingAct } from '../catalogues/proceeding';
import { around, facts, paragraph, type Fact, type Writer } from '../writer';
import { legalBasis, signatureBlock } from './common';

/** Events of a proceeding that are told besides its notice and its orders. */
export type NotedEvent = Extract<
  InterventionEvent,
  { type: 'OralHearingScheduled' | 'ProposalWithdrawn' | 'PauseExpired' }
>;

function actOf(event: NotedEvent): ProceedingAct {
  switch (event.type) {
    case 'OralHearingScheduled':
      return 'oral_hearing';
    case 'ProposalWithdrawn':
      return 'withdrawn';
    case 'PauseExpired':
      return event.effect === 'auto_resume' ? 'goes_on' : 'awaits_decision';
  }
}

/** The title of such a letter. */
export const notedTitle = ({ language }: Writer, event: NotedEvent): string =>
  PROCEEDING_WORDS[language].titles[actOf(event)];

/** The day of an oral hearing, the end of a proceeding without an order, what the date of a pause has brought. */
export function notedBlocks(writer: Writer, event: NotedEvent, state: InterventionState): LetterBlock[] {
  const words = PROCEEDING_WORDS[writer.language];
  const { regime, actor, onBehalfOf } = writer.source;
  const office = writer.body(state.bodyKey);
  const signers = event.type === 'PauseExpired' ? [] : [{ personId: actor, office, onBehalfOf }];
  const rule = state.kind === 'pause' ? regime.pause : regime.cancel;
  return [
    paragraph(around(words.leads[actOf(event)], office), 'lead'),
    facts(factsOf(writer, event)),
    signatureBlock(writer, signers),
    ...legalBasis(writer, [
      event.type === 'OralHearingScheduled'
        ? { at: 'hearing', rule: regime.hearing }
        : { at: state.kind === 'pause' ? 'pause' : 'cancel', rule },
    ]),
  ];
}

function factsOf(writer: Writer, event: NotedEvent): Fact[] {
  const words = PROCEEDING_WORDS[writer.language];
  switch (event.type) {
    case 'OralHearingScheduled':
      return [
        [words.day, [{ text: writer.date(event.on), strong: true }]],
        [words.place, event.place],
      ];
    case 'ProposalWithdrawn':
      return [[words.reason, event.reason]];
    case 'PauseExpired':
      return [[words.day, writer.dateOf(writer.source.at)]];
  }
}
