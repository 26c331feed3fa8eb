import type { LetterBlock, LetterText } from '../../contracts/letter';
import { decisionRule, gateRule, reviewRule } from '../../domain/regime/lookup';
import type { ReviewRule } from '../../domain/regime/review';
import { councilLevels, countedSheets, type CriterionLevel } from '../../domain/review/assessment/levels';
import { OPINION_CLOCK } from '../../domain/review/clocks';
import type { OpinionGiven } from '../../domain/review/events';
import type { ReviewState } from '../../domain/review/state';
import { around, facts, heading, list, paragraph, prose, table, type Fact, type Writer } from '../writer';
import { conditionBlocks, legalBasis, signatureBlock, timeFacts } from './common';

/** The opinion of the council: what it says, who stands behind it, and how it came about. */
export function opinionBlocks(
  writer: Writer,
  event: OpinionGiven,
  before: ReviewState,
  after: ReviewState,
): LetterBlock[] {
  const { regime } = writer.source;
  const rule = reviewRule(regime, after.ruleId);
  const { opinion } = writer.words;
  return [
    paragraph(around(opinion.lead, writer.body(rule.body)), 'lead'),
    outcomeFacts(writer, event, after, rule),
    heading(opinion.summary),
    ...prose(event.summary),
    ...areas(writer, after, rule),
    ...suggestions(writer, event),
    ...conditions(writer, event),
    ...recommendations(writer, event, after),
    ...dissents(writer, event, rule),
    ...participation(writer, event, after, rule),
    ...timeFacts(
      writer,
      before.clocks.find(({ id }) => id === OPINION_CLOCK),
    ),
    signatureBlock(writer, [
      {
        personId: event.signedBy,
        office: officeOf(writer, event.signedBy, after, rule),
        onBehalfOf: event.signedFor ?? writer.source.onBehalfOf,
      },
    ]),
    ...legalBasis(writer, rulesBehind(writer, after, rule)),
  ];
}

/** The rules on which an opinion rests. */
export const rulesBehind = ({ source: { regime } }: Writer, { gateId }: ReviewState, rule: ReviewRule) => [
  { at: `reviews.${rule.id}`, rule },
  { at: `reviews.${rule.id}.quorum`, rule: rule.quorum },
  { at: `reviews.${rule.id}.vote`, rule: rule.vote },
  { at: `reviews.${rule.id}.conflict`, rule: rule.conflict },
  { at: `gates.${gateId}`, rule: regime.gates.find(({ id }) => id === gateId) },
  { at: `clocks.${rule.clock ?? ''}`, rule: regime.clocks.find(({ id }) => id === rule.clock) },
];

function outcomeFacts(writer: Writer, event: OpinionGiven, { gateId, agencyId }: ReviewState, rule: ReviewRule) {
  const { opinion } = writer.words;
  const outcome = rule.outcomes.find(({ id }) => id === event.outcome);
  const profile = rule.riskProfiles.find(({ id }) => id === event.riskProfile);
  const gate = writer.source.regime.gates.find(({ id }) => id === gateId);
  return facts([
    [opinion.outcome, strong(outcome ? writer.label(outcome.label) : [{ text: event.outcome }])],
    event.riskProfile === null
      ? null
      : [opinion.riskProfile, strong(profile ? writer.label(profile.label) : [{ text: event.riskProfile }])],
    gate ? [opinion.question, writer.label(gate.label)] : null,
    [opinion.askedFor, gate ? askingBody(writer, gateId) : writer.bodyById(agencyId)],
    [writer.term('agency'), writer.bodyById(agencyId)],
  ]);
}

const strong = (text: LetterText): LetterText => text.map((run) => ({ ...run, strong: true }));

/** The body that decides at the gate, since it is for its decision that the council is heard. */
function askingBody(writer: Writer, gateId: string): LetterText {
  const { regime } = writer.source;
  return writer.body(decisionRule(regime, gateRule(regime, gateId).decision).body);
}

function areas(writer: Writer, state: ReviewState, rule: ReviewRule): LetterBlock[] {
  const { opinion } = writer.words;
  const sheets = countedSheets(state);
  if (sheets.length === 0) return [];
  const rows = councilLevels(sheets, rule).map((level) => areaRow(writer, level, rule));
  return [
    heading(opinion.areas),
    paragraph(opinion.areaLead),
    table([opinion.area, opinion.level, opinion.marks], rows),
  ];
}

function areaRow(writer: Writer, { criterion, level, distribution }: CriterionLevel, rule: ReviewRule): LetterText[] {
  const mark = (id: string): LetterText => {
    const known = rule.scale.find((each) => each.id === id);
    return known ? writer.label(known.label) : [{ text: id }];
  };
  const area = rule.criteria.find(({ id }) => id === criterion);
  const given = rule.scale.flatMap(({ id }) =>
    distribution[id] === undefined ? [] : [[id, distribution[id]] as const],
  );
  const marks = given.flatMap(([id, n], index) => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    ...mark(id),
    { text: ` ${n}` },
  ]);
  return [
    area ? writer.label(area.label) : [{ text: criterion }],
    level === null ? [{ text: writer.words.opinion.noLevel }] : mark(level),
    marks.length > 0 ? marks : [{ text: '–' }],
  ];
}

function suggestions(writer: Writer, { suggests }: OpinionGiven): LetterBlock[] {
  if (suggests.length === 0) return [];
  const labels = suggests.map((id) => {
    const obligation = writer.source.regime.obligations.find((each) => each.id === id);
    return obligation ? writer.label(obligation.label) : [{ text: id }];
  });
  return [heading(writer.words.opinion.suggests), list(labels)];
}

function conditions(writer: Writer, event: OpinionGiven): LetterBlock[] {
  const { opinion } = writer.words;
  if (event.conditions.length === 0) return [];
  return [
    heading(opinion.conditions),
    paragraph(opinion.conditionsLead, 'note'),
    ...conditionBlocks(writer, event.conditions),
  ];
}

function recommendations(writer: Writer, event: OpinionGiven, { agencyId, gateId }: ReviewState): LetterBlock[] {
  const { opinion, letter } = writer.words;
  if (event.recommendations.length === 0) {
    return [heading(opinion.recommendations), paragraph(opinion.noRecommendations)];
  }
  const owner = (key: string): LetterText => {
    if (key === 'agency') return writer.bodyById(agencyId);
    const { bodies, gates } = writer.source.regime;
    if (bodies.some((body) => body.key === key)) return writer.body(key);
    return key === 'oversight' && gates.some(({ id }) => id === gateId) ? askingBody(writer, gateId) : [{ text: key }];
  };
  const items = event.recommendations.flatMap(({ text, urgency, owner: by, due, evidence, verifier }, index) => {
    const rows: readonly Fact[] = [
      [opinion.urgency, opinion.urgencies[urgency]],
      [opinion.owner, owner(by)],
      [opinion.due, due === null ? letter.notStated : writer.date(due)],
      [opinion.evidence, evidence],
      [opinion.verifier, verifier === null ? letter.notStated : writer.body(verifier)],
    ];
    return [heading(opinion.recommendation(index + 1), 3), ...prose(text), facts(rows)];
  });
  return [heading(opinion.recommendations), ...items];
}

function dissents(writer: Writer, { dissents: all }: OpinionGiven, { vote }: ReviewRule): LetterBlock[] {
  const { opinion } = writer.words;
  if (!vote.dissentRecorded) return [];
  if (all.length === 0) return [heading(opinion.dissents), paragraph(opinion.noDissents)];
  const texts = all.flatMap(({ personId, text }) => [
    heading(opinion.dissentOf(writer.person(personId)), 3),
    ...(text === null ? [paragraph(opinion.dissentWithoutText)] : prose(text)),
  ]);
  return [heading(opinion.dissents), ...texts];
}

/** Who stands behind the opinion is named; of those who were recused only their number, since why is nobody's business. */
function participation(writer: Writer, event: OpinionGiven, state: ReviewState, rule: ReviewRule): LetterBlock[] {
  const { opinion } = writer.words;
  const rows = event.members.map((personId): LetterText[] => {
    const role = state.members.find((member) => member.personId === personId)?.role ?? 'member';
    return [[{ text: writer.person(personId) }], [{ text: opinion.roles[role] }]];
  });
  const adopted = event.adoptedBy === 'casting_vote' ? opinion.castingVote : opinion.methods[rule.vote.method];
  return [
    heading(opinion.participation),
    table([opinion.member, opinion.role], rows),
    paragraph(opinion.recused(event.recused.length)),
    paragraph(opinion.quorum(event.quorum)),
    paragraph(`${opinion.votes(event.tally)} ${adopted}`),
  ];
}

/** In which capacity somebody signs for the round. */
export function officeOf(writer: Writer, personId: string, { members }: ReviewState, rule: ReviewRule): LetterText {
  const role = members.find((member) => member.personId === personId)?.role ?? 'chair';
  return [{ text: `${writer.words.opinion.roles[role]}, ` }, ...writer.body(rule.body)];
}
