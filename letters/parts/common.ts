import type { LetterBlock, LetterText } from '../../contracts/letter';
import { dueDate, type ClockReading } from '../../domain/clock';
import type { StreamClock } from '../../domain/kernel';
import type { ConditionInput, Reasons } from '../../domain/project/commands';
import { caveatOf, mergeCaveats } from '../../domain/regime/caveats';
import { startClock } from '../../domain/regime/clocks';
import type { Label, Provenance } from '../../domain/regime/common';
import type { AppealRoute } from '../../domain/regime/intervention';
import { clockRule } from '../../domain/regime/lookup';
import type { ReasonField } from '../../domain/regime/procedure';
import { spanOf } from '../catalogues/catalogue';
import { around, facts, heading, list, paragraph, plain, prose, runs, type Fact, type Writer } from '../writer';

/** A rule that a letter rests on, where it stands in the regime, and its provision. */
export interface RuleUsed {
  readonly at: string;
  readonly rule: (Provenance & { readonly label?: Label }) | undefined;
}

/** The provisions behind the rules used, each once; and what is not verified of them. */
export function legalBasis(writer: Writer, used: readonly RuleUsed[]): LetterBlock[] {
  const { words } = writer;
  const refs = used.flatMap(({ rule }) => rule?.legalRef ?? []);
  const known = [...new Set([...refs, ...writer.source.regime.legalBasis.map(({ ref }) => ref)])];
  return [
    heading(words.references.heading),
    list(known.length > 0 ? known : [words.letter.notStated]),
    ...doubts(writer, used),
  ];
}

/** The rules used whose values are not verified, each with what the regime says of the doubt. */
function doubts(writer: Writer, used: readonly RuleUsed[]): LetterBlock[] {
  const caveats = mergeCaveats(...used.map(({ at, rule }) => caveatOf(at, rule)));
  if (caveats.length === 0) return [];
  const items = caveats.map(({ rule: at, note }) => {
    const label = used.find((each) => each.at === at)?.rule?.label;
    const name = label ? [...writer.label(label), { text: ` (${at})` }] : [{ text: at }];
    return note === null ? name : [...name, { text: ': ' }, ...writer.english(note)];
  });
  const { heading: title, lead } = writer.words.doubts;
  return [heading(title), paragraph(lead, 'note'), list(items)];
}

/** When a clock runs out, read as it stood; null where it cannot be said. */
export function reading(writer: Writer, clock: StreamClock | undefined): ClockReading | null {
  if (!clock) return null;
  const read = dueDate(clock, writer.source.calendar);
  return read.ok ? read.value : null;
}

/** The regime's words for the rule of a clock; the rule's id where it has none. */
export function clockLabel(writer: Writer, ruleId: string): LetterText {
  const rule = writer.source.regime.clocks.find(({ id }) => id === ruleId);
  return rule ? writer.label(rule.label) : [{ text: ruleId }];
}

/** Since when time ran, until when, how long it stood still, and when the act was done. */
export function timeFacts(writer: Writer, clock: StreamClock | undefined): LetterBlock[] {
  const { times } = writer.words;
  const read = reading(writer, clock);
  const stops = (read?.explanation ?? []).flatMap((each) => (each.reason === 'suspension' ? [each] : []));
  const stoodStill = stops.reduce((days, stop) => days + (stop.days ?? 0), 0);
  const rows: (Fact | null)[] = [
    clock ? [times.received, writer.dateOf(clock.startedAt)] : null,
    clock && read?.dueDate
      ? [times.due, [{ text: `${writer.date(read.dueDate)} (` }, ...clockLabel(writer, clock.ruleId), { text: ')' }]]
      : null,
    stoodStill > 0 ? [times.stoodStill, times.days(stoodStill, stops[0]?.unit === 'working_day')] : null,
    [times.given, writer.dateOf(writer.source.at)],
  ];
  return [heading(times.heading), facts(rows)];
}

const REASON_ORDER: readonly ReasonField[] = ['rule', 'facts', 'alternatives_considered', 'proportionality'];

/** The reasons that a decision states, each under its own heading. */
export function reasonBlocks(writer: Writer, reasons: Reasons): LetterBlock[] {
  const { decision } = writer.words;
  const stated = REASON_ORDER.flatMap((field) => {
    const text = reasons[field];
    return text === undefined ? [] : [heading(decision.reason[field], 3), ...prose(text)];
  });
  return stated.length === 0 ? [] : [heading(decision.reasons), ...stated];
}

/** Conditions, each with what it demands by when. */
export const conditionBlocks = (writer: Writer, conditions: readonly ConditionInput[]): LetterBlock[] =>
  conditions.flatMap(({ text, due, evidence, ifMissed }, index) => {
    const { decision, letter } = writer.words;
    return [
      heading(decision.condition(index + 1), 3),
      ...prose(text),
      facts([
        [decision.due, due === null ? letter.notStated : writer.date(due)],
        [decision.evidence, evidence],
        [decision.ifMissed, decision.missed[ifMissed]],
      ]),
    ];
  });

/** Who may appeal against a decision of this kind, where and by when; and whether the project may come back. */
export function appealBlocks(
  writer: Writer,
  decision: AppealRoute['decisions'][number],
  others: readonly LetterText[] = [],
): LetterBlock[] {
  const { appeal } = writer.source.regime;
  const { words } = writer;
  const routes = appeal.routes.filter(({ decisions, to }) => decisions.includes(decision) && to !== 'none');
  return [
    heading(words.appeal.heading),
    ...(routes.length === 0 ? [paragraph(words.appeal.none)] : [list(routes.map((route) => routeText(writer, route)))]),
    ...others.map((text) => paragraph(text)),
    // Frozen money leaves the project where it is: there is nothing to submit anew.
    ...(decision === 'freeze' ? [] : [paragraph(resubmission(writer))]),
  ];
}

function routeText(writer: Writer, route: AppealRoute): LetterText {
  const { who, to, body, clock, staysEffect } = route;
  const { appeal } = writer.words;
  const parties = writer.listed(who.map((each, index) => lower(writer, appeal.who[each], index > 0)));
  const limit = clock === undefined ? [] : [{ text: limitText(writer, clock) }];
  const handedTo = body === undefined ? [] : around(appeal.handedTo, writer.body(body));
  const sentences = [
    runs(appeal.mayAppeal(parties, appeal.to[to])),
    limit,
    ...countedFrom(writer, route),
    handedTo,
    runs(appeal.stays[staysEffect]),
  ].filter((sentence) => sentence.length > 0);
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [{ text: ' ' }, ...sentence]));
}

/** From when the time counts; where it is from the receipt, also what holds when nobody knows that day. */
function countedFrom(writer: Writer, { clock, deemedReceipt }: AppealRoute): LetterText[] {
  const { runsFrom, deemedReceipt: deemed } = writer.words.appealCase;
  if (clock === undefined) return [];
  if (clockRule(writer.source.regime, clock).start !== 'decision_received') return [runs(runsFrom.issued)];
  return [runs(runsFrom.received), ...(deemedReceipt ? [runs(deemed(spanOf(deemedReceipt, writer.words)))] : [])];
}

/** Only the first of a list begins with a capital. */
const lower = (writer: Writer, text: string, yes: boolean): string =>
  yes ? text.charAt(0).toLocaleLowerCase(writer.words.locale) + text.slice(1) : text;

/** The limit with its last day where it runs from the decision; from when it is received nobody knows yet. */
function limitText(writer: Writer, clockId: string): string {
  const { regime, at, seq } = writer.source;
  const rule = clockRule(regime, clockId);
  const clock = startClock(rule, { id: clockId, startedAt: at, startedBySeq: seq, programme: false });
  const due = rule.start === 'decision_issued' ? (reading(writer, clock)?.dueDate ?? null) : null;
  const limit = `${spanOf(rule.budget, writer.words)} (${plain(writer.label(rule.label))})`;
  return writer.words.appeal.within(limit, due === null ? null : writer.date(due));
}

function resubmission(writer: Writer): string {
  const { allowed, after, changedFacts } = writer.source.regime.appeal.resubmission;
  const { appeal } = writer.words;
  if (!allowed) return appeal.noResubmission;
  const span = after ? spanOf(after, writer.words) : null;
  return changedFacts ? appeal.resubmissionOnNewFacts(span) : appeal.resubmission(span);
}

/** Who stands behind the letter: names as the directory has them now. */
export function signatureBlock(
  writer: Writer,
  signers: readonly { readonly personId: string; readonly office: LetterText; readonly onBehalfOf: string | null }[],
): LetterBlock {
  const { letter } = writer.words;
  if (signers.length === 0) return paragraph(letter.unsigned, 'note');
  return {
    type: 'signatures',
    note: [{ text: letter.signed }],
    entries: signers.map(({ personId, office, onBehalfOf }) => ({
      name: writer.person(personId),
      office: [...office],
      onBehalfOf: onBehalfOf === null ? null : `${letter.onBehalfOf} ${writer.person(onBehalfOf)}`,
    })),
  };
}
