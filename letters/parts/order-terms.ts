import type { LetterBlock } from '../../contracts/letter';
import type { CancellationTerms, PauseTerms } from '../../domain/intervention/commands';
import { facts, heading, list, paragraph, prose, type Fact, type Writer } from '../writer';
import type { OrderEvent } from './intervention';

/** What an order says besides its reasons. */
export function orderTerms(writer: Writer, event: OrderEvent): LetterBlock[] {
  const { order } = writer.words;
  const from: Fact = [order.from, writer.dateOf(writer.source.at)];
  switch (event.type) {
    case 'PauseOrdered':
      return pauseTerms(writer, event.terms, from);
    case 'PauseRenewed':
      return [facts([from, [order.until, writer.date(event.until)]])];
    case 'CancellationOrdered':
      return [facts([from]), ...(event.terms ? cancellationTerms(writer, event.terms) : [])];
    case 'Resumed':
      return [facts([from]), ...resumptionConditions(writer, event.conditions)];
    case 'InterventionDismissed':
      return [];
  }
}

function pauseTerms(writer: Writer, terms: PauseTerms, from: Fact): LetterBlock[] {
  const { order, letter } = writer.words;
  const { burnCap, independentExperts, questions } = terms;
  const work = terms.allowedWork.map((each) => order.works[each]);
  return [
    facts([
      from,
      [order.until, writer.date(terms.until)],
      [order.expiry, order.expiries[terms.expiry]],
      [order.allowedWork, work.length > 0 ? writer.listed(work) : order.noWork],
      burnCap ? [order.burnCap, order.perMonth(writer.money(burnCap.amount, burnCap.currency))] : null,
      [order.experts, independentExperts.length > 0 ? independentExperts.join(', ') : letter.notStated],
    ]),
    ...(questions.length > 0 ? [heading(order.questions), paragraph(order.questionsLead), list(questions, true)] : []),
  ];
}

function cancellationTerms(writer: Writer, terms: CancellationTerms): LetterBlock[] {
  const { order, letter } = writer.words;
  const { alternatives, contractExposure } = terms;
  const exposure = contractExposure
    ? writer.money(contractExposure.amount, contractExposure.currency)
    : letter.notStated;
  return [
    facts([[order.exposure, exposure]]),
    ...(alternatives.length > 0
      ? [
          heading(order.alternatives),
          list(
            alternatives.map(({ text }) => text),
            true,
          ),
        ]
      : []),
    heading(order.continuity),
    ...prose(terms.continuity),
    heading(order.assets),
    ...prose(terms.assetsKept),
  ];
}

function resumptionConditions(
  writer: Writer,
  conditions: Extract<OrderEvent, { type: 'Resumed' }>['conditions'],
): LetterBlock[] {
  const { order, decision, letter } = writer.words;
  if (conditions.length === 0) return [];
  return [
    heading(order.conditions),
    ...conditions.flatMap(({ text, due }, index) => [
      heading(decision.condition(index + 1), 3),
      ...prose(text),
      facts([[decision.due, due === null ? letter.notStated : writer.date(due)]]),
    ]),
  ];
}
