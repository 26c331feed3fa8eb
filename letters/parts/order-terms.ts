import type { LetterBlock } from '../../contracts/letter';
import type { CancellationTerms, OrderEffect, PauseTerms } from '../../domain/intervention/commands';
import { facts, heading, list, paragraph, prose, type Fact, type Writer } from '../writer';
import type { OrderEvent } from './intervention';

/** What an order says besides its reasons. */
export function orderTerms(writer: Writer, event: OrderEvent): LetterBlock[] {
  const { order } = writer.words;
  const from: Fact = [order.from, writer.dateOf(writer.source.at)];
  switch (event.type) {
    case 'OrderIssued': {
      const { decided, effect, clock } = event;
      const later: Fact = [order.from, writer.date(clock.until ?? '')];
      const terms =
        decided.act === 'pause'
          ? pauseTerms(writer, decided.terms, [later])
          : [facts([later]), ...cancellationTerms(writer, decided.terms)];
      return [...terms, ...(effect.when === 'appeal_over' ? [paragraph(writer.words.orders.appealOver)] : [])];
    }
    case 'PauseOrdered':
      return pauseTerms(writer, event.terms, [from, ...urgency(writer, event)]);
    case 'PauseRenewed':
      return [facts([from, [order.until, writer.date(event.until)]])];
    case 'CancellationOrdered':
      return [facts([from, ...urgency(writer, event)]), ...(event.terms ? cancellationTerms(writer, event.terms) : [])];
    case 'Resumed':
      return [facts([from]), ...resumptionConditions(writer, event.conditions)];
    case 'ResumptionRefused':
    case 'InterventionDismissed':
      return [];
  }
}

/** Why an order binds before it can be appealed against. */
function urgency({ words }: Writer, { effect }: Extract<OrderEvent, { effect?: OrderEffect }>): Fact[] {
  return effect?.when === 'at_once' && effect.reason !== undefined ? [[words.orders.atOnce, effect.reason]] : [];
}

function pauseTerms(writer: Writer, terms: PauseTerms, from: readonly Fact[]): LetterBlock[] {
  const { order, orders, letter } = writer.words;
  const { burnCap, independentExperts, questions, questionsDue = [], expertPersons = [] } = terms;
  const named = [...independentExperts, ...expertPersons.map((id) => writer.person(id))];
  const asked = questions.map((question, index) => {
    const due = questionsDue[index];
    return due ? `${question} (${orders.answerBy(writer.date(due))})` : question;
  });
  const work = terms.allowedWork.map((each) => order.works[each]);
  return [
    facts([
      ...from,
      [order.until, writer.date(terms.until)],
      [order.expiry, order.expiries[terms.expiry]],
      [order.allowedWork, work.length > 0 ? writer.listed(work) : order.noWork],
      burnCap ? [order.burnCap, order.perMonth(writer.money(burnCap.amount, burnCap.currency))] : null,
      [order.experts, named.length > 0 ? named.join(', ') : letter.notStated],
    ]),
    ...(questions.length > 0 ? [heading(order.questions), paragraph(order.questionsLead), list(asked, true)] : []),
    ...(terms.reportBeforeResumption ? [paragraph(orders.reportFirst)] : []),
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
    ...continuityFacts(writer, terms),
    heading(order.assets),
    ...prose(terms.assetsKept),
    ...runDown(writer, terms),
  ];
}

function continuityFacts(writer: Writer, { continuityPlan }: CancellationTerms): LetterBlock[] {
  if (!continuityPlan) return [];
  const { order, orders } = writer.words;
  const { runsOn, until, answers } = continuityPlan;
  return [
    facts([
      [orders.runsOn, runsOn],
      until === null ? null : [order.until, writer.date(until)],
      [orders.answers, answers],
    ]),
  ];
}

/** What is left to do, by whom, by when and what will prove it; and what all of it may cost. */
function runDown(writer: Writer, { runDown: ordered }: CancellationTerms): LetterBlock[] {
  if (!ordered) return [];
  const { orders, decision, letter } = writer.words;
  const { cap, items } = ordered;
  return [
    heading(orders.runDown),
    facts([[orders.runDownCap, writer.money(cap.amount, cap.currency)]]),
    ...items.flatMap(({ text, owner, due, evidence }) => [
      ...prose(text),
      facts([
        [orders.owner, owner],
        [decision.due, due === null ? letter.notStated : writer.date(due)],
        [orders.evidence, evidence],
      ]),
    ]),
  ];
}

function resumptionConditions(
  writer: Writer,
  conditions: Extract<OrderEvent, { type: 'Resumed' }>['conditions'],
): LetterBlock[] {
  const { order, orders, decision, letter } = writer.words;
  if (conditions.length === 0) return [];
  return [
    heading(order.conditions),
    ...conditions.flatMap(({ text, due, evidence = '' }, index) => [
      heading(decision.condition(index + 1), 3),
      ...prose(text),
      facts([
        [decision.due, due === null ? letter.notStated : writer.date(due)],
        evidence === '' ? null : [orders.evidence, evidence],
      ]),
    ]),
  ];
}
