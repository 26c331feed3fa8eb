import type { LetterBlock } from '../../contracts/letter';
import type { DirectionGiven } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { decisionRule } from '../../domain/regime/lookup';
import { around, facts, heading, list, paragraph, prose, type Writer } from '../writer';
import { legalBasis, signatureBlock } from './common';
import { outcomeOf } from './decision';

/** The political level directs that a project goes on: what it overrules, its reasons, and the objection that was made. */
export function directionBlocks(writer: Writer, event: DirectionGiven, before: ProjectState): LetterBlock[] {
  const { direction } = writer.words;
  const rule = decisionRule(writer.source.regime, event.ruleId);
  return [
    paragraph(around(direction.lead, writer.body(event.body)), 'lead'),
    paragraph(direction.noDecision),
    againstFacts(writer, event, before),
    heading(direction.text),
    ...prose(event.text),
    heading(direction.reasons),
    ...prose(event.reasons),
    ...objection(writer, event),
    ...(event.documents.length > 0
      ? [heading(direction.documents), list(event.documents.map(({ name }) => name))]
      : []),
    signatures(writer, event, before),
    ...legalBasis(writer, [
      { at: `decisions.${rule.id}.politicalDirection`, rule: rule.politicalDirection },
      { at: `decisions.${rule.id}`, rule },
    ]),
  ];
}

function againstFacts(
  writer: Writer,
  { against, opensStage, gateId }: DirectionGiven,
  before: ProjectState,
): LetterBlock {
  const { regime } = writer.source;
  const { direction, decision } = writer.words;
  const gate = regime.gates.find(({ id }) => id === gateId);
  const stage = regime.stages.find(({ id }) => id === opensStage);
  const overruled = Object.entries(decision.values).find(([value]) => value === against.decision?.value)?.[1];
  return facts([
    [writer.term('agency'), writer.bodyById(before.agencyId)],
    gate ? [writer.term('gate'), writer.label(gate.label)] : null,
    overruled === undefined ? null : [direction.overrules, overruled],
    against.opinion ? [direction.departsFrom, outcomeOf(writer, against.opinion.outcome, before)] : null,
    stage ? [decision.opens, writer.label(stage.label)] : null,
  ]);
}

/** The objection's own words stand in the event in which it was made. */
function objection(writer: Writer, event: DirectionGiven): LetterBlock[] {
  const { cause } = writer.source;
  if (event.objection === null || cause.on !== 'project') return [];
  const made = cause.trail[event.objection.seq - 1]?.event;
  if (made?.type !== 'DirectionSought') return [];
  return [heading(writer.words.direction.objection), ...prose(made.objection)];
}

function signatures(writer: Writer, { directedBy, signedBy, body }: DirectionGiven, before: ProjectState): LetterBlock {
  const { source } = writer;
  const pending = before.advice.pendingDirection?.by ?? [];
  const people = [...new Set([directedBy, signedBy].filter((each) => each !== null))];
  return signatureBlock(
    writer,
    people.map((personId) => ({
      personId,
      office: writer.body(body),
      onBehalfOf: personId === source.actor ? source.onBehalfOf : (pending.find((each) => each !== personId) ?? null),
    })),
  );
}
