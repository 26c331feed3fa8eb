import type { LetterBlock } from '../../contracts/letter';
import type { ConsultationOpened, InformationRequested } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import { supervisor } from '../../domain/project/who';
import { around, facts, heading, list, paragraph, type Writer } from '../writer';
import { clockLabel, legalBasis, reading, signatureBlock } from './common';

/** Questions to the agency, and what stands still until it has answered them. */
export function informationBlocks(writer: Writer, event: InformationRequested, before: ProjectState): LetterBlock[] {
  const { request } = writer.words;
  const { source } = writer;
  const body = writer.body(supervisor(before, source.regime));
  const stopped = before.clocks.filter(({ id }) => event.suspends.includes(id));
  const rules = stopped.map(({ ruleId }) => ({
    at: `clocks.${ruleId}`,
    rule: source.regime.clocks.find(({ id }) => id === ruleId),
  }));
  return [
    paragraph(around(request.lead, body), 'lead'),
    heading(request.questions),
    list(event.questions, true),
    paragraph(request.how),
    ...(stopped.length > 0
      ? [heading(request.stops), list(stopped.map(({ ruleId }) => clockLabel(writer, ruleId)))]
      : [paragraph(request.stopsNothing)]),
    signatureBlock(writer, [{ personId: source.actor, office: body, onBehalfOf: source.onBehalfOf }]),
    ...legalBasis(writer, rules),
  ];
}

/** A body is asked for its statement: by when, and what its silence would mean. */
export function statementBlocks(writer: Writer, event: ConsultationOpened, before: ProjectState): LetterBlock[] {
  const { statement } = writer.words;
  const { regime, subject } = writer.source;
  const key = subject ?? '';
  const gate = regime.gates.find(({ id }) => id === event.gateId);
  const rule = gate?.consultations.find(({ body }) => body === key);
  const clock = event.clocks.find((each) => each.subject === key);
  const due = reading(writer, clock)?.dueDate;
  return [
    paragraph(around(statement.lead, writer.body(key)), 'lead'),
    facts([
      due ? [statement.answerBy, [{ text: writer.date(due), strong: true }]] : null,
      rule ? [statement.silence, statement.silences[rule.silence]] : null,
      [writer.term('agency'), writer.bodyById(before.agencyId)],
      gate ? [writer.term('gate'), writer.label(gate.label)] : null,
    ]),
    paragraph(statement.how),
    paragraph(writer.words.letter.unsigned, 'note'),
    ...legalBasis(writer, [
      { at: `gates.${event.gateId}.consultations.${key}`, rule },
      { at: `clocks.${clock?.ruleId ?? ''}`, rule: regime.clocks.find(({ id }) => id === clock?.ruleId) },
    ]),
  ];
}
