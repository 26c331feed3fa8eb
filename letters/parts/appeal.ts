import type { LetterBlock, LetterText } from '../../contracts/letter';
import { isLocalDate } from '../../domain/calendar/dates';
import type {
  AppealEnded,
  AppealFiled,
  AppealForwarded,
  AppealStayDenied,
  AppealStayed,
  DecisionCorrected,
  DecisionMaintained,
} from '../../domain/project/events';
import { hasEnded, type AppealableKind, type ProjectState } from '../../domain/project/state';
import { supervisor } from '../../domain/project/who';
import type { AppealRoute } from '../../domain/regime/intervention';
import type { AppealAct, AppealEffect } from '../catalogues/appeal/words';
import { around, facts, heading, paragraph, prose, type Fact, type Writer } from '../writer';
import { legalBasis, signatureBlock } from './common';

/** Events of an appeal of which those concerned are written to. */
export type AppealEvent =
  AppealFiled | AppealStayed | AppealStayDenied | DecisionMaintained | AppealForwarded | AppealEnded;

/** What a letter of an event of an appeal tells. */
export function appealActOf(event: AppealEvent): AppealAct {
  switch (event.type) {
    case 'AppealFiled':
      return event.late ? 'received_late' : 'received';
    case 'AppealStayed':
      return 'stayed';
    case 'AppealStayDenied':
      return 'stay_denied';
    case 'DecisionMaintained':
      return 'maintained';
    case 'AppealForwarded':
      return 'forwarded';
    case 'AppealEnded':
      if (event.outcome === 'withdrawn' || event.outcome === 'dismissed_late') return event.outcome;
      return event.by === 'deciding_body' ? 'set_aside' : 'decided';
  }
}

/** The appeal that an event belongs to, as it came in. */
export function filingOf(writer: Writer, appealId: string): AppealFiled {
  const { cause } = writer.source;
  const events = cause.on === 'project' ? cause.trail.map(({ event }) => event) : [];
  const filed = events.find(
    (event): event is AppealFiled => event.type === 'AppealFiled' && event.appealId === appealId,
  );
  if (!filed) throw new Error(`No appeal ${appealId} is on record.`);
  return filed;
}

/** What is told of an appeal: that it came and whether in time, what is decided about it, and what that means. */
export function appealBlocksOf(writer: Writer, event: AppealEvent, after: ProjectState): LetterBlock[] {
  const { appealCase: words, appeal } = writer.words;
  const filed = filingOf(writer, event.appealId);
  const act = appealActOf(event);
  const route = routeOf(writer, filed);
  return [
    paragraph(around(words.leads[act], writer.body(filed.body)), 'lead'),
    facts([...appealFacts(writer, filed, after), ...outcomeFacts(writer, event, after)]),
    ...(event.type === 'AppealForwarded' ? [heading(words.grounds), ...prose(filed.grounds)] : []),
    ...wording(writer, event),
    ...next(writer, act),
    ...(event.type === 'AppealFiled' && !event.late && route ? [paragraph(appeal.stays[route.staysEffect])] : []),
    signature(writer, event, filed),
    ...legalBasis(writer, rulesBehind(writer, filed, route)),
  ];
}

const routeOf = ({ source: { regime } }: Writer, { kind, party, to }: AppealFiled): AppealRoute | undefined =>
  regime.appeal.routes.find((route) => route.to === to && route.decisions.includes(kind) && route.who.includes(party));

/** The decision with its day, who appealed when, and whether that was in time. */
function appealFacts(writer: Writer, filed: AppealFiled, state: ProjectState): (Fact | null)[] {
  const { appealCase: words, appeal } = writer.words;
  const { kind, ref, party, name, time, late, filedOn, receivedOn, to } = filed;
  return [
    [words.decision, decisionNamed(writer, { kind, ref }, state)],
    [words.appellant, name ?? appeal.who[party]],
    [words.filedOn, writer.date(filedOn)],
    receivedOn === null ? null : [words.receivedOn, writer.date(receivedOn)],
    time === null ? [words.lastDay, words.noLimit] : [words.counted, words.countedFrom[time.from]],
    time === null || time.dueDate === null ? null : [words.lastDay, writer.date(time.dueDate)],
    [words.result, [{ text: late ? words.late : words.inTime, strong: true }]],
    late ? null : [words.decidedBy, words.deciders[to]],
  ];
}

/** `Pause order of 30 May 2025`. */
function decisionNamed(
  writer: Writer,
  { kind, ref }: { readonly kind: AppealableKind; readonly ref: string },
  { appeals }: ProjectState,
): string {
  const { appealCase: words } = writer.words;
  const decision = appeals.decisions.find((each) => each.kind === kind && each.ref === ref);
  return decision ? words.ofDay(words.decisions[kind], writer.dateOf(decision.at)) : words.decisions[kind];
}

function outcomeFacts(writer: Writer, event: AppealEvent, after: ProjectState): (Fact | null)[] {
  const { appealCase: words } = writer.words;
  const reference = 'reference' in event && event.reference !== null ? event.reference : null;
  const shown: (Fact | null)[] = [reference === null ? null : [words.reference, reference]];
  if (event.type !== 'AppealEnded') return shown;
  const effect = effectOf(event, after);
  return [
    [words.outcome, [{ text: words.outcomes[event.outcome], strong: true }]],
    event.decidedOn === null ? null : [words.decidedOn, writer.date(event.decidedOn)],
    ...shown,
    effect === null ? null : [words.effect, words.effects[effect]],
  ];
}

/** Null for a pause or cancellation that was changed: people carry that out. */
function effectOf({ outcome, kind, setAside, reopens }: AppealEnded, after: ProjectState): AppealEffect | null {
  if (!setAside) return outcome === 'changed' ? null : 'stands';
  switch (kind) {
    case 'pause':
      return 'pause_ends';
    case 'freeze':
      return 'freeze_ends';
    case 'resumption_refused':
      return 'resumption_open';
    case 'regime_change':
      return hasEnded(after) ? 'nothing_more' : 'rules_before';
    case 'cancel':
      return hasEnded(after) ? 'nothing_more' : 'project_goes_on';
    case 'gate_decision':
      if (reopens === undefined) return 'nothing_more';
      return outcome === 'changed' ? 'changed' : 'gate_open';
  }
}

function wording(writer: Writer, event: AppealEvent): LetterBlock[] {
  const { appealCase: words, decision } = writer.words;
  switch (event.type) {
    case 'AppealStayed':
    case 'AppealStayDenied':
      return event.reason === null ? [] : [heading(decision.reasons), ...prose(event.reason)];
    case 'DecisionMaintained':
      return [heading(decision.reasons), ...prose(event.reasons)];
    case 'AppealEnded':
      return [heading(event.by === 'appeal_body' ? words.wording : decision.reasons), ...prose(event.text)];
    case 'AppealFiled':
    case 'AppealForwarded':
      return [];
  }
}

function next(writer: Writer, act: AppealAct): LetterBlock[] {
  const { next: sentences } = writer.words.appealCase;
  switch (act) {
    case 'received':
    case 'received_late':
    case 'maintained':
    case 'forwarded':
      return [paragraph(sentences[act])];
    default:
      return [];
  }
}

/** Who decided or handed on signs; what came in, and what the party itself did, is confirmed without a signature. */
function signature(writer: Writer, event: AppealEvent, { body }: AppealFiled): LetterBlock {
  const { actor, onBehalfOf } = writer.source;
  const unsigned = event.type === 'AppealFiled' || (event.type === 'AppealEnded' && event.by === 'party');
  return signatureBlock(writer, unsigned ? [] : [{ personId: actor, office: writer.body(body), onBehalfOf }]);
}

function rulesBehind(writer: Writer, { time }: AppealFiled, route: AppealRoute | undefined) {
  const { regime } = writer.source;
  const clock = regime.clocks.find(({ id }) => id === time?.ruleId);
  return [
    { at: 'appeal.routes', rule: route },
    { at: `clocks.${clock?.id ?? ''}`, rule: clock },
    { at: 'appeal', rule: regime.appeal },
  ];
}

/** A slip of the pen in a decision: what stands there, and what is meant. */
export function decisionCorrectionBlocks(writer: Writer, event: DecisionCorrected, state: ProjectState): LetterBlock[] {
  const { correction } = writer.words;
  const { regime, actor, onBehalfOf } = writer.source;
  const value = (text: string): string => (isLocalDate(text) ? writer.date(text) : text);
  return [
    paragraph(correction.lead(decisionNamed(writer, event, state)), 'lead'),
    facts([[correction.reason, event.reason]]),
    ...event.corrections.flatMap(({ field, from, to }) => [
      heading(field),
      facts([
        [correction.stood, value(from)],
        [correction.meant, value(to)],
      ]),
    ]),
    signatureBlock(writer, [{ personId: actor, office: correctingBody(writer, event, state), onBehalfOf }]),
    ...legalBasis(writer, [{ at: 'appeal', rule: regime.appeal }]),
  ];
}

/** The body whose decision it is. */
export function correctingBody(writer: Writer, { kind }: DecisionCorrected, state: ProjectState): LetterText {
  const { regime } = writer.source;
  const route = regime.appeal.routes.find(({ decisions }) => decisions.includes(kind));
  return writer.body(route?.body ?? supervisor(state, regime));
}
