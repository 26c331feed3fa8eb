import type { LetterBlock, LetterText } from '../../contracts/letter';
import type { DecisionTaken } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { decidingBody } from '../../domain/project/who';
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
    ...appealBlocks(writer, 'gate_decision', remedies(writer, event)),
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
    return paragraph(around(decision.lead, writer.body(bodyOf(writer, event, before))), 'lead');
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
  const gate = regime.gates.find(({ id }) => id === event.gateId);
  const stage = regime.stages.find(({ id }) => id === event.opensStage);
  const effect = event.bound === false ? decision.notBound : decision.binding[event.binding];
  return facts([
    [
      event.by === 'person' ? decision.value : decision.deemedValue,
      [{ text: decision.values[event.value], strong: true }],
    ],
    [decision.body, writer.body(bodyOf(writer, event, before))],
    event.confirmedBy === undefined ? null : [decision.confirmedBy, writer.body(event.confirmedBy)],
    event.reexamines === undefined ? null : [decision.reexamines, decision.reexamined],
    event.goesTo === undefined ? null : [decision.goesTo, writer.body(event.goesTo)],
    [decision.effect, effect],
    [writer.term('agency'), writer.bodyById(before.agencyId)],
    gate ? [writer.term('gate'), writer.label(gate.label)] : null,
    [writer.term('opinion'), outcomeOf(writer, event.opinion?.outcome ?? null, before)],
    stage ? [decision.opens, writer.label(stage.label)] : null,
    event.deferUntil === undefined ? null : [decision.deferredTo, writer.date(event.deferUntil)],
  ]);
}

/** The body that decides at the gate, or in the end. */
const bodyOf = ({ source: { regime } }: Writer, { ruleId }: DecisionTaken, { gate }: ProjectState): string =>
  gate ? decidingBody(gate, regime) : decisionRule(regime, ruleId).body;

/** What the council said, where it was heard and said something. */
export function outcomeOf(writer: Writer, outcome: string | null, { gate }: ProjectState): LetterText {
  if (outcome === null) return [{ text: writer.words.decision.noOpinion }];
  const rules = writer.source.regime.reviews;
  const rule = rules.find(({ id }) => id === gate?.review?.ruleId);
  const known = (rule ? [rule] : rules).flatMap(({ outcomes }) => outcomes).find(({ id }) => id === outcome);
  return known ? writer.label(known.label) : [{ text: outcome }];
}

/** What else the rule lets be done against a negative decision. */
function remedies(writer: Writer, event: DecisionTaken): LetterText[] {
  const { appeal } = writer.words;
  const { reexamination, politicalDirection } = decisionRule(writer.source.regime, event.ruleId);
  const open = event.remedies ?? [];
  return [
    ...(open.includes('reexamination') && reexamination
      ? [around(appeal.reexamination, writer.body(reexamination.finalBy))]
      : []),
    ...(open.includes('direction') && politicalDirection
      ? [around(appeal.direction, writer.body(politicalDirection.by))]
      : []),
  ];
}

function deviation(writer: Writer, { deviation: why }: DecisionTaken): LetterBlock[] {
  return why === undefined ? [] : [heading(writer.words.decision.deviation), ...prose(why)];
}

function conditions(writer: Writer, event: DecisionTaken): LetterBlock[] {
  if (event.conditions.length === 0) return [];
  return [heading(writer.words.decision.conditions), ...conditionBlocks(writer, event.conditions)];
}

/** Who decided and who signed second, for another body where it had to confirm. Both names where one acted for another. */
function signatures(writer: Writer, event: DecisionTaken, before: ProjectState): LetterBlock {
  const { source } = writer;
  const decided = bodyOf(writer, event, before);
  const behind = (personId: string): string | null => {
    if (personId === source.actor) return source.onBehalfOf;
    return before.gate?.pending?.by.find((each) => each !== personId) ?? null;
  };
  const people = [event.decidedBy, event.signedBy].filter((each) => each !== null);
  return signatureBlock(
    writer,
    [...new Set(people)].map((personId) => ({
      personId,
      office: writer.body(personId === event.decidedBy ? decided : (event.confirmedBy ?? decided)),
      onBehalfOf: behind(personId),
    })),
  );
}
