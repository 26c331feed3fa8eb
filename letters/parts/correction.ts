import type { LetterBlock } from '../../contracts/letter';
import { isLocalDate } from '../../domain/calendar/dates';
import { reviewRule } from '../../domain/regime/lookup';
import type { OpinionCorrected, OpinionGiven, ReviewEvent } from '../../domain/review/events';
import type { ReviewState } from '../../domain/review/state';
import { around, facts, heading, paragraph, type Writer } from '../writer';
import { legalBasis, signatureBlock } from './common';
import { officeOf, rulesBehind } from './opinion';

/** A slip of the pen in the opinion: what stands there, and what is meant. */
export function correctionBlocks(writer: Writer, event: OpinionCorrected, after: ReviewState): LetterBlock[] {
  const { correction, letter } = writer.words;
  const rule = reviewRule(writer.source.regime, after.ruleId);
  const value = (text: string | null): string => {
    if (text === null) return letter.notStated;
    return isLocalDate(text) ? writer.date(text) : text;
  };
  return [
    paragraph(around(correction.lead, writer.term('opinion')), 'lead'),
    facts([
      [writer.term('council'), writer.body(rule.body)],
      [correction.reason, event.reason],
    ]),
    ...event.corrections.flatMap(({ field, from, to }) => [
      heading(placeOf(writer, field)),
      facts([
        [correction.stood, value(from)],
        [correction.meant, value(to)],
      ]),
    ]),
    signatureBlock(writer, [
      { personId: event.by, office: officeOf(writer, event.by, after, rule), onBehalfOf: writer.source.onBehalfOf },
    ]),
    ...legalBasis(writer, rulesBehind(writer, after, rule)),
  ];
}

/** `/recommendations/<id>/due` in words: which recommendation, counted as in the opinion's letter, and what of it. */
function placeOf(writer: Writer, field: string): string {
  const { cause } = writer.source;
  const { opinion, decision } = writer.words;
  const [, part, id, what] = field.split('/');
  const given = cause.on === 'review' ? cause.trail.map(({ event }) => event).find(isOpinion) : undefined;
  const all = part === 'conditions' ? given?.conditions : given?.recommendations;
  const number = (all ?? []).findIndex((each) => each.id === id) + 1;
  if (part === 'summary' || number === 0) return part === 'summary' ? opinion.summary : field;
  const name = part === 'conditions' ? decision.condition(number) : opinion.recommendation(number);
  if (what === 'due') return `${name}: ${opinion.due}`;
  return what === 'evidence' ? `${name}: ${opinion.evidence}` : name;
}

const isOpinion = (event: ReviewEvent): event is OpinionGiven => event.type === 'OpinionGiven';
