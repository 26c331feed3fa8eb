import type { Letter, LetterBlock, LetterText } from '../contracts/letter';
import type { Assignee } from '../domain/kernel';
import { reviewRule } from '../domain/regime/lookup';
import type { ProjectState } from '../domain/project/state';
import { decidingBody, supervisor } from '../domain/project/who';
import { inEnglishOnly, languageFor } from './catalogues';
import { appealActOf, appealBlocksOf, correctingBody, decisionCorrectionBlocks, filingOf } from './parts/appeal';
import { correctionBlocks } from './parts/correction';
import { decisionBlocks } from './parts/decision';
import { directionBlocks } from './parts/direction';
import { freezeActOf, freezeBlocks } from './parts/freeze';
import { actOf, hearingBlocks, orderBlocks } from './parts/intervention';
import { opinionBlocks } from './parts/opinion';
import { notedBlocks, notedTitle } from './parts/proceeding';
import { informationBlocks, statementBlocks } from './parts/requests';
import type { LetterCause, LetterSource, Names } from './source';
import { paragraph, plain, Writer } from './writer';

/** What a letter says: its title, who sends it, and its blocks. */
interface Content {
  readonly title: LetterText;
  readonly from: LetterText;
  readonly blocks: readonly LetterBlock[];
}

/**
 * A letter as data, from the record and the names of those who stand behind it. Nothing else goes in, so that the same
 * record and names give the same letter.
 *
 * @throws Error if the cause is none that letters are written of, which the register's due letters exclude
 */
export function composeLetter(source: LetterSource, names: Names): Letter {
  const { language, missing } = languageFor(languageWanted(source));
  const writer = new Writer(source, language, names);
  const { title, from, blocks } = contentOf(writer);
  const { id, kind, stream, seq, project, regime, regimeHash, at, number } = source;
  const { letter } = writer.words;
  const reference = `${project.reference}/${number}`;
  return {
    schema: 1,
    id,
    kind,
    language,
    wantedLanguage: missing,
    reference,
    date: writer.localDate(at),
    stream,
    seq,
    project: { ...project },
    regime: { id: regime.id, version: regime.version, hash: regimeHash },
    from: [...from],
    to: addressees(writer).map((text) => [...text]),
    copies: source.copies.map((assignee) => [...addressee(writer, assignee)]),
    title: [...title],
    head: [
      { term: letter.date, value: [{ text: writer.dateOf(at) }] },
      { term: letter.reference, value: [{ text: reference }] },
      { term: letter.project, value: [{ text: project.title }] },
    ],
    words: { to: letter.to, copies: letter.copies, page: letter.page },
    blocks: [...languageNotes(writer, missing, blocks), ...blocks],
  };
}

/** The language that the rule wants for its letter, or else the regime's first. */
function languageWanted({ regime, cause }: LetterSource): string {
  const own = cause.on === 'review' ? reviewRule(regime, cause.after.ruleId).letterLanguage : undefined;
  return own ?? regime.languages[0] ?? 'en';
}

/** A letter never falls back to another language without saying so. */
function languageNotes(writer: Writer, missing: string | null, blocks: readonly LetterBlock[]): LetterBlock[] {
  if (missing !== null) return [paragraph(inEnglishOnly(missing), 'note')];
  const partly = blocks.some((block) => textsOf(block).some((text) => text.some(({ lang }) => lang !== undefined)));
  return partly ? [paragraph(writer.words.letter.partlyEnglish, 'note')] : [];
}

function textsOf(block: LetterBlock): readonly LetterText[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...(block.header ?? []), ...block.rows.flat()];
    case 'signatures':
      return [block.note, ...block.entries.map(({ office }) => office)];
  }
}

/** Who is written to; somebody outside who appealed is in no directory, and is named as the record has it. */
function addressees(writer: Writer): readonly LetterText[] {
  const { cause, to } = writer.source;
  const appealId = cause.on === 'project' && 'appealId' in cause.event ? cause.event.appealId : undefined;
  const outsider = appealId === undefined ? null : filingOf(writer, appealId).name;
  return outsider === null ? to.map((assignee) => addressee(writer, assignee)) : [[{ text: outsider }]];
}

function addressee(writer: Writer, { bodyId, bodyKey }: Assignee): LetterText {
  if (bodyId !== undefined) return writer.bodyById(bodyId);
  return bodyKey === undefined ? [{ text: '–' }] : writer.body(bodyKey);
}

function contentOf(writer: Writer): Content {
  const { cause } = writer.source;
  switch (cause.on) {
    case 'project':
      return ofProject(writer, cause);
    case 'review':
      return ofReview(writer, cause);
    case 'intervention':
      return ofIntervention(writer, cause);
  }
}

type CauseOn<On extends LetterCause['on']> = Extract<LetterCause, { on: On }>;

function ofProject(writer: Writer, { event, before, after }: CauseOn<'project'>): Content {
  const { titles } = writer.words;
  const from = writer.body(senderOf(writer, before));
  switch (event.type) {
    case 'DecisionTaken': {
      const title = event.by === 'silence' ? [{ text: titles.deemed_decision }] : writer.term('decision');
      return { title, from, blocks: decisionBlocks(writer, event, before) };
    }
    case 'DirectionGiven': {
      const title = [{ text: titles.direction }];
      return { title, from: writer.body(event.body), blocks: directionBlocks(writer, event, before) };
    }
    case 'InformationRequested':
      return { title: [{ text: titles.information_request }], from, blocks: informationBlocks(writer, event, before) };
    case 'ConsultationOpened':
      return { title: [{ text: titles.statement_request }], from, blocks: statementBlocks(writer, event, before) };
    case 'AppealFiled':
    case 'AppealStayed':
    case 'AppealStayDenied':
    case 'DecisionMaintained':
    case 'AppealForwarded':
    case 'AppealEnded': {
      const { body } = filingOf(writer, event.appealId);
      const title = [{ text: writer.words.appealCase.titles[appealActOf(event)] }];
      return { title, from: writer.body(body), blocks: appealBlocksOf(writer, event, after) };
    }
    case 'DecisionCorrected': {
      const blocks = decisionCorrectionBlocks(writer, event, before);
      return { title: [{ text: titles.correction }], from: correctingBody(writer, event, before), blocks };
    }
    case 'SpendingFrozen':
    case 'FreezeLifted': {
      const title = [{ text: writer.words.freeze.titles[freezeActOf(event)] }];
      return { title, from: event.body ? writer.body(event.body) : from, blocks: freezeBlocks(writer, event, before) };
    }
    default:
      throw noLetter(writer);
  }
}

/** The body that decides at the open gate, or the one that runs the case. */
const senderOf = ({ source: { regime } }: Writer, state: ProjectState): string =>
  state.gate ? decidingBody(state.gate, regime) : supervisor(state, regime);

function ofReview(writer: Writer, { event, before, after }: CauseOn<'review'>): Content {
  const from = writer.body(reviewRule(writer.source.regime, after.ruleId).body);
  switch (event.type) {
    case 'OpinionGiven':
      return { title: writer.term('opinion'), from, blocks: opinionBlocks(writer, event, before, after) };
    case 'OpinionCorrected':
      return {
        title: [{ text: writer.words.titles.correction }],
        from,
        blocks: correctionBlocks(writer, event, after),
      };
    default:
      throw noLetter(writer);
  }
}

function ofIntervention(writer: Writer, { event, after }: CauseOn<'intervention'>): Content {
  const from = writer.body(after.bodyKey);
  switch (event.type) {
    case 'NoticeGiven':
    case 'MaterialShared':
      return {
        title: [{ text: writer.words.titles.hearing_notice }],
        from,
        blocks: hearingBlocks(writer, event, after),
      };
    case 'OrderIssued':
    case 'PauseOrdered':
    case 'PauseRenewed':
    case 'Resumed':
    case 'ResumptionRefused':
    case 'CancellationOrdered':
    case 'InterventionDismissed':
      return {
        title: [{ text: writer.words.order.titles[actOf(event)] }],
        from,
        blocks: orderBlocks(writer, event, after),
      };
    case 'OralHearingScheduled':
    case 'ProposalWithdrawn':
    case 'PauseExpired':
      return { title: [{ text: notedTitle(writer, event) }], from, blocks: notedBlocks(writer, event, after) };
    default:
      throw noLetter(writer);
  }
}

const noLetter = ({ source }: Writer): Error =>
  new Error(`No letter is written of ${source.cause.event.type} (${source.stream}, ${source.seq}).`);

/** The people whose names a letter needs: who signs, who took part, and on whose behalf. */
export function peopleIn({ cause: { event }, actor, onBehalfOf }: LetterSource): readonly string[] {
  const named: (string | null | undefined)[] = [actor, onBehalfOf];
  if (event.type === 'OpinionGiven') {
    named.push(...event.members, ...event.dissents.map(({ personId }) => personId), event.signedBy, event.signedFor);
  }
  if (event.type === 'OpinionCorrected') named.push(event.by);
  if (event.type === 'DirectionGiven') named.push(event.directedBy);
  if (event.type === 'PauseOrdered') named.push(...(event.terms.expertPersons ?? []));
  if (event.type === 'OrderIssued' && event.decided.act === 'pause')
    named.push(...(event.decided.terms.expertPersons ?? []));
  if (event.type === 'SpendingFrozen' || event.type === 'FreezeLifted') named.push(...(event.by ?? []));
  if ('decidedBy' in event) named.push(...[event.decidedBy].flat());
  if ('signedBy' in event) named.push(...[event.signedBy].flat());
  return [...new Set(named.filter((each): each is string => typeof each === 'string' && each !== 'system'))];
}

/** The letter's subject line, for lists and the PDF's title. */
export const subjectOf = ({ title, project, reference }: Letter): string =>
  `${plain(title)}: ${project.title} (${reference})`;
