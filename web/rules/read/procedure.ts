import type { ClockRule, Consultation, DecisionRule, Gate } from '../../../domain/regime/procedure';
import type { ReviewRule } from '../../../domain/regime/review';
import { numberText, percentText } from '../../format';
import { stageWords } from '../../i18n/stages';
import { classes } from './admission';
import { rowsOf, type Item, type Reading, type Section } from './reading';

/** The stages, and the gates between them. */
export function gatesSection(reading: Reading): Section {
  const { rules, words, values, label, time } = reading;
  const { rows } = words;
  return {
    id: 'gates',
    items: [
      ...rules.stages.map((stage): Item => ({
        name: label(stage.label),
        rows: rowsOf(
          [rows.spend, classes(stage.spendAllowed, reading)],
          stage.maxDuration && [rows.longest, time(stage.maxDuration)],
          stage.maxDuration && [rows.whenOver, values.whenOver[stage.whenOver ?? 'notice']],
        ),
        of: stage,
      })),
      ...rules.gates.map((gate) => gateItem(gate, reading)),
    ],
  };
}

function gateItem(gate: Gate, reading: Reading): Item {
  const { words, values, label, list, terms, body, condition, rules } = reading;
  const { rows } = words;
  const { completeness, spendLock, urgent } = gate;
  const decision = rules.decisions.find(({ id }) => id === gate.decision);
  const documents = gate.requiredDocuments.map(({ label: name, when }) =>
    when ? `${label(name)} (${condition(when)})` : label(name),
  );
  return {
    name: label(gate.label),
    rows: rowsOf(
      [rows.opens, terms.stage(gate.opens)],
      documents.length > 0 && [rows.documents, list(documents)],
      [rows.completeness, body(completeness.by)],
      completeness.clock !== undefined && [rows.limit, clockText(completeness.clock, reading)],
      completeness.clock !== undefined && [rows.silence, values.completeness[completeness.ifSilent]],
      gate.leadTime !== undefined && [rows.wait, clockText(gate.leadTime, reading)],
      [rows.begins, values.begins[gate.begins]],
      gate.consultations.length > 0 && [
        rows.consulted,
        list(gate.consultations.map((each) => consultationText(each, reading))),
      ],
      gate.review !== undefined && [rows.review, terms.review(gate.review)],
      decision && [rows.decidedBy, body(decision.body)],
      spendLock && [rows.locked, classes(spendLock.classes, reading)],
      gate.noContractBefore === true && [rows.noContract, words.yes],
      urgent && [rows.urgent, clockText(urgent.clock, reading)],
    ),
    of: gate,
  };
}

const consultationText = ({ body: key, clock, silence }: Consultation, reading: Reading): string =>
  `${reading.body(key)} (${clockText(clock, reading)}; ${stageWords(reading.language).case.silence[silence]})`;

/** The time of a clock by its id, with where it is counted from. */
export function clockText(id: string, reading: Reading): string {
  const clock = reading.rules.clocks.find((each) => each.id === id);
  return clock ? timeOfClock(clock, reading) : id;
}

function timeOfClock({ budget, start, endsOn }: ClockRule, { words, values, time }: Reading): string {
  return endsOn === undefined ? words.within(time(budget), values.start[start]) : words.until(endsOn, time(budget));
}

/** Every time limit, and what its running out means. */
export function clocksSection(reading: Reading): Section {
  const { rules, words, label, list, time, body, language } = reading;
  const { rows } = words;
  const { case: cases, clock: clocks } = stageWords(language);
  return {
    id: 'clocks',
    items: rules.clocks.map((clock): Item => ({
      name: label(clock.label),
      rows: rowsOf(
        [rows.time, timeOfClock(clock, reading)],
        clock.programmeBudget && [rows.programmeTime, time(clock.programmeBudget)],
        clock.kind === 'limit' && [rows.silence, cases.silence[clock.deemed]],
        clock.suspendOn.length > 0 && [rows.stands, list(clock.suspendOn.map((cause) => clocks.suspendedBy[cause]))],
        clock.extension && [rows.extension, words.byWhom(time(clock.extension.most), body(clock.extension.by))],
        clock.remindBefore.length > 0 && [
          rows.reminders,
          list(clock.remindBefore.map((days) => words.daysBefore(numberText(days, language)))),
        ],
      ),
      of: clock,
    })),
  };
}

/** How bodies decide at gates. */
export function decisionsSection(reading: Reading): Section {
  const { rules, words, label, list, body, condition, language } = reading;
  const { rows } = words;
  const { case: cases } = stageWords(language);
  const item = (rule: DecisionRule): Item => ({
    name: label(rule.label),
    rows: rowsOf(
      [rows.decidedBy, body(rule.body)],
      [rows.values, list(rule.values.map((value) => cases.decision[value]))],
      [rows.binding, cases.binding[rule.binding]],
      rule.bindingWhen && [rows.when, condition(rule.bindingWhen)],
      rule.clock !== undefined && [rows.limit, clockText(rule.clock, reading)],
      rule.clock !== undefined && [rows.silence, silenceOf(rule.clock, reading)],
      rule.reasons.length > 0 && [rows.reasons, list(rule.reasons.map((field) => cases.reason[field]))],
      rule.secondSignature.length > 0 && [
        rows.second,
        list(rule.secondSignature.map((value) => cases.decision[value])),
      ],
      rule.deviation.reasonsRequired && [
        rows.deviation,
        rule.deviation.by === undefined ? rows.reason : words.byWhom(rows.reason, body(rule.deviation.by)),
      ],
      rule.politicalDirection && [rows.direction, body(rule.politicalDirection.by)],
      rule.reexamination && [rows.again, body(rule.reexamination.finalBy)],
    ),
    of: rule,
  });
  return { id: 'decisions', items: rules.decisions.map(item) };
}

function silenceOf(id: string, { rules, language, words }: Reading): string {
  const clock = rules.clocks.find((each) => each.id === id);
  return clock ? stageWords(language).case.silence[clock.deemed] : words.none;
}

/** How experts review. */
export function councilSection(reading: Reading): Section {
  return {
    id: 'council',
    items: reading.rules.reviews.flatMap((rule) => [reviewItem(rule, reading), ...parts(rule, reading)]),
  };
}

function reviewItem(rule: ReviewRule, reading: Reading): Item {
  const { words, values, label, list, body, time, language, yesNo, terms } = reading;
  const { rows } = words;
  const { composition, quorum, vote, answer, followUp } = rule;
  const number = (count: number) => numberText(count, language);
  return {
    name: label(rule.label),
    rows: rowsOf(
      [rows.model, values.model[rule.model]],
      [rows.byBody, body(rule.body)],
      [rows.seats, words.ofMembers(number(composition.min), number(composition.max))],
      composition.requiredExpertise.length > 0 && [
        rows.expertise,
        list(composition.requiredExpertise.map((each) => each.replaceAll(/[-_]/g, ' '))),
      ],
      [rows.assigned, values.assignment[composition.assignment]],
      [
        rows.quorum,
        [number(quorum.minimum), quorum.percent === undefined ? '' : percentText(quorum.percent, language)]
          .filter(Boolean)
          .join(', '),
      ],
      [
        rows.vote,
        [values.vote[vote.method], vote.percent === undefined ? '' : percentText(vote.percent, language)]
          .filter(Boolean)
          .join(', '),
      ],
      [rows.tie, values.tie[vote.tie]],
      [rows.abstention, values.abstention[vote.abstention]],
      [rows.dissent, yesNo(vote.dissentRecorded)],
      [rows.criteria, list(rule.criteria.map((each) => label(each.label)))],
      [rows.marks, list(rule.scale.map((each) => label(each.label)))],
      rule.assessment && [rows.rates, values.rates[rule.assessment.by]],
      rule.blindPhase && [rows.blind, rule.blindPhase.limit ? time(rule.blindPhase.limit) : words.yes],
      rule.factCheck && [rows.factCheck, time(rule.factCheck.time)],
      rule.meeting && [rows.meeting, rule.meeting.notice ? time(rule.meeting.notice) : yesNo(rule.meeting.required)],
      rule.clock !== undefined && [rows.limit, clockText(rule.clock, reading)],
      rule.clock !== undefined && [rows.silence, silenceOf(rule.clock, reading)],
      rule.milestones.length > 0 && [
        rows.milestones,
        list(rule.milestones.map(({ label: name, after }) => `${label(name)} (${time(after)})`)),
      ],
      [rows.outcomes, list(rule.outcomes.map((each) => label(each.label)))],
      rule.riskProfiles.length > 0 && [rows.profiles, list(rule.riskProfiles.map(({ id }) => terms.riskProfile(id)))],
      answer && [rows.answer, `${values.answer[answer.by]} (${clockText(answer.clock, reading)})`],
      followUp && [rows.followUp, body(followUp.verifier)],
      followUp && [rows.overdueTo, body(followUp.escalateTo)],
    ),
    of: rule,
  };
}

function parts({ conflict }: ReviewRule, { words, values, label, language }: Reading): readonly Item[] {
  const { council } = stageWords(language);
  return [
    {
      name: words.rows.conflict,
      rows: [
        ...conflict.grounds.map((ground) => [label(ground.label), council.conflict[ground.effect]] as const),
        [words.rows.cooling, values.months(numberText(conflict.coolingOffMonths, language))],
      ],
      of: conflict,
    },
  ];
}
