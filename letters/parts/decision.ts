import type { LetterBlock, LetterText } from '../../contracts/letter';
import type { DecisionTaken } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { decisionRule } from '../../domain/regime/lookup';
import { around, facts, heading, paragraph, prose, type Writer } from '../writer';
import {
  appealBlocks,
  clockLabel,
  conditionBlocks,
  legalBasis,
  reading,
  reasonBlocks,
  signatureBlock,
  timeFacts,
} from './common';

/** A decision at a gate, taken by a person or by the silence that the rule speaks of. */
export function decisionBlocks(writer: Writer, event: DecisionTaken, before: ProjectState): LetterBlock[] {
  const { regime } = writer.source;
  const rule = decisionRule(regime, event.ruleId);
  const gate = regime.gates.find(({ id }) => id === event.gateId);
  const clock = before.clocks.find(({ purpose, subject }) => purpose === 'decision' && subject === event.gateId);
  return [
    lead(writer, event, before),
    decisionFacts(writer, event, before),
    ...reasonBlocks(writer, event.reasons),
    ...deviation(writer, event),
    ...conditions(writer, event),
    ...timeFacts(writer, clock),
    signatures(writer, event, before),
    ...appealBlocks(writer, 'gate_decision'),
    ...legalBasis(writer, [
      { at: `decisions.${rule.id}`, rule },
      { at: `gates.${event.gateId}`, rule: gate },
      { at: `clocks.${clock?.ruleId ?? ''}`, rule: regime.clocks.find(({ id }) => id === clock?.ruleId) },
      { at: 'appeal', rule: regime.appeal },
    ]),
  ];
}

function lead(writer: Writer, event: DecisionTaken, before: ProjectState): LetterBlock {
  const { decision } = writer.words;
  if (event.by === 'person') {
    const { body } = decisionRule(writer.source.regime, event.ruleId);
    return paragraph(around(decision.lead, writer.body(body)), 'lead');
  }
  const clock = before.clocks.find(({ id }) => id === event.clockId);
  const lastDay = reading(writer, clock)?.dueDate ?? writer.localDate(event.at);
  const limit = clock ? clockLabel(writer, clock.ruleId) : [{ text: event.clockId ?? '' }];
  return paragraph(
    around((inserted) => decision.deemedLead(writer.date(lastDay), inserted), limit),
    'lead',
  );
}

function decisionFacts(writer: Writer, event: DecisionTaken, before: ProjectState): LetterBlock {
  const { regime } = writer.source;
  const { decision } = writer.words;
  const rule = decisionRule(regime, event.ruleId);
  const gate = regime.gates.find(({ id }) => id === event.gateId);
  const stage = regime.stages.find(({ id }) => id === event.opensStage);
  const effect = event.bound === false ? decision.notBound : decision.binding[event.binding];
  return facts([
    [
      event.by === 'person' ? decision.value : decision.deemedValue,
      [{ text: decision.values[event.value], strong: true }],
    ],
    [decision.body, writer.body(rule.body)],
    [decision.effect, effect],
    [writer.term('agency'), writer.bodyById(before.agencyId)],
    gate ? [writer.term('gate'), writer.label(gate.label)] : null,
    [writer.term('opinion'), opinionOf(writer, event, before)],
    stage ? [decision.opens, writer.label(stage.label)] : null,
    event.deferUntil === undefined ? null : [decision.deferredTo, writer.date(event.deferUntil)],
  ]);
}

/** What the council said, where it was heard and said something. */
function opinionOf(writer: Writer, { opinion }: DecisionTaken, { gate }: ProjectState): LetterText {
  const { decision } = writer.words;
  const given = opinion?.outcome ?? null;
  if (given === null) return [{ text: decision.noOpinion }];
  const rule = writer.source.regime.reviews.find(({ id }) => id === gate?.review?.ruleId);
  const outcome = rule?.outcomes.find(({ id }) => id === given);
  return outcome ? writer.label(outcome.label) : [{ text: given }];
}

function deviation(writer: Writer, { deviation: why }: DecisionTaken): LetterBlock[] {
  return why === undefined ? [] : [heading(writer.words.decision.deviation), ...prose(why)];
}

function conditions(writer: Writer, event: DecisionTaken): LetterBlock[] {
  if (event.conditions.length === 0) return [];
  return [heading(writer.words.decision.conditions), ...conditionBlocks(writer, event.conditions)];
}

/** Who decided and who signed second. The principal of a delegation is on the proposal where there was one. */
function signatures(writer: Writer, event: DecisionTaken, { gate }: ProjectState): LetterBlock {
  const { source } = writer;
  const office = writer.body(decisionRule(source.regime, event.ruleId).body);
  const behind = (personId: string): string | null => {
    if (personId === source.actor) return source.onBehalfOf;
    return gate?.pending?.by.find((each) => each !== personId) ?? null;
  };
  const people = [event.decidedBy, event.signedBy].filter((each) => each !== null);
  return signatureBlock(
    writer,
    [...new Set(people)].map((personId) => ({ personId, office, onBehalfOf: behind(personId) })),
  );
}
